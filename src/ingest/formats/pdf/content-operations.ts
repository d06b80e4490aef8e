import { PDFName } from '@cantoo/pdf-lib';
import { USUAL_LIMITS, type InputLimits } from '../../../core/input-limits.js';
import { keepWithin } from './pdf-limits.js';

/** One operator of a content stream with its operands as written, e.g. `['1', '0', '0'] rg`. */
export interface Operation {
  readonly operator: string;
  readonly operands: readonly string[];
  /** Only for `BI`: an inline image, keys as written (mostly abbreviated). */
  readonly image?: InlineImage;
}

export interface InlineImage {
  readonly entries: ReadonlyMap<string, string>;
  readonly data: Uint8Array;
}

const WHITE = /[\0\t\n\f\r ]/;
const DELIMITER = /[\0\t\n\f\r ()<>[\]{}/%]/;

/**
 * Splits a content stream into its operations. Unknown bytes are skipped, as viewers do. Throws
 * `PdfLimitError` for operands nested too deeply.
 * Source: ISO 32000-1, 7.2 (lexical conventions), 7.8.2 (content streams), 8.9.7 (inline images).
 */
export function* operationsOf(
  bytes: Uint8Array,
  limits: InputLimits = USUAL_LIMITS,
): Generator<Operation> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  let at = 0;
  let operands: string[] = [];
  for (;;) {
    at = skipWhite(text, at);
    if (at >= text.length) return;
    const end = tokenEnd(text, at, limits);
    const token = text.slice(at, end);
    at = end;
    if (!isOperator(token)) {
      operands.push(legalNumber(token));
      continue;
    }
    if (token === 'BI') {
      const inline = readInlineImage(text, bytes, at, limits);
      at = inline.end;
      yield { operator: 'BI', operands: [], image: inline.image };
    } else {
      yield { operator: token, operands };
    }
    operands = [];
  }
}

/** Elements of an array operand as written: `[(A) -20 (B)]` gives three. */
export function elementsOf(array: string): readonly string[] {
  const inner = array.slice(1, array.endsWith(']') ? -1 : undefined);
  const elements: string[] = [];
  for (let at = skipWhite(inner, 0); at < inner.length; at = skipWhite(inner, at)) {
    const end = tokenEnd(inner, at, USUAL_LIMITS);
    elements.push(inner.slice(at, end));
    at = end;
  }
  return elements;
}

const LEGAL = /^[-+]?(?:\d{1,9}(?:\.\d*)?|\.\d+)$/;

/** Farther than any place that shows. */
const FARTHEST = 1e9;

/**
 * A number as PDF allows it; other tokens as they are. Careless writers use exponents and repeat
 * signs, damaged files go on with anything: what leads counts, as for viewers.
 */
export function legalNumber(token: string): string {
  if (LEGAL.test(token) || !/^[-+.\d]/.test(token)) return token;
  const value = Number.parseFloat(token.replace(/^([-+])[-+]+/, '$1'));
  if (Number.isNaN(value)) return '0';
  return String(Number(Math.max(-FARTHEST, Math.min(FARTHEST, value)).toFixed(6)));
}

const isOperator = (token: string): boolean =>
  /^[A-Za-z'"]/.test(token) && token !== 'true' && token !== 'false' && token !== 'null';

function skipWhite(text: string, from: number): number {
  let at = from;
  for (;;) {
    const letter = text[at];
    if (letter === '%') {
      while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at += 1;
    } else if (letter !== undefined && WHITE.test(letter)) {
      at += 1;
    } else {
      return at;
    }
  }
}

function tokenEnd(text: string, at: number, limits: InputLimits): number {
  switch (text[at]) {
    case '(':
      return stringEnd(text, at);
    case '<':
      return text[at + 1] === '<' ? nestedEnd(text, at, limits) : closing(text, at, '>');
    case '[':
      return nestedEnd(text, at, limits);
    case '/':
      return wordEnd(text, at + 1);
    case ')':
    case '>':
    case ']':
    case '{':
    case '}':
      return at + 1;
    default:
      return wordEnd(text, at);
  }
}

function wordEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && !DELIMITER.test(text[at] ?? '')) at += 1;
  return at;
}

