import type { PDFDict } from '@cantoo/pdf-lib';
import {
  PDFArray,
  PDFBool,
  PDFName,
  PDFNumber,
  PDFRawStream,
  type PDFObject,
} from '@cantoo/pdf-lib';
import type { InkColor } from '../../../core/color.js';
import { limitInkOfPixels } from '../../../color/ink-limit.js';
import type { Cleaning } from './cleaning.js';
import { copyStream } from './clean-objects.js';
import { inkOfSpace, type ColorSpace, type ConvertedSpace } from './spaces.js';
import { readColorSpace } from './color-space.js';
import { encodedImageOf, imageFilterOf } from './decode-stream.js';
import { samplesOf } from './image-samples.js';
import { componentsOf } from './jpeg-2000.js';
import { keepWithin } from './pdf-limits.js';
import { numberAt } from './pdf-function.js';

/** `luminosity`: inside a soft mask, where grey is light and not ink. */
export type Purpose = 'ink' | 'luminosity';

/**
 * An image XObject for the new file: packed data stays as it is when only its space changes; RGB
 * pixels become CMYK. Null when it can't be painted; the log says why.
 * Source: ISO 32000-1, 8.9.5.
 */
export async function cleanImage(
  cleaning: Cleaning,
  image: PDFRawStream,
  named: (name: string) => PDFObject | undefined,
  purpose: Purpose,
): Promise<PDFRawStream | null> {
  const { dict } = image;
  const { target, log } = cleaning;
  const width = numberAt(dict, 'Width', 0);
  const height = numberAt(dict, 'Height', 0);
  keepWithin(cleaning.limits, 'image-pixels', (width * height) / 1e6);
  if (width < 1 || height < 1) {
    log.unsupported.add(`${width} × ${height} px`);
    return null;
  }
  if (dict.lookup(PDFName.of('ImageMask')) === PDFBool.True) {
    return asRaw(copyStream(cleaning, image, UNUSED));
  }
  const filter = imageFilterOf(dict);
  if (numberAt(dict, 'SMaskInData', 0) !== 0) {
    log.unsupported.add('SMaskInData');
    return null;
  }
  const written = dict.lookup(PDFName.of('ColorSpace')) ?? impliedSpace(cleaning, image);
  const space = await readColorSpace(cleaning, written, named);
  if (!space || space.kind === 'pattern') {
    log.unsupported.add('Image ColorSpace');
    return null;
  }
  const masks = await cleanMasks(cleaning, dict, named);
  const direct = await directSpace(cleaning, space);
  if (direct) {
    const copy = asRaw(copyStream(cleaning, image, UNUSED));
    copy.dict.set(PDFName.of('ColorSpace'), direct);
    masks.forEach(([key, value]) => copy.dict.set(PDFName.of(key), value));
    return copy;
  }
  const pixels = await samplesOf(cleaning, image, space as ConvertedSpace, width, height);
  if (!pixels) {
    log.unsupported.add(`Image ${filter ?? 'data'}`);
    return null;
  }
  const data =
    purpose === 'luminosity'
      ? lightOf(space as ConvertedSpace, pixels)
      : inksOf(cleaning, space as ConvertedSpace, pixels);
  const made = target.flateStream(data, {
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    BitsPerComponent: 8,
    ColorSpace: purpose === 'luminosity' ? 'DeviceGray' : 'DeviceCMYK',
  });
  const keyed = colorKeyMask(cleaning, dict, pixels, width, height);
  [...masks, ...keyed].forEach(([key, value]) => made.dict.set(PDFName.of(key), value));
  return made;
}

/** JPEG 2000 may leave its colours to the image data; a profile in there is not looked at. */
function impliedSpace({ limits }: Cleaning, image: PDFRawStream): PDFName | undefined {
  if (imageFilterOf(image.dict) !== 'JPXDecode') return undefined;
  const encoded = encodedImageOf(image, limits);
  switch (encoded && componentsOf(encoded)) {
    case 1:
      return PDFName.of('DeviceGray');
    case 3:
      return PDFName.of('DeviceRGB');
    case 4:
      return PDFName.of('DeviceCMYK');
    default:
      return undefined;
  }
}

/** Set anew, or of no use in print. */
const UNUSED: ReadonlySet<string> = new Set([
  'ColorSpace',
  'SMask',
  'SMaskInData',
  'Intent',
  'Name',
  'ID',
  'Interpolate',
  'Matte',
]);

const asRaw = (stream: unknown): PDFRawStream => stream as PDFRawStream;

/** The space when the samples may stay as they are; null when they must be converted. */
async function directSpace(cleaning: Cleaning, space: ColorSpace): Promise<PDFObject | null> {
  switch (space.kind) {
    case 'gray':
      return PDFName.of('DeviceGray');
    case 'cmyk':
      return PDFName.of('DeviceCMYK');
    case 'kept':
      return space.object;
    case 'indexed': {
      const base = await directSpace(cleaning, space.base);
      const table = base
        ? space.table
        : paletteInks(cleaning, space.base as ConvertedSpace, space.table);
      return cleaning.target.obj([
        PDFName.of('Indexed'),
        base ?? PDFName.of('DeviceCMYK'),
        space.high,
        cleaning.target.register(cleaning.target.flateStream(table)),
      ]);
    }
    default:
      return null;
  }
}

