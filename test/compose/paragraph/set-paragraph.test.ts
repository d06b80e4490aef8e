import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { pt } from '../../../src/core/units.js';
import type { CharStyle, Inline } from '../../../src/compose/paragraph/inline.js';
import {
  HEADING_TEXT,
  RAGGED_TEXT,
  RUNNING_TEXT,
} from '../../../src/compose/paragraph/paragraph-style.js';
import { runsWidth } from '../../../src/compose/paragraph/set-line.js';
import { paragraphVariants, setParagraph } from '../../../src/compose/paragraph/set-paragraph.js';
import type { SetLine } from '../../../src/compose/paragraph/set-line.js';
import { BODY, MEASURE, joined, lineText, set, text, typesetter } from './set-text.js';

const PARAGRAPH =
  'Die meisten Bilder zur „Smart City“ zeigen Hochhäuser bei Nacht, verbunden durch leuchtende ' +
  'Linien. In Südwestfalen leuchtet nachts vor allem der Sternenhimmel. Rund 6.200\u202fkm² ' +
  'Fläche, 59 Städte und Gemeinden, dazwischen Hunderte Dörfer: Hier liegen Schule, Arztpraxis ' +
  'und Arbeitsplatz selten im selben Ort. Was in der Großstadt ein Zeitgewinn von fünf Minuten ' +
  'ist, entscheidet auf dem Dorf darüber, ob jemand mit achtzig noch in seinem Haus wohnen kann.';

const texts = (lines: ReturnType<typeof set>) => lines.map(lineText);

describe('justified text', () => {
  test('fills the measure, protrusion aside, and sets the last line as designed', () => {
    const lines = set(PARAGRAPH, { protrusion: 0 });
    for (const line of lines.slice(0, -1)) {
      expect(line.x).toBe(0);
      expect(line.width).toBeCloseTo(MEASURE, 6);
    }
    expect(lines.at(-1)).toMatchObject({ ratio: 0, space: 1, end: 'stop' });
  });

  test('hangs the full stop and the opening quote into the margin', () => {
    const stop = set(PARAGRAPH).find((line) => /\.$/u.test(lineText(line)) && line.end === 'space');
    expect(stop?.width).toBeGreaterThan(MEASURE + 1);
    expect(set('„Wort“ und Bild')[0]?.x).toBeLessThan(-1);
  });

  test('changes the width of glyphs by no more than the expansion', () => {
    const stretches = set(PARAGRAPH).flatMap((line) => line.runs.map((run) => run.stretch));
    expect(Math.max(...stretches)).toBeGreaterThan(1.001);
    expect(Math.max(...stretches)).toBeLessThanOrEqual(1.015);
    expect(Math.min(...stretches)).toBeGreaterThanOrEqual(0.985);
  });

  test('indents the first line only', () => {
    const lines = set(PARAGRAPH, { firstIndent: pt(14), protrusion: 0 });
    expect(lines.map((line) => line.x)).toEqual(lines.map((_, index) => (index === 0 ? 14 : 0)));
    expect(lines[0]?.width).toBeCloseTo(MEASURE - 14, 6);
  });

  test('follows a measure that changes from line to line', () => {
    const measure = (line: number) => pt(line < 2 ? 200 : 340);
    const style = { ...RUNNING_TEXT, protrusion: 0 };
    const lines = paragraphVariants([text(PARAGRAPH)], style, measure, typesetter)[0]?.set() ?? [];
    expect(lines.slice(0, 4).map((line) => Math.round(line.width))).toEqual([200, 200, 340, 340]);
  });

  test('leaves fixed spaces as wide as they are', () => {
    const widths = set('Fläche: 6.200\u202fkm² '.repeat(12)).flatMap((line) =>
      line.runs.flatMap((run) =>
        run.glyphs.filter((glyph) => glyph.text === '\u202f').map((glyph) => glyph.advance),
      ),
    );
    for (const width of widths) expect(width).toBeCloseTo(1.2, 6);
  });
});

