import { describe, expect, it } from '@jest/globals';
import { BLACK, cmyk, PAPER_WHITE, type InkColor } from '../../src/core/color.js';
import type { PagedDocument, PageItem, ShapeItem } from '../../src/core/page.js';
import { mm, pt, ptFromMm } from '../../src/core/units.js';
import { withRichBlack } from '../../src/join/rich-black.js';

const RECIPE = cmyk(0.6, 0.4, 0.4, 1);

/** In millimetres. */
function area(width: number, height: number, fill: InkColor | null = BLACK): ShapeItem {
  const [right, bottom] = [ptFromMm(mm(width)), ptFromMm(mm(height))];
  return {
    kind: 'shape',
    role: { kind: 'artifact', type: 'Background' },
    path: [['M', 0, 0], ['L', right, 0], ['L', right, bottom], ['L', 0, bottom], ['Z']],
    fill,
    rule: 'nonzero',
    stroke: null,
    opacity: 1,
  };
}

const documentOf = (item: PageItem): PagedDocument => ({
  trim: { width: pt(600), height: pt(800) },
  bleed: pt(9),
  pages: [{ number: 1, folio: '1', side: 'right', template: 'body', items: [item] }],
  outline: [],
  structure: { id: 0, type: 'Document', children: [] },
  meta: { title: 'T', author: 'A', subject: 'S', keywords: [], lang: 'de-DE' },
});

const fillOf = (item: ShapeItem): InkColor | null | undefined => {
  const [painted] = withRichBlack(documentOf(item), RECIPE).pages[0]?.items ?? [];
  return painted?.kind === 'shape' ? painted.fill : undefined;
};

describe('withRichBlack', () => {
  it('gives a page of black the recipe of the house', () => {
    expect(fillOf(area(216, 303))).toEqual(RECIPE);
  });

  it('gives it to a black spine, so that it matches the covers beside it', () => {
    expect(fillOf(area(4, 303))).toEqual(RECIPE);
  });

  it.each([
    ['a thick line', area(180, 1)],
    ['a bullet', area(4, 4)],
  ])('keeps %s on the black plate', (_, item) => {
    expect(fillOf(item)).toEqual(BLACK);
  });

  it('keeps grey, colours, paper and outlines without an area', () => {
    for (const fill of [cmyk(0, 0, 0, 0.9), cmyk(0.2, 0, 0, 1), PAPER_WHITE, null])
      expect(fillOf(area(216, 303, fill))).toEqual(fill);
    expect(fillOf(area(216, 303, { kind: 'spot', ink: 'HKS 97', tint: 1 }))).toEqual({
      kind: 'spot',
      ink: 'HKS 97',
      tint: 1,
    });
  });

  it('keeps black that shines through: it is a tint', () => {
    expect(fillOf({ ...area(216, 303), opacity: 0.3 })).toEqual(BLACK);
  });
});
