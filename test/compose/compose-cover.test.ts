import { beforeAll, describe, expect, test } from '@jest/globals';
import { composeCover, type CoverInput } from '../../src/compose/compose-cover.js';
import { composePages } from '../../src/compose/compose-pages.js';
import type { PagedDocument, PageItem, ShapeItem, TextItem } from '../../src/core/page.js';
import { mm, pt, ptFromMm } from '../../src/core/units.js';
import { openProject } from '../../src/io/project-folder.js';
import { readProject } from '../../src/read/read-project.js';
import { projectFonts } from '../fonts/project-fonts.js';
import { textOf } from '../support/dump-pages.js';

let document: PagedDocument;
let stapled: CoverInput;

beforeAll(async () => {
  const { value: project } = await readProject(await openProject('.'));
  stapled = {
    ...project,
    manuscript: project.manuscript.slice(-1),
    book: projectFonts(),
    figures: new Map(),
    generated: project.figures,
    gridPages: 1,
  };
  ({ document } = composePages(stapled).value);
});

const glued = (spine: number): CoverInput => ({
  ...stapled,
  print: { ...stapled.print, binding: 'perfect', spine: mm(spine) },
});

const coverOf = (input: CoverInput): PagedDocument => {
  const { value } = composeCover(document, input);
  if (!value) throw new Error('no cover');
  return value;
};

const texts = (items: readonly PageItem[] = []): readonly TextItem[] =>
  items.filter((item): item is TextItem => item.kind === 'text');

const areas = (items: readonly PageItem[] = []): readonly ShapeItem[] =>
  items.filter((item): item is ShapeItem => item.kind === 'shape' && item.fill !== null);

const across = ({ path }: ShapeItem): readonly [number, number] => {
  const xs = path.flatMap((segment) => (segment[0] === 'Z' ? [] : [segment[1]]));
  return [Math.min(...xs), Math.max(...xs)];
};

describe('the cover as a document of its own', () => {
  test('is back, spine and front side by side', () => {
    const cover = coverOf(glued(8));
    const { width, height } = document.trim;
    expect(cover.trim.width).toBeCloseTo(2 * width + ptFromMm(mm(8)), 9);
    expect(cover.trim.height).toBe(height);
    expect(cover.folds).toEqual([width, pt(width + ptFromMm(mm(8)))]);
    expect(cover.meta.title).toBe(`${document.meta.title} (Umschlag)`);
  });

  test('ends each half at its fold and paints the spine between them', () => {
    const { width } = document.trim;
    const spine = ptFromMm(mm(8));
    const [outside] = coverOf(glued(8)).pages;
    const spans = areas(outside?.items).map(across);
    for (const [from, to] of spans) {
      const onBack = to <= width + 1e-6;
      const onSpine = from >= width - 1e-6 && to <= width + spine + 1e-6;
      const onFront = from >= width + spine - 1e-6;
      expect([onBack, onSpine, onFront]).toContain(true);
    }
    expect(spans.filter(([from]) => Math.abs(from + document.bleed) < 1e-6)).toHaveLength(1);
    const [left = 0, right = 0] = spans.find(([from]) => Math.abs(from - width) < 1e-6) ?? [];
    expect(right - left).toBeCloseTo(spine, 6);
  });

  test('sets the spine from head to foot, its letters in the middle of it', () => {
    const { width, height } = document.trim;
    const spine = ptFromMm(mm(8));
    const lines = texts(coverOf(glued(8)).pages[0]?.items).filter((item) => item.rotate !== 0);
    expect(lines.map(textOf).join(' ')).toContain('Smart Cities Rahmenstrategie');
    const metrics = stapled.book.metrics('SourceSans3-Semibold');
    for (const item of lines) {
      expect(item.rotate).toBeCloseTo(-90, 9);
      // Turned clockwise, the letters rise to the left edge of the page's right: towards the front.
      const seen = ((metrics.capHeight + metrics.xHeight) / 4) * (item.runs[0]?.size ?? 0);
      expect(Math.abs(item.x + seen - (width + spine / 2))).toBeLessThan(0.2);
      expect(item.y).toBeGreaterThan(0);
      expect(item.y).toBeLessThan(height);
    }
  });

  test('leaves out the text of a spine that is too narrow, and says from when on it fits', () => {
    const { value, findings } = composeCover(document, glued(3));
    expect(texts(value?.pages[0]?.items).filter((item) => item.rotate !== 0)).toEqual([]);
    expect(findings.map(({ code }) => code)).toEqual([
      'spine-text-left-out',
      'spine-text-left-out',
    ]);
    const needed = Number(findings[0]?.params['needed']);
    expect(needed).toBeGreaterThan(4);
    expect(composeCover(document, glued(needed + 0.01)).findings).toEqual([]);
  });

  test('keeps the insides free of ink where the block is glued', () => {
    const { width } = document.trim;
    const spine = ptFromMm(mm(8));
    const strip = ptFromMm(mm(5));
    const inside = coverOf(glued(8)).pages[1];
    expect(areas(inside?.items).length).toBeGreaterThan(0);
    for (const [from, to] of areas(inside?.items).map(across))
      expect(to <= width - strip + 1e-6 || from >= width + spine + strip - 1e-6).toBe(true);
  });

  test('has no spine when stapled, and reaches the fold inside too', () => {
    const cover = coverOf(stapled);
    const { width } = document.trim;
    expect(cover.trim.width).toBeCloseTo(2 * width, 9);
    expect(cover.folds).toEqual([width]);
    const reaches = areas(cover.pages[1]?.items).map(across).flat();
    expect(reaches.some((x) => Math.abs(x - width) < 1e-6)).toBe(true);
  });

  test('is refused where the width of the spine cannot be known', () => {
    const { value, findings } = composeCover(document, {
      ...stapled,
      print: { ...stapled.print, binding: 'perfect', paper: null, spine: null },
    });
    expect(value).toBeNull();
    expect(findings.map(({ code }) => code)).toEqual(['spine-unknown']);
  });
});
