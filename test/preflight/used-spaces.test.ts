import { describe, expect, test } from '@jest/globals';
import { rect } from '../../src/core/geometry.js';
import type { ColorUse, PaintedObject } from '../../src/core/pdf-facts.js';
import { spaceHits, usedSpaces } from '../../src/preflight/used-spaces.js';
import {
  area,
  BLACK,
  iccFacts,
  INSIDE,
  line,
  onFirstPage,
  pageFacts,
  paint,
  painting,
  pdfFacts,
  space,
} from './rules/facts.js';

const inSpace = (...[family, changes]: Parameters<typeof space>) =>
  paint(BLACK, { space: space(family, changes) });
const familiesOf = (...objects: readonly PaintedObject[]) =>
  usedSpaces(painting(...objects)).map((use) => use.space.family);

const use = (changes: Partial<ColorUse>): ColorUse => ({
  role: 'image',
  space: space('DeviceRGB'),
  object: null,
  box: null,
  overprint: false,
  overprintMode: 0,
  ...changes,
});
const usedFor = (...colorUses: readonly ColorUse[]) =>
  usedSpaces(pdfFacts({ pages: [pageFacts({ colorUses })] }));

describe('the colour spaces in use', () => {
  test('are those of fills and strokes, with their place and overprint', () => {
    const fill = paint(BLACK, { overprint: true });
    const object = area(fill, { stroke: inSpace('Lab'), within: '9 0 R', overprintMode: 1 });
    const where = { ...onFirstPage(), object: '9 0 R' };
    expect(usedSpaces(painting(object))).toEqual([
      { space: fill.space, where, overprint: true, overprintMode: 1, role: 'fill', artwork: null },
      {
        space: space('Lab'),
        where,
        overprint: false,
        overprintMode: 1,
        role: 'stroke',
        artwork: null,
      },
    ]);
  });

  test('come with the spaces under them', () => {
    const base = space('Separation', { base: space('Lab') });
    expect(familiesOf(area(inSpace('Indexed', { base })))).toEqual([
      'Indexed',
      'Separation',
      'Lab',
    ]);
  });

  test('are told once for the same artwork', () => {
    const gray = inSpace('DeviceGray');
    expect(familiesOf(area(gray), area(gray))).toHaveLength(1);
    expect(familiesOf(area(gray, { artwork: 1 }), area(gray, { artwork: 2 }))).toHaveLength(2);
  });

  test('are told apart by use, profile, base and overprint', () => {
    const profile = (checksum: string) => inSpace('ICCBased', { icc: iccFacts({ checksum }) });
    const indexed = (base: Parameters<typeof space>[0]) =>
      inSpace('Indexed', { base: space(base) });
    const gray = inSpace('DeviceGray');
    expect(familiesOf(area(gray), line(1, gray))).toHaveLength(2);
    expect(familiesOf(area(gray), area(inSpace('Lab')))).toHaveLength(2);
    expect(familiesOf(area(profile('a')), area(profile('b')))).toHaveLength(2);
    expect(familiesOf(area(indexed('Lab')), area(indexed('DeviceRGB')))).toHaveLength(4);
    expect(familiesOf(area(gray), area({ ...gray, overprint: true }))).toHaveLength(2);
    expect(familiesOf(area(gray), area(gray, { overprintMode: 0 }))).toHaveLength(2);
  });

  test('are not those of objects clipped away, but for gradients without bounds', () => {
    const clipped = area(inSpace('Lab'), { box: null });
    expect(familiesOf(clipped)).toEqual([]);
    expect(usedSpaces(painting({ ...clipped, kind: 'shading' }))).toMatchObject([
      { where: { page: 1 }, role: 'fill' },
    ]);
  });

  test('are also those of images, groups and masks', () => {
    const image = use({ object: '20 0 R', box: INSIDE, overprint: true, overprintMode: 1 });
    expect(usedFor(image, image, use({ role: 'group' }))).toEqual([
      {
        space: space('DeviceRGB'),
        where: { page: 1, box: INSIDE, object: '20 0 R' },
        overprint: true,
        overprintMode: 1,
        role: 'image',
        artwork: '20 0 R',
      },
      {
        space: space('DeviceRGB'),
        where: { page: 1 },
        overprint: false,
        overprintMode: 0,
        role: 'group',
        artwork: null,
      },
    ]);
    expect(usedFor(use({ space: space('Indexed', { base: space('Lab') }) }))).toHaveLength(2);
    expect(usedFor(use({ object: '20 0 R' }), use({ object: '21 0 R' }))).toHaveLength(2);
  });

  test('are told on each page', () => {
    const page = pageFacts({ objects: [area(inSpace('Lab'))] });
    const file = pdfFacts({ pages: [page, { ...page, number: 2 }] });
    expect(usedSpaces(file).map(({ where }) => where.page)).toEqual([1, 2]);
    expect(usedSpaces(file)).toBe(usedSpaces(file));
  });
});

test('a hit in a colour space names family and role in both languages', () => {
  const roles = ['fill', 'stroke', 'image', 'shading', 'group', 'soft-mask', 'pattern'] as const;
  const colorUses = roles.map((role) => use({ role }));
  const file = pdfFacts({ pages: [pageFacts({ colorUses })] });
  expect(spaceHits(file, ({ role }) => role === 'image')).toEqual([
    { where: { page: 1 }, params: { family: 'DeviceRGB', role: { de: 'Bild', en: 'image' } } },
  ]);
  expect(spaceHits(file, () => true).map(({ params }) => params.role.de)).toEqual([
    'Fläche',
    'Kontur',
    'Bild',
    'Verlauf',
    'Transparenzgruppe',
    'Transparenzmaske',
    'Muster',
  ]);
});

test('hits in one artwork that differ in overprint alone are one, around them all', () => {
  const gray = inSpace('DeviceGray');
  const over = { ...gray, overprint: true };
  const placed = (box: typeof INSIDE | null, artwork: number, ink = over) =>
    area(ink, { box, extent: box, artwork });
  const hits = spaceHits(
    painting(
      placed(rect(10, 10, 20, 20), 1, gray),
      placed(rect(50, 40, 20, 20), 1),
      placed(rect(10, 10, 5, 5), 2),
    ),
    () => true,
  );
  expect(hits.map(({ where }) => where.box)).toEqual([rect(10, 10, 60, 50), rect(10, 10, 5, 5)]);
});

test('hits with a place and without are one with that place', () => {
  const both = [use({ overprint: true }), use({ box: INSIDE })];
  const boxesOf = (...uses: readonly ColorUse[]) =>
    spaceHits(pdfFacts({ pages: [pageFacts({ colorUses: uses })] }), () => true).map(
      ({ where }) => where.box,
    );
  expect(boxesOf(...both)).toEqual([INSIDE]);
  expect(boxesOf(...both.toReversed())).toEqual([INSIDE]);
});
