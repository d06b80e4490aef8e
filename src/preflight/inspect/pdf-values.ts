/** Values of a PDF file as the inspector sees them; references are followed on access. */
export type PdfValue =
  null | boolean | number | PdfName | PdfString | PdfArray | PdfDict | PdfStream;

export class PdfName {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export class PdfString {
  readonly bytes: Uint8Array;
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** Text string. Source: ISO 32000-1, 7.9.2.2 (UTF-8 mark: ISO 32000-2). */
  get text(): string {
    const [first, second, third] = this.bytes;
    if (first === 0xfe && second === 0xff)
      return new TextDecoder('utf-16be').decode(this.bytes.subarray(2));
    if (first === 0xff && second === 0xfe)
      return new TextDecoder('utf-16le').decode(this.bytes.subarray(2));
    if (first === 0xef && second === 0xbb && third === 0xbf)
      return new TextDecoder().decode(this.bytes.subarray(3));
    return Array.from(this.bytes, pdfDocCharacter).join('');
  }
}

/** PDFDocEncoding where it differs from Latin-1. Source: ISO 32000-1, annex D.2. */
const PDF_DOC_18 = '˘ˇˆ˙˝˛˚˜';
const PDF_DOC_80 = '•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž\ufffd€';

function pdfDocCharacter(byte: number): string {
  if (byte >= 0x18 && byte <= 0x1f) return PDF_DOC_18[byte - 0x18] ?? '';
  if (byte >= 0x80 && byte <= 0xa0) return PDF_DOC_80[byte - 0x80] ?? '';
  return String.fromCharCode(byte);
}

export class PdfArray {
  readonly length: number;
  private readonly at: (index: number) => PdfValue;
  constructor(length: number, at: (index: number) => PdfValue) {
    this.length = length;
    this.at = at;
  }

  get(index: number): PdfValue {
    return index >= 0 && index < this.length ? this.at(index) : null;
  }

  values(): PdfValue[] {
    return Array.from({ length: this.length }, (_, index) => this.at(index));
  }

  /** Null unless all are numbers. */
  numbers(): number[] | null {
    const values = this.values();
    return values.every((value) => typeof value === 'number') ? values : null;
  }
}

export class PdfDict {
  readonly keys: readonly string[];
  /** `12 0 R`, or null for a direct one. */
  readonly object: string | null;
  private readonly at: (key: string) => PdfValue;
  constructor(keys: readonly string[], object: string | null, at: (key: string) => PdfValue) {
    this.keys = keys;
    this.object = object;
    this.at = at;
  }

  get(key: string): PdfValue {
    return this.at(key);
  }

  has(key: string): boolean {
    return this.keys.includes(key) && this.at(key) !== null;
  }

  dict(key: string): PdfDict | null {
    const value = this.at(key);
    if (value instanceof PdfStream) return value.dict;
    return value instanceof PdfDict ? value : null;
  }

  stream(key: string): PdfStream | null {
    const value = this.at(key);
    return value instanceof PdfStream ? value : null;
  }

  array(key: string): PdfArray | null {
    const value = this.at(key);
    return value instanceof PdfArray ? value : null;
  }

  name(key: string): string | null {
    const value = this.at(key);
    return value instanceof PdfName ? value.text : null;
  }

  string(key: string): string | null {
    const value = this.at(key);
    return value instanceof PdfString ? value.text : null;
  }

  number(key: string): number | null {
    const value = this.at(key);
    return typeof value === 'number' && Number.isFinite(value) ? value : null;
  }

  boolean(key: string): boolean | null {
    const value = this.at(key);
    return typeof value === 'boolean' ? value : null;
  }

  numbers(key: string): number[] | null {
    return this.array(key)?.numbers() ?? null;
  }
}

export class PdfStream {
  readonly dict: PdfDict;
  readonly raw: Uint8Array;
  constructor(dict: PdfDict, raw: Uint8Array) {
    this.dict = dict;
    this.raw = raw;
  }

  get object(): string | null {
    return this.dict.object;
  }
}

export const dictOf = (value: PdfValue): PdfDict | null =>
  value instanceof PdfDict ? value : value instanceof PdfStream ? value.dict : null;
