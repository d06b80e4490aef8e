import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { breakChapter } from '../../../src/compose/pages/break-chapter.js';
import { breakPages, repeatBreaks } from '../../../src/compose/pages/break-pages.js';
import type { BrokenPage, PageRooms } from '../../../src/compose/pages/lay-out-page.js';
import { FORBIDDEN, FORCED, slab, type Slab } from '../../../src/compose/pages/slab.js';

const line = (own: Partial<Slab> = {}): Slab => slab({ height: 1, paint: () => [], ...own });
const lines = (count: number): Slab[] => Array.from({ length: count }, () => line());
/** A paragraph with its widow and orphan protection. */
const paragraph = (count: number): Slab[] =>
  lines(count).map((each, i) =>
    i === 0 || i === count - 2 ? { ...each, breakAfter: i === count - 1 ? 0 : FORBIDDEN } : each,
  );
/** Pages of `count` lines; notes with so many lines each, a line of the grid to each and one for the rule. */
const rooms = (count: number, notes: Readonly<Record<string, number>> = {}): PageRooms => ({
  firstLines: count,
  nextLines: count,
  notes: {
    linesOf: (key) => notes[key] ?? 0,
    tornAfter: (_, line) => line === TORN,
    heightOf: (lines) => (lines === 0 ? 0 : lines + 1),
  },
});
/** In every note the word at the end of this line is torn. */
const TORN = 3;
const calling = (count: number, calls: Readonly<Record<number, string>>): Slab[] =>
  lines(count).map((each, i) => (calls[i] ? line({ notes: [calls[i]] }) : each));
const counts = (pages: readonly BrokenPage[]) => pages.map((page) => page.items.length);

