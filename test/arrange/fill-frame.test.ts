import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { arrangeLogos } from '../../src/arrange/arrange-logos.js';
import { gridItems } from '../../src/arrange/fill-frame.js';
import { cmyk } from '../../src/core/color.js';
import type { Artwork } from '../../src/core/artwork.js';
import { rect, transformPoint } from '../../src/core/geometry.js';
import type { GridSpec, GridTier } from '../../src/core/grid.js';
import type { ArtworkItem, ItemRole, PageItem, TextItem } from '../../src/core/page.js';
import { mm, pt } from '../../src/core/units.js';
import type { FontBook } from '../../src/fonts/font-book.js';
import { openFontBook } from '../../src/fonts/open-font-book.js';
import { entriesOf, entryOf, FRAME, LIMITS, SPEC, tierOf, USUAL } from './grid-scene.js';

let book: FontBook;

beforeAll(() => {
  const files = ['SourceSans3-Regular', 'SourceSans3-Semibold'].map((key) => {
    const path = `data/fonts/${key}.ttf`;
    return { key, path, bytes: readFileSync(path) };
  });
  book = openFontBook(files).value;
});

const role = (node: number): ItemRole => ({ kind: 'content', node });

function itemsOf(
  tiers: readonly GridTier[],
  spec: GridSpec = SPEC,
  lang = 'de',
): readonly (readonly PageItem[])[] {
  const arrangement = arrangeLogos(FRAME, tiers, spec, LIMITS).value;
  const artworks = new Map(
    tiers.flatMap(({ entries }) =>
      entries.flatMap(({ participant, artwork }) =>
        artwork ? [[participant.id, artwork] as const] : [],
      ),
    ),
  );
  const ids = tiers.flatMap(({ entries }) => entries.map(({ participant }) => participant.id));
  return gridItems(arrangement, spec, {
    artworks,
    book,
    roleOf: (id) => role(100 + ids.indexOf(id)),
    tierRoleOf: () => role(1),
    lang,
  });
}

const isText = (item: PageItem): item is TextItem => item.kind === 'text';
const isArtwork = (item: PageItem): item is ArtworkItem => item.kind === 'artwork';
const textOf = ({ runs }: TextItem): string =>
  runs.flatMap(({ glyphs }) => glyphs.map(({ text }) => text)).join('');
const widthOf = ({ runs }: TextItem): number =>
  runs.flatMap(({ glyphs }) => glyphs).reduce((sum, { advance }) => sum + advance, 0);

