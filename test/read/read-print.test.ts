import { describe, expect, it } from '@jest/globals';
import { readPrint } from '../../src/read/read-print.js';
import { otherProfile } from '../support/other-profile.js';
import { sampleWith } from '../support/overlay-files.js';

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