describe('breakPages', () => {
  test('fills pages and leaves the rest for the last', () => {
    expect(counts(breakPages(lines(50), rooms(20)).pages)).toEqual([20, 20, 10]);
  });

  test('shortens a page rather than leave few lines on the last one', () => {
    const lines = Array.from({ length: 54 }, () => paragraph(1)).flat();
    const [first, last] = counts(breakPages(lines, rooms(46)).pages);
    expect(first).toBeLessThan(46);
    expect(last).toBeGreaterThan(10);
  });

  test('leaves no first line of a paragraph alone at the foot', () => {
    const slabs = [...paragraph(19), ...paragraph(12)];
    expect(counts(breakPages(slabs, rooms(20)).pages)[0]).toBe(19);
  });

  test('takes no last line of a paragraph alone to the next page', () => {
    const slabs = [...paragraph(21), ...paragraph(10)];
    expect(counts(breakPages(slabs, rooms(20)).pages)[0]).toBe(19);
  });

  test('keeps a heading with the lines that follow', () => {
    const heading = slab({ height: 2, before: 2, breakAfter: FORBIDDEN, paint: () => [] });
    const slabs = [...paragraph(16), heading, ...paragraph(14)];
    const [first] = breakPages(slabs, rooms(20)).pages;
    expect(first?.items).toHaveLength(16);
  });

  test('drops the space above a slab at the head of a page', () => {
    const slabs = [...lines(20), line({ before: 3 }), ...lines(12)];
    expect(breakPages(slabs, rooms(20)).pages[1]?.items[0]?.line).toBe(0);
  });

  test('gives footnotes their room on the page that calls them', () => {
    const { pages } = breakPages(calling(36, { 5: 'a' }), rooms(20, { a: 3 }));
    expect(pages[0]).toMatchObject({ notes: [{ key: 'a', from: 0, to: 3 }], used: 20 });
    expect(pages[0]?.items).toHaveLength(16);
  });

  test('sets a footnote once, where it is called first', () => {
    const { pages } = breakPages(calling(36, { 5: 'a', 8: 'a', 22: 'a' }), rooms(20, { a: 3 }));
    expect(pages.map(({ notes }) => notes.length)).toEqual([1, 0]);
  });

  test('puts a figure that finds no room at the head of the next page and goes on with the text', () => {
    const figure = slab({ height: 10, before: 1, after: 1, paint: () => [] });
    const anchor = slab({
      height: 0,
      paint: () => [],
      floats: [{ prefers: 'here', slab: figure }],
    });
    const { pages } = breakPages([...lines(14), anchor, ...lines(15)], rooms(20));
    expect(pages[0]?.items).toHaveLength(20);
    expect(pages[1]?.items[0]).toMatchObject({ slab: { height: 10 }, line: 0 });
  });

  test('keeps a figure where it is called when there is room', () => {
    const figure = slab({ height: 5, before: 1, after: 1, paint: () => [] });
    const anchor = slab({
      height: 0,
      paint: () => [],
      floats: [{ prefers: 'here', slab: figure }],
    });
    const { pages } = breakPages([...lines(4), anchor, ...lines(6)], rooms(20));
    expect(pages[0]?.items[4]).toMatchObject({ slab: { height: 5 }, line: 5 });
  });

  test('repeats the head of a table on the next page', () => {
    const head = slab({ height: 2, paint: () => [] });
    const rows = lines(30).map((row) => ({ ...row, repeats: head }));
    const { pages } = breakPages(rows, rooms(20));
    expect(pages[1]?.items[0]?.slab).toBe(head);
    expect(pages[1]?.items).toHaveLength(11);
  });

  test('narrows gaps above headings by a line before it leaves two lines for a page of their own', () => {
    const heading = line({ before: 3, breakAfter: FORBIDDEN, clings: true });
    const slabs = [...lines(8), heading, ...lines(4), heading, ...lines(4)];
    const { pages } = breakPages(slabs, rooms(22));
    expect(counts(pages)).toEqual([18]);
    expect(pages[0]).toMatchObject({ used: 22, room: 22 });
    expect(pages[0]?.items.at(-1)?.line).toBe(21);
    expect(pages[0]?.items[8]?.line).toBe(10);
  });

  test('narrows them rather than break a note, and by no more than a line each', () => {
    const heading = line({ before: 2, breakAfter: FORBIDDEN, clings: true });
    const slabs = [...lines(6), heading, ...calling(10, { 0: 'a' }), ...lines(20)];
    const { pages } = breakPages(slabs, rooms(20, { a: 4 }));
    expect(pages.flatMap(({ notes }) => notes)).toEqual([{ key: 'a', from: 0, to: 4 }]);
    for (const page of pages) {
      const gaps = page.items.slice(1).map((item, i) => {
        const above = page.items[i];
        return item.line - (above?.line ?? 0) - (above?.slab.height ?? 0);
      });
      expect(gaps.filter((gap) => gap < 0 || gap > 3)).toEqual([]);
    }
  });

  test('obeys a forced break', () => {
    const slabs = [...lines(4), line({ breakAfter: FORCED }), ...lines(15)];
    expect(counts(breakPages(slabs, rooms(20)).pages)).toEqual([5, 15]);
  });

  test('gives what is taller than a page a page of its own, overfull', () => {
    const { pages } = breakPages(
      [...lines(3), slab({ height: 30, paint: () => [] }), ...lines(3)],
      rooms(20),
    );
    expect(pages.some((page) => page.used > page.room)).toBe(true);
    expect(pages.flatMap((page) => page.items)).toHaveLength(7);
  });

  test('shares the lines out rather than leave a lonely few on the last page', () => {
    const slabs = Array.from({ length: 21 }, (_, i) => line({ before: i % 3 === 0 ? 1 : 0 }));
    const { pages } = breakPages(slabs, rooms(26));
    expect(counts(pages)[1]).toBeGreaterThan(2);
  });

  test('loses and doubles nothing, keeps the order and fits every page', () => {
    const arbitrary = fc.array(
      fc.record({
        height: fc.integer({ min: 1, max: 6 }),
        before: fc.integer({ min: 0, max: 2 }),
        breakAfter: fc.constantFrom(0, 3, 60, FORBIDDEN),
      }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(arbitrary, (drafts) => {
        const slabs = drafts.map((draft) => line(draft));
        const { pages } = breakPages(slabs, rooms(20));
        expect(pages.flatMap((page) => page.items.map((item) => item.slab))).toEqual(slabs);
        for (const page of pages) {
          expect(page.used).toBeLessThanOrEqual(page.room);
          page.items.reduce((end, item) => {
            expect(item.line).toBeGreaterThanOrEqual(end);
            return item.line + item.slab.height;
          }, 0);
        }
      }),
      { seed: 7, numRuns: 60 },
    );
  });

  test('comes to the same pages from decisions taken before', () => {
    const slabs = [...paragraph(19), ...paragraph(12), ...paragraph(25)];
    const broken = breakPages(slabs, rooms(20));
    expect(repeatBreaks(slabs, rooms(20), broken.steps)).toEqual(broken.pages);
  });
});

describe('breakPages with a long footnote', () => {
  const parts = (pages: readonly BrokenPage[]) => pages.map((page) => page.notes);

  test('goes on with it overleaf when its page has no room for the whole', () => {
    // The line that calls it can neither stay with all of the note nor leave half a page empty.
    const { pages } = breakPages(calling(40, { 10: 'a' }), rooms(20, { a: 16 }));
    const [first, second] = parts(pages);
    expect(first).toEqual([{ key: 'a', from: 0, to: first?.[0]?.to }]);
    expect(second).toEqual([{ key: 'a', from: first?.[0]?.to, to: 16 }]);
    expect(pages[0]?.items.length).toBeGreaterThan(10);
    expect(pages[0]?.used).toBe(20);
  });

  test('keeps it whole where a line or two more on the next page make room', () => {
    const { pages } = breakPages(calling(40, { 16: 'a' }), rooms(20, { a: 5 }));
    expect(parts(pages).flat()).toEqual([{ key: 'a', from: 0, to: 5 }]);
  });

  test('parts it neither before its second line nor before its last, nor in a word', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 25 }),
        fc.integer({ min: 0, max: 39 }),
        (length, at) => {
          const { pages } = breakPages(calling(40, { [at]: 'a' }), rooms(20, { a: length }));
          const found = parts(pages).flat();
          expect(found.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(length);
          expect(found.filter(({ from }) => from === TORN + 1)).toEqual([]);
          if (found.length > 1) {
            expect(Math.min(...found.map(({ from, to }) => to - from))).toBeGreaterThan(1);
          }
          const caller = pages.findIndex(({ items }) => items.some((each) => each.slab.notes[0]));
          expect(pages.findIndex(({ notes }) => notes.length > 0)).toBe(caller);
        },
      ),
      { seed: 7, numRuns: 25 },
    );
  });

  test('sets what is left of it above the notes of the next page', () => {
    const { pages } = breakPages(calling(40, { 12: 'a', 16: 'b' }), rooms(20, { a: 14, b: 2 }));
    const second = parts(pages)[1] ?? [];
    expect(second.map(({ key }) => key)).toEqual(['a', 'b']);
    expect(second[0]?.from).toBeGreaterThan(1);
  });

  test('takes it over as many pages as it needs, and behind the end of the text', () => {
    const { pages } = breakPages(calling(14, { 12: 'a' }), rooms(20, { a: 50 }));
    expect(pages.flatMap(({ items }) => items)).toHaveLength(14);
    const found = parts(pages).flat();
    expect(found.length).toBeGreaterThan(2);
    found.reduce((end, { from, to }) => {
      expect(from).toBe(end);
      return to;
    }, 0);
    expect(found.at(-1)?.to).toBe(50);
  });

  test('loses no note that is taller than the page and cannot be parted', () => {
    const { pages } = breakPages(calling(6, { 2: 'a' }), rooms(3, { a: 3 }));
    expect(parts(pages).flat()).toEqual([{ key: 'a', from: 0, to: 3 }]);
    expect(pages.flatMap(({ items }) => items)).toHaveLength(6);
  });

  test('comes to the same parts from decisions taken before', () => {
    const slabs = calling(50, { 10: 'a', 30: 'b' });
    const broken = breakPages(slabs, rooms(20, { a: 16, b: 4 }));
    expect(repeatBreaks(slabs, rooms(20, { a: 16, b: 4 }), broken.steps)).toEqual(broken.pages);
  });
});

