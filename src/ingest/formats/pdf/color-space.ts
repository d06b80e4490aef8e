import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFString,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { cmyk, type Srgb } from '../../../core/color.js';
import { srgbOfLab } from '../../../color/lab-to-srgb.js';
import { readProfileFacts } from '../../../color/profile-check.js';
import { hexOf, inkOfRgb, note, type Cleaning } from './cleaning.js';
import { decodeStream } from './decode-stream.js';
import { inkSpace } from './ink-space.js';
import { numbersAt } from './pdf-function.js';
import {
  CMYK,
  GRAY,
  rgbSpace,
  srgb,
  unit,
  type ColorSpace,
  type ConvertedSpace,
} from './spaces.js';

/**
 * Reads a colour space: a name, or an array of a family and its parameters; names of the
 * resources are resolved by the caller. Null when it is malformed.
 * Source: ISO 32000-1, 8.6.
 */
export async function readColorSpace(
  cleaning: Cleaning,
  object: PDFObject | undefined,
  named: (name: string) => PDFObject | undefined,
  depth = 0,
): Promise<ColorSpace | null> {
  if (depth > 8) return null;
  const nested = (inner: PDFObject | undefined): Promise<ColorSpace | null> =>
    readColorSpace(cleaning, inner, named, depth + 1);
  if (object instanceof PDFName) {
    switch (object.decodeText()) {
      case 'DeviceGray':
      case 'CalGray':
      case 'G':
        return GRAY;
      case 'DeviceRGB':
      case 'CalRGB':
      case 'RGB':
        return rgbSpace(cleaning);
      case 'DeviceCMYK':
      case 'CalCMYK':
      case 'CMYK':
        return CMYK;
      case 'Pattern':
        return { kind: 'pattern', under: null };
      default: {
        const target = named(object.decodeText());
        return target === undefined || target === object ? null : nested(target);
      }
    }
  }
  if (!(object instanceof PDFArray) || object.size() === 0) return null;
  const family = object.lookup(0);
  if (!(family instanceof PDFName)) return null;
  switch (family.decodeText()) {
    case 'ICCBased':
      return iccSpace(cleaning, object.lookup(1), nested);
    case 'Lab':
      return labSpace(cleaning, object.lookup(1));
    case 'Indexed':
    case 'I':
      return indexedSpace(object, await nested(object.lookup(1)));
    case 'Separation':
    case 'DeviceN':
      return inkSpace(cleaning, object, await nested(object.lookup(2)));
    case 'Pattern':
      return { kind: 'pattern', under: object.size() > 1 ? await nested(object.lookup(1)) : null };
    default:
      return nested(family);
  }
}

async function iccSpace(
  cleaning: Cleaning,
  stream: PDFObject | undefined,
  nested: (object: PDFObject | undefined) => Promise<ColorSpace | null>,
): Promise<ColorSpace | null> {
  if (!(stream instanceof PDFRawStream)) return null;
  const components = stream.dict.lookup(PDFName.of('N'));
  const count = components instanceof PDFNumber ? components.asNumber() : 0;
  if (count === 1) return GRAY;
  if (count === 4) return CMYK;
  if (count !== 3) return nested(stream.dict.lookup(PDFName.of('Alternate')));
  const profile = decodeStream(stream);
  const facts = profile && readProfileFacts(profile);
  // sRGB by its own profile differs from DeviceRGB by rounding only; one colour, one ink.
  if (!profile || !facts || /srgb/i.test(facts.description)) return rgbSpace(cleaning);
  if (facts.space === 'Lab') return labSpace(cleaning, undefined);
  const source = await cleaning.inks.openSource(profile);
  if (source?.space !== 'RGB') return rgbSpace(cleaning);
  const srgbOf = (values: readonly number[]): Srgb => {
    const bytes = Uint8Array.from(values, (value) => Math.round(unit(value) * 255));
    return srgb([...source.srgbOfPixels(bytes)].map((value) => value / 255));
  };
  return {
    ...rgbSpace(cleaning),
    srgbOf,
    inkOf: (values) => {
      const shown = srgbOf(values);
      if (cleaning.exact[hexOf(shown)]) return inkOfRgb(cleaning, shown);
      const bytes = Uint8Array.from(values, (value) => Math.round(unit(value) * 255));
      const [c = 0, m = 0, y = 0, k = 0] = source.cmykOfPixels(bytes, 'exact');
      const printed = cmyk(c / 255, m / 255, y / 255, k / 255);
      cleaning.log.rgb.add(hexOf(shown));
      note(cleaning.log, {
        source: hexOf(shown),
        printed,
        deltaE: cleaning.inks.deltaE(shown, printed),
      });
      return printed;
    },
    pixels: 'single',
  };
}

function labSpace(cleaning: Cleaning, params: PDFObject | undefined): ConvertedSpace {
  const range = params instanceof PDFDict ? numbersAt(params, 'Range') : [];
  const [aLow = -100, aHigh = 100, bLow = -100, bHigh = 100] = range;
  const srgbOf = ([L = 0, a = 0, b = 0]: readonly number[]): Srgb => srgbOfLab({ L, a, b });
  return {
    kind: 'converted',
    components: 3,
    initial: [0, 0, 0],
    ranges: [0, 100, aLow, aHigh, bLow, bHigh],
    srgbOf,
    inkOf: (values) => inkOfRgb(cleaning, srgbOf(values)),
    pixels: 'single',
  };
}

function indexedSpace(array: PDFArray, base: ColorSpace | null): ColorSpace | null {
  if (!base || base.kind === 'indexed' || base.kind === 'pattern') return null;
  const high = array.lookup(2);
  const lookup = array.lookup(3);
  const table =
    lookup instanceof PDFRawStream
      ? decodeStream(lookup)
      : lookup instanceof PDFString || lookup instanceof PDFHexString
        ? lookup.asBytes()
        : null;
  if (!(high instanceof PDFNumber) || !table) return null;
  return { kind: 'indexed', base, high: Math.min(255, high.asNumber()), table };
}
