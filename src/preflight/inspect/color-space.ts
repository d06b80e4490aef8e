/**
 * Colour spaces and what their numbers put on the plates. Source: ISO 32000-1, 8.6.
 * RGB, Lab and calibrated spaces have no plates of their own: their ink is a guess, and says so.
 */
import type { ColorFamily, ColorSpaceFacts, InkAmounts } from '../../core/pdf-facts.js';
import { ownEntry } from '../../core/own-entry.js';
import { decodeStream } from './decode-stream.js';
import { iccFacts } from './icc.js';
import { readFunction, type PdfFunction } from './pdf-function.js';
import type { PdfDict } from './pdf-values.js';
import { PdfArray, PdfName, PdfStream, PdfString, type PdfValue } from './pdf-values.js';

export const PROCESS_PLATES = ['Cyan', 'Magenta', 'Yellow', 'Black'] as const;

/** Name of the pseudo plate that stands for all plates. */
export const ALL_PLATES = 'All';

export interface ColorSpace {
  readonly facts: ColorSpaceFacts;
  /** Colour a `cs` operator selects. */
  readonly initial: readonly number[];
  /** Numbers → ink 0…1 on each plate; null for patterns. */
  inksOf(components: readonly number[]): InkAmounts | null;
  /** True when `inksOf` only guesses. */
  readonly guessed: boolean;
  /** Plates painted in this space; the others stay untouched when overprinting. */
  readonly plates: readonly string[];
  /** Highest value of a component, for image decoding; Indexed: 2^bits - 1 by the caller. */
  readonly ranges: readonly (readonly [number, number])[];
}

const DEVICE: Readonly<Record<string, ColorFamily>> = {
  DeviceGray: 'DeviceGray',
  G: 'DeviceGray',
  DeviceRGB: 'DeviceRGB',
  RGB: 'DeviceRGB',
  DeviceCMYK: 'DeviceCMYK',
  CMYK: 'DeviceCMYK',
};

const DEFAULTS: Readonly<Record<string, string>> = {
  DeviceGray: 'DefaultGray',
  DeviceRGB: 'DefaultRGB',
  DeviceCMYK: 'DefaultCMYK',
};

const MAX_DEPTH = 6;

/** Reads the space `value` against the resources it is used with. Unreadable ones get family `unknown`. */
export function readColorSpace(value: PdfValue, resources: PdfDict | null, depth = 0): ColorSpace {
  if (depth > MAX_DEPTH) return UNKNOWN;
  if (value instanceof PdfName) return namedSpace(value.text, resources, depth);
  if (value instanceof PdfArray) {
    const known = cache.get(value);
    if (known && depth === 0) return known;
    const space = arraySpace(value, resources, depth);
    if (depth === 0) cache.set(value, space);
    return space;
  }
  return UNKNOWN;
}

/** Spaces are read again and again by name; the objects they stand in do not change. */
const cache = new WeakMap<PdfArray, ColorSpace>();

function namedSpace(name: string, resources: PdfDict | null, depth: number): ColorSpace {
  const family = ownEntry(DEVICE, name);
  if (family) {
    const substitute = resources?.dict('ColorSpace')?.get(DEFAULTS[family] ?? '') ?? null;
    const remapped = substitute !== null;
    return deviceSpace(family, remapped);
  }
  if (name === 'Pattern') return patternSpace(null);
  const resource = resources?.dict('ColorSpace')?.get(name) ?? null;
  if (resource instanceof PdfName && resource.text === name) return UNKNOWN;
  return resource === null ? UNKNOWN : readColorSpace(resource, resources, depth + 1);
}

function arraySpace(value: PdfArray, resources: PdfDict | null, depth: number): ColorSpace {
  const head = value.get(0);
  if (!(head instanceof PdfName)) return UNKNOWN;
  switch (head.text) {
    case 'CalGray':
      return plainSpace('CalGray', 1, grayInks);
    case 'CalRGB':
      return plainSpace('CalRGB', 3, rgbInks);
    case 'Lab': {
      const range = (value.get(1) as PdfDict | null)?.numbers?.('Range') ?? [-100, 100, -100, 100];
      return {
        ...plainSpace('Lab', 3, labInks),
        ranges: [
          [0, 100],
          [range[0] ?? -100, range[1] ?? 100],
          [range[2] ?? -100, range[3] ?? 100],
        ],
      };
    }
    case 'ICCBased':
      return iccSpace(value.get(1));
    case 'Indexed':
    case 'I':
      return indexedSpace(value, resources, depth);
    case 'Separation':
      return inkSpace('Separation', [nameOf(value.get(1))], value, resources, depth);
    case 'DeviceN': {
      const names = value.get(1);
      const colorants = names instanceof PdfArray ? names.values().map(nameOf) : [];
      return inkSpace('DeviceN', colorants, value, resources, depth);
    }
    case 'Pattern': {
      const under = value.get(1);
      return patternSpace(under === null ? null : readColorSpace(under, resources, depth + 1));
    }
    default:
      return value.length === 1 ? namedSpace(head.text, resources, depth + 1) : UNKNOWN;
  }
}

const nameOf = (value: PdfValue): string => (value instanceof PdfName ? value.text : '');

const plainFacts = (family: ColorFamily, channels: number, remapped = false): ColorSpaceFacts => ({
  family,
  channels,
  base: null,
  colorants: [],
  icc: null,
  remapped,
});

const unitRanges = (channels: number): readonly (readonly [number, number])[] =>
  Array.from({ length: channels }, () => [0, 1] as const);

const plainSpace = (
  family: ColorFamily,
  channels: number,
  inksOf: (components: readonly number[]) => InkAmounts,
): ColorSpace => ({
  facts: plainFacts(family, channels),
  initial: Array.from({ length: channels }, () => 0),
  inksOf,
  guessed: true,
  plates: PROCESS_PLATES,
  ranges: unitRanges(channels),
});

