import type { ArtworkFormat } from '../core/artwork.js';

/**
 * The kind of a file by its bytes, never by its name; null for none we can read.
 * Sources: the formats' specifications, named at each line.
 */
export function sniff(bytes: Uint8Array): ArtworkFormat | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096));
  const starts = (...values: readonly number[]): boolean => values.every((v, i) => head[i] === v);
  const text = (from: number, to: number): string => head.toString('latin1', from, to);
  // PNG 3, 5.2 · JPEG: T.81, B.1.1.3 · GIF89a, 17 · TIFF 6.0 and BigTIFF · RIFF WebP container.
  if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png';
  if (starts(0xff, 0xd8, 0xff)) return 'jpeg';
  if (/^GIF8[79]a/.test(text(0, 6))) return 'gif';
  if (/^(?:II[*+]\0|MM\0[*+])/.test(text(0, 4))) return 'tiff';
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return 'webp';
  // ISO base media: brand list of the `ftyp` box.
  if (text(4, 8) === 'ftyp' && /avi[fs]/.test(text(8, 64))) return 'avif';
  // DOS EPS: binary header before the PostScript (Adobe TN 5002, 5.2).
  if (starts(0xc5, 0xd0, 0xd3, 0xc6)) return 'eps';
  // ISO 32000-1, annex H: readers accept the header within the first 1024 bytes.
  const pdf = text(0, 1024).indexOf('%PDF-');
  const postScript = text(0, 1024).indexOf('%!PS');
  // A line break or the end-of-job sign may come first, or a printer's job header (ESC).
  const leads = postScript >= 0 && (postScript <= 4 || head[0] === 0x1b);
  if (leads && (pdf < 0 || postScript < pdf)) return 'eps';
  if (pdf >= 0) return 'pdf';
  // gzip (RFC 1952): among artwork only SVGZ is packed.
  if (starts(0x1f, 0x8b)) return 'svg';
  return isSvgText(head) ? 'svg' : null;
}

function isSvgText(head: Buffer): boolean {
  const utf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  const text = (
    utf16 ? head.toString('latin1').replaceAll('\0', '') : head.toString('utf8')
  ).trimStart();
  // Long comments may stand before the root; nothing else we read begins like this.
  return (
    /<(?:[\w-]+:)?svg[\s>/]/.test(text) ||
    /^(?:[^<]{0,4})<\?xml|^[^<]{0,4}<!DOCTYPE\s+svg/i.test(text)
  );
}

const EXTENSIONS: Readonly<Record<ArtworkFormat, readonly string[]>> = {
  svg: ['svg', 'svgz'],
  pdf: ['pdf', 'ai'],
  eps: ['eps', 'epsf', 'epsi', 'ai', 'ps'],
  png: ['png'],
  jpeg: ['jpg', 'jpeg', 'jpe', 'jfif'],
  tiff: ['tif', 'tiff'],
  webp: ['webp'],
  gif: ['gif'],
  avif: ['avif'],
};

/** Whether a file of this kind may be called so; `extension` in lower case, without the dot. */
export const extensionFits = (extension: string, format: ArtworkFormat): boolean =>
  EXTENSIONS[format].includes(extension);
