/**
 * Pixels of images in the codecs that sharp lacks: fax, JBIG2 and JPEG 2000. PDFium has the
 * decoders: it is given a file of one page that the encoded bytes fill, one pixel for each point,
 * and its picture is read back.
 */
import { openPdf } from './pdf-pages.js';

/** An image as it lies in a PDF, all filters undone but the codec. */
export interface CodecImage {
  readonly filter: string;
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** Bits of a component. */
  readonly bits: number;
  /** PDFium shows everything in 8-bit RGB: four inks cannot be read back. */
  readonly channels: 1 | 3;
  /** Entries of `DecodeParms`, written as PDF. */
  readonly parameters: string;
  /** Contents of `JBIG2Globals`. */
  readonly globals: Uint8Array | null;
}

/** As many as a picture of PDFium may have. */
const MAX_PIXELS = 100_000_000;

/** Samples of 8 bits, one component after another, row by row from the top; null when unreadable. */
export async function decodeCodec(image: CodecImage): Promise<Uint8Array | null> {
  const { width, height, channels } = image;
  if (width < 1 || height < 1 || width * height > MAX_PIXELS) return null;
  const opening = await openPdf(filePage(image));
  if (!opening.ok) return null;
  const { pages } = opening;
  try {
    if (pages.pageCount !== 1 || !pages.canRender(0, width)) return null;
    const picture = pages.render(0, width);
    if (picture.width !== width || picture.height !== height) return null;
    const samples = new Uint8Array(width * height * channels);
    for (let i = 0; i < width * height; i += 1)
      for (let c = 0; c < channels; c += 1)
        samples[i * channels + c] = picture.rgba[4 * i + c] ?? 0;
    return samples;
  } finally {
    pages.close();
  }
}

function filePage(image: CodecImage): Uint8Array {
  const { width, height, bits, filter, globals } = image;
  const space = image.channels === 1 ? 'DeviceGray' : 'DeviceRGB';
  const content = `${width} 0 0 ${height} 0 0 cm /I Do`;
  const parameters = `${image.parameters} ${globals ? '/JBIG2Globals 6 0 R' : ''}`;
  const objects: readonly (readonly [dict: string, data: Uint8Array | null])[] = [
    ['/Type /Catalog /Pages 2 0 R', null],
    ['/Type /Pages /Kids [3 0 R] /Count 1', null],
    [
      `/Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >>`,
      null,
    ],
    ['', new TextEncoder().encode(content)],
    [
      `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /BitsPerComponent ${bits} /ColorSpace /${space} /Filter /${filter} /DecodeParms << ${parameters} >>`,
      image.bytes,
    ],
    ['', globals ?? new Uint8Array()],
  ];
  return writeFile(objects);
}

function writeFile(objects: readonly (readonly [string, Uint8Array | null])[]): Uint8Array {
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [encoder.encode('%PDF-1.7\n')];
  let at = parts[0]?.length ?? 0;
  const add = (part: Uint8Array): void => {
    parts.push(part);
    at += part.length;
  };
  const offsets = objects.map(([dict, data], index) => {
    const offset = at;
    const length = data ? ` /Length ${data.length}` : '';
    add(encoder.encode(`${index + 1} 0 obj\n<< ${dict}${length} >>\n`));
    if (data) {
      add(encoder.encode('stream\n'));
      add(data);
      add(encoder.encode('\nendstream\n'));
    }
    add(encoder.encode('endobj\n'));
    return offset;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  add(
    encoder.encode(
      `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  const file = new Uint8Array(at);
  let to = 0;
  for (const part of parts) {
    file.set(part, to);
    to += part.length;
  }
  return file;
}
