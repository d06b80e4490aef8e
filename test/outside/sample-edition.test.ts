import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { STANDARDS } from '../../src/core/print-spec.js';
import { EDITIONS } from '../../src/core/project.js';
import { buildCli } from '../support/built-cli.js';
import { separate, totalInk, valuesIn, type PlatePage } from './plates.js';
import { barePaper, isNeutral, shownByPoppler, type ShownPage } from './poppler-pages.js';
import { tokensOf } from './pdf-tokens.js';
import { outside, saidBy } from './programs.js';
import { buildSample, type SampleFiles } from './sample-files.js';
import { setTextOf, type Box, type SetText } from './set-text.js';

interface List {
  readonly participants: readonly {
    readonly name: string;
    readonly logo?: { readonly file: string };
  }[];
}
const { participants } = parse(readFileSync('data/participants.yaml', 'utf8')) as List;

const cli = buildCli('outside-sample');
afterAll(() => cli.remove());

/** A pixel is a point then: 8 pt text is strokes of one pixel, which Ghostscript paints in full. */
const DPI = 72;
const COLOURS = ['Cyan', 'Magenta', 'Yellow'] as const;
const BLACK = 'DeviceCMYK 0 0 0 1';

const HEADERS = { pdfx4: 'PDF-1.6', pdfx1a: 'PDF-1.4' } as const;