export const deviceSpace = (family: ColorFamily, remapped = false): ColorSpace => {
  switch (family) {
    case 'DeviceGray':
      return {
        facts: plainFacts(family, 1, remapped),
        initial: [0],
        inksOf: grayInks,
        guessed: false,
        plates: PROCESS_PLATES,
        ranges: unitRanges(1),
      };
    case 'DeviceCMYK':
      return {
        facts: plainFacts(family, 4, remapped),
        initial: [0, 0, 0, 1],
        inksOf: cmykInks,
        guessed: false,
        plates: PROCESS_PLATES,
        ranges: unitRanges(4),
      };
    default:
      return {
        ...plainSpace('DeviceRGB', 3, rgbInks),
        facts: plainFacts('DeviceRGB', 3, remapped),
      };
  }
};

const UNKNOWN: ColorSpace = {
  facts: plainFacts('unknown', 0),
  initial: [],
  inksOf: () => null,
  guessed: true,
  plates: [],
  ranges: [],
};

const patternSpace = (under: ColorSpace | null): ColorSpace => ({
  facts: { ...plainFacts('Pattern', under?.facts.channels ?? 0), base: under?.facts ?? null },
  initial: [],
  inksOf: (components) => under?.inksOf(components) ?? null,
  guessed: under?.guessed ?? false,
  plates: under?.plates ?? [],
  ranges: under?.ranges ?? [],
});

const unit = (value: number | undefined): number => Math.min(1, Math.max(0, value ?? 0));

function cmykInks([c, m, y, k]: readonly number[]): InkAmounts {
  return { Cyan: unit(c), Magenta: unit(m), Yellow: unit(y), Black: unit(k) };
}

function grayInks([level]: readonly number[]): InkAmounts {
  return { Cyan: 0, Magenta: 0, Yellow: 0, Black: 1 - unit(level) };
}

/** Source: ISO 32000-1, 10.3.5, with full black generation and undercolour removal. */
function rgbInks([r, g, b]: readonly number[]): InkAmounts {
  const [c, m, y] = [1 - unit(r), 1 - unit(g), 1 - unit(b)];
  const k = Math.min(c, m, y);
  return { Cyan: c - k, Magenta: m - k, Yellow: y - k, Black: k };
}

function labInks([lightness]: readonly number[]): InkAmounts {
  return grayInks([(lightness ?? 0) / 100]);
}

function iccSpace(value: PdfValue): ColorSpace {
  const stream = value instanceof PdfStream ? value : null;
  const known = stream ? profiles.get(stream) : undefined;
  if (known) return known;
  const icc = stream ? iccFacts(stream) : null;
  const channels = icc?.channels ?? 0;
  const inksOf = channels === 4 ? cmykInks : channels === 1 ? grayInks : rgbInks;
  const space: ColorSpace = {
    ...plainSpace('ICCBased', channels, inksOf),
    facts: { ...plainFacts('ICCBased', channels), icc },
    initial: channels === 4 ? [0, 0, 0, 1] : Array.from({ length: channels }, () => 0),
    guessed: channels === 3,
  };
  if (stream) profiles.set(stream, space);
  return space;
}

const profiles = new WeakMap<PdfStream, ColorSpace>();

function indexedSpace(value: PdfArray, resources: PdfDict | null, depth: number): ColorSpace {
  const base = readColorSpace(value.get(1), resources, depth + 1);
  const top = Math.max(0, Math.min(255, Number(value.get(2)) || 0));
  const table = value.get(3);
  const bytes =
    table instanceof PdfString
      ? table.bytes
      : table instanceof PdfStream
        ? decodeStream(table).bytes
        : new Uint8Array();
  const channels = base.facts.channels;
  const colors = Array.from({ length: top + 1 }, (_, index) =>
    base.inksOf(
      Array.from({ length: channels }, (__, channel) => {
        const [low, high] = base.ranges[channel] ?? [0, 1];
        return low + ((bytes[index * channels + channel] ?? 0) / 255) * (high - low);
      }),
    ),
  );
  return {
    facts: { ...plainFacts('Indexed', 1), base: base.facts },
    initial: [0],
    inksOf: ([index]) => colors[Math.max(0, Math.min(top, Math.round(index ?? 0)))] ?? null,
    guessed: base.guessed,
    plates: base.plates,
    ranges: [[0, top]],
  };
}

function inkSpace(
  family: 'Separation' | 'DeviceN',
  colorants: readonly string[],
  value: PdfArray,
  resources: PdfDict | null,
  depth: number,
): ColorSpace {
  const alternate = readColorSpace(value.get(2), resources, depth + 1);
  const transform: PdfFunction | null = readFunction(value.get(3));
  const plates = colorants.filter((name) => name !== 'None');
  return {
    facts: { ...plainFacts(family, colorants.length), base: alternate.facts, colorants },
    initial: colorants.map(() => 1),
    // An ink without a readable tint transform still prints on its own plate.
    inksOf: (components) =>
      Object.fromEntries(
        colorants.flatMap((name, i) =>
          name === 'None' ? [] : [[name, unit(components[i])] as const],
        ),
      ),
    guessed: transform === null && colorants.length === 0,
    plates,
    ranges: unitRanges(colorants.length),
  };
}

/** Sum over all plates; `All` counts once for each process plate. */
export const totalOf = (inks: InkAmounts): number =>
  Object.entries(inks).reduce(
    (sum, [plate, amount]) =>
      sum + (plate === ALL_PLATES ? amount * PROCESS_PLATES.length : amount),
    0,
  );
