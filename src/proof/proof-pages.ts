/**
 * Finished bytes → pictures of the pages.
 *
 * In: the very bytes that are shipped. Out: the pages wanted, in order, on white paper, as PDFium
 * shows them: right in shape and place, approximate in colour. A file that does not open gives no
 * pictures, a page that does not is left out; that it is damaged is for the preflight to say.
 */
import type { ProofImage } from '../core/proof-image.js';
import { pngOf } from '../raster/encode-picture.js';
import { openPdf } from '../raster/pdf-pages.js';

export interface ProofRequest {
  /** Pixels across each page. */
  readonly width: number;
  /** Page numbers counted from 1; all pages without. Numbers beyond the file are left out. */
  readonly pages?: readonly number[];
}

export async function proofPages(
  bytes: Uint8Array,
  { width, pages }: ProofRequest,
): Promise<readonly ProofImage[]> {
  const opening = await openPdf(bytes);
  if (!opening.ok) return [];
  const file = opening.pages;
  const { pageCount } = file;
  try {
    const wanted = pages ?? Array.from({ length: pageCount }, (_, index) => index + 1);
    const images: ProofImage[] = [];
    for (const page of wanted) {
      if (page < 1 || page > pageCount || !file.canRender(page - 1, width)) continue;
      const picture = file.render(page - 1, width);
      images.push({ page, picture, png: await pngOf(picture) });
    }
    return images;
  } finally {
    file.close();
  }
}
