import { InvariantError } from '../core/assert.js';
import type { Artwork } from '../core/artwork.js';
import { rect, union, type Matrix, type Rect } from '../core/geometry.js';
import type { PagedDocument } from '../core/page.js';
import type { PrintSpec } from '../core/print-spec.js';
import type { Store } from '../core/project-files.js';
import { pt } from '../core/units.js';
import { paintPdf } from '../paint/paint-pdf.js';
import { proofPages } from '../proof/proof-pages.js';
import { PROGRAM } from './program.js';

/** A picture of an artwork as it is painted, on white. */
export interface ShownArtwork {
  readonly png: Uint8Array;
  /** The part of the artwork's user space that it shows. */
  readonly box: Rect;
}

/** Longer side of the page that is painted and looked at. */
const PAGE_SIDE = 600;

/** The artwork's sheet, painted as in an edition; null when the page cannot be shown. */
export async function showArtwork(
  artwork: Artwork,
  print: PrintSpec,
  store: Store,
  pixels: number,
): Promise<ShownArtwork | null> {
  const box = union(artwork.viewBox, artwork.visible);
  const scale = PAGE_SIDE / Math.max(box.width, box.height);
  const edition = await paintPdf(pageOf(artwork, box, scale), {
    // Whatever the edition's standard: this file is looked at and thrown away.
    print: { ...print, standard: 'pdfx4', marks: [] },
    buildDate: new Date(0),
    store,
    creator: PROGRAM,
    viewBoxes: new Map([[artwork.drawing, artwork.viewBox]]),
    fonts: {
      program: () => {
        throw new InvariantError('a page without text asks for a font');
      },
      setInfo: () => {
        throw new InvariantError('a page without marks asks for their line');
      },
    },
  });
  const width = Math.round((pixels * box.width) / Math.max(box.width, box.height));
  const [shown] = await proofPages(edition.bytes, { width: Math.max(1, width) });
  return shown ? { png: shown.png, box } : null;
}

function pageOf(artwork: Artwork, box: Rect, scale: number): PagedDocument {
  const transform: Matrix = [scale, 0, 0, scale, -box.x * scale, -box.y * scale];
  const { visible } = artwork;
  return {
    trim: { width: pt(box.width * scale), height: pt(box.height * scale) },
    bleed: pt(0),
    outline: [],
    structure: { id: 0, type: 'Document', children: [] },
    meta: { title: artwork.file, author: '', subject: '', keywords: [], lang: 'de' },
    pages: [
      {
        number: 1,
        folio: null,
        side: 'right',
        template: '',
        items: [
          {
            kind: 'artwork',
            role: { kind: 'artifact', type: 'Layout' },
            drawing: artwork.drawing,
            transform,
            clip: null,
            visible: rect(
              (visible.x - box.x) * scale,
              (visible.y - box.y) * scale,
              visible.width * scale,
              visible.height * scale,
            ),
            subject: artwork.id,
          },
        ],
      },
    ],
  };
}
