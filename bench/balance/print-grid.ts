import { InvariantError } from '../../src/core/assert.js';
import { saveDrawing } from '../../src/core/drawing-codec.js';
import { bottom, rect, right, type Size } from '../../src/core/geometry.js';
import type { ArtworkItem, PageItem } from '../../src/core/page.js';
import type { Store } from '../../src/core/project-files.js';
import { pt } from '../../src/core/units.js';
import { embeddableFont } from '../../src/fonts/embeddable-font.js';
import type { FontBook } from '../../src/fonts/font-book.js';
import { openProject } from '../../src/io/project-folder.js';
import { paintPdf } from '../../src/paint/paint-pdf.js';
import { openPdf, type PdfPages } from '../../src/raster/pdf-pages.js';
import { readProject } from '../../src/read/read-project.js';
import type { BenchLogo } from './load-logos.js';
import type { Placed } from './methods.js';

/** The placed logos as one page of a finished PDF, opened for looking at it. */
export async function printGrid(placed: readonly Placed[]): Promise<PdfPages> {
  const width = pt(Math.max(...placed.map(({ cell }) => right(cell))));
  const height = pt(Math.max(...placed.map(({ cell }) => bottom(cell))));
  const logos = placed.map(({ logo }) => logo);
  const bytes = await paintPages([placed.map(itemOf)], { width, height }, logos, null);
  const opening = await openPdf(bytes);
  if (!opening.ok) throw new Error('the grid cannot be opened');
  return opening.pages;
}

/** Pages of a finished PDF, with the print numbers of the project in this folder. */
export async function paintPages(
  pages: readonly (readonly PageItem[])[],
  trim: Size,
  logos: readonly BenchLogo[],
  book: FontBook | null,
): Promise<Uint8Array> {
  const { print } = (await readProject(await openProject('.'))).value;
  const store = memory();
  for (const { artwork, raw } of logos) await saveDrawing(store, artwork.drawing, raw.drawing);
  const none = (): never => {
    throw new InvariantError('the page has no text');
  };
  const { bytes } = await paintPdf(
    {
      trim,
      bleed: pt(0),
      outline: [],
      structure: { id: 0, type: 'Document', children: [] },
      meta: { title: 'Grid', author: '', subject: '', keywords: [], lang: 'en' },
      pages: pages.map((items, i) => ({
        number: i + 1,
        folio: null,
        side: 'right',
        template: '',
        items,
      })),
    },
    {
      print: { ...print, marks: [] },
      buildDate: new Date(0),
      store,
      creator: 'bench',
      viewBoxes: new Map(logos.map(({ artwork }) => [artwork.drawing, artwork.viewBox] as const)),
      fonts: {
        program: book ? (key) => embeddableFont(book.program(key)) : none,
        setInfo: none,
      },
    },
  );
  return bytes;
}

/** Cut to its cell, as `arrange` does: white parts beyond what is seen would cover neighbours. */
function itemOf({ logo: { artwork }, visible, cell }: Placed): ArtworkItem {
  const scale = visible.width / artwork.visible.width;
  const { x, y } = artwork.visible;
  return {
    kind: 'artwork',
    role: { kind: 'artifact', type: 'Layout' },
    drawing: artwork.drawing,
    transform: [scale, 0, 0, scale, visible.x - scale * x, visible.y - scale * y],
    clip: cell,
    visible: rect(visible.x, visible.y, visible.width, visible.height),
    subject: artwork.id,
  };
}

function memory(): Store {
  const entries = new Map<string, Uint8Array>();
  return {
    get: (key) => Promise.resolve(entries.get(key) ?? null),
    put: (key, bytes) => Promise.resolve(void entries.set(key, bytes)),
  };
}
