import { PDFArray, PDFName, type PDFObject } from '@cantoo/pdf-lib';
import { cmyk, type Cmyk, type InkColor } from '../../../core/color.js';
import { houseInk, inkOfCmyk, limited, note, type Cleaning } from './cleaning.js';
import { copyFunction } from './copy-function.js';
import { readFunction } from './pdf-function.js';
import {
  inkOfSpace,
  srgb,
  unit,
  type ColorSpace,
  type ConvertedSpace,
  type DeviceSpace,
  type KeptSpace,
} from './spaces.js';

const PROCESS = ['Cyan', 'Magenta', 'Yellow', 'Black'] as const;

/** Separation and DeviceN: kept when each ink has a plate in this print run, else mixed. */
export function inkSpace(
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
