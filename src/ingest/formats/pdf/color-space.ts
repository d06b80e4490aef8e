import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFStream,
  PDFString,
  type PDFObject,
} from '@cantoo/pdf-lib';
import type { Cmyk, InkColor, Srgb } from '../../../core/color.js';
import { cmyk } from '../../../core/color.js';
import { srgbOfLab } from '../../../color/lab-to-srgb.js';
import { readProfileFacts } from '../../../color/profile-check.js';
import { hexOf, houseInk, inkOfCmyk, inkOfRgb, limited, note, type Cleaning } from './cleaning.js';
import { decodeStream } from './decode-stream.js';
import { numbersAt, readFunction } from './pdf-function.js';

/** What becomes of a colour space. Components are in the space's own range. */
export type ColorSpace = DeviceSpace | ConvertedSpace | KeptSpace | IndexedSpace | PatternSpace;

/** Stays, or becomes the device space of the same numbers. */
export interface DeviceSpace {
  readonly kind: 'gray' | 'cmyk';
  readonly components: 1 | 4;
}

/** Becomes process inks, colour by colour. */
export interface ConvertedSpace {
  readonly kind: 'converted';
  readonly components: number;
  readonly initial: readonly number[];
  /** Lowest and highest value of each component, as images decode to. */
  readonly ranges: readonly number[];
  readonly inkOf: (values: readonly number[]) => InkColor;
  /** For luminosity masks, which want the light and not the ink. */
  readonly srgbOf: (values: readonly number[]) => Srgb;
  /** RGB pixels are converted all at once. */
  readonly pixels: 'srgb' | 'single';
}

/** Separation or DeviceN whose inks have plates; `object` is its definition in the new file. */
export interface KeptSpace {
  readonly kind: 'kept';
  readonly components: number;
  readonly object: PDFObject;
}

export interface IndexedSpace {
  readonly kind: 'indexed';
  readonly base: Exclude<ColorSpace, IndexedSpace | PatternSpace>;
  readonly high: number;
  readonly table: Uint8Array;
}

export interface PatternSpace {
  readonly kind: 'pattern';
  /** Space of the colour of an uncoloured pattern. */
  readonly under: ColorSpace | null;
}

export const GRAY: DeviceSpace = { kind: 'gray', components: 1 };
export const CMYK: DeviceSpace = { kind: 'cmyk', components: 4 };

/** DeviceRGB is read as sRGB, as everybody does who shows it on a screen. */
export const rgbSpace = (cleaning: Cleaning): ConvertedSpace => ({
  kind: 'converted',
  components: 3,
  initial: [0, 0, 0],
  ranges: [0, 1, 0, 1, 0, 1],
  inkOf: (values) => inkOfRgb(cleaning, srgb(values)),
  srgbOf: srgb,
  pixels: 'srgb',
});

const srgb = ([r = 0, g = 0, b = 0]: readonly number[]): Srgb => ({
  kind: 'srgb',
  r: unit(r),
  g: unit(g),
  b: unit(b),
});

const unit = (value: number): number => Math.min(1, Math.max(0, value));

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

const PROCESS = ['Cyan', 'Magenta', 'Yellow', 'Black'] as const;

/** Separation and DeviceN: kept when each ink has a plate in this print run, else mixed. */
function inkSpace(
  cleaning: Cleaning,
  array: PDFArray,
  alternate: ColorSpace | null,
): ColorSpace | null {
  const names = colorantsOf(array.lookup(1));
  const tint = readFunction(array.lookup(3));
  if (
    !names ||
    !tint ||
    !alternate ||
    alternate.kind === 'indexed' ||
    alternate.kind === 'pattern'
  ) {
    return null;
  }
  const spots = names.filter((name) => name !== 'None' && !PROCESS.includes(name as 'Cyan'));
  const kept = keptSpace(cleaning, array, names, spots, alternate);
  if (kept) return kept;
  const inkOf = (values: readonly number[]): InkColor => {
    if (spots.length === 0) return limitedProcess(cleaning, names, values);
    const [only] = spots;
    const [value = 0] = values;
    if (names.length === 1 && only !== undefined) {
      if (only === 'All') return cmyk(0, 0, 0, value);
      const house = houseInk(cleaning, only);
      if (!house) cleaning.log.spotsMixed.add(only);
      if (house) {
        const { c, m, y, k } = house.alternate;
        const printed = cmyk(c * value, m * value, y * value, k * value);
        note(cleaning.log, { source: only, printed, deltaE: null });
        return printed;
      }
      const ink = mixtureOf(cleaning, alternate, tint(values));
      if (ink.kind === 'cmyk' && value === 1)
        note(cleaning.log, { source: only, printed: ink, deltaE: null });
      return ink;
    }
    for (const name of spots) if (!houseInk(cleaning, name)) cleaning.log.spotsMixed.add(name);
    return mixtureOf(cleaning, alternate, tint(values));
  };
  return {
    kind: 'converted',
    components: names.length,
    initial: names.map(() => 1),
    ranges: names.flatMap(() => [0, 1]),
    inkOf,
    srgbOf: (values) => {
      const ink = inkOf(values);
      return ink.kind === 'cmyk' ? cleaning.inks.srgbOf(ink) : srgb([0, 0, 0]);
    },
    pixels: 'single',
  };
}

