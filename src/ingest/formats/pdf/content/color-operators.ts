import { PDFDict, PDFName, PDFRawStream, type PDFObject } from '@cantoo/pdf-lib';
import type { InkColor } from '../../../../core/color.js';
import { cleanShading } from '../clean-shading.js';
import { copyDict } from '../clean-objects.js';
import { CMYK, GRAY, inkOfSpace, rgbSpace, type ColorSpace } from '../spaces.js';
import { readColorSpace } from '../color-space.js';
import { separationOf } from '../ink-space.js';
import { nameOf } from '../content-operations.js';
import { cleanForm } from './clean-form.js';
import { namedSpacesOf, resourceOf, settingOf, type Frame, type Side } from './frame.js';
import { inkNumber, numbersIn, written } from './operands.js';

type PatternSpace = Extract<ColorSpace, { kind: 'pattern' }>;

/** `g G k K rg RG`: a colour in the space that the operator names. */
export function setDeviceColor(frame: Frame, operator: string, operands: readonly string[]): void {
  const side = operator === operator.toUpperCase() ? 'stroke' : 'fill';
  const space =
    operator.length === 2 ? rgbSpace(frame.cleaning) : /k/i.test(operator) ? CMYK : GRAY;
  enter(frame, side, space);
  setColor(frame, side, space, numbersIn(operands));
}

/** `cs CS`. */
export async function selectSpace(
  frame: Frame,
  side: Side,
  operand: string | undefined,
): Promise<void> {
  const { cleaning, writer } = frame;
  const name = nameOf(operand);
  const space = await readColorSpace(cleaning, PDFName.of(name), namedSpacesOf(frame));
  if (!space) {
    cleaning.log.unsupported.add(`ColorSpace ${name}`);
    return;
  }
  enter(frame, side, space);
  const operator = side === 'stroke' ? 'CS' : 'cs';
  switch (space.kind) {
    case 'gray':
      return writer.write(operator, ['/DeviceGray']);
    case 'cmyk':
      return writer.write(operator, ['/DeviceCMYK']);
    case 'kept':
      writer.put('ColorSpace', name, space.object);
      return writer.write(operator, [written(name)]);
    case 'pattern':
      return writer.write(operator, ['/Pattern']);
    case 'indexed':
    case 'converted':
      frame.state = { ...frame.state, unset: [...frame.state.unset, side] };
  }
}

/** `sc SC scn SCN`: components of the chosen space, or a pattern. */
export async function setComponents(
  frame: Frame,
  side: Side,
  operands: readonly string[],
): Promise<void> {
  const space = frame.state[side];
  enter(frame, side, space);
  const values = numbersIn(operands.filter((operand) => !operand.startsWith('/')));
  if (space.kind === 'pattern')
    await setPattern(frame, side, space, values, nameOf(operands.at(-1)));
  else setColor(frame, side, space, values);
}

/** Before anything is painted: first colours of spaces that were chosen without one. */
export function settleColors(frame: Frame): void {
  for (const side of frame.state.unset) {
    const space = frame.state[side];
    setColor(frame, side, space, space.kind === 'converted' ? space.initial : [0]);
  }
  frame.state = { ...frame.state, unset: [] };
}

function enter(frame: Frame, side: Side, space: ColorSpace): void {
  const unset = frame.state.unset.filter((each) => each !== side);
  frame.state = { ...frame.state, [side]: space, unset };
}

function setColor(frame: Frame, side: Side, space: ColorSpace, values: readonly number[]): void {
  const { cleaning, purpose, writer } = frame;
  const stroke = side === 'stroke';
  switch (space.kind) {
    case 'pattern':
      return;
    case 'indexed':
      return setColor(frame, side, space.base, entryOf(space, values[0] ?? 0));
    case 'gray':
      return writer.write(stroke ? 'G' : 'g', [inkNumber(clamped(values[0]))]);
    case 'kept':
      return writer.write(stroke ? 'SCN' : 'scn', values.map(inkNumber));
    case 'converted':
    case 'cmyk':
      if (space.kind === 'converted' && purpose === 'luminosity') {
        const { r, g, b } = space.srgbOf(values);
        return writer.write(stroke ? 'G' : 'g', [inkNumber(0.3 * r + 0.59 * g + 0.11 * b)]);
      }
      return writeInk(frame, side, inkOfSpace(cleaning, space, values));
  }
}

