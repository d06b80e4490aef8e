import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { InvariantError } from '../../src/core/assert.js';
import type { Artwork } from '../../src/core/artwork.js';
import { rect } from '../../src/core/geometry.js';
import type { ArtworkItem, PagedDocument, PageItem } from '../../src/core/page.js';
import type { PdfStandard } from '../../src/core/print-spec.js';
import type { ProjectFiles, Store } from '../../src/core/project-files.js';
import { pt } from '../../src/core/units.js';
import { ingestArtworks } from '../../src/ingest/ingest-artworks.js';
import { paintPdf } from '../../src/paint/paint-pdf.js';
import { logoRequest } from '../ingest/house.js';
import { printSpec } from '../support/print-spec.js';

const HEIGHT = 40;

/** The files of the repository, and others in their place. */
const filesWith = (others: Others): ProjectFiles => {
  const contentOf = (path: string): Uint8Array => others[path] ?? readFileSync(path);
  return {
    paths: [],
    sizeOf: (path) => contentOf(path).length,
    read: (path) => Promise.resolve(contentOf(path)),
  };
};
type Others = Readonly<Record<string, Uint8Array>>;

/** Files of the sample, or `others` by path, ingested as for a print run of the standard; by name. */
export async function sampleLogos(
  files: readonly string[],
  standard: PdfStandard,
  store: Store,
  others: Others = {},
): Promise<ReadonlyMap<string, Artwork>> {
  const { condition, limits, inks } = printSpec();
  const requests = files.map((file) => logoRequest({ id: file, file: join('logos', file) }));
  const transparency = standard === 'pdfx1a' ? 'flatten' : 'allowed';
  const { value } = await ingestArtworks(
    requests,
    { condition, limits, inks, transparency },
    filesWith(others),
    store,
  );
  return value;
}

/** The logos one below the other, 40 pt high, on one page. */
export function sheetOf(artworks: ReadonlyMap<string, Artwork>): readonly ArtworkItem[] {
  return [...artworks.values()].map(({ id, drawing, visible }, index): ArtworkItem => {
    const scale = HEIGHT / visible.height;
    const [x, y] = [100, 40 + index * 1.5 * HEIGHT];
    return {
      kind: 'artwork',
      role: { kind: 'artifact', type: 'Layout' },
      drawing,
      transform: [scale, 0, 0, scale, x - scale * visible.x, y - scale * visible.y],
      clip: null,
      visible: rect(x, y, scale * visible.width, HEIGHT),
      subject: id,
    };
  });
}

export const documentOf = (items: readonly PageItem[]): PagedDocument => ({
  trim: { width: pt(500), height: pt(700) },
  bleed: pt(9),
  outline: [],
  structure: { id: 0, type: 'Document', children: [] },
  meta: { title: 'Logos', author: '', subject: '', keywords: [], lang: 'de' },
  pages: [{ number: 1, folio: null, side: 'right', template: '', items }],
});

/** What a viewer shows of the page: the bleed lies around the trim. */
export const SHOWN = rect(-9, -9, 518, 718);

export async function paint(
  items: readonly PageItem[],
  artworks: ReadonlyMap<string, Artwork>,
  standard: PdfStandard,
  store: Store,
): Promise<Uint8Array> {
  const noText = (): never => {
    throw new InvariantError('a page without text asks for a font');
  };
  const { bytes } = await paintPdf(documentOf(items), {
    print: printSpec({ standard }),
    buildDate: new Date(0),
    store,
    creator: 'test',
    viewBoxes: new Map([...artworks.values()].map((each) => [each.drawing, each.viewBox])),
    fonts: { program: noText, setInfo: noText },
  });
  return bytes;
}