describe('breakChapter', () => {
  test('runs a paragraph a line shorter when that saves a forgotten last page', () => {
    const slabs = paragraph(21).map((each, i): Slab =>
      i === 0
        ? { ...each, variants: [{ replaces: 21, delta: -1, cost: 10, slabs: paragraph(20) }] }
        : each,
    );
    expect(counts(breakChapter(slabs, rooms(20), new Map()))).toEqual([20]);
  });

  test('sets a paragraph anew whose page would end in a torn word, in as many lines', () => {
    const whole = paragraph(30);
    const torn = paragraph(30).map((each, above) => ({
      ...each,
      torn: { above, mended: () => whole },
    }));
    const pages = breakChapter([...torn, ...lines(5)], rooms(20), new Map());
    expect(counts(pages)).toEqual([20, 15]);
    const slabs = pages.flatMap(({ items }) => items.map(({ slab }) => slab));
    expect(slabs.map(({ torn: left }) => left)).toEqual(Array(35).fill(null));
  });

  test('leaves a torn word within a page as it is', () => {
    const torn = paragraph(30).map((each, above) =>
      above === 9 ? { ...each, torn: { above, mended: () => lines(30) } } : each,
    );
    const [first] = breakChapter([...torn, ...lines(5)], rooms(20), new Map());
    expect(first?.items[9]?.slab).toBe(torn[9]);
  });
});