function closing(text: string, from: number, letter: string): number {
  const found = text.indexOf(letter, from);
  return found < 0 ? text.length : found + 1;
}

function stringEnd(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const letter = text[at];
    if (letter === '\\') at += 1;
    else if (letter === '(') depth += 1;
    else if (letter === ')') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return text.length;
}

/** End of an array or dictionary. Without recursion: a hostile file nests a hundred thousand. */
function nestedEnd(text: string, from: number, limits: InputLimits): number {
  const closers: string[] = [];
  let at = from;
  while (at < text.length) {
    const closer = closers.at(-1);
    if (closer !== undefined && text.startsWith(closer, at)) {
      closers.pop();
      at += closer.length;
      if (closers.length === 0) return at;
    } else if (text[at] === '[') {
      keepWithin(limits, 'pdf-depth', closers.push(']'));
      at += 1;
    } else if (text.startsWith('<<', at)) {
      keepWithin(limits, 'pdf-depth', closers.push('>>'));
      at += 2;
    } else at = tokenEnd(text, at, limits);
    at = skipWhite(text, at);
  }
  return text.length;
}

function readInlineImage(
  text: string,
  bytes: Uint8Array,
  from: number,
  limits: InputLimits,
): { readonly image: InlineImage; readonly end: number } {
  const entries = new Map<string, string>();
  let at = skipWhite(text, from);
  while (at < text.length && !text.startsWith('ID', at)) {
    const keyEnd = tokenEnd(text, at, limits);
    const valueAt = skipWhite(text, keyEnd);
    const valueEnd = tokenEnd(text, valueAt, limits);
    entries.set(text.slice(at + 1, keyEnd), text.slice(valueAt, valueEnd));
    at = skipWhite(text, valueEnd);
  }
  // One white-space byte after ID belongs to the operator.
  const start = at + 3;
  const end = inlineDataEnd(text, start, entries);
  const next = text.indexOf('EI', end);
  return {
    image: { entries, data: bytes.subarray(start, end) },
    end: next < 0 ? text.length : next + 2,
  };
}

/** Raw data ends by its size; packed data at an `EI` that stands alone and is followed by operators. */
function inlineDataEnd(text: string, start: number, entries: ReadonlyMap<string, string>): number {
  const entry = (short: string, long: string): string | undefined =>
    entries.get(short) ?? entries.get(long);
  if (entry('F', 'Filter') === undefined) {
    const stencil = entry('IM', 'ImageMask') === 'true';
    const bits = stencil ? 1 : Number(entry('BPC', 'BitsPerComponent') ?? 8);
    const space = stencil ? '/G' : (entry('CS', 'ColorSpace') ?? '/G');
    const channels = /^\/(?:RGB|DeviceRGB)$/.test(space)
      ? 3
      : /^\/(?:CMYK|DeviceCMYK)$/.test(space)
        ? 4
        : 1;
    const width = Number(entry('W', 'Width') ?? 0);
    const height = Number(entry('H', 'Height') ?? 0);
    const size = Math.ceil((width * channels * bits) / 8) * height;
    if (start + size <= text.length) return start + size;
  }
  const end = /[\0\t\n\f\r ]EI(?=[\0\t\n\f\r ]+[\x20-\x7e\s]{0,20}|$)/g;
  end.lastIndex = Math.max(0, start - 1);
  const found = end.exec(text);
  return found ? found.index : text.length;
}

/** What a name operand says, its escapes undone. */
export const nameOf = (operand: string | undefined): string =>
  PDFName.of((operand ?? '').slice(1)).decodeText();
