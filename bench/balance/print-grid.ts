import { InvariantError } from '../../src/core/assert.js';
import { saveDrawing } from '../../src/core/drawing-codec.js';
import { rect, right, bottom } from '../../src/core/geometry.js';
import type { ArtworkItem } from '../../src/core/page.js';
import type { Store } from '../../src/core/project-files.js';
import { pt } from '../../src/core/units.js';
import { openProject } from '../../src/io/project-folder.js';
import { paintPdf } from '../../src/paint/paint-pdf.js';
import { openPdf, type PdfPages } from '../../src/raster/pdf-pages.js';
import { readProject } from '../../src/read/read-project.js';
import type { Placed } from './methods.js';

/** The placed logos as one page of a finished PDF, opened for looking at it. */
export async function printGrid(placed: readonly Placed[]): Promise<PdfPages> {
  const { print } = (await readProject(await openProject('.'))).value;
  const store = memory();
  for (const { logo } of placed) await saveDrawing(store, logo.artwork.drawing, logo.raw.drawing);
  const width = pt(Math.max(...placed.map(({ cell }) => right(cell))));
  const height = pt(Math.max(...placed.map(({ cell }) => bottom(cell))));
  const none = (): never => {
    throw new InvariantError('the page has no text');
  };
  const { bytes } = await paintPdf(
    {
      trim: { width, height },
      bleed: pt(0),
      outline: [],
      structure: { id: 0, type: 'Document', children: [] },
      meta: { title: 'Balance', author: '', subject: '', keywords: [], lang: 'en' },
      pages: [{ number: 1, folio: null, side: 'right', template: '', items: placed.map(itemOf) }],
    },
    {
      print: { ...print, marks: [] },
      buildDate: new Date(0),
      store,
      creator: 'bench',
      viewBoxes: new Map(
        placed.map(({ logo: { artwork } }) => [artwork.drawing, artwork.viewBox] as const),
      ),
      fonts: { program: none, setInfo: none },
    },
  );
  const opening = await openPdf(bytes);
  if (!opening.ok) throw new Error('the grid cannot be opened');
  return opening.pages;
}

function itemOf({ logo: { artwork }, visible }: Placed): ArtworkItem {
  const scale = visible.width / artwork.visible.width;
  const { x, y } = artwork.visible;
  return {
    kind: 'artwork',
    role: { kind: 'artifact', type: 'Layout' },
    drawing: artwork.drawing,
    transform: [scale, 0, 0, scale, visible.x - scale * x, visible.y - scale * y],
    clip: null,
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
