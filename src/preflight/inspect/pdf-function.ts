/** PDF functions of types 0, 2, 3 and 4. Source: ISO 32000-1, 7.10. */
import { ownEntry } from '../../core/own-entry.js';
import { openBits } from './bits.js';
import { decodeStream } from './decode-stream.js';
import { END, keywordOf, Lexer } from './lexer.js';
import { dictOf, PdfArray, PdfStream, type PdfValue } from './pdf-values.js';

/** Input values → output values. */
export type PdfFunction = (inputs: readonly number[]) => readonly number[];

const MAX_DEPTH = 8;

/** Null when the function cannot be read. An array of functions gives one output each. */
export function readFunction(value: PdfValue, depth = 0): PdfFunction | null {
  if (depth > MAX_DEPTH) return null;
  if (value instanceof PdfArray) {
    const parts = value.values().map((part) => readFunction(part, depth + 1));
    return parts.every((part) => part !== null)
      ? (inputs) => parts.map((part) => part(inputs)[0] ?? 0)
      : null;
  }
  const dict = dictOf(value);
  if (!dict) return null;
  const domain = dict.numbers('Domain');
  if (!domain) return null;
  const range = dict.numbers('Range');
  const body = readBody(value, depth);
  if (!body) return null;
  return (inputs) => {
    const outputs = body(clampPairs(inputs, domain));
    return range ? clampPairs(outputs, range) : outputs;
  };
}

const clampPairs = (values: readonly number[], pairs: readonly number[]): number[] =>
  values.map((value, i) => {
    const low = pairs[2 * i];
    const high = pairs[2 * i + 1];
    return low === undefined || high === undefined ? value : Math.min(high, Math.max(low, value));
  });

function readBody(value: PdfValue, depth: number): PdfFunction | null {
  const dict = dictOf(value);
  switch (dict?.number('FunctionType')) {
    case 0:
      return value instanceof PdfStream ? sampled(value) : null;
    case 2: {
      const from = dict.numbers('C0') ?? [0];
      const to = dict.numbers('C1') ?? [1];
      const exponent = dict.number('N') ?? 1;
      return ([x = 0]) => from.map((start, i) => start + x ** exponent * ((to[i] ?? 0) - start));
    }
    case 3:
      return stitched(value, depth);
    case 4:
      return value instanceof PdfStream ? calculator(value) : null;
    default:
      return null;
  }
}

function stitched(value: PdfValue, depth: number): PdfFunction | null {
  const dict = dictOf(value);
  const functions = dict
    ?.array('Functions')
    ?.values()
    .map((part) => readFunction(part, depth + 1));
  const bounds = dict?.numbers('Bounds');
  const encode = dict?.numbers('Encode');
  const domain = dict?.numbers('Domain');
  if (!functions || !bounds || !encode || !domain) return null;
  return ([x = 0]) => {
    let index = bounds.findIndex((bound) => x < bound);
    if (index < 0) index = functions.length - 1;
    const low = index === 0 ? (domain[0] ?? 0) : (bounds[index - 1] ?? 0);
    const high = bounds[index] ?? domain[1] ?? 1;
    const from = encode[2 * index] ?? 0;
    const to = encode[2 * index + 1] ?? 1;
    const mapped = high === low ? from : from + ((x - low) / (high - low)) * (to - from);
    return functions[index]?.([mapped]) ?? [];
  };
}

/** Multilinear interpolation between samples; one or more inputs. */
function sampled(stream: PdfStream): PdfFunction | null {
  const { dict } = stream;
  const size = dict.numbers('Size');
  const bits = dict.number('BitsPerSample');
  const domain = dict.numbers('Domain');
  const range = dict.numbers('Range');
  if (!size || !bits || !domain || !range) return null;
  const outputs = range.length / 2;
  const encode = dict.numbers('Encode') ?? size.flatMap((count) => [0, count - 1]);
  const decode = dict.numbers('Decode') ?? range;
  const total = size.reduce((product, count) => product * count, 1);
  const MAX_SAMPLES = 4_000_000;
  if (!(total * outputs <= MAX_SAMPLES) || size.length > 6) return null;
  const read = bitReader(decodeStream(stream).bytes, bits);
  const samples = Float32Array.from({ length: total * outputs }, () => read());
  const top = 2 ** bits - 1;
  return (inputs) => {
    const lower: number[] = [];
    const share: number[] = [];
    for (const [i, count] of size.entries()) {
      const low = domain[2 * i] ?? 0;
      const high = domain[2 * i + 1] ?? 1;
      const from = encode[2 * i] ?? 0;
      const to = encode[2 * i + 1] ?? count - 1;
      const x = from + (((inputs[i] ?? 0) - low) / (high - low || 1)) * (to - from);
      const place = Math.min(count - 1, Math.max(0, x));
      lower.push(Math.min(Math.floor(place), Math.max(0, count - 2)));
      share.push(place - (lower[i] ?? 0));
    }
    return Array.from({ length: outputs }, (_, output) => {
      let sum = 0;
      for (let corner = 0; corner < 1 << size.length; corner += 1) {
        let weight = 1;
        let index = 0;
        let stride = 1;
        for (const [i, count] of size.entries()) {
          const upper = (corner >> i) & 1;
          weight *= upper === 1 ? (share[i] ?? 0) : 1 - (share[i] ?? 0);
          index += Math.min(count - 1, (lower[i] ?? 0) + upper) * stride;
          stride *= count;
        }
        if (weight > 0) sum += weight * (samples[index * outputs + output] ?? 0);
      }
      const from = decode[2 * output] ?? 0;
      const to = decode[2 * output + 1] ?? 1;
      return from + (sum / top) * (to - from);
    });
  };
}

