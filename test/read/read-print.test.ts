import { describe, expect, it } from '@jest/globals';
import { BuildError, finding } from '../../src/core/finding.js';
import { USUAL_LIMITS } from '../../src/core/input-limits.js';
import type { ProjectFiles } from '../../src/core/project-files.js';
import { readPrint } from '../../src/read/read-print.js';
import { otherProfile } from '../support/other-profile.js';
import { sampleWith } from '../support/overlay-files.js';
import { toldFindings } from '../support/told-findings.js';

const PROFILE = 'data/icc/ISOcoated_v2_300_bas.icc';
const PRINT = 'data/print.yaml';

const ordered = (profile: Uint8Array, identifier = 'FOGRA51') => ({
  condition: { identifier, file: 'press.icc', profile },
});

describe('the wishes of a run', () => {
  it('come before what data/print.yaml says', async () => {
    const { value } = await readPrint(await sampleWith({}), {
      standard: 'pdfx1a',
      marks: ['crop'],
    });
    expect(value).toMatchObject({ standard: 'pdfx1a', marks: ['crop'] });
    expect((await readPrint(await sampleWith({}))).value).toMatchObject({
      standard: 'pdfx4',
      marks: [],
    });
  });

  it('bring a profile that calls itself by its own name', async () => {
    const profile = otherProfile();
    const { value, findings } = await readPrint(await sampleWith({}), ordered(profile));
    expect(findings).toEqual([]);
    expect(value?.condition).toEqual({
      identifier: 'FOGRA51',
      info: 'A second press, made for a test',
      profile,
    });
  });

  it('use the ordered profile even where that of the project is broken', async () => {
    const files = await sampleWith({ [PROFILE]: 'no profile' });
    expect((await readPrint(files, ordered(otherProfile()))).value).not.toBeNull();
  });

  it('are refused with a profile that cannot be used', async () => {
    const { value, findings } = await readPrint(
      await sampleWith({}),
      ordered(new Uint8Array(5000)),
    );
    expect(value).toBeNull();
    expect(findings).toMatchObject([{ code: 'icc-invalid', where: { file: 'press.icc' } }]);
  });

  it('are refused for PDF/X-1a with a profile of ICC version 4, not for PDF/X-4', async () => {
    const wishes = ordered(otherProfile({ version: 4 }));
    const files = await sampleWith({});
    expect((await readPrint(files, { ...wishes, standard: 'pdfx4' })).value).not.toBeNull();
    const { value, findings } = await readPrint(files, { ...wishes, standard: 'pdfx1a' });
    expect(value).toBeNull();
    expect(findings.map(({ code }) => code)).toEqual(['icc-invalid']);
  });
});

describe('name and profile of the condition', () => {
  it('must not contradict each other', async () => {
    const renamed = await sampleWith({ [PRINT]: (text) => text.replace('FOGRA39', 'FOGRA52') });
    const { value, findings } = await readPrint(renamed);
    expect(value).not.toBeNull();
    expect(findings).toMatchObject([
      { code: 'icc-condition', severity: 'signoff', params: { madeFor: 'FOGRA39' } },
    ]);
  });

  it('say nothing when the name is a house name', async () => {
    const renamed = await sampleWith({ [PRINT]: (text) => text.replace('FOGRA39', 'Hausdruck') });
    expect((await readPrint(renamed)).findings).toEqual([]);
  });
});

describe('the paper', () => {
  const withPaper = (paper: string) =>
    sampleWith({
      [PRINT]: (text) => text.replace(/^ {2}paper: .*$/mu, `  paper: ${paper}`),
    });

  it.each([
    ['{ grammage: 115g/m², volume: 0.9 }', 115, 0.1035],
    ['{ grammage: 80 g/m2 }', 80, 0.08],
    ['{ grammage: 115g/m², thickness: 98µm }', 115, 0.098],
    ['{ grammage: 115g/m², volume: 2, thickness: 0.1mm }', 115, 0.1],
  ])('%s has its caliper', async (paper, grammage, thickness) => {
    const { value } = await readPrint(await withPaper(paper));
    expect(value?.paper?.grammage).toBe(grammage);
    expect(value?.paper?.thickness).toBeCloseTo(thickness, 9);
  });

  it.each(['{ volume: 1 }', '{ grammage: 115 }', '{ grammage: 115g/m², thickness: 98 }'])(
    '%s is told at its place',
    async (paper) => {
      const { value, findings } = await readPrint(await withPaper(paper));
      expect(value).toBeNull();
      expect(findings[0]?.where.source?.file).toBe(PRINT);
    },
  );
});

