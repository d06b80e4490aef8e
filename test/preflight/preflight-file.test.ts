import { describe, expect, test } from '@jest/globals';
import { pt } from '../../src/core/units.js';
import { preflightFile, type Profile } from '../../src/preflight/preflight-file.js';
import { at, BLEED, box, bytesOf, PRINT_SPEC, soundX4, type SmallPdf } from './small-pdf.js';

/** Severity and code of each finding that is not about the file as a whole. */
async function verdict(file: SmallPdf, profile: Profile): Promise<readonly string[]> {
  const { findings } = await preflightFile(bytesOf(file), {
    // A strict house, to see that GWG does not judge by its numbers.
    spec: {
      ...PRINT_SPEC,
      limits: { ...PRINT_SPEC.limits, lineArtPpi: 1200, minLineNegative: pt(0.4) },
    },
    standard: 'pdfx4',
    profile,
  });
  return findings.map(({ severity, code }) => `${severity} ${code}`);
}

/** A flat grey image of `pixels` on a side, placed at that resolution. */
function withImage(pixels: number, ppi: number, bits: 1 | 8, mask = ''): SmallPdf {
  const file = soundX4();
  const side = (pixels * 72) / ppi;
  const size = `/Width ${pixels} /Height ${pixels} /BitsPerComponent ${bits}`;
  const row = bits === 1 ? Math.ceil(pixels / 8) : pixels;
  file.objects[20] = {
    dict: `/Type /XObject /Subtype /Image ${size} /ColorSpace /DeviceGray ${mask}`,
    data: new Uint8Array(row * pixels).fill(0x7f),
  };
  file.resources.XObject = '/Im 20 0 R';
  const [page] = file.pages;
  if (page) page.content += `\nq ${side} 0 0 ${side} ${at(100, 300)} cm /Im Do Q`;
  return file;
}

function withContent(content: string): SmallPdf {
  const file = soundX4();
  const [page] = file.pages;
  if (page) page.content += `\n${content}`;
  return file;
}

describe('the profile gwg', () => {
  test.each([
    [149, 8, ['error image-resolution']],
    [150, 8, ['warning image-resolution-low']],
    [224, 8, ['warning image-resolution-low']],
    [225, 8, []],
    [549, 1, ['error image-bitmap-resolution']],
    [550, 1, ['warning image-bitmap-resolution-low']],
    [799, 1, ['warning image-bitmap-resolution-low']],
    [800, 1, []],
  ] as const)(
    'ranks an image of %i ppi and %i bit as the spreadsheet does',
    async (ppi, bits, codes) => {
      expect(await verdict(withImage(40, ppi, bits), 'gwg')).toEqual(codes);
    },
  );

  test('lets images of 16 pixels pass at any resolution, and judges those of 17', async () => {
    expect(await verdict(withImage(16, 40, 8), 'gwg')).toEqual([]);
    expect(await verdict(withImage(17, 40, 8), 'gwg')).toEqual(['error image-resolution']);
  });

  test('does not ask for the resolution of soft masks', async () => {
    const file = withImage(40, 300, 8, '/SMask 21 0 R');
    file.objects[21] = {
      dict: '/Type /XObject /Subtype /Image /Width 17 /Height 17 /BitsPerComponent 8 /ColorSpace /DeviceGray',
      data: new Uint8Array(17 * 17).fill(0xff),
    };
    expect(await verdict(file, 'gwg')).toEqual([]);
  });

  test('lets white lines of 0.3 pt pass, which the house does not', async () => {
    const file = withContent(
      `/Plain gs 0 1 1 0 k ${at(100, 300)} 100 100 re f 0 0 0 0 K 0.3 w ${at(110, 310)} m ${at(190, 390)} l S`,
    );
    expect(await verdict(file, 'gwg')).toEqual([]);
    expect(await verdict(file, 'house')).toEqual(['warning line-white-thin']);
  });

  test('knows no spot colours, even where the house has agreed on one', async () => {
    const file = withContent(`/Spot cs 1 scn ${at(100, 300)} 100 100 re f`);
    file.resources.ColorSpace =
      '/Spot [/Separation /HKS#2043 /DeviceCMYK << /FunctionType 2 /Domain [0 1] /C0 [0 0 0 0] /C1 [1 0.8 0 0] /N 1 >>]';
    expect(await verdict(file, 'gwg')).toEqual(['error spot-undeclared']);
  });
});

describe('the profile standard', () => {
  test('does not ask for numbers of any house', async () => {
    expect(await verdict(withImage(40, 30, 8), 'standard')).toEqual([]);
  });
});

describe('the cover of a run, laid open', () => {
  /** One sheet of that width in millimetres, as high as the pages of the run. */
  function sheet(width: number): SmallPdf {
    const file = soundX4();
    const grown = (name: string, grow: number): string =>
      box(name, grow).replace(/\S+ (?=\S+\]$)/u, `${28.346 + (width * 72) / 25.4 + grow} `);
    const [page] = file.pages;
    if (!page) return file;
    page.boxes = `${grown('MediaBox', 28.346)} ${grown('BleedBox', BLEED)} ${grown('TrimBox', 0)}`;
    return { ...file, pages: [page] };
  }

  test.each([420, 428, 499])('is held against its own size at a width of %i mm', async (width) => {
    expect(await verdict(sheet(width), 'house')).toEqual([]);
  });

  test.each([210, 419, 501])('is not seen in a sheet of %i mm', async (width) => {
    const codes = await verdict(sheet(width), 'house');
    expect(codes).toContain('error page-count');
    expect(codes.includes('error boxes-trim-size')).toBe(width !== 210);
  });

  test('has two sides at most', async () => {
    const file = sheet(428);
    const [page] = file.pages;
    if (page) file.pages.push({ ...page }, { ...page });
    expect(await verdict(file, 'house')).toContain('error boxes-trim-size');
  });
});
