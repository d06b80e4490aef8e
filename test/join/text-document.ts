import type { PagedDocument, TextItem } from '../../src/core/page.js';
import { pt } from '../../src/core/units.js';

/** Small pages of nothing but text, a list of lines for each. */
export const documentOf = (...pages: readonly (readonly TextItem[])[]): PagedDocument => ({
  trim: { width: pt(300), height: pt(200) },
  bleed: pt(9),
  pages: pages.map((items, index) => ({
    number: index + 1,
    folio: null,
    side: 'right',
    template: '',
    items,
  })),
  outline: [],
  structure: { id: 0, type: 'Document', children: [] },
  meta: { title: 'Prüfung', author: '', subject: '', keywords: [], lang: 'de-DE' },
});