describe('hyphenation', () => {
  const narrow = set(PARAGRAPH.repeat(3), {}, pt(150));

  test('marks the hyphen it adds, in the glyph and at the line', () => {
    const hyphenated = narrow.filter((line) => line.end === 'hyphen');
    expect(hyphenated.length).toBeGreaterThan(2);
    for (const line of hyphenated) expect(lineText(line)).toMatch(/\p{L}¬$/u);
    for (const line of narrow.filter((each) => each.end !== 'hyphen')) {
      expect(lineText(line)).not.toContain('¬');
    }
  });

  test('leaves names and figures whole', () => {
    const lines = set('Olpe 2030 '.repeat(40), {}, pt(61));
    expect(lines.some((line) => line.end === 'hyphen')).toBe(false);
  });

  test('breaks where parts of a word meet, if the line beside allows it', () => {
    const lines = set(
      'Sie planen die Bürgerplattform, den Fahrplan und die Datenplattform '.repeat(9),
    );
    const torn = lines.filter((line) => line.end === 'hyphen').map((line) => lineText(line));
    expect(torn.length).toBeGreaterThan(1);
    for (const line of torn) expect(line).toMatch(/(?:Bürger|Fahr|Daten|platt)¬$/u);
  });

  test('ends no paragraph in a short word where another setting pleases', () => {
    const lines = set(`${PARAGRAPH} Das Geld war da.`);
    expect(lineText(lines.at(-1) as SetLine).length).toBeGreaterThan(7);
  });

  test('breaks an address after a slash, without a hyphen', () => {
    const lines = set('Siehe https://smartcities-suedwestfalen.com/berichte/2021', {}, pt(150));
    expect(lines.every((line) => line.end !== 'hyphen')).toBe(true);
    expect(lines.some((line) => line.end === 'join')).toBe(true);
    expect(joined(lines)).toBe('Siehe https://smartcities-suedwestfalen.com/berichte/2021');
  });

  test("obeys the author's soft hyphens", () => {
    const lines = set('Das ist Staub\u00adecken und Staub\u00adecken', {}, pt(62));
    expect(texts(lines).join('|')).toContain('Staub¬|ecken');
  });

  test('does not hyphenate what another language is named for', () => {
    const english: Inline = {
      kind: 'text',
      text: 'responsibility '.repeat(9),
      style: BODY,
      lang: 'en',
    };
    expect(set([english], {}, pt(90)).some((line) => line.end === 'hyphen')).toBe(false);
  });
});

describe('ragged text', () => {
  const lines = set(PARAGRAPH, RAGGED_TEXT, pt(160));

  test('keeps every word space as designed', () => {
    expect(lines.every((line) => line.space === 1 && line.ratio === 0)).toBe(true);
  });

  test('ends its lines in the zone', () => {
    for (const line of lines.slice(0, -1))
      expect(160 - line.width).toBeLessThan(RAGGED_TEXT.ragZone);
  });

  test('stands on the right, or in the middle', () => {
    const right = set(PARAGRAPH, { ...RAGGED_TEXT, align: 'right', protrusion: 0 }, pt(160));
    for (const line of right) expect(line.x + line.width).toBeCloseTo(160, 6);
    const center = set(PARAGRAPH, { ...RAGGED_TEXT, align: 'center', protrusion: 0 }, pt(160));
    for (const line of center) expect(2 * line.x + line.width).toBeCloseTo(160, 6);
  });
});

