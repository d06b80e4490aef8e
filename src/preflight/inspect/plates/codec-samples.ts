/**
 * Pixels of fax, JBIG2 and JPEG 2000 images. PDFium has the decoders: it is given a file of one
 * page that the encoded bytes fill, one pixel for each point, and its picture is read back.
 */
import { openPdf } from '../../../raster/pdf-pages.js';
import type { ImageUse } from '../display-list.js';
import { decodeStream, type DecodedStream } from '../decode-stream.js';
import type { PdfDict } from '../pdf-values.js';

/** Samples 0…`top` of one component after another, row by row from the top. */
export interface Samples {
  readonly channels: number;
  readonly values: Float32Array | Uint8Array;
  readonly top: number;
}

/** As many as a picture of PDFium may have. */
const MAX_PIXELS = 100_000_000;

/**
 * Null when the picture cannot tell the samples: PDFium shows everything in 8-bit RGB, so images of
 * four inks, and indexed ones of more than one bit, are not read back.
 */
export async function codecSamples(
  stream: DecodedStream,
  image: ImageUse,
): Promise<Samples | null> {
  const { width, height, bits } = image;
  const channels = image.stencil ? 1 : (image.space?.facts.channels ?? 0);
  const indexed = image.space?.facts.family === 'Indexed';
  if ((channels !== 1 && channels !== 3) || (indexed && bits > 1)) return null;
  if (width < 1 || height < 1 || width * height > MAX_PIXELS) return null;
  const opening = await openPdf(filePage(stream, image, channels));
  if (!opening.ok) return null;
  const { pages } = opening;
  try {
    if (pages.pageCount !== 1 || !pages.canRender(0, width)) return null;
    const picture = pages.render(0, width);
    if (picture.width !== width || picture.height !== height) return null;
    return samplesOf(picture.rgba, width * height, channels, bits);
  } finally {
    pages.close();
  }
}

function samplesOf(rgba: Uint8Array, pixels: number, channels: number, bits: number): Samples {
  const values = new Uint8Array(pixels * channels);
  for (let i = 0; i < pixels; i += 1)
    for (let c = 0; c < channels; c += 1) {
      const value = rgba[4 * i + c] ?? 0;
      values[i * channels + c] = bits === 1 ? value >> 7 : value;
    }
  return { channels, values, top: bits === 1 ? 1 : 255 };
}

function filePage(stream: DecodedStream, image: ImageUse, channels: number): Uint8Array {
  const { width, height, bits } = image;
  const globals = stream.parameters?.stream('JBIG2Globals');
  const space = channels === 1 ? 'DeviceGray' : 'DeviceRGB';
  const content = `${width} 0 0 ${height} 0 0 cm /I Do`;
  const parameters = `${codecParameters(stream.parameters)} ${globals ? '/JBIG2Globals 6 0 R' : ''}`;
  const objects: readonly (readonly [dict: string, data: Uint8Array | null])[] = [
    ['/Type /Catalog /Pages 2 0 R', null],
    ['/Type /Pages /Kids [3 0 R] /Count 1', null],
    [
      `/Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >>`,
      null,
    ],
    ['', new TextEncoder().encode(content)],
    [
      `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /BitsPerComponent ${bits} /ColorSpace /${space} /Filter /${stream.remaining} /DecodeParms << ${parameters} >>`,
      stream.bytes,
    ],
    ['', globals ? decodeStream(globals).bytes : new Uint8Array()],
  ];
  return writeFile(objects);
}

/** Entries of CCITTFaxDecode. Source: ISO 32000-1, table 11. */
function codecParameters(parameters: PdfDict | null): string {
  const numbers = ['K', 'Columns', 'Rows', 'DamagedRowsBeforeError'] as const;
  const switches = ['EndOfLine', 'EncodedByteAlign', 'EndOfBlock', 'BlackIs1'] as const;
  const entries = [
    ...numbers.map((key) => [key, parameters?.number(key) ?? null] as const),
    ...switches.map((key) => [key, parameters?.boolean(key) ?? null] as const),
  ];
  return entries.flatMap(([key, value]) => (value === null ? [] : [`/${key} ${value}`])).join(' ');
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
