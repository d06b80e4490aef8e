import { describe, expect, test } from '@jest/globals';
import { preflight } from '../../src/preflight/preflight.js';
import { addGlyphFont, at, bytesOf, PRINT_SPEC, soundX1a, soundX4 } from './small-pdf.js';

describe('a sound print file', () => {
  test('gives no finding as PDF/X-4', async () => {
    const { findings } = await preflight(bytesOf(soundX4()), PRINT_SPEC, 'pdfx4');
    expect(findings).toEqual([]);
  });

  test('gives no finding as PDF/X-1a', async () => {
    const { findings } = await preflight(bytesOf(soundX1a()), PRINT_SPEC, 'pdfx1a');
    expect(findings).toEqual([]);
  });
});

test('tells each page before it looks at it', async () => {
  const told: string[] = [];
  const file = bytesOf(soundX4());
  const { value } = await preflight(file, PRINT_SPEC, 'pdfx4', (done, total) =>
    told.push(`${done} of ${total}`),
  );
  const total = value.pages.length;
  expect(told).toEqual(value.pages.map((_, done) => `${done} of ${total}`));
});

/** Rendering modes of text. Source: ISO 32000-1, table 106. */
const FILLED = 0;
const INVISIBLE = 3;

describe('a finding about a font', () => {
  test('names the page that shows the wrong glyph, not the first that uses the font', async () => {
    const file = soundX4();
    addGlyphFont(file);
    const [first, second] = file.pages;
    const shown = (mode: number): string =>
      `\n/Over gs BT /F2 10 Tf ${mode} Tr 0 0 0 1 k 1 0 0 1 ${at(220, 440)} Tm <0000> Tj ET`;
    if (first) first.content += shown(INVISIBLE);
    if (second) second.content += shown(FILLED);
    const { findings } = await preflight(bytesOf(file), PRINT_SPEC, 'pdfx4');
    const [notdef] = findings.filter(({ code }) => code === 'font-notdef');
    expect(notdef?.where.page).toBe(2);
  });
});
