/**
 * Content stream → operators with their operands. Source: ISO 32000-1, 7.2, 7.8.2.
 * Malformed numbers (`1e-7`, `--5`) are reported and read as well as possible.
 */
import { PdfArray, PdfDict, PdfName, PdfString, type PdfValue } from './pdf-values.js';

export interface Operation {
  readonly operator: string;
  readonly operands: readonly PdfValue[];
  /** Dictionary and raw data of an inline image (operator `BI`). */
  readonly inlineImage: { readonly dict: PdfDict; readonly data: Uint8Array } | null;
}

const WHITE = new Uint8Array(256);
for (const byte of [0, 9, 10, 12, 13, 32]) WHITE[byte] = 1;
const DELIMITER = new Uint8Array(256);
for (const character of '()<>[]{}/%') DELIMITER[character.charCodeAt(0)] = 1;

/** Operators take at most six operands, scn up to 32 and a name; more are a sign of damage. */
const MAX_OPERANDS = 64;

const MAX_DEPTH = 64;

export const END = Symbol('end');
const KEYWORD = Symbol('keyword');
export type Token = PdfValue | typeof END | { readonly [KEYWORD]: string };

export const keywordOf = (token: Token): string | null =>
  typeof token === 'object' && token !== null && KEYWORD in token ? token[KEYWORD] : null;

export function* operations(
  bytes: Uint8Array,
  complain: (problem: string) => void,
): Generator<Operation> {
  const lexer = new Lexer(bytes, complain);
  let operands: PdfValue[] = [];
  for (;;) {
    const token = lexer.next(0);
    if (token === END) break;
    const operator = keywordOf(token);
    if (operator === null) {
      operands.push(token as PdfValue);
      if (operands.length > MAX_OPERANDS) {
        complain('too many operands');
        operands = [];
      }
      continue;
    }
    const inlineImage = operator === 'BI' ? lexer.inlineImage() : null;
    yield { operator, operands, inlineImage };
    operands = [];
  }
  if (operands.length > 0) complain('operands without an operator at the end');
}

export class Lexer {
  private readonly bytes: Uint8Array;
  private readonly complain: (problem: string) => void;
  private at = 0;

  constructor(bytes: Uint8Array, complain: (problem: string) => void) {
    this.bytes = bytes;
    this.complain = complain;
  }

  next(depth: number): Token {
    this.skipWhite();
    const byte = this.bytes[this.at];
    if (byte === undefined) return END;
    if (depth > MAX_DEPTH) {
      this.complain('nesting too deep');
      this.at = this.bytes.length;
      return END;
    }
    switch (byte) {
      case 0x2f:
        return this.name();
      case 0x28:
        return this.literalString();
      case 0x3c:
        return this.bytes[this.at + 1] === 0x3c ? this.dictionary(depth) : this.hexString();
      case 0x5b:
        return this.array(depth);
      case 0x5d:
      case 0x3e:
      case 0x29:
      case 0x7b:
      case 0x7d:
        this.at += 1;
        return { [KEYWORD]: String.fromCharCode(byte) };
      default:
        return this.numberOrKeyword();
    }
  }

  private skipWhite(): void {
    for (;;) {
      const byte = this.bytes[this.at];
      if (byte === undefined) return;
      if (WHITE[byte] === 1) this.at += 1;
      else if (byte === 0x25) {
        while (
          this.at < this.bytes.length &&
          this.bytes[this.at] !== 10 &&
          this.bytes[this.at] !== 13
        )
          this.at += 1;
      } else return;
    }
  }

  private regularRun(): string {
    const start = this.at;
    for (;;) {
      const byte = this.bytes[this.at];
      if (byte === undefined || WHITE[byte] === 1 || DELIMITER[byte] === 1) break;
      this.at += 1;
    }
    let text = '';
    for (let i = start; i < this.at; i += 1) text += String.fromCharCode(this.bytes[i] ?? 0);
    return text;
  }

