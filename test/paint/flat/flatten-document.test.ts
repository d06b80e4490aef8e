import { describe, expect, it } from '@jest/globals';
import { cmyk, type InkColor } from '../../../src/core/color.js';
import { rect } from '../../../src/core/geometry.js';
import type { ArtworkItem, PagedDocument, PageItem, ShapeItem } from '../../../src/core/page.js';
import { pt } from '../../../src/core/units.js';
import { flattenDocument } from '../../../src/paint/flat/flatten-document.js';

const YELLOW = cmyk(0, 0, 1, 0);
const CYAN = cmyk(1, 0, 0, 0);

const area = (x: number, size: number, fill: InkColor, opacity = 1): ShapeItem => ({
  kind: 'shape',
  role: { kind: 'artifact', type: 'Background' },
  path: [['M', x, x], ['L', x + size, x], ['L', x + size, x + size], ['L', x, x + size], ['Z']],
  fill,
  rule: 'nonzero',
  stroke: null,
  opacity,
});

const logo: ArtworkItem = {
  kind: 'artwork',
  role: { kind: 'content', node: 0 },
  drawing: 'soft',
  transform: [1, 0, 0, 1, 0, 0],
  clip: null,
  visible: rect(20, 20, 10, 10),
  subject: 'Olpe',
};

function flatten(...items: readonly PageItem[]) {
  const document: PagedDocument = {
    trim: { width: pt(100), height: pt(100) },
    bleed: pt(9),
    pages: [{ number: 7, folio: '7', side: 'right', template: 'body', items }],
    outline: [],
    structure: { id: 0, type: 'Document', children: [] },
    meta: { title: 'T', author: 'A', subject: 'S', keywords: [], lang: 'de-DE' },
  };
  const { value, findings } = flattenDocument(document, new Set(['soft']));
  return {
    items: value.pages[0]?.items ?? [],
    found: findings.map(({ code, severity, where }) => [code, severity, where.page]),
  };
}

const fillOf = (item: PageItem | undefined) => (item?.kind === 'shape' ? item.fill : null);

describe('flattenDocument', () => {
  it('mixes a translucent area with the paper, or with the one colour that it lies on', () => {
    const paper = flatten(area(20, 10, CYAN, 0.25));
    expect(fillOf(paper.items[0])).toEqual(cmyk(0.25, 0, 0, 0));
    const tinted = flatten(area(0, 90, YELLOW), area(20, 10, CYAN, 0.25));
    expect(fillOf(tinted.items[1])).toEqual(cmyk(0.25, 0, 0.75, 0));
    expect([...paper.found, ...tinted.found]).toEqual([]);
  });

  it('refuses a translucent area that lies half on another', () => {
    const { found } = flatten(area(0, 25, YELLOW), area(20, 10, CYAN, 0.25));
    expect(found).toEqual([['shape-transparent', 'error', 7]]);
  });

  it('refuses artwork mixed with paper that stands on a colour, but not on paper or white', () => {
    expect(flatten(area(0, 90, YELLOW), logo).found).toEqual([['artwork-needs-paper', 'error', 7]]);
    expect(flatten(logo).found).toEqual([]);
    expect(flatten(area(0, 90, YELLOW), area(10, 50, cmyk(0, 0, 0, 0)), logo).found).toEqual([]);
  });

  it('cuts such artwork to what is visible, so that its white covers no neighbour', () => {
    const [item] = flatten(logo).items;
    expect(item?.kind === 'artwork' && item.clip).toEqual(rect(19.75, 19.75, 10.5, 10.5));
  });
});