function paletteInks(cleaning: Cleaning, base: ConvertedSpace, table: Uint8Array): Uint8Array {
  const { components } = base;
  return inksOf(
    cleaning,
    base,
    table.subarray(0, Math.floor(table.length / components) * components),
  );
}

/** Soft masks are grey by definition; stencils are copied. A colour key is dealt with elsewhere. */
async function cleanMasks(
  cleaning: Cleaning,
  dict: PDFDict,
  named: (name: string) => PDFObject | undefined,
): Promise<readonly (readonly [string, PDFObject])[]> {
  const masks: (readonly [string, PDFObject])[] = [];
  const soft = dict.lookup(PDFName.of('SMask'));
  if (soft instanceof PDFRawStream) {
    const copy = asRaw(copyStream(cleaning, soft, UNUSED));
    copy.dict.set(PDFName.of('ColorSpace'), PDFName.of('DeviceGray'));
    masks.push(['SMask', cleaning.target.register(copy)]);
  }
  const mask = dict.lookup(PDFName.of('Mask'));
  if (mask instanceof PDFRawStream) {
    const copy = await cleanImage(cleaning, mask, named, 'ink');
    if (copy) masks.push(['Mask', cleaning.target.register(copy)]);
  }
  return masks;
}

const valuesOf = (space: ConvertedSpace, samples: Uint8Array, at: number): readonly number[] =>
  Array.from({ length: space.components }, (_, index) => {
    const [low = 0, high = 1] = [space.ranges[index * 2], space.ranges[index * 2 + 1]];
    return low + ((samples[at + index] ?? 0) / 255) * (high - low);
  });

function inksOf(cleaning: Cleaning, space: ConvertedSpace, samples: Uint8Array): Uint8Array {
  const { inks, log, inkLimit } = cleaning;
  if (space.pixels === 'srgb' && Object.keys(cleaning.exact).length === 0) {
    const neutrals = cleaning.purpose === 'figure' ? 'process' : 'exact';
    const converted = limitInkOfPixels(inks.cmykOfPixels(samples, neutrals), inkLimit);
    log.rgb.add('image');
    log.highestInk = Math.max(log.highestInk, converted.highest);
    return converted.pixels;
  }
  const known = new Map<string, InkColor>();
  const out = new Uint8Array((samples.length / space.components) * 4);
  for (let at = 0, to = 0; at < samples.length; at += space.components, to += 4) {
    const key = samples.subarray(at, at + space.components).join();
    let ink = known.get(key);
    if (!ink) {
      ink = inkOfSpace(cleaning, space, valuesOf(space, samples, at));
      known.set(key, ink);
    }
    // A picture in CMYK has no plate for a spot colour.
    const { c, m, y, k } = ink.kind === 'cmyk' ? ink : processOf(cleaning, ink.ink, ink.tint);
    out.set(
      [c, m, y, k].map((part) => Math.round(part * 255)),
      to,
    );
  }
  return out;
}

function processOf(
  { houseInks }: Cleaning,
  name: string,
  tint: number,
): { c: number; m: number; y: number; k: number } {
  const { c, m, y, k } = houseInks.find((ink) => ink.name === name)?.alternate ?? {
    c: 0,
    m: 0,
    y: 0,
    k: 1,
  };
  return { c: c * tint, m: m * tint, y: y * tint, k: k * tint };
}

function lightOf(space: ConvertedSpace, samples: Uint8Array): Uint8Array {
  const out = new Uint8Array(samples.length / space.components);
  for (let i = 0; i < out.length; i += 1) {
    const { r, g, b } = space.srgbOf(valuesOf(space, samples, i * space.components));
    out[i] = Math.round((0.3 * r + 0.59 * g + 0.11 * b) * 255);
  }
  return out;
}

/** A range of source colours that stays clear becomes a soft mask, since the colours change. */
function colorKeyMask(
  { target }: Cleaning,
  dict: PDFDict,
  samples: Uint8Array,
  width: number,
  height: number,
): readonly (readonly [string, PDFObject])[] {
  const mask = dict.lookup(PDFName.of('Mask'));
  if (!(mask instanceof PDFArray)) return [];
  const ranges = mask.asArray().map((_, index) => {
    const value = mask.lookup(index);
    return value instanceof PDFNumber ? value.asNumber() : 0;
  });
  const components = ranges.length / 2;
  if (components * width * height !== samples.length) return [];
  const alpha = new Uint8Array(width * height);
  for (let i = 0; i < alpha.length; i += 1) {
    let inside = true;
    for (let component = 0; component < components && inside; component += 1) {
      const value = samples[i * components + component] ?? 0;
      inside = value >= (ranges[component * 2] ?? 0) && value <= (ranges[component * 2 + 1] ?? 255);
    }
    alpha[i] = inside ? 0 : 255;
  }
  const soft = target.flateStream(alpha, {
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    BitsPerComponent: 8,
    ColorSpace: 'DeviceGray',
  });
  return [['SMask', target.register(soft)]];
}