/** A spot colour by its alternate: the mixture is no colour of the file and not listed as one. */
function mixtureOf(
  cleaning: Cleaning,
  alternate: DeviceSpace | ConvertedSpace | KeptSpace,
  values: readonly number[],
): InkColor {
  if (alternate.kind !== 'cmyk') return inkOfSpace(cleaning, alternate, values);
  const [c = 0, m = 0, y = 0, k = 0] = values.map(unit);
  return limited(cleaning, cmyk(c, m, y, k));
}

/** Inks of a colour in a space that is no pattern and no palette. */
export function inkOfSpace(
  cleaning: Cleaning,
  space: DeviceSpace | ConvertedSpace | KeptSpace,
  values: readonly number[],
): InkColor {
  const [first = 0, m = 0, y = 0, k = 0] = values;
  switch (space.kind) {
    case 'gray':
      return cmyk(0, 0, 0, 1 - unit(first));
    case 'cmyk':
      return inkOfCmyk(cleaning, cmyk(unit(first), unit(m), unit(y), unit(k)));
    case 'converted':
      return space.inkOf(values);
    case 'kept':
      // A separation as the alternate of another one is forbidden (ISO 32000-1, 8.6.6.4).
      return cmyk(0, 0, 0, unit(first));
  }
}

function colorantsOf(object: PDFObject | undefined): readonly string[] | null {
  if (object instanceof PDFName) return [object.decodeText()];
  if (!(object instanceof PDFArray)) return null;
  return object.asArray().map((_, index) => {
    const name = object.lookup(index);
    return name instanceof PDFName ? name.decodeText() : 'None';
  });
}

function limitedProcess(
  cleaning: Cleaning,
  names: readonly string[],
  values: readonly number[],
): Cmyk {
  const plate = (name: string): number => {
    const index = names.indexOf(name);
    return index < 0 ? 0 : unit(values[index] ?? 0);
  };
  return inkOfCmyk(
    cleaning,
    cmyk(plate('Cyan'), plate('Magenta'), plate('Yellow'), plate('Black')),
  );
}

function keptSpace(
  cleaning: Cleaning,
  array: PDFArray,
  names: readonly string[],
  spots: readonly string[],
  alternate: ColorSpace,
): KeptSpace | null {
  if (spots.length === 0) return null;
  const houses = spots.map((name) => houseInk(cleaning, name));
  if (!houses.every((house) => house?.print === 'spot')) return null;
  const { target, log } = cleaning;
  // A solid of one plate, whatever its mixture would take.
  log.highestInk = Math.max(log.highestInk, 1);
  const [house] = houses;
  if (names.length === 1 && house) {
    log.spotsKept.add(house.name);
    note(log, { source: house.name, printed: house.alternate, deltaE: null });
    return { kind: 'kept', components: 1, object: separationOf(cleaning, house.name) };
  }
  // Several inks at once: their mixture is only known to the file's own function.
  if (alternate.kind !== 'cmyk') return null;
  const tint = array.get(3);
  houses.forEach((ink) => ink && log.spotsKept.add(ink.name));
  const object = target.obj([
    PDFName.of('DeviceN'),
    target.obj(names.map((name) => PDFName.of(houseInk(cleaning, name)?.name ?? name))),
    PDFName.of('DeviceCMYK'),
    copyFunction(cleaning, tint),
  ]);
  return { kind: 'kept', components: names.length, object: target.register(object) };
}

/** A house ink with a plate of its own, as a colour space of the new file. */
export function separationOf(cleaning: Cleaning, name: string): PDFObject {
  const key = `separation ${name}`;
  const known = cleaning.copies.get(key);
  if (known) return known;
  const { target } = cleaning;
  const { c, m, y, k } = houseInk(cleaning, name)?.alternate ?? cmyk(0, 0, 0, 1);
  const ref = target.register(
    target.obj([
      PDFName.of('Separation'),
      PDFName.of(name),
      PDFName.of('DeviceCMYK'),
      target.obj({ FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: [c, m, y, k], N: 1 }),
    ]),
  );
  cleaning.copies.set(key, ref);
  return ref;
}

/** A function as it is: it holds numbers only. */
function copyFunction(cleaning: Cleaning, object: PDFObject | undefined): PDFObject {
  const { source, target } = cleaning;
  const value = source.lookup(object);
  if (value instanceof PDFRawStream) {
    const data = decodeStream(value) ?? new Uint8Array();
    const dict = target.obj({});
    value.dict.entries().forEach(([key, entry]) => {
      if (!['Length', 'Filter', 'DecodeParms'].includes(key.decodeText()))
        dict.set(key, plainCopy(cleaning, entry));
    });
    return target.register(
      target.flateStream(
        data,
        Object.fromEntries(dict.entries().map(([k, v]) => [k.decodeText(), v])),
      ),
    );
  }
  return plainCopy(cleaning, value);
}

function plainCopy(cleaning: Cleaning, object: PDFObject | undefined): PDFObject {
  const value = cleaning.source.lookup(object);
  if (value instanceof PDFArray) {
    return cleaning.target.obj(value.asArray().map((entry) => copyFunction(cleaning, entry)));
  }
  if (value instanceof PDFStream) return copyFunction(cleaning, value);
  if (value instanceof PDFDict) {
    const dict = cleaning.target.obj({});
    value.entries().forEach(([key, entry]) => dict.set(key, copyFunction(cleaning, entry)));
    return dict;
  }
  return value ?? cleaning.target.obj(null);
}