/** Reads big-endian numbers of `bits` bits one after the other; zeros past the end. */
export function bitReader(bytes: Uint8Array, count: number): () => number {
  const bits = openBits(bytes);
  return () => bits.read(count);
}

type Program = readonly (number | string | Program)[];

function calculator(stream: PdfStream): PdfFunction | null {
  const program = readProgram(stream);
  if (!program) return null;
  const range = stream.dict.numbers('Range') ?? [];
  return (inputs) => {
    const stack = [...inputs];
    run(program, stack);
    return stack.slice(-range.length / 2);
  };
}

function readProgram(stream: PdfStream): Program | null {
  const lexer = new Lexer(decodeStream(stream).bytes, () => undefined);
  const block = (depth: number): Program => {
    const items: (number | string | Program)[] = [];
    for (;;) {
      const token = lexer.next(depth);
      if (token === END) return items;
      if (typeof token === 'number') items.push(token);
      else if (typeof token === 'boolean') items.push(token ? 1 : 0);
      else {
        const word = keywordOf(token);
        if (word === '{') items.push(block(depth + 1));
        else if (word === '}') return items;
        else if (word !== null) items.push(word);
      }
    }
  };
  const outer = block(0)[0];
  return Array.isArray(outer) ? outer : null;
}

const RADIANS = Math.PI / 180;

const UNARY: Readonly<Record<string, (x: number) => number>> = {
  abs: Math.abs,
  neg: (x) => -x,
  ceiling: Math.ceil,
  floor: Math.floor,
  round: Math.round,
  truncate: Math.trunc,
  sqrt: Math.sqrt,
  sin: (x) => Math.sin(x * RADIANS),
  cos: (x) => Math.cos(x * RADIANS),
  ln: Math.log,
  log: Math.log10,
  cvi: Math.trunc,
  cvr: (x) => x,
  not: (x) => (x === 0 ? 1 : x === 1 ? 0 : ~x),
};

const BINARY: Readonly<Record<string, (x: number, y: number) => number>> = {
  add: (x, y) => x + y,
  sub: (x, y) => x - y,
  mul: (x, y) => x * y,
  div: (x, y) => x / y,
  idiv: (x, y) => Math.trunc(x / y),
  mod: (x, y) => x % y,
  atan: (x, y) => (Math.atan2(x, y) / RADIANS + 360) % 360,
  exp: (x, y) => x ** y,
  eq: (x, y) => Number(x === y),
  ne: (x, y) => Number(x !== y),
  gt: (x, y) => Number(x > y),
  ge: (x, y) => Number(x >= y),
  lt: (x, y) => Number(x < y),
  le: (x, y) => Number(x <= y),
  and: (x, y) => x & y,
  or: (x, y) => x | y,
  xor: (x, y) => x ^ y,
  bitshift: (x, y) => (y >= 0 ? x << y : x >> -y),
};

function run(program: Program, stack: number[]): void {
  for (const [index, step] of program.entries()) {
    if (typeof step === 'number') stack.push(step);
    else if (typeof step === 'string') perform(step, stack, program, index);
  }
}

function perform(step: string, stack: number[], program: Program, index: number): void {
  const unary = ownEntry(UNARY, step);
  const binary = ownEntry(BINARY, step);
  if (unary) stack.push(unary(stack.pop() ?? 0));
  else if (binary) {
    const y = stack.pop() ?? 0;
    stack.push(binary(stack.pop() ?? 0, y));
  } else shuffle(step, stack, program, index);
}

function shuffle(step: string, stack: number[], program: Program, index: number): void {
  switch (step) {
    case 'pop':
      stack.pop();
      return;
    case 'dup':
      stack.push(stack.at(-1) ?? 0);
      return;
    case 'exch':
      stack.push(...stack.splice(-2, 1));
      return;
    case 'copy': {
      const count = stack.pop() ?? 0;
      if (count > 0) stack.push(...stack.slice(-count));
      return;
    }
    case 'index':
      stack.push(stack.at(-1 - Math.max(0, stack.pop() ?? 0)) ?? 0);
      return;
    case 'roll': {
      const by = stack.pop() ?? 0;
      const count = stack.pop() ?? 0;
      if (count <= 0) return;
      const part = stack.splice(-count);
      const turn = ((by % count) + count) % count;
      stack.push(...part.slice(count - turn), ...part.slice(0, count - turn));
      return;
    }
    case 'if': {
      const then = program[index - 1];
      if ((stack.pop() ?? 0) !== 0 && Array.isArray(then)) run(then as Program, stack);
      return;
    }
    case 'ifelse': {
      const chosen = program[(stack.pop() ?? 0) !== 0 ? index - 2 : index - 1];
      if (Array.isArray(chosen)) run(chosen as Program, stack);
      return;
    }
    default:
  }
}
