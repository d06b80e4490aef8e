import { describe, expect, it } from '@jest/globals';
import { BLACK, cmyk } from '../../src/core/color.js';
import { contains, overlaps, rect, type Rect } from '../../src/core/geometry.js';
import type { ArtworkItem, Page, PageItem } from '../../src/core/page.js';
import { mm, ptFromMm } from '../../src/core/units.js';
import type { ContactDesign, ContactEntry } from '../../src/sheets/contact-entry.js';
import { contactSheet } from '../../src/sheets/contact-sheet.js';
import { artworkOf, USUAL } from '../arrange/grid-scene.js';
import { projectFonts } from '../fonts/project-fonts.js';
import { textOf } from '../support/dump-pages.js';

const book = projectFonts();

const design = (changes: Partial<ContactDesign> = {}): ContactDesign => ({
  lang: 'de',
  title: 'Strategie',
  subtitle: 'Neuauflage',
  book,
  regular: 'SourceSans3-Regular',
  bold: 'SourceSans3-Semibold',
  accent: BLACK,
  ground: null,
  ...changes,
});

const length = (millimetres: number) => ptFromMm(mm(millimetres));

const entry = (name: string, changes: Partial<ContactEntry> = {}): ContactEntry => ({
  name,
  official: `Stadt ${name}`,
  tier: 'Gruppe',
  artwork: artworkOf(name.toLowerCase(), USUAL),
  placed: { size: { width: length(30), height: length(12) }, page: 34 },
  source: { from: 'Pressestelle', received: { year: 2021, month: 8, day: 16 } },
  remarks: [],
  ...changes,
});

const many = (count: number): readonly ContactEntry[] =>
  Array.from({ length: count }, (_, i) => entry(`Ort${i}`, { tier: i < 3 ? 'Erste' : 'Zweite' }));

const logosOf = ({ items }: Page): readonly ArtworkItem[] =>
  items.filter((item) => item.kind === 'artwork');
const textsOf = (items: readonly PageItem[]): readonly string[] =>
  items.flatMap((item) => (item.kind === 'text' ? [textOf(item)] : []));

/** Box of a set line: baseline and width, about as high as its capitals. */
const boxesOf = ({ items }: Page): readonly Rect[] =>
  items.flatMap((item) => {
    if (item.kind !== 'text') return item.kind === 'artwork' ? [item.visible] : [];
    const width = item.runs
      .flatMap(({ glyphs }) => glyphs)
      .reduce((sum, { advance }) => sum + advance, 0);
    return [rect(item.x, item.y - 4, width, 4)];
  });

describe('contactSheet', () => {
  it('shows every logo once, at the size at which it is printed', () => {
    const { pages } = contactSheet(many(27), design());
    const logos = pages.flatMap(logosOf);
    expect(logos.map(({ subject }) => subject)).toEqual(many(27).map(({ artwork }) => artwork?.id));
    for (const { visible, transform } of logos) {
      expect(visible.width).toBeCloseTo(length(30), 6);
      // USUAL is 250 units wide.
      expect(transform[0] * 250).toBeCloseTo(length(30), 6);
    }
  });

  it('keeps everything on the page and apart', () => {
    const entries = many(27).map((each, i) => ({
      ...each,
      official: 'Verband der Gemeinden des oberen Tals und der angrenzenden Höhenzüge',
      remarks:
        i % 3 === 0
          ? [
              {
                standing: 'warning' as const,
                text: 'Feinste Linie im Logo ist viel zu dünn. '.repeat(5),
              },
            ]
          : [],
    }));
    const { pages, trim } = contactSheet(entries, design());
    const inner = rect(length(17), length(10), trim.width - length(33), trim.height - length(20));
    for (const page of pages) {
      const boxes = boxesOf(page);
      for (const [i, box] of boxes.entries()) {
        expect(contains(inner, box, 0.01)).toBe(true);
        expect(boxes.slice(i + 1).some((other) => overlaps(box, other, 0.01))).toBe(false);
      }
    }
  });

  it('repeats the heading of a tier overleaf, marked as going on', () => {
    const { pages } = contactSheet(many(27), design());
    expect(pages.length).toBeGreaterThan(2);
    const headings = pages.map(({ items }) =>
      textsOf(items).filter((text) => /^(?:Erste|Zweite)/u.test(text)),
    );
    expect(headings[0]).toEqual(['Erste', 'Zweite']);
    expect(headings[1]).toEqual(['Zweite (Fortsetzung)']);
    expect(textsOf(pages.at(-1)?.items ?? []).at(-1)).toBe(
      `Seite ${pages.length} von ${pages.length}`,
    );
  });

  it('makes only a logo smaller that is wider than the field for logos', () => {
    const wide = entry('Weit', {
      placed: { size: { width: length(170), height: length(20) }, page: 1 },
    });
    const [logo] = contactSheet([wide], design()).pages.flatMap(logosOf);
    expect(logo?.visible.width).toBeCloseTo(length(92), 6);
    expect(logo?.visible.height).toBeCloseTo((length(92) * 100) / 250, 6);
  });

  it('says what is missing: the logo, its place, its origin', () => {
    const texts = textsOf(
      contactSheet(
        [
          entry('A', { artwork: null, placed: null, source: null }),
          entry('B', { placed: null, source: {} }),
        ],
        design(),
      ).pages.flatMap(({ items }) => items),
    );
    expect(texts).toContain('Logo fehlt');
    expect(texts).toContain('nicht gesetzt');
    expect(texts.filter((text) => text === 'Herkunft nicht belegt')).toHaveLength(2);
  });

  it('names size, resolution, origin and remarks in the language of the sheet', () => {
    const raster = entry('A', {
      artwork: {
        ...artworkOf('a', { ...USUAL, pixels: 300 }),
        colors: [{ source: '#0b6bb5', printed: cmyk(0.92, 0.55, 0, 0), deltaE: 3.21 }],
      },
      remarks: [{ standing: 'signoff', text: 'too coarse' }],
    });
    const texts = textsOf(
      contactSheet([raster], design({ lang: 'en' })).pages.flatMap(({ items }) => items),
    ).join('|');
    expect(texts).toContain('30.0 × 12.0 mm · page 34');
    expect(texts).toContain('PNG, 254 ppi');
    expect(texts).toContain('92 / 55 / 0 / 0   ΔE 3.2');
    expect(texts).toContain('From Pressestelle, received');
    expect(texts).toContain('Needs sign-off: too coarse');
  });

  it('names five of many colours and counts the rest', () => {
    const colors = Array.from({ length: 9 }, (_, i) => ({
      source: `#00000${i}`,
      printed: cmyk(0, 0, 0, i / 10),
      deltaE: 0,
    }));
    const texts = textsOf(
      contactSheet(
        [entry('A', { artwork: { ...artworkOf('a', USUAL), colors } })],
        design(),
      ).pages.flatMap(({ items }) => items),
    );
    expect(texts.filter((text) => /^0 \/ 0 \/ 0/u.test(text))).toHaveLength(5);
    expect(texts).toContain('+ 4 weitere');
  });
});
