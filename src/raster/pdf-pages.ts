import { invariant } from '../core/assert.js';
import { rect, type Rect } from '../core/geometry.js';
import type { Picture } from '../core/picture.js';
import { allocated, lend, pdfiumModule, type Pdfium } from './pdfium.js';

/** A PDF opened for looking at it. Boxes: points, origin top-left of the page as shown, y down. */
export interface PdfPages {
  readonly pageCount: number;
  /** False for a page that is too damaged, or too long for its width, to be rendered `width` pixels wide. */
  canRender(page: number, width: number): boolean;
  /** The page as a viewer shows it: crop box, turned by `Rotate`. */
  sizeOf(page: number): { readonly width: number; readonly height: number };
  /** `box` of the page on `ground`, `width` pixels wide; the whole page without a box. */
  render(page: number, width: number, options?: RenderOptions): Picture;
  /**
   * Parts of a page on paper, each stretched to as many pixels as it says, its edges exactly on
   * those of the picture. Each is made when it is asked for: a page full of logos takes 100 MB.
   */
  renderParts(page: number, parts: readonly PagePart[]): Iterable<Picture>;
  /** The page's text as far as its fonts tell. */
  textOf(page: number): string;
  /** Frees the memory; nothing may be called afterwards. */
  close(): void;
}

export interface RenderOptions {
  readonly box?: Rect;
  /** What lies below the page: paper (default) or nothing. */
  readonly ground?: 'paper' | 'none';
}

export interface PagePart {
  readonly box: Rect;
  readonly width: number;
  readonly height: number;
}

export type PdfOpening =
  | { readonly ok: true; readonly pages: PdfPages }
  | { readonly ok: false; readonly reason: 'damaged' | 'password' };

/** Pixels of one rendering; beyond, the WebAssembly memory would not hold it. */
const MAX_PIXELS = 100_000_000;

/**
 * Opens a PDF with PDFium, the only door to it. PDFium shows CMYK by a table of its own and blends
 * in RGB: good for shapes and positions, not for judging colours.
 */
export async function openPdf(bytes: Uint8Array): Promise<PdfOpening> {
  const pdfium = await pdfiumModule();
  const file = lend(pdfium, bytes);
  let document = pdfium._FPDF_LoadCustomDocument(file.access, 0);
  if (document === 0) {
    const reason = pdfium._FPDF_GetLastError() === PASSWORD_ERROR ? 'password' : 'damaged';
    file.takeBack();
    return { ok: false, reason };
  }
  let turned = 0;
  let last = 0;
  const turnTo = (index: number): void => {
    if (index === last) return;
    last = index;
    turned += 1;
    if (turned % PAGES_AT_ONCE > 0) return;
    pdfium._FPDF_CloseDocument(document);
    document = pdfium._FPDF_LoadCustomDocument(file.access, 0);
    invariant(document !== 0, 'PDFium opens a file once and not again');
  };
  const withPage = <T>(index: number, use: (page: number) => T): T => {
    turnTo(index);
    const page = pdfium._FPDF_LoadPage(document, index);
    invariant(page !== 0, `PDFium cannot load page ${index}`);
    try {
      return use(page);
    } finally {
      pdfium._FPDF_ClosePage(page);
    }
  };
  const sizeOfLoaded = (page: number): { readonly width: number; readonly height: number } => ({
    width: pdfium._FPDF_GetPageWidth(page),
    height: pdfium._FPDF_GetPageHeight(page),
  });
  return {
    ok: true,
    pages: {
      pageCount: pdfium._FPDF_GetPageCount(document),
      canRender: (index, width) => canRender(pdfium, document, index, width),
      sizeOf: (index) => withPage(index, sizeOfLoaded),
      render: (index, width, options = {}) =>
        withPage(index, (page) => renderPage(pdfium, page, sizeOfLoaded(page), width, options)),
      *renderParts(index, parts) {
        for (let from = 0; from < parts.length; from += PARTS_AT_ONCE)
          yield* withPage(index, (page) =>
            parts.slice(from, from + PARTS_AT_ONCE).map((part) => renderPart(pdfium, page, part)),
          );
      },
      textOf: (index) => withPage(index, (page) => textOfPage(pdfium, page)),
      close: () => {
        pdfium._FPDF_CloseDocument(document);
        file.takeBack();
      },
    },
  };
}

/**
 * A page that is open keeps all its decoded images, which for a hundred logos takes 200 MB: it is
 * closed and opened again, which takes a millisecond.
 */