  private name(): PdfName {
    this.at += 1;
    return new PdfName(
      this.regularRun().replace(/#([0-9a-f]{2})/giu, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      ),
    );
  }

  private numberOrKeyword(): Token {
    const byte = this.bytes[this.at] ?? 0;
    if ((byte >= 0x30 && byte <= 0x39) || byte === 0x2d || byte === 0x2b || byte === 0x2e) {
      const text = this.regularRun();
      if (/^[+-]?(\d+\.?\d*|\.\d+)$/u.test(text)) return Number(text);
      this.complain(`number "${text}"`);
      const readable = Number.parseFloat(text.replace(/^-+/u, '-'));
      return Number.isFinite(readable) ? readable : 0;
    }
    const text = this.regularRun();
    if (text === '') {
      this.at += 1;
      return this.next(0);
    }
    if (text === 'true') return true;
    if (text === 'false') return false;
    if (text === 'null') return null;
    return { [KEYWORD]: text };
  }

  private literalString(): PdfString {
    const out: number[] = [];
    let depth = 1;
    this.at += 1;
    while (this.at < this.bytes.length) {
      const byte = this.bytes[this.at] ?? 0;
      this.at += 1;
      if (byte === 0x5c) {
        this.escape(out);
        continue;
      }
      if (byte === 0x28) depth += 1;
      if (byte === 0x29) {
        depth -= 1;
        if (depth === 0) return new PdfString(Uint8Array.from(out));
      }
      out.push(byte);
    }
    this.complain('string without end');
    return new PdfString(Uint8Array.from(out));
  }

  private escape(out: number[]): void {
    const byte = this.bytes[this.at] ?? 0;
    this.at += 1;
    const control = ESCAPES[byte];
    if (control !== undefined) {
      out.push(control);
    } else if (byte >= 0x30 && byte <= 0x37) {
      let value = byte - 0x30;
      for (let digits = 1; digits < 3; digits += 1) {
        const digit = this.bytes[this.at] ?? 0;
        if (digit < 0x30 || digit > 0x37) break;
        value = value * 8 + digit - 0x30;
        this.at += 1;
      }
      out.push(value & 0xff);
    } else if (byte === 13) {
      if (this.bytes[this.at] === 10) this.at += 1;
    } else if (byte !== 10) out.push(byte);
  }

  private hexString(): PdfString {
    const digits: number[] = [];
    this.at += 1;
    while (this.at < this.bytes.length) {
      const byte = this.bytes[this.at] ?? 0;
      this.at += 1;
      if (byte === 0x3e) break;
      const digit = Number.parseInt(String.fromCharCode(byte), 16);
      if (!Number.isNaN(digit)) digits.push(digit);
      else if (WHITE[byte] !== 1) this.complain('hex string');
    }
    return new PdfString(
      Uint8Array.from(
        { length: Math.ceil(digits.length / 2) },
        (_, i) => (digits[i * 2] ?? 0) * 16 + (digits[i * 2 + 1] ?? 0),
      ),
    );
  }

  private array(depth: number): PdfArray {
    const items: PdfValue[] = [];
    this.at += 1;
    for (;;) {
      const token = this.next(depth + 1);
      if (token === END) {
        this.complain('array without end');
        break;
      }
      const word = keywordOf(token);
      if (word === ']') break;
      if (word === null) items.push(token as PdfValue);
      else this.complain(`"${word}" in an array`);
    }
    return new PdfArray(items.length, (index) => items[index] ?? null);
  }

  private dictionary(depth: number): PdfDict {
    this.at += 2;
    return this.entries(depth, '>');
  }

  private entries(depth: number, end: string): PdfDict {
    const map = new Map<string, PdfValue>();
    for (;;) {
      const key = this.next(depth + 1);
      if (key === END) {
        this.complain('dictionary without end');
        break;
      }
      if (keywordOf(key) === end) {
        if (end === '>') this.at += 1;
        break;
      }
      if (!(key instanceof PdfName)) {
        this.complain('dictionary key');
        continue;
      }
      const value = this.next(depth + 1);
      if (value === END) break;
      if (keywordOf(value) !== null) {
        this.complain('dictionary value');
        if (keywordOf(value) === end) {
          if (end === '>') this.at += 1;
          break;
        }
        continue;
      }
      map.set(key.text, value as PdfValue);
    }
    return new PdfDict([...map.keys()], null, (key) => map.get(key) ?? null);
  }

  /** After `BI`: entries up to `ID`, then data up to `EI` between white space. */
  inlineImage(): { readonly dict: PdfDict; readonly data: Uint8Array } {
    const dict = this.entries(0, 'ID');
    this.at += 1;
    const start = this.at;
    for (let i = start; i < this.bytes.length; i += 1) {
      if (
        this.bytes[i] === 0x45 &&
        this.bytes[i + 1] === 0x49 &&
        WHITE[this.bytes[i - 1] ?? 0] === 1 &&
        (i + 2 >= this.bytes.length || WHITE[this.bytes[i + 2] ?? 0] === 1) &&
        this.looksLikeContent(i + 2)
      ) {
        this.at = i + 2;
        return { dict, data: this.bytes.subarray(start, i) };
      }
    }
    this.complain('inline image without EI');
    this.at = this.bytes.length;
    return { dict, data: this.bytes.subarray(start) };
  }

  /** Image data may contain "EI" by chance; what follows a true one is plain text. */
  private looksLikeContent(from: number): boolean {
    const WINDOW = 16;
    for (let i = from; i < Math.min(from + WINDOW, this.bytes.length); i += 1) {
      const byte = this.bytes[i] ?? 0;
      if (byte > 0x7e || (byte < 0x20 && WHITE[byte] !== 1)) return false;
    }
    return true;
  }
}

const ESCAPES: Readonly<Record<number, number>> = {
  0x6e: 10,
  0x72: 13,
  0x74: 9,
  0x62: 8,
  0x66: 12,
  0x28: 0x28,
  0x29: 0x29,
  0x5c: 0x5c,
};
