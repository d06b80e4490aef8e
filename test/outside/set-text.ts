import { outside } from './programs.js';

/** A piece of text with the ink it is painted in, as mutool reads it from the file. */
export interface SetText {
  /** Counted from 0. */
  readonly page: number;
  readonly text: string;
  /** `DeviceCMYK 0 0 0 1`. */
  readonly color: string;
  /** In points. */
  readonly size: number;
  readonly overprints: boolean;
  /** From the upper left corner of the sheet, in points; from ascenders to descenders. */
  readonly box: Box;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** All text of the file that is filled. Its own reading: neither our parser nor Ghostscript's. */
export function setTextOf(file: string): readonly SetText[] {
  return outside('mutool', ['trace', file])
    .split('<page ')
    .slice(1)
    .flatMap((page, index) =>
      [...page.matchAll(/<fill_text ([^>]*)>(.*?)<\/fill_text>/gs)].flatMap(
        ([, paint = '', spans = '']) => spansOf(spans, paint, index),
      ),
    );
}

/** Of the size: below and above them Source Sans sets nothing but accents of capitals. */
const [DESCENT, ASCENT] = [-0.25, 0.75];

function spansOf(spans: string, paint: string, page: number): readonly SetText[] {
  const toSheet = numbersOf(paint, 'transform');
  return [...spans.matchAll(/<span ([^>]*)>(.*?)<\/span>/gs)].flatMap(
    ([, head = '', glyphs = '']) => {
      const matrix = numbersOf(head, 'trm');
      const shown = [...glyphs.matchAll(/<g ([^>]*)\/>/g)].map(([, glyph = '']) => ({
        letter: valueOf(glyph, 'unicode'),
        x: Number(valueOf(glyph, 'x')),
        y: Number(valueOf(glyph, 'y')),
        advance: Number(valueOf(glyph, 'adv')),
      }));
      const text = shown.map(({ letter }) => letter).join('');
      if (text.trim() === '') return [];
      return [
        {
          page,
          text,
          color: `${valueOf(paint, 'colorspace')} ${valueOf(paint, 'color')}`,
          size: Math.hypot(matrix[2] ?? 0, matrix[3] ?? 0),
          overprints: valueOf(paint, 'op') === '1' && valueOf(paint, 'opm') === '1',
          box: around(
            shown.flatMap(({ x, y, advance }) =>
              [0, advance].flatMap((along) =>
                [DESCENT, ASCENT].map((up) => place(toSheet, ...offset(matrix, along, up, x, y))),
              ),
            ),
          ),
        },
      ];
    },
  );
}

const valueOf = (attributes: string, name: string): string =>
  new RegExp(`(?:^| )${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';

const numbersOf = (attributes: string, name: string): readonly number[] =>
  valueOf(attributes, name).split(' ').map(Number);

type Spot = readonly [x: number, y: number];

const offset = (
  [a = 1, b = 0, c = 0, d = 1]: readonly number[],
  along: number,
  up: number,
  x: number,
  y: number,
): Spot => [x + a * along + c * up, y + b * along + d * up];

const place = (
  [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[],
  x: number,
  y: number,
): Spot => [a * x + c * y + e, b * x + d * y + f];

const around = (spots: readonly Spot[]): Box => ({
  left: Math.min(...spots.map(([x]) => x)),
  top: Math.min(...spots.map(([, y]) => y)),
  right: Math.max(...spots.map(([x]) => x)),
  bottom: Math.max(...spots.map(([, y]) => y)),
});
