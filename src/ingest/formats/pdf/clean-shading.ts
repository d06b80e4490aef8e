import { PDFDict, PDFName, PDFRawStream, PDFStream, type PDFObject } from '@cantoo/pdf-lib';
import type { InkColor } from '../../../core/color.js';
import type { Cleaning } from './cleaning.js';
import type { Purpose } from './clean-image.js';
import { copyDict, copyStream } from './clean-objects.js';
import { inkOfSpace, type ConvertedSpace } from './spaces.js';
import { readColorSpace } from './color-space.js';
import { decodeStream } from './decode-stream.js';
import { numberAt, numbersAt, readBits, readFunction, type PdfFunction } from './pdf-function.js';

/**
 * A shading for the new file. Gradients of RGB are sampled and every sample converted, since the
 * CMYK image of an RGB ramp is no straight line; meshes get new colours at their corners.
 * Null when it can't be painted. Source: ISO 32000-1, 8.7.4.5.
 */
export async function cleanShading(
  cleaning: Cleaning,
  object: PDFObject | undefined,
  named: (name: string) => PDFObject | undefined,
  purpose: Purpose,
): Promise<PDFObject | null> {
  const value = cleaning.source.lookup(object);
  const dict = value instanceof PDFStream ? value.dict : value;
  if (!(dict instanceof PDFDict)) return null;
  const space = await readColorSpace(cleaning, dict.lookup(PDFName.of('ColorSpace')), named);
  if (!space || space.kind === 'pattern' || space.kind === 'indexed') return refused(cleaning);
  if (space.kind !== 'converted') {
    const copy =
      value instanceof PDFStream
        ? copyStream(cleaning, value, SPACE)
        : copyDict(cleaning, dict, SPACE);
    const device = space.kind === 'kept' ? space.object : PDFName.of(DEVICE[space.kind]);
    (copy instanceof PDFStream ? copy.dict : copy).set(PDFName.of('ColorSpace'), device);
    return cleaning.target.register(copy);
  }
  const colorOf = (values: readonly number[]): readonly number[] =>
    componentsOf(cleaning, space, values, purpose);
  const made = convertedShading(cleaning, value, dict, space, colorOf);
  if (!made) return refused(cleaning);
  const target = made instanceof PDFStream ? made.dict : made;
  target.set(PDFName.of('ColorSpace'), PDFName.of(purpose === 'ink' ? 'DeviceCMYK' : 'DeviceGray'));
  const background = numbersAt(dict, 'Background');
  if (background.length > 0)
    target.set(PDFName.of('Background'), cleaning.target.obj([...colorOf(background)]));
  return cleaning.target.register(made);
}

const SPACE: ReadonlySet<string> = new Set(['ColorSpace']);
const DEVICE = { gray: 'DeviceGray', cmyk: 'DeviceCMYK' } as const;

function refused({ log }: Cleaning): null {
  log.unsupported.add('Shading');
  return null;
}

function componentsOf(
  cleaning: Cleaning,
  space: ConvertedSpace,
  values: readonly number[],
  purpose: Purpose,
): readonly number[] {
  if (purpose === 'luminosity') {
    const { r, g, b } = space.srgbOf(values);
    return [0.3 * r + 0.59 * g + 0.11 * b];
  }
  const ink: InkColor = inkOfSpace(cleaning, space, values);
  // A gradient in CMYK has no plate for a spot colour: its mixture stands for it.
  if (ink.kind === 'cmyk') return [ink.c, ink.m, ink.y, ink.k];
  const alternate = cleaning.houseInks.find(({ name }) => name === ink.ink)?.alternate;
  const { c, m, y, k } = alternate ?? { c: 0, m: 0, y: 0, k: 1 };
  return [c, m, y, k].map((part) => part * ink.tint);
}

function convertedShading(
  cleaning: Cleaning,
  value: PDFObject | undefined,
  dict: PDFDict,
  space: ConvertedSpace,
  colorOf: (values: readonly number[]) => readonly number[],
): PDFDict | PDFStream | null {
  const type = numberAt(dict, 'ShadingType', 0);
  const without = new Set([
    'ColorSpace',
    'Background',
    'Function',
    ...(type >= 4 ? ['Decode'] : []),
  ]);
  const functionObject = dict.lookup(PDFName.of('Function'));
  if (functionObject !== undefined) {
    const shade = readFunction(functionObject);
    if (!shade) return null;
    // A mesh with a function keeps its corners: they hold the function's parameter.
    without.delete('Decode');
    const copy =
      value instanceof PDFStream
        ? copyStream(cleaning, value, without)
        : copyDict(cleaning, dict, without);
    const domain = type >= 4 ? numbersAt(dict, 'Decode').slice(4, 6) : numbersAt(dict, 'Domain');
    const sampled =
      type === 1
        ? sampledPlane(cleaning, shade, domain.length === 4 ? domain : [0, 1, 0, 1], colorOf)
        : sampledRamp(cleaning, shade, domain.length === 2 ? domain : [0, 1], colorOf);
    (copy instanceof PDFStream ? copy.dict : copy).set(PDFName.of('Function'), sampled);
    return copy;
  }
  if (type < 4 || !(value instanceof PDFRawStream)) return null;
  return recoloredMesh(cleaning, value, type, space, colorOf);
}

/** Fine enough that hard stops blur over less than a printed dot. */
const RAMP_SAMPLES = 1024;
const PLANE_SAMPLES = 64;