/** Components of an entry of an indexed space, in its base. */
function entryOf(
  { base, high, table }: Extract<ColorSpace, { kind: 'indexed' }>,
  index: number,
): readonly number[] {
  const at = Math.min(high, Math.max(0, Math.round(index))) * base.components;
  const entry = Array.from({ length: base.components }, (_, i) => (table[at + i] ?? 0) / 255);
  return base.kind === 'converted' ? scaled(entry, base.ranges) : entry;
}

function writeInk({ cleaning, writer }: Frame, side: Side, ink: InkColor): void {
  const stroke = side === 'stroke';
  if (ink.kind === 'cmyk') {
    writer.write(stroke ? 'K' : 'k', [ink.c, ink.m, ink.y, ink.k].map(inkNumber));
    return;
  }
  const name = `House${String(cleaning.houseInks.findIndex((house) => house.name === ink.ink))}`;
  writer.put('ColorSpace', name, separationOf(cleaning, ink.ink));
  writer.write(stroke ? 'CS' : 'cs', [`/${name}`]);
  writer.write(stroke ? 'SCN' : 'scn', [inkNumber(ink.tint)]);
}

async function setPattern(
  frame: Frame,
  side: Side,
  space: PatternSpace,
  values: readonly number[],
  name: string,
): Promise<void> {
  const { cleaning, writer } = frame;
  const operator = side === 'stroke' ? 'SCN' : 'scn';
  if (!writer.has('Pattern', name)) {
    const pattern = await cleanPattern(frame, resourceOf(frame, 'Pattern', name));
    if (!pattern) return;
    writer.put('Pattern', name, pattern);
  }
  if (values.length === 0 || !space.under) return writer.write(operator, [written(name)]);
  // An uncoloured pattern: its colour becomes process inks.
  const ink =
    space.under.kind === 'indexed' || space.under.kind === 'pattern'
      ? null
      : inkOfSpace(cleaning, space.under, values);
  if (ink?.kind !== 'cmyk') {
    cleaning.log.unsupported.add('Pattern ColorSpace');
    return;
  }
  const { target } = cleaning;
  writer.put(
    'ColorSpace',
    'PatternInks',
    target.obj([PDFName.of('Pattern'), PDFName.of('DeviceCMYK')]),
  );
  writer.write(side === 'stroke' ? 'CS' : 'cs', ['/PatternInks']);
  writer.write(operator, [...[ink.c, ink.m, ink.y, ink.k].map(inkNumber), written(name)]);
}

/** A tiling pattern is a form; one with a shading is a dictionary. */
async function cleanPattern(
  frame: Frame,
  object: PDFObject | undefined,
): Promise<PDFObject | null> {
  const { cleaning, purpose } = frame;
  const value = cleaning.source.lookup(object);
  if (value instanceof PDFRawStream) return cleanForm(frame, object, value, settingOf(frame));
  if (!(value instanceof PDFDict)) return null;
  const shading = await cleanShading(
    cleaning,
    value.get(PDFName.of('Shading')),
    namedSpacesOf(frame),
    purpose,
  );
  if (!shading) return null;
  const copy = copyDict(cleaning, value, new Set(['Shading', 'ExtGState']));
  copy.set(PDFName.of('Shading'), shading);
  return cleaning.target.register(copy);
}

const clamped = (value: number | undefined): number => Math.min(1, Math.max(0, value ?? 0));

const scaled = (shares: readonly number[], ranges: readonly number[]): readonly number[] =>
  shares.map((share, index) => {
    const [low = 0, high = 1] = [ranges[index * 2], ranges[index * 2 + 1]];
    return low + share * (high - low);
  });