const PARTS_AT_ONCE = 12;

/**
 * A document that is open keeps every stream that was ever read from it: of a long one that is a
 * second copy of the file. It is opened again after so many pages.
 */
const PAGES_AT_ONCE = 3;

/** `FPDF_ERR_PASSWORD`. Source: fpdfview.h. */
const PASSWORD_ERROR = 4;
/** `FPDFBitmap_BGRA`, and `FPDF_REVERSE_BYTE_ORDER`, which makes it RGBA. */
const BGRA = 4;
const RGBA_ORDER = 0x10;

function canRender(pdfium: Pdfium, document: number, index: number, width: number): boolean {
  const page = pdfium._FPDF_LoadPage(document, index);
  if (page === 0) return false;
  const ratio = pdfium._FPDF_GetPageHeight(page) / pdfium._FPDF_GetPageWidth(page);
  pdfium._FPDF_ClosePage(page);
  return ratio > 0 && width * Math.ceil(width * ratio) <= MAX_PIXELS;
}

function renderPage(
  pdfium: Pdfium,
  page: number,
  size: { readonly width: number; readonly height: number },
  width: number,
  { box = rect(0, 0, size.width, size.height), ground = 'paper' }: RenderOptions,
): Picture {
  const scale = width / box.width;
  const height = Math.max(1, Math.round(box.height * scale));
  const rgba = painted(pdfium, width, height, ground, (bitmap) => {
    // The whole page is laid out at the scale wanted and shifted, so that the box meets the bitmap.
    pdfium._FPDF_RenderPageBitmap(
      bitmap,
      page,
      Math.round(-box.x * scale),
      Math.round(-box.y * scale),
      Math.round(size.width * scale),
      Math.round(size.height * scale),
      0,
      RGBA_ORDER,
    );
  });
  return { width, height, rgba, box };
}

/** By a matrix, since `renderPage` shifts by whole pixels. */
function renderPart(pdfium: Pdfium, page: number, { box, width, height }: PagePart): Picture {
  const [across, down] = [width / box.width, height / box.height];
  const rgba = painted(pdfium, width, height, 'paper', (bitmap) => {
    const numbers = Float32Array.of(
      ...[across, 0, 0, down, -box.x * across, -box.y * down],
      ...[0, 0, width, height],
    );
    const memory = allocated(pdfium, numbers.byteLength);
    pdfium.HEAPU8.set(new Uint8Array(numbers.buffer), memory);
    const [matrix, clip] = [memory, memory + 6 * Float32Array.BYTES_PER_ELEMENT];
    pdfium._FPDF_RenderPageBitmapWithMatrix(bitmap, page, matrix, clip, RGBA_ORDER);
    pdfium.wasmExports.free(memory);
  });
  return { width, height, rgba, box };
}

/** The pixels of a bitmap after `paint`, which gets its handle. */
function painted(
  pdfium: Pdfium,
  width: number,
  height: number,
  ground: 'paper' | 'none',
  paint: (bitmap: number) => void,
): Uint8Array {
  invariant(width * height <= MAX_PIXELS, `a rendering of ${width} × ${height} px is too large`);
  const length = width * height * 4;
  const memory = allocated(pdfium, length);
  try {
    const bitmap = pdfium._FPDFBitmap_CreateEx(width, height, BGRA, memory, width * 4);
    pdfium._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, ground === 'paper' ? 0xffffffff : 0);
    paint(bitmap);
    pdfium._FPDFBitmap_Destroy(bitmap);
    return pdfium.HEAPU8.slice(memory, memory + length);
  } finally {
    pdfium.wasmExports.free(memory);
  }
}

function textOfPage(pdfium: Pdfium, page: number): string {
  const text = pdfium._FPDFText_LoadPage(page);
  const count = text === 0 ? 0 : pdfium._FPDFText_CountChars(text);
  if (count <= 0) return '';
  const memory = pdfium.wasmExports.malloc((count + 1) * 2);
  try {
    const length = pdfium._FPDFText_GetText(text, 0, count, memory);
    // UTF-16, ended by a zero.
    const bytes = pdfium.HEAPU8.slice(memory, memory + Math.max(0, length - 1) * 2);
    return new TextDecoder('utf-16le').decode(bytes);
  } finally {
    pdfium.wasmExports.free(memory);
    pdfium._FPDFText_ClosePage(text);
  }
}
