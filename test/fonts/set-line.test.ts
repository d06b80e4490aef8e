import { expect, test } from '@jest/globals';
import { BLACK } from '../../src/core/color.js';
import { pt } from '../../src/core/units.js';
import { setLine } from '../../src/fonts/set-line.js';
import { projectFonts } from './project-fonts.js';

const style = { font: 'SourceSans3-Semibold', size: pt(8), color: BLACK };

test('sets a line whose glyphs add up to its width', () => {
  const { runs, width } = setLine(projectFonts(), style, 'Seite 14');
  const glyphs = runs.flatMap((run) => run.glyphs);
  expect(glyphs.map((glyph) => glyph.text).join('')).toBe('Seite 14');
  expect(glyphs.reduce((sum, glyph) => sum + glyph.advance, 0)).toBeCloseTo(width, 6);
  expect(runs[0]).toMatchObject({ font: style.font, size: 8, rise: 0, stretch: 1 });
});

test('no text gives no run', () => {
  expect(setLine(projectFonts(), style, '')).toEqual({ runs: [], width: 0 });
});
