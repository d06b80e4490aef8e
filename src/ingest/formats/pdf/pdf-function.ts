import {
  PDFArray,
  PDFDict,
  PDFNumber,
  PDFRawStream,
  PDFStream,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { PDFName } from '@cantoo/pdf-lib';
import { ownEntry } from '../../../core/own-entry.js';
import { decodeStream } from './decode-stream.js';

/** A PDF function: numbers in, numbers out. Source: ISO 32000-1, 7.10. */
export type PdfFunction = (inputs: readonly number[]) => readonly number[];

/** Null for a function that is malformed. An array of functions gives one output each. */
export function readFunction(object: PDFObject | undefined): PdfFunction | null {
  if (object instanceof PDFArray) {
    const parts = object.asArray().map((_, index) => readFunction(object.lookup(index)));
    if (parts.some((part) => part === null)) return null;
    return (inputs) => parts.flatMap((part) => part?.(inputs) ?? []);
  }
  const dict = object instanceof PDFStream ? object.dict : object;
  if (!(dict instanceof PDFDict)) return null;
  const domain = numbersAt(dict, 'Domain');
  const range = numbersAt(dict, 'Range');
  const inner = readKind(object, dict);
  if (!inner || domain.length < 2) return null;
  return (inputs) => clampTo(range, inner(clampTo(domain, inputs)));
}

/** Numbers of an array entry; empty when there is none. */
export function numbersAt(dict: PDFDict, key: string): readonly number[] {
  const array = dict.lookup(PDFName.of(key));
  if (!(array instanceof PDFArray)) return [];
  return array.asArray().map((_, index) => numberOf(array.lookup(index)));
}

export const numberAt = (dict: PDFDict, key: string, otherwise: number): number => {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFNumber ? value.asNumber() : otherwise;
};

const numberOf = (object: PDFObject | undefined): number =>
  object instanceof PDFNumber ? object.asNumber() : 0;

function readKind(object: PDFObject | undefined, dict: PDFDict): PdfFunction | null {
  switch (numberAt(dict, 'FunctionType', -1)) {
    case 0:
      return object instanceof PDFRawStream ? sampled(object) : null;
    case 2:
      return exponential(dict);
    case 3:
      return stitching(dict);
    case 4:
      return object instanceof PDFRawStream ? calculator(object) : null;
    default:
      return null;
  }
}

const clampTo = (limits: readonly number[], values: readonly number[]): readonly number[] =>
  limits.length === 0
    ? values
    : values.map((value, index) =>
        Math.min(limits[index * 2 + 1] ?? value, Math.max(limits[index * 2] ?? value, value)),
      );

const interpolate = (x: number, x0: number, x1: number, y0: number, y1: number): number =>
  x1 === x0 ? y0 : y0 + ((x - x0) * (y1 - y0)) / (x1 - x0);

function exponential(dict: PDFDict): PdfFunction {
  const from = numbersAt(dict, 'C0');
  const to = numbersAt(dict, 'C1');
  const exponent = numberAt(dict, 'N', 1);
  const [start, end] = [from.length > 0 ? from : [0], to.length > 0 ? to : [1]];
  return ([x = 0]) =>
    start.map((value, index) => value + x ** exponent * ((end[index] ?? 0) - value));
}

function stitching(dict: PDFDict): PdfFunction | null {
  const list = dict.lookup(PDFName.of('Functions'));
  if (!(list instanceof PDFArray) || list.size() === 0) return null;
  const parts = list.asArray().map((_, index) => readFunction(list.lookup(index)));
  if (parts.some((part) => part === null)) return null;
  const [low = 0, high = 1] = numbersAt(dict, 'Domain');
  const bounds = [low, ...numbersAt(dict, 'Bounds'), high];
  const encode = numbersAt(dict, 'Encode');
  return ([x = 0]) => {
    let index = 0;
    while (index < parts.length - 1 && x >= (bounds[index + 1] ?? high)) index += 1;
    const inner = interpolate(
      x,
      bounds[index] ?? low,
      bounds[index + 1] ?? high,
      encode[index * 2] ?? 0,
      encode[index * 2 + 1] ?? 1,
    );
    return parts[index]?.([inner]) ?? [];
  };
}

function sampled(stream: PDFRawStream): PdfFunction | null {
  const { dict } = stream;
  const size = numbersAt(dict, 'Size');
  const bits = numberAt(dict, 'BitsPerSample', 8);
  const domain = numbersAt(dict, 'Domain');
  const range = numbersAt(dict, 'Range');
  const outputs = range.length / 2;
  const encode = numbersAt(dict, 'Encode');
  const decode = numbersAt(dict, 'Decode');
  const bytes = decodeStream(stream);
  if (!bytes || size.length === 0 || outputs < 1) return null;
  const top = 2 ** bits - 1;
  const sampleAt = (index: number): number => readBits(bytes, index * bits, bits) / top;
  return (inputs) => {
    // Multilinear between the 2^m samples around the point.
    const places = size.map((count, axis) => {
      const place = interpolate(
        inputs[axis] ?? 0,
        domain[axis * 2] ?? 0,
        domain[axis * 2 + 1] ?? 1,
        encode[axis * 2] ?? 0,
        encode[axis * 2 + 1] ?? count - 1,
      );
      return Math.min(count - 1, Math.max(0, place));
    });
    const result = new Array<number>(outputs).fill(0);
    for (let corner = 0; corner < 2 ** size.length; corner += 1) {
      let weight = 1;
      let index = 0;
      let stride = 1;
      size.forEach((count, axis) => {
        const place = places[axis] ?? 0;
        const base = Math.min(Math.floor(place), Math.max(0, count - 2));
        const upper = (corner >> axis) & 1;
        weight *= upper ? place - base : 1 - (place - base);
        index += Math.min(count - 1, base + upper) * stride;
        stride *= count;
      });
      if (weight === 0) continue;
      for (let output = 0; output < outputs; output += 1) {
        result[output] = (result[output] ?? 0) + weight * sampleAt(index * outputs + output);
      }
    }
    return result.map((value, output) =>
      interpolate(
        value,
        0,
        1,
        decode[output * 2] ?? range[output * 2] ?? 0,
        decode[output * 2 + 1] ?? range[output * 2 + 1] ?? 1,
      ),
    );
  };
}

/** Unsigned number of up to 32 bits at a bit offset, most significant bit first. */
export function readBits(bytes: Uint8Array, offset: number, bits: number): number {
  let value = 0;
  let at = offset;
  let left = bits;
  while (left > 0) {
    const inByte = 8 - (at & 7);
    const take = Math.min(inByte, left);
    const part = ((bytes[at >> 3] ?? 0) >> (inByte - take)) & (2 ** take - 1);
    value = value * 2 ** take + part;
    at += take;
    left -= take;
  }
  return value;
}

type Step = number | string | readonly Step[];

/** PostScript calculator. A program that underflows its stack gives zeros, never an exception. */
function calculator(stream: PDFRawStream): PdfFunction | null {
  const bytes = decodeStream(stream);
  if (!bytes) return null;
  const tokens =
    Buffer.from(bytes)
      .toString('latin1')
      .replace(/%[^\r\n]*/g, ' ')
      .match(/[{}]|[^\s{}]+/g) ?? [];
  let at = 0;
  const block = (): readonly Step[] => {
    const steps: Step[] = [];
    while (at < tokens.length) {
      const token = tokens[at] ?? '';
      at += 1;
      if (token === '}') return steps;
      if (token === '{') steps.push(block());
      else steps.push(Number.isNaN(Number(token)) ? token : Number(token));
    }
    return steps;
  };
  if (tokens[0] !== '{') return null;
  at = 1;
  const program = block();
  return (inputs) => {
    const stack = [...inputs];
    run(program, stack);
    return stack.map((value) => (Number.isFinite(value) ? value : 0));
  };
}

function run(program: readonly Step[], stack: number[]): void {
  program.forEach((step, index) => {
    if (typeof step === 'number') stack.push(step);
    else if (typeof step === 'string') perform(step, program, index, stack);
  });
}

const degrees = 180 / Math.PI;
const BINARY: Readonly<Record<string, (a: number, b: number) => number>> = {
  add: (a, b) => a + b,
  sub: (a, b) => a - b,
  mul: (a, b) => a * b,
  div: (a, b) => a / b,
  idiv: (a, b) => Math.trunc(a / b),
  mod: (a, b) => a % b,
  exp: (a, b) => a ** b,
  atan: (a, b) => (Math.atan2(a, b) * degrees + 360) % 360,
  eq: (a, b) => Number(a === b),
  ne: (a, b) => Number(a !== b),
  gt: (a, b) => Number(a > b),
  ge: (a, b) => Number(a >= b),
  lt: (a, b) => Number(a < b),
  le: (a, b) => Number(a <= b),
  and: (a, b) => a & b,
  or: (a, b) => a | b,
  xor: (a, b) => a ^ b,
  bitshift: (a, b) => (b >= 0 ? a << b : a >> -b),
};
const UNARY: Readonly<Record<string, (a: number) => number>> = {
  abs: Math.abs,
  neg: (a) => -a,
  ceiling: Math.ceil,
  floor: Math.floor,
  round: Math.round,
  truncate: Math.trunc,
  sqrt: Math.sqrt,
  sin: (a) => Math.sin(a / degrees),
  cos: (a) => Math.cos(a / degrees),
  ln: Math.log,
  log: Math.log10,
  cvi: Math.trunc,
  cvr: (a) => a,
  not: (a) => Number(a === 0),
};

function perform(name: string, program: readonly Step[], index: number, stack: number[]): void {
  const pop = (): number => stack.pop() ?? 0;
  const blockBefore = (distance: number): readonly Step[] => {
    const step = program[index - distance];
    return typeof step === 'object' ? step : [];
  };
  const binary = ownEntry(BINARY, name);
  const unary = ownEntry(UNARY, name);
  if (binary) {
    const b = pop();
    stack.push(binary(pop(), b));
  } else if (unary) stack.push(unary(pop()));
  else if (name === 'true' || name === 'false') stack.push(Number(name === 'true'));
  else if (name === 'pop') pop();
  else if (name === 'dup') stack.push(stack.at(-1) ?? 0);
  else if (name === 'exch') stack.push(pop(), pop());
  else if (name === 'copy') {
    const count = pop();
    if (count > 0) stack.push(...stack.slice(-count));
  } else if (name === 'index') {
    const depth = pop();
    stack.push(stack.at(-1 - depth) ?? 0);
  } else if (name === 'roll') {
    const by = pop();
    const count = pop();
    const part = stack.splice(Math.max(0, stack.length - count));
    const turn = part.length === 0 ? 0 : ((by % part.length) + part.length) % part.length;
    stack.push(...part.slice(part.length - turn), ...part.slice(0, part.length - turn));
  } else if (name === 'if') {
    if (pop() !== 0) run(blockBefore(1), stack);
  } else if (name === 'ifelse') {
    run(pop() === 0 ? blockBefore(1) : blockBefore(2), stack);
  }
}