describe('gridItems', () => {
  it('puts the visible part of the drawing where the arrangement wants it', () => {
    const [page = []] = itemsOf([tierOf([entryOf('Olpe')])]);
    const [item] = page.filter(isArtwork);
    if (!item) throw new Error('the logo is missing');
    const [left, top] = transformPoint(item.transform, 10, 10);
    const [right, bottom] = transformPoint(item.transform, 260, 110);
    expect(left).toBeCloseTo(item.visible.x, 6);
    expect(top).toBeCloseTo(item.visible.y, 6);
    expect(right).toBeCloseTo(item.visible.x + item.visible.width, 6);
    expect(bottom).toBeCloseTo(item.visible.y + item.visible.height, 6);
    expect(item).toMatchObject({ subject: 'olpe', drawing: 'drawing-olpe', role: role(100) });
  });

  it('cuts the sheet around an artwork that would cover its neighbours, and no other', () => {
    const [olpe, brilon] = [entryOf('Olpe'), entryOf('Brilon')];
    if (!olpe.artwork || !brilon.artwork) throw new Error('the artwork is missing');
    const onSheet = { ...olpe.artwork, viewBox: rect(-2000, -2000, 5000, 5000) };
    const tight = { ...brilon.artwork, viewBox: brilon.artwork.visible };
    const tier = tierOf([
      { ...olpe, artwork: onSheet },
      { ...brilon, artwork: tight },
    ]);
    const [page = []] = itemsOf([tier]);
    const [whole, cut] = page.filter(isArtwork);
    const [, placed] = arrangeLogos(FRAME, [tier], SPEC, LIMITS).value.placements;
    if (!cut?.clip || !placed) throw new Error('nothing is cut');
    expect(cut.clip.x).toBeCloseTo(placed.cell.x, 6);
    expect(cut.clip.y).toBeCloseTo(placed.cell.y, 6);
    expect(cut.clip.width).toBeCloseTo(placed.cell.width, 6);
    expect(cut.clip.height).toBeCloseTo(placed.cell.height, 6);
    expect(whole).toMatchObject({ clip: null });
  });

  it.each([
    ['left', rect(-600, 10, 860, 100)],
    ['right', rect(10, 10, 850, 100)],
    ['top', rect(10, -600, 250, 710)],
    ['bottom', rect(10, 10, 250, 700)],
  ])('cuts a sheet that sticks out on one side only: %s', (_side, viewBox) => {
    const olpe = entryOf('Olpe');
    if (!olpe.artwork) throw new Error('the artwork is missing');
    const tier = tierOf([{ ...olpe, artwork: { ...olpe.artwork, viewBox } }]);
    const [page = []] = itemsOf([tier]);
    const [placed] = arrangeLogos(FRAME, [tier], SPEC, LIMITS).value.placements;
    const [item] = page.filter(isArtwork);
    expect(item?.clip?.x).toBeCloseTo(placed?.cell.x ?? NaN, 6);
    expect(item?.clip?.y).toBeCloseTo(placed?.cell.y ?? NaN, 6);
    expect(item?.clip?.width).toBeCloseTo(placed?.cell.width ?? NaN, 6);
    expect(item?.clip?.height).toBeCloseTo(placed?.cell.height ?? NaN, 6);
  });

  it('never cuts what is seen: a logo may be nudged in its cell, and its sheet be cut there', () => {
    const arrangement = arrangeLogos(FRAME, [tierOf([entryOf('Olpe')])], SPEC, LIMITS).value;
    const [place] = arrangement.placements;
    const { artwork } = entryOf('Olpe');
    if (!place || !artwork) throw new Error('the logo is missing');
    const over = (x: number, y: number) => {
      const visible = rect(place.cell.x + x, place.cell.y + y, place.visible.width, 30);
      const placements = [{ ...place, visible }];
      const content = {
        artworks: new Map([['olpe', { ...artwork, viewBox: rect(-900, -900, 3000, 3000) }]]),
        book,
        roleOf: () => role(1),
        tierRoleOf: () => role(1),
        lang: 'de',
      };
      const [page = []] = gridItems({ ...arrangement, placements }, SPEC, content);
      return { clip: page.find(isArtwork)?.clip, visible };
    };
    const { cell } = place;
    const before = over(-5, -7);
    expect(before.clip).toMatchObject({ x: before.visible.x, y: before.visible.y });
    expect(before.clip?.width).toBeCloseTo(cell.width + 5, 6);
    expect(before.clip?.height).toBeCloseTo(cell.height + 7, 6);
    const after = over(cell.width - 20, cell.height - 10);
    expect(after.clip?.width).toBeCloseTo(cell.width - 20 + place.visible.width, 6);
    expect(after.clip?.height).toBeCloseTo(cell.height + 20, 6);
  });

  it('reads heading, then logos, tier by tier', () => {
    const [page = []] = itemsOf([
      tierOf(entriesOf([USUAL, USUAL]), 'large'),
      tierOf([entryOf('Werl')], 'small'),
    ]);
    const order = page.map((item) => (isText(item) ? textOf(item) : item.kind));
    expect(order).toEqual([
      'shape',
      'Gruppe large',
      'artwork',
      'artwork',
      'shape',
      'Gruppe small',
      'artwork',
    ]);
  });

  it('sets the heading on the baseline grid and the rule at one distance from it', () => {
    const [page = []] = itemsOf([
      tierOf(entriesOf([USUAL, USUAL]), 'large'),
      tierOf(entriesOf([USUAL, USUAL, USUAL]), 'small'),
    ]);
    const rules = page.flatMap((item) =>
      item.kind === 'shape' && item.path[0]?.[0] === 'M' ? [item.path[0][2]] : [],
    );
    for (const [i, heading] of page.filter(isText).entries()) {
      const lines = (heading.y - FRAME.gridOrigin) / FRAME.baseline;
      expect(lines).toBeCloseTo(Math.round(lines), 6);
      expect(heading.y - (rules[i] ?? 0)).toBeCloseTo(SPEC.heading.leading, 6);
    }
  });

  it('repeats the heading smaller and as an artifact overleaf', () => {
    const pages = itemsOf([tierOf(entriesOf(Array.from({ length: 90 }, () => USUAL)))]);
    const [first, second] = pages.map((page) => page.find(isText));
    expect(second?.runs[0]?.size).toBeLessThan(first?.runs[0]?.size ?? 0);
    expect(first?.role).toEqual(role(1));
    expect(second?.role).toEqual({ kind: 'artifact', type: 'Pagination' });
  });

  it('centres names under their logos and breaks long ones at spaces', () => {
    const name = 'Telekommunikationsgesellschaft Südwestfalen';
    const [page = []] = itemsOf([tierOf([entryOf(name), entryOf('Olpe')])], {
      ...SPEC,
      captions: true,
    });
    const [, olpe, ...long] = page.filter(isText);
    const lines = [olpe, ...long].filter((item) => item !== undefined);
    expect(lines.map(textOf)).toEqual(['Olpe', 'Telekommunikationsgesellschaft', 'Südwestfalen']);
    expect(lines.map(({ end }) => end)).toEqual(['stop', 'space', 'stop']);
    const middles = lines.slice(1).map((line) => line.x + widthOf(line) / 2);
    expect(middles[0]).toBeCloseTo(middles[1] ?? 0, 6);
  });

  it.each([
    ['de-DE', 'Logo fehlt'],
    ['en', 'Logo missing'],
  ])('says in %s that a logo is missing, and whose', (lang, label) => {
    const [page = []] = itemsOf([tierOf([entryOf('Olpe', null), entryOf('Werl')])], SPEC, lang);
    expect(page.filter(isText).map(textOf)).toEqual(['Gruppe medium', label, 'Olpe']);
    expect(page.filter(isArtwork)).toHaveLength(1);
    expect(page.filter(({ kind }) => kind === 'shape')).toHaveLength(2);
  });

  it('says so also of a logo that was arranged and is not there, or is there and not drawn', () => {
    const olpe = entryOf('Olpe');
    if (!olpe.artwork) throw new Error('the artwork is missing');
    const arrangement = arrangeLogos(FRAME, [tierOf([olpe])], SPEC, LIMITS).value;
    const kinds = (drawn: boolean, artworks: readonly (readonly [string, Artwork])[]) => {
      const placements = arrangement.placements.map((place) => ({ ...place, drawn }));
      const content = {
        book,
        roleOf: role.bind(null, 1),
        tierRoleOf: role.bind(null, 1),
        lang: 'de',
      };
      const [page = []] = gridItems({ ...arrangement, headings: [], placements }, SPEC, {
        ...content,
        artworks: new Map(artworks),
      });
      return page.map(({ kind }) => kind);
    };
    expect(kinds(true, [['olpe', olpe.artwork]])).toEqual(['artwork']);
    expect(kinds(true, [])).toEqual(['shape', 'text', 'text']);
    expect(kinds(false, [['olpe', olpe.artwork]])).toEqual(['shape', 'text', 'text']);
  });

  it('draws no rule and no heading where the design has none', () => {
    const tier = tierOf([entryOf('Olpe')]);
    const bare = { ...tier, tier: { ...tier.tier, title: '' } };
    expect(itemsOf([bare], { ...SPEC, rule: null })[0]?.map(({ kind }) => kind)).toEqual([
      'artwork',
    ]);
  });

  it('gives every item all it needs to be painted', () => {
    const sheet = entryOf('Werl');
    const whole = sheet.artwork && { ...sheet.artwork, viewBox: rect(-30, -40, 900, 800) };
    const pages = itemsOf(
      [
        tierOf([
          { ...sheet, artwork: whole },
          entryOf('Telekommunikationsgesellschaft mbH in Südwestfalen'),
          entryOf('Ein sehr langer Name ohne Logo', null),
          entryOf('Brilon', USUAL, { nudge: { x: mm(9), y: mm(9) } }),
        ]),
      ],
      {
        ...SPEC,
        captions: true,
        rule: { color: cmyk(0, 1, 0, 0), width: pt(0.7) },
        ground: { kind: 'tint', color: cmyk(0.1, 0, 0, 0), padding: pt(10) },
      },
    );
    expect(JSON.stringify(pages, shortened, 1)).toMatchSnapshot();
  });
});

/** Numbers to two decimals, paths and matrices on one line, runs as font, size, text and colour. */
function shortened(key: string, value: unknown): unknown {
  if (typeof value === 'number') return Math.round(value * 100) / 100;
  if (key === 'runs')
    return (value as TextItem['runs']).map(({ font, size, glyphs, color }) => {
      const text = glyphs.map((glyph) => glyph.text).join('');
      return `${font} ${size.toFixed(2)} “${text}” ${JSON.stringify(color)}`;
    });
  if (key === 'path' || key === 'transform')
    return (value as readonly (number | readonly unknown[])[])
      .flat()
      .map((each) => (typeof each === 'number' ? each.toFixed(2) : each))
      .join(' ');
  return value;
}
