import { invariant } from '../core/assert.js';
import { convertDistinct } from '../color/pixels.js';
import { openPdf } from './pdf-pages.js';

/** CMYK pixels (255 = solid) to the sRGB pixels that PDFium shows of them. */
export type InkViewer = (cmyk: Uint8Array) => Uint8Array;

/** Steps along each ink: as many as PDFium's own table has, so that hardly anything is lost. */
const STEPS = 9;

/** Pixels across and down of the picture with all 6,561 steps. */
const SIDE = STEPS * STEPS;

let shared: Promise<InkViewer> | undefined;

/**
 * How PDFium shows process inks: by a table of its own, without any profile. Looked up in a
 * picture of all steps that PDFium itself renders, once for the process; between the steps it is
 * right to 6/255, on average to 0.4 (measured on 4,096 random colours).
 */
export function inkViewer(): Promise<InkViewer> {
  shared ??= renderedSteps().then(
    (steps) => (cmyk) =>
      convertDistinct(cmyk, 4, 3, (distinct) => {
        const rgb = new Uint8Array((distinct.length / 4) * 3);
        for (let from = 0, to = 0; to < rgb.length; from += 4, to += 3)
          interpolate(steps, distinct, from, rgb, to);
        return rgb;
      }),
  );
  return shared;
}

async function renderedSteps(): Promise<Uint8Array> {
  const opening = await openPdf(pictureOfSteps());
  invariant(opening.ok, 'PDFium cannot open the picture of ink steps');
  try {
    return opening.pages.render(0, SIDE).rgba;
  } finally {
    opening.pages.close();
  }
}

/** Multilinear between the sixteen steps around a colour. */
function interpolate(
  steps: Uint8Array,
  cmyk: Uint8Array,
  from: number,
  rgb: Uint8Array,
  to: number,
): void {
  const sums = [0, 0, 0];
  for (let corner = 0; corner < 16; corner += 1) {
    let weight = 1;
    let index = 0;
    for (let ink = 0; ink < 4; ink += 1) {
      const position = (cmyk[from + ink]! / 255) * (STEPS - 1);
      const lower = Math.min(STEPS - 2, Math.floor(position));
      const upper = (corner >> ink) & 1;
      weight *= upper === 1 ? position - lower : 1 - (position - lower);
      index = index * STEPS + lower + upper;
    }
    for (let channel = 0; channel < 3; channel += 1)
      sums[channel]! += weight * steps[index * 4 + channel]!;
  }
  rgb.set(sums.map(Math.round), to);
}

/** A page of one picture, one point a pixel. */
function pictureOfSteps(): Uint8Array {
  const content = `${SIDE} 0 0 ${SIDE} 0 0 cm /Steps Do`;
  const samples = Buffer.alloc(SIDE * SIDE * 4);
  for (let i = 0; i < SIDE * SIDE; i += 1)
    for (let ink = 0; ink < 4; ink += 1) {
      const step = Math.floor(i / STEPS ** (3 - ink)) % STEPS;
      samples[i * 4 + ink] = Math.round((255 * step) / (STEPS - 1));
    }
  const stream = (dictionary: string, bytes: Buffer): Buffer =>
    Buffer.concat([
      Buffer.from(`<<${dictionary}/Length ${bytes.length}>>stream\n`),
      bytes,
      Buffer.from('\nendstream'),
    ]);
  return pdfOf([
    Buffer.from('<</Type/Catalog/Pages 2 0 R>>'),
    Buffer.from('<</Type/Pages/Kids[3 0 R]/Count 1>>'),
    Buffer.from(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${SIDE} ${SIDE}]/Contents 4 0 R` +
        '/Resources<</XObject<</Steps 5 0 R>>>>>>',
    ),
    stream('', Buffer.from(content)),
    stream(
      `/Type/XObject/Subtype/Image/Width ${SIDE}/Height ${SIDE}` +
        '/BitsPerComponent 8/ColorSpace/DeviceCMYK',
      samples,
    ),
  ]);
}

/** Objects numbered from 1, the catalogue first. Source: ISO 32000-1, 7.5. */
function pdfOf(objects: readonly Buffer[]): Uint8Array {
  const parts = [Buffer.from('%PDF-1.4\n')];
  let position = parts[0]!.length;
  const entries = objects.map((object, index) => {
    const part = Buffer.concat([
      Buffer.from(`${index + 1} 0 obj\n`),
      object,
      Buffer.from('\nendobj\n'),
    ]);
    const entry = `${String(position).padStart(10, '0')} 00000 n \n`;
    parts.push(part);
    position += part.length;
    return entry;
  });
  const size = objects.length + 1;
  const trailer =
    `xref\n0 ${size}\n0000000000 65535 f \n${entries.join('')}` +
    `trailer<</Size ${size}/Root 1 0 R>>\nstartxref\n${position}\n%%EOF`;
  return Buffer.concat([...parts, Buffer.from(trailer)]);
}