function sampledRamp(
  cleaning: Cleaning,
  shade: PdfFunction,
  [low = 0, high = 1]: readonly number[],
  colorOf: (values: readonly number[]) => readonly number[],
): PDFObject {
  const samples = Array.from({ length: RAMP_SAMPLES }, (_, index) =>
    colorOf(shade([low + ((high - low) * index) / (RAMP_SAMPLES - 1)])),
  );
  return sampledFunction(cleaning, [low, high], [RAMP_SAMPLES], samples);
}

function sampledPlane(
  cleaning: Cleaning,
  shade: PdfFunction,
  domain: readonly number[],
  colorOf: (values: readonly number[]) => readonly number[],
): PDFObject {
  const [x0 = 0, x1 = 1, y0 = 0, y1 = 1] = domain;
  const last = PLANE_SAMPLES - 1;
  const samples = Array.from({ length: PLANE_SAMPLES ** 2 }, (_, index) => {
    const x = index % PLANE_SAMPLES;
    const y = Math.floor(index / PLANE_SAMPLES);
    return colorOf(shade([x0 + ((x1 - x0) * x) / last, y0 + ((y1 - y0) * y) / last]));
  });
  return sampledFunction(cleaning, domain, [PLANE_SAMPLES, PLANE_SAMPLES], samples);
}

function sampledFunction(
  { target }: Cleaning,
  domain: readonly number[],
  size: readonly number[],
  samples: readonly (readonly number[])[],
): PDFObject {
  const outputs = samples[0]?.length ?? 4;
  const data = Uint8Array.from(samples.flat(), (part) =>
    Math.round(Math.min(1, Math.max(0, part)) * 255),
  );
  return target.register(
    target.flateStream(data, {
      FunctionType: 0,
      Domain: [...domain],
      Range: Array.from({ length: outputs }, () => [0, 1]).flat(),
      Size: [...size],
      BitsPerSample: 8,
    }),
  );
}

/** Types 4 to 7: free or lattice triangles, Coons and tensor patches. */
function recoloredMesh(
  cleaning: Cleaning,
  stream: PDFRawStream,
  type: number,
  space: ConvertedSpace,
  colorOf: (values: readonly number[]) => readonly number[],
): PDFStream | null {
  const { dict } = stream;
  const bytes = decodeStream(stream);
  const decode = numbersAt(dict, 'Decode');
  if (!bytes || decode.length !== 4 + space.components * 2) return null;
  const flagBits = type === 5 ? 0 : numberAt(dict, 'BitsPerFlag', 8);
  const placeBits = numberAt(dict, 'BitsPerCoordinate', 16);
  const colorBits = numberAt(dict, 'BitsPerComponent', 8);
  const out = bitWriter();
  const end = bytes.length * 8;
  let at = 0;
  let outputs = 4;
  const copyBits = (bits: number): number => {
    const value = readBits(bytes, at, bits);
    out.write(value, bits);
    at += bits;
    return value;
  };
  for (;;) {
    const flag = flagBits > 0 && at + flagBits <= end ? readBits(bytes, at, flagBits) & 3 : 0;
    const places = type < 6 ? 1 : (type === 6 ? 12 : 16) - (flag === 0 ? 0 : 4);
    const colors = type < 6 ? 1 : flag === 0 ? 4 : 2;
    const length = flagBits + places * 2 * placeBits + colors * space.components * colorBits;
    if (at + length > end || length === 0) break;
    if (flagBits > 0) copyBits(flagBits);
    for (let place = 0; place < places * 2; place += 1) copyBits(placeBits);
    for (let color = 0; color < colors; color += 1) {
      const values = Array.from({ length: space.components }, (_, component) => {
        const raw = readBits(bytes, at, colorBits) / (2 ** colorBits - 1);
        at += colorBits;
        const [low = 0, high = 1] = [decode[4 + component * 2], decode[5 + component * 2]];
        return low + raw * (high - low);
      });
      const inks = colorOf(values);
      outputs = inks.length;
      inks.forEach((ink) => out.write(Math.round(ink * 255), 8));
    }
    // A vertex of types 4 and 5 begins at a byte, and so does a patch.
    at = Math.ceil(at / 8) * 8;
    out.align();
  }
  const copy = copyDict(
    cleaning,
    dict,
    new Set([
      'ColorSpace',
      'Background',
      'Decode',
      'Filter',
      'DecodeParms',
      'Length',
      'BitsPerComponent',
    ]),
  );
  const packed = cleaning.target.flateStream(out.bytes());
  copy.set(PDFName.of('Filter'), PDFName.of('FlateDecode'));
  copy.set(PDFName.of('BitsPerComponent'), cleaning.target.obj(8));
  const ranges = Array.from({ length: outputs }, () => [0, 1]).flat();
  copy.set(PDFName.of('Decode'), cleaning.target.obj([...decode.slice(0, 4), ...ranges]));
  return PDFRawStream.of(copy, packed.contents);
}

function bitWriter(): {
  readonly write: (value: number, bits: number) => void;
  readonly align: () => void;
  readonly bytes: () => Uint8Array;
} {
  const out: number[] = [];
  let current = 0;
  let filled = 0;
  const flush = (): void => {
    if (filled > 0) out.push(current << (8 - filled));
    current = 0;
    filled = 0;
  };
  return {
    write: (value, bits) => {
      for (let bit = bits - 1; bit >= 0; bit -= 1) {
        current = (current << 1) | (Math.floor(value / 2 ** bit) % 2);
        filled += 1;
        if (filled === 8) flush();
      }
    },
    align: flush,
    bytes: () => Uint8Array.from(out),
  };
}
