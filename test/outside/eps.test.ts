import { describe, expect, test } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { openInkConverter } from '../../src/color/ink-converter.js';
import { readEps } from '../../src/ingest/formats/eps.js';
import { openGhostscript } from '../../src/io/ghostscript.js';
import { HOUSE_LIMITS, ICC_PATH, logoRequest } from '../ingest/house.js';

const profile = new Uint8Array(await readFile(ICC_PATH));
const inks = await openInkConverter(profile);
const convertEps = await openGhostscript();

const eps = (program: string): Uint8Array =>
  new TextEncoder().encode(`%!PS-Adobe-3.0 EPSF-3.0
%%BoundingBox: 100 200 180 240
%%EndComments
${program}
showpage
%%EOF
`);

const read = (program: string) =>
  readEps(eps(program), logoRequest(), {
    inks,
    settings: {
      condition: { identifier: 'FOGRA39', info: '', profile },
      limits: HOUSE_LIMITS,
      inks: [],
      ...(convertEps ? { convertEps } : {}),
    },
  });

describe('EPS through the installed Ghostscript', () => {
  test('keeps CMYK, converts RGB and cuts to the bounding box', async () => {
    const { value } = await read(
      '0.1 0.9 0.8 0.05 setcmykcolor 110 210 30 20 rectfill 0.0431 0.4196 0.7098 setrgbcolor 145 210 30 20 rectfill',
    );
    expect(value?.format).toBe('eps');
    expect(value?.viewBox).toMatchObject({ width: 80, height: 40 });
    const [cmyk, rgb] = value?.colors ?? [];
    expect(cmyk?.printed.m).toBeCloseTo(0.9, 2);
    expect(cmyk?.printed.y).toBeCloseTo(0.8, 2);
    expect(rgb?.source).toBe('#0b6bb5');
  });

  test('stops a program that never ends', async () => {
    const { value, findings } = await read('{ } loop');
    expect(value).toBeNull();
    expect(findings.map(({ code }) => code)).toEqual(['eps-conversion-failed']);
  });

  test('lets a program read no file', async () => {
    const { findings } = await read('(/etc/passwd) (r) file pop');
    expect(findings.map(({ code }) => code)).toEqual(['eps-conversion-failed']);
  });
});
