import type { Page, PagedDocument, PageItem, StructNode } from '../../src/core/page.js';

/** A document as text that diffs well: page by page, item by item, places to a tenth of a point. */
export const dumpPages = (document: PagedDocument): string =>
  document.pages.map((page) => dumpPage(page, typesOf(document.structure))).join('\n');

function dumpPage(page: Page, types: ReadonlyMap<number, string>): string {
  const head = `page ${page.number} ${page.side} ${page.template} folio ${page.folio ?? '-'}`;
  return [head, ...page.items.map((item) => `  ${dumpItem(item, types)}`)].join('\n');
}

function dumpItem(item: PageItem, types: ReadonlyMap<number, string>): string {
  const role = item.role.kind === 'content' ? types.get(item.role.node) : item.role.type;
  switch (item.kind) {
    case 'text':
      return `text ${role} ${at(item.x, item.y)} ${item.runs[0]?.size ?? 0}pt ${item.end} "${textOf(item)}"`;
    case 'shape':
      return `shape ${role} ${at(Number(item.path[0]?.[1]), Number(item.path[0]?.[2]))}`;
    case 'artwork':
      return `artwork ${role} ${at(item.visible.x, item.visible.y)} ${item.subject}`;
  }
}

export const textOf = (item: Extract<PageItem, { kind: 'text' }>): string =>
  item.runs
    .flatMap((run) => run.glyphs)
    .map((glyph) => glyph.text)
    .join('');

const at = (x: number, y: number): string => `${x.toFixed(1)},${y.toFixed(1)}`;

function typesOf(node: StructNode, types = new Map<number, string>()): ReadonlyMap<number, string> {
  types.set(node.id, node.type);
  for (const child of node.children) typesOf(child, types);
  return types;
}
