import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { breakChapter } from '../../../src/compose/pages/break-chapter.js';
import {
  breakPages,
  repeatBreaks,
  type BrokenPage,
} from '../../../src/compose/pages/break-pages.js';
import { FORBIDDEN, FORCED, slab, type Slab } from '../../../src/compose/pages/slab.js';

const line = (own: Partial<Slab> = {}): Slab => slab({ height: 1, paint: () => [], ...own });
const lines = (count: number): Slab[] => Array.from({ length: count }, () => line());
/** A paragraph with its widow and orphan protection. */
const paragraph = (count: number): Slab[] =>
  lines(count).map((each, i) =>
    i === 0 || i === count - 2 ? { ...each, breakAfter: i === count - 1 ? 0 : FORBIDDEN } : each,
  );
const rooms = (count: number, noteLines = (keys: readonly string[]) => keys.length) => ({
  firstLines: count,
  nextLines: count,
  noteLines,
});
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
    const slabs = lines(36).map((each, i) => (i === 5 ? line({ notes: ['a'] }) : each));
    const { pages } = breakPages(
      slabs,
      rooms(20, (keys) => keys.length * 4),
    );
    expect(pages[0]).toMatchObject({ notes: ['a'], used: 20 });
    expect(pages[0]?.items).toHaveLength(16);
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

describe('breakChapter', () => {
  test('runs a paragraph a line shorter when that saves a forgotten last page', () => {
    const slabs = paragraph(21).map((each, i): Slab =>
      i === 0
        ? { ...each, variants: [{ replaces: 21, delta: -1, cost: 10, slabs: paragraph(20) }] }
        : each,
    );
    expect(counts(breakChapter(slabs, rooms(20), new Map()))).toEqual([20]);
  });
});