describe('headings', () => {
  const big: CharStyle = { ...BODY, font: 'SourceSans3-Light', size: pt(22), features: [] };
  const heading = (words: string) => set([text(words, big)], HEADING_TEXT, pt(240));

  test('balance their lines', () => {
    expect(texts(heading('Was „smart“ für uns heißt und was nicht'))).toEqual([
      'Was „smart“ für uns',
      'heißt und was nicht',
    ]);
  });

  test('do not leave an article hanging', () => {
    expect(texts(heading('Gemeinsam stark für die Menschen am Ort'))).toEqual([
      'Gemeinsam stark',
      'für die Menschen am Ort',
    ]);
  });

  test('are hyphenated only when a word is wider than the measure', () => {
    expect(texts(heading('Wirtschaftlichkeitsrechnungen')).length).toBe(2);
    expect(heading('Wirtschaftlichkeitsrechnungen')[0]?.end).toBe('hyphen');
    expect(heading('Südwestfalen im Jahr 2030').every((line) => line.end !== 'hyphen')).toBe(true);
  });
});

describe('what hangs on the text', () => {
  const link = { kind: 'url', url: 'https://www.govdata.de' } as const;
  const inlines: readonly Inline[] = [
    text('Wir empfehlen die '),
    { kind: 'text', text: 'Datenlizenz Deutschland', style: BODY, link },
    { kind: 'anchor', id: 'note-1' },
    text('1', { ...BODY, features: ['sups'] }),
    text(', nachzulesen an vielen Stellen in diesem Heft.'),
    { kind: 'break' },
    text('Zweiter Teil'),
  ];
  const lines = set(inlines, {}, pt(120));

  test('anchors tell their line', () => {
    const line = lines.findIndex((each) => each.anchors.includes('note-1'));
    expect(lineText(lines[line] ?? lines[0]!)).toContain('1');
    expect(lines.flatMap((each) => each.anchors)).toEqual(['note-1']);
  });

  test('links tell their runs, line by line', () => {
    const linked = lines.flatMap((line) =>
      line.links.map(({ from, to }) => lineText({ ...line, runs: line.runs.slice(from, to) })),
    );
    expect(linked.join('').replace(/[¬ ]/gu, '')).toBe('DatenlizenzDeutschland');
  });

  test("the author's break ends its line without stretching it", () => {
    const at = lines.findIndex((line) => lineText(line).endsWith('Heft.'));
    expect(lines[at]).toMatchObject({ ratio: 0, end: 'space' });
    expect(lineText(lines[at + 1]!)).toBe('Zweiter Teil');
  });

  test('a footnote figure does not keep its word from being hyphenated', () => {
    const word: readonly Inline[] = [
      text('Die Datenschutzgrundverordnung'),
      text('1', { ...BODY, features: ['sups'] }),
    ];
    expect(set(word, {}, pt(110)).some((line) => line.end === 'hyphen')).toBe(true);
  });

  test('nothing to set gives no line', () => {
    expect(set('')).toEqual([]);
    expect(set([text(' '), { kind: 'anchor', id: 'x' }])).toEqual([]);
  });
});

describe('variants', () => {
  test('offer a line less or more, each with all the text', () => {
    const long = PARAGRAPH.repeat(4);
    const variants = paragraphVariants([text(long)], RUNNING_TEXT, MEASURE, typesetter);
    const [best, ...others] = variants.map((variant) => variant.lineCount);
    expect(others.length).toBeGreaterThan(0);
    for (const count of others) expect(Math.abs(count - (best ?? 0))).toBe(1);
    for (const variant of variants) {
      expect(variant.set().length).toBe(variant.lineCount);
      expect(joined(variant.set())).toBe(long);
      expect(variant.demerits).toBeGreaterThanOrEqual(variants[0]?.demerits ?? 0);
    }
  });
});

describe('the last line', () => {
  test('is longer than the indent that follows it, whatever the measure', () => {
    for (let measure = 300; measure <= 360; measure += 2) {
      const lines = setParagraph([text(PARAGRAPH)], RUNNING_TEXT, pt(measure), typesetter);
      expect([measure, (lines.at(-1)?.width ?? 0) >= RUNNING_TEXT.lastLineMin]).toEqual([
        measure,
        true,
      ]);
    }
  });
});