describe('a slip in print.yaml', () => {
  const slips: readonly (readonly [string, string, string])[] = [
    ['a standard that is none', 'standard: pdfx4', 'standard: pdfx3'],
    ['a profile outside', 'profile: data/', 'profile: /data/'],
    ['a profile of another name', 'ISOcoated_v2_300_bas.icc', 'ISOcoated_v2_bas.icc'],
    ['a profile like none', 'profile: data/icc/ISOcoated_v2_300_bas.icc', 'profile: a.icc'],
    ['a format that is none', 'trim: A4', 'trim: A3'],
    ['a format with a mistyped side', 'trim: A4', 'trim: { wdith: 210mm, height: 297mm }'],
    ['a bleed without a number', 'bleed: 3mm', 'bleed: drei'],
    ['more ink than four', 'total-ink: 300%', 'total-ink: 401%'],
    ['a resolution of none', 'image-ppi: 300', 'image-ppi: 0'],
    ['a line without a unit', 'min-line: 0.25pt', 'min-line: 0.25'],
    ['black that is no four inks', 'rich-black: [60, 40, 40, 100]', 'rich-black: [60, 40, 40]'],
    ['an ink with a mistyped plate', 'print: process', 'print: proces'],
    ['a binding that is none', 'binding: saddle-stitch', 'binding: stitch'],
    ['a mark that is none', 'marks: []', 'marks: [corp]'],
  ];
  it.each(slips)('%s is told in full', async (_name, from, to) => {
    const files = await sampleWith({
      [PRINT]: (text) => {
        expect(text).toContain(from);
        return text.replace(from, to);
      },
    });
    const { value, findings } = await readPrint(files);
    expect(value).toBeNull();
    expect(toldFindings(findings)).toMatchSnapshot();
  });

  it('is a profile that cannot be used, with the reason', async () => {
    const original = await (await sampleWith({})).read(PROFILE);
    const with4 = (at: number, text: string): Uint8Array => {
      const bytes = new Uint8Array(original);
      bytes.set(new TextEncoder().encode(text), at);
      return bytes;
    };
    const told = async (profile: Uint8Array): Promise<string> =>
      toldFindings((await readPrint(await sampleWith({ [PROFILE]: profile }))).findings);
    // Bytes 12 to 15 of a profile are its class, 16 to 19 its colours. ICC.1:2001, 6.1.
    expect(await told(with4(12, 'mntr'))).toMatchSnapshot();
    expect(await told(with4(16, 'RGB '))).toMatchSnapshot();
    expect(await told(new Uint8Array(200))).toMatchSnapshot();
    const wishes = ordered(new Uint8Array(200), 'FOGRA51');
    const order = await readPrint(await sampleWith({}), wishes);
    expect(toldFindings(order.findings)).toMatchSnapshot();
  });

  it('is a profile that is missing while there is one other, or several', async () => {
    const told = async (others: Readonly<Record<string, string>>): Promise<string> => {
      const missing = { [PROFILE]: null, [PRINT]: (text: string) => text, ...others };
      return toldFindings((await readPrint(await sampleWith(missing))).findings);
    };
    expect(await told({})).toMatchSnapshot();
    expect(await told({ 'data/x.ICM': '' })).toMatchSnapshot();
    expect(await told({ 'data/x.icc': '', 'data/y.icc': '' })).toMatchSnapshot();
    expect(await told({ 'data/x.icc.txt': '' })).toMatchSnapshot();
  });

  it('does not hide what the name and the profile say against each other', async () => {
    const files = await sampleWith({ [PRINT]: (text) => text.replace('FOGRA39', 'FOGRA52') });
    expect(toldFindings((await readPrint(files)).findings)).toMatchSnapshot();
    const named = await readPrint(files, ordered(otherProfile(), 'FOGRA39'));
    expect(named.findings).toEqual([]);
  });

  it('is that the file or the profile cannot be read', async () => {
    const missing = await readPrint(await sampleWith({ [PRINT]: null }));
    expect([missing.value, missing.findings.map(({ code }) => code)]).toEqual([
      null,
      ['file-missing'],
    ]);
    const refused = finding('file-unreadable', { file: PROFILE }, { file: PROFILE, why: 'egal' });
    const sample = await sampleWith({});
    const files: ProjectFiles = {
      ...sample,
      read: (path) =>
        path === PROFILE ? Promise.reject(new BuildError([refused])) : sample.read(path),
    };
    expect(await readPrint(files)).toEqual({ value: null, findings: [refused] });
  });
});

describe('print.yaml', () => {
  it('becomes lengths, shares and limits, each from its own key', async () => {
    const { value, findings } = await readPrint(
      await sampleWith({
        [PRINT]: `standard: pdfx1a
condition: { identifier: FOGRA39, info: Hausprofil, profile: ${PROFILE} }
page: { trim: { width: 1mm, height: 2mm }, bleed: 3mm, safe-margin: 4mm, marks: [crop, page-info], binding: perfect, spine: 5mm }
limits: { total-ink: 280%, image-ppi: 11, image-ppi-error: 12, image-ppi-max: 13, line-art-ppi: 14, min-line: 15pt, min-line-negative: 16pt, min-text: 17pt, min-text-negative: 18pt, overprint-text: 19pt, overprint-line: 20pt }
input-limits: { csv-rows: 21 }
rich-black: [10, 20, 30, 40]
inks: [{ name: HKS 1, cmyk: [50, 60, 70, 80], print: spot }]
`,
      }),
    );
    expect(findings).toEqual([]);
    expect({ ...value, condition: { ...value?.condition, profile: null } }).toEqual({
      condition: { identifier: 'FOGRA39', info: 'Hausprofil', profile: null },
      trim: { width: 1, height: 2 },
      bleed: 3,
      safeMargin: 4,
      binding: 'perfect',
      paper: null,
      spine: 5,
      limits: {
        totalInk: 2.8,
        imagePpi: 11,
        imagePpiError: 12,
        imagePpiMax: 13,
        lineArtPpi: 14,
        minLine: 15,
        minLineNegative: 16,
        minText: 17,
        minTextNegative: 18,
        overprintText: 19,
        overprintLine: 20,
      },
      inks: [
        {
          name: 'HKS 1',
          alternate: { kind: 'cmyk', c: 0.5, m: 0.6, y: 0.7, k: 0.8 },
          print: 'spot',
        },
      ],
      inputLimits: { ...USUAL_LIMITS, 'csv-rows': 21 },
      richBlack: { kind: 'cmyk', c: 0.1, m: 0.2, y: 0.3, k: 0.4 },
      standard: 'pdfx1a',
      marks: ['crop', 'page-info'],
    });
  });
});