describe.each(STANDARDS)('the sample as %s', (standard) => {
  let files: SampleFiles;
  beforeAll(async () => {
    files = await buildSample(cli, standard);
  }, 600_000);

  it('gives our preflight no error and no warning', () => {
    expect(files.complaints).toEqual([]);
  });

  describe.each(EDITIONS)('in other programs, file %s', (edition) => {
    let file: string;
    beforeAll(() => {
      file = files.file(edition);
    });

    it('breaks no rule of its standard or of the Ghent Workgroup', async () => {
      const run = await cli.run(['preflight', '--profile', 'gwg', '--lang', 'en', file]);
      expect(run.stdout.toString() + run.stderr).toContain('0 errors · 0 to sign off · 0 warnings');
    });

    it('writes no number with an exponent, which PDF does not know', () => {
      const tokens = tokensOf(readFileSync(file));
      // Page contents are among them.
      expect(tokens.some((text) => / re\s| m\s/.test(text))).toBe(true);
      for (const text of tokens) expect(text.match(/.{0,20}\d[eE][+-]?\d.*/)).toBeNull();
    });

    it('is sound for qpdf', () => {
      const said = saidBy('qpdf', ['--check', file]);
      expect(said).toContain('No syntax or stream encoding errors found');
      expect(said).not.toMatch(/warning|ended with/i);
    });

    it('opens in mutool without a word', () => {
      const info = saidBy('mutool', ['info', file]);
      expect(info).toContain(HEADERS[standard]);
      expect(info).not.toMatch(/error|warning|ended with/i);
      // Without -N the build of Debian complains of itself: it has no colour management.
      expect(saidBy('mutool', ['draw', '-N', '-q', '-r', '20', '-o', '/dev/null', file])).toBe('');
    });

    it('opens in poppler without a word', () => {
      expect(saidBy('pdfinfo', [file])).not.toMatch(/error|warning|ended with/i);
      expect(saidBy('pdftoppm', ['-r', '20', file, `${file}-page`])).toBe('');
      expect(saidBy('pdftotext', [file, '/dev/null'])).toBe('');
    });

    it('opens in Ghostscript without a word', () => {
      const args = ['-q', '-dNOPAUSE', '-dBATCH', '-dSAFER', '-dPDFSTOPONERROR'];
      expect(saidBy('gs', [...args, '-sDEVICE=nullpage', file])).toBe('');
    });

    it('has all fonts embedded as subsets', () => {
      const rows = outside('pdffonts', [file]).trim().split('\n').slice(2);
      expect(rows.length).toBeGreaterThan(1);
      for (const row of rows) {
        expect(row).toMatch(/^[A-Z]{6}\+/);
        expect(row).toMatch(/ yes yes yes +\d+ +\d+$/);
      }
    });
  });

  describe.each(EDITIONS)('on the plates, file %s', (edition) => {
    let plates: readonly PlatePage[];
    let shown: readonly ShownPage[];
    let texts: readonly SetText[];
    beforeAll(async () => {
      const file = files.file(edition);
      plates = await separate(readFileSync(file), DPI);
      shown = await shownByPoppler(file, DPI);
      texts = setTextOf(file);
    });

    it('needs the four of the press and no other', () => {
      expect(plates.length).toBe(shown.length);
      for (const page of plates) {
        expect([...page.plates.keys()].sort()).toEqual(['Black', 'Cyan', 'Magenta', 'Yellow']);
      }
    });

    it('leaves the paper bare on all plates', () => {
      let bare = 0;
      for (const [number, page] of plates.entries()) {
        const total = totalInk(page);
        const picture = pageAt(shown, number);
        const paper = barePaper(picture);
        for (let at = 0; at < paper.length; at += 1) {
          if (paper[at] === 0) continue;
          const [x, y] = [at % picture.width, Math.floor(at / picture.width)];
          if (x >= page.width || y >= page.height) continue;
          bare += 1;
          if (total[y * page.width + x] !== 0)
            throw new Error(`page ${number + 1} has ink on bare paper at ${x}, ${y}`);
        }
      }
      // The cover has a colour to its edges, but for clouds and houses.
      expect(bare).toBeGreaterThan(edition === 'print' ? 40 * 100_000 : 1_000);
    });

    it('has nowhere 300 % ink', () => {
      // No antialiasing: pixels hold the numbers of one object each, rounded to 1/255 a plate.
      const most = Math.max(...plates.map((page) => totalInk(page).reduce(higher, 0)));
      expect(most).toBeGreaterThan(255);
      expect(most).toBeLessThan(3 * 255);
    });

    const black = (): readonly SetText[] => texts.filter(({ color }) => color === BLACK);

    /** Black text with only paper behind and black things beside it. */
    const onPaper = (text: SetText): boolean =>
      every(grown(pixelsOf(text.box)), (x, y) => isNeutral(pageAt(shown, text.page), x, y));

    it('bears black text on paper on the black plate only', () => {
      const found = black().filter(onPaper);
      if (edition === 'print') expect(found.length).toBeGreaterThan(1_000);
      for (const { page, text, box } of found) {
        const seen = COLOURS.flatMap((ink) => valuesIn(pageAt(plates, page), ink, pixelsOf(box)));
        expect([text, Math.max(...seen)]).toEqual([text, 0]);
        expect(valuesIn(pageAt(plates, page), 'Black', pixelsOf(box))).toContain(255);
      }
    });

    it('bears small black text over a tint on an unbroken tint', () => {
      const found = black().filter((text) => !onPaper(text));
      let overprinted = 0;
      for (const { page, box, size, overprints } of found) {
        expect(overprints).toBe(size < 12);
        const below = COLOURS.map((ink) => valuesIn(pageAt(plates, page), ink, pixelsOf(box)));
        // Names on the map cross borders: there the plates cannot be of one tint.
        if (below.some((values) => new Set(values).size > 1)) continue;
        if (below.every(([value]) => value === 0)) continue;
        expect(valuesIn(pageAt(plates, page), 'Black', pixelsOf(box))).toContain(255);
        overprinted += 1;
      }
      if (edition === 'print') expect(overprinted).toBeGreaterThan(20);
    });
  });

  it('has only CMYK and grey images, and none for a vector logo that needs no flattening', () => {
    const rows = outside('pdfimages', ['-list', files.file('print')])
      .trim()
      .split('\n')
      .slice(2)
      .map((row) => row.trim().split(/\s+/));
    for (const row of rows) expect(['cmyk', 'gray']).toContain(row[5]);
    const pixelLogos = participants.filter(
      ({ logo }) => logo && !/\.(svg|pdf)$/.test(logo.file),
    ).length;
    const images = rows.filter((row) => row[2] === 'image');
    // Two logos of the sample have soft masks.
    expect(images).toHaveLength(pixelLogos + (standard === 'pdfx1a' ? 2 : 0));
  });

  it.each([
    ['print', 210],
    ['cover', 420],
  ] as const)(
    'shows the boxes of %s, %d mm wide, with 3 mm bleed on every page',
    (edition, width) => {
      const info = outside('pdfinfo', ['-box', '-f', '1', '-l', '999', files.file(edition)]);
      const boxes = (name: string): readonly string[] =>
        [...info.matchAll(new RegExp(`${name}Box:\\s+(.*)`, 'g'))].map((match) => match[1] ?? '');
      expect(new Set(boxes('Trim').slice(1)).size).toBe(1);
      const [left = 0, low = 0, right = 0, high = 0] = (boxes('Trim').at(-1) ?? '')
        .trim()
        .split(/\s+/)
        .map(Number);
      expect(right - left).toBeCloseTo((width / 25.4) * 72, 1);
      expect(high - low).toBeCloseTo(841.89, 1);
      expect(left).toBeCloseTo(8.5, 1);
    },
  );

  it('gives back the text in whole words', () => {
    const text = outside('pdftotext', ['-enc', 'UTF-8', files.file('print'), '-']);
    for (const word of ['Rahmenstrategie', 'Bürger:innen', 'Südwestfalen', 'Absichtserklärung']) {
      expect(text).toContain(word);
    }
  });
});

const higher = (most: number, value: number): number => (value > most ? value : most);

function pageAt<Page>(pages: readonly Page[], index: number): Page {
  const page = pages[index];
  if (!page) throw new Error(`there is no page ${index + 1}`);
  return page;
}

interface Pixels {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** All pixels that the box touches. */
function pixelsOf({ left, top, right, bottom }: Box): Pixels {
  const scale = DPI / 72;
  const [x, y] = [Math.floor(left * scale), Math.floor(top * scale)];
  return { x, y, width: Math.ceil(right * scale) - x, height: Math.ceil(bottom * scale) - y };
}

const grown = ({ x, y, width, height }: Pixels): Pixels => ({
  x: x - 1,
  y: y - 1,
  width: width + 2,
  height: height + 2,
});

function every(box: Pixels, holds: (x: number, y: number) => boolean): boolean {
  for (let y = box.y; y < box.y + box.height; y += 1)
    for (let x = box.x; x < box.x + box.width; x += 1) if (!holds(x, y)) return false;
  return true;
}