describe('a line before the end of a page', () => {
  test('can be had with a whole word at its end, in as many lines with all the text', () => {
    const long = PARAGRAPH.repeat(4);
    const [best] = paragraphVariants([text(long)], RUNNING_TEXT, MEASURE, typesetter);
    const lines = best?.set() ?? [];
    const torn = lines.flatMap(({ end }, line) => (end === 'hyphen' ? [line] : []));
    expect(torn.length).toBeGreaterThan(0);
    const others = torn.map((line) => best?.untorn(line) ?? null);
    expect(others.some((other) => other !== null)).toBe(true);
    others.forEach((other, i) => {
      if (!other) return;
      expect(other[torn[i] ?? 0]?.end).not.toBe('hyphen');
      expect(other).toHaveLength(lines.length);
      expect(joined(other)).toBe(long);
      expect(Math.max(...other.map(({ space }) => space))).toBeLessThan(1.81);
    });
  });
});

describe('for any text and any measure', () => {
  const WORDS = [
    'Smart',
    'Cities:',
    'Schule',
    'der',
    'in',
    '„Stadt“',
    'Auflage,',
    'Treffen.',
    'Bürger:innen',
    'z.\u202fB.',
    '15.\u00a0Oktober',
    'Rahmenstrategie',
    'Telekommunikationsgesellschaft',
    '–',
    '§\u202f107',
    'Südwestfalen-IT',
    'E-Mail',
    '2020–2025',
    'www.govdata.de/dl-de/by-2-0.',
    'GmbH',
    'Wirtschaft',
    'kräftig',
    'Schifffahrt',
    '(nichts),',
    'Ja!',
  ] as const;
  const words = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 120 });
  const measure = fc.double({ min: 60, max: 420, noNaN: true });
  const align = fc.constantFrom('justified', 'left', 'right', 'center', 'balanced');

  test('all text appears once and in order, and every line fits or says by how much not', () => {
    fc.assert(
      fc.property(words, measure, align, (list, width, side) => {
        const content = list.join(' ');
        const style = { align: side, protrusion: 0 } as const;
        const lines = set(content, style, pt(width));
        expect(joined(lines)).toBe(content);
        lines.forEach((line, index) => {
          expect(runsWidth(line.runs)).toBeCloseTo(line.width, 6);
          expect(line.width).toBeLessThanOrEqual(width + line.overfull + 1e-3);
          const full = side === 'justified' && index < lines.length - 1 && line.overfull === 0;
          if (full && lineText(line).includes(' ')) expect(line.width).toBeCloseTo(width, 4);
        });
      }),
      { numRuns: 150, seed: 2021 },
    );
  });

  test('at a book measure no three hyphens follow each other, and no word part stands alone', () => {
    const many = fc.array(fc.constantFrom(...WORDS), { minLength: 40, maxLength: 120 });
    fc.assert(
      fc.property(many, (list) => {
        const lines = set(list.join(' '), {}, MEASURE);
        const ends = lines.map((line) => (line.end === 'hyphen' ? 'h' : '.')).join('');
        expect(ends).not.toContain('hhh');
        const last = lines.at(-1);
        if (lines.length > 1 && lines.at(-2)?.end === 'hyphen' && last) {
          expect(lineText(last)).toContain(' ');
        }
      }),
      { numRuns: 150, seed: 2021 },
    );
  });

  test('in narrow columns a third hyphen comes only where a line would stick out', () => {
    const many = fc.array(fc.constantFrom(...WORDS), { minLength: 20, maxLength: 60 });
    fc.assert(
      fc.property(many, fc.double({ min: 110, max: 230, noNaN: true }), (list, width) => {
        const lines = set(list.join(' '), {}, pt(width));
        const ends = lines.map((line) => (line.end === 'hyphen' ? 'h' : '.')).join('');
        if (lines.every((line) => line.overfull === 0)) expect(ends).not.toContain('hhh');
      }),
      { numRuns: 25, seed: 2021 },
    );
  });
});
