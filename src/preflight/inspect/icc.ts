import { createHash } from 'node:crypto';
import type { IccFacts } from '../../core/pdf-facts.js';
import { decodeStream } from './decode-stream.js';
import type { PdfStream } from './pdf-values.js';

/** Header of the profile in a stream. Source: ICC.1:2010, 7.2. */
export function iccFacts(stream: PdfStream): IccFacts {
  const { bytes } = decodeStream(stream);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sound = bytes.length >= 132 && ascii(bytes, 36, 4) === 'acsp';
  const major = bytes[8] ?? 0;
  return {
    size: bytes.length,
    valid: sound && view.getUint32(0) <= bytes.length && tagsFit(view),
    deviceClass: sound ? ascii(bytes, 12, 4).trim() : '',
    space: sound ? ascii(bytes, 16, 4).trim() : '',
    version: sound ? major + ((bytes[9] ?? 0) >> 4) / 10 : 0,
    description: sound ? description(view) : '',
    channels: stream.dict.number('N'),
    checksum: checksum(bytes),
  };
}

/** Number of channels a profile of `space` has; null for rarer spaces. */
export const channelsOf = (space: string): number | null =>
  ({ GRAY: 1, RGB: 3, Lab: 3, XYZ: 3, CMYK: 4 })[space] ?? null;

const ascii = (bytes: Uint8Array, at: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + length));

function* tags(view: DataView): Generator<readonly [name: string, at: number, size: number]> {
  const count = Math.min(view.getUint32(128), 200);
  for (let i = 0; i < count && 144 + i * 12 <= view.byteLength; i += 1) {
    const entry = 132 + i * 12;
    const name = String.fromCharCode(...[0, 1, 2, 3].map((k) => view.getUint8(entry + k)));
    yield [name, view.getUint32(entry + 4), view.getUint32(entry + 8)];
  }
}

function tagsFit(view: DataView): boolean {
  for (const [, at, size] of tags(view)) if (at + size > view.byteLength) return false;
  return true;
}

/** Text of the `desc` tag of version 2 (`desc`) or 4 (`mluc`). */
function description(view: DataView): string {
  for (const [name, at, size] of tags(view)) {
    if (name !== 'desc' || size < 16 || at + size > view.byteLength) continue;
    const bytes = new Uint8Array(view.buffer, view.byteOffset + at, size);
    if (ascii(bytes, 0, 4) === 'desc') {
      const length = Math.min(view.getUint32(at + 8), size - 12, 400);
      return ascii(bytes, 12, length).replace(/\0.*$/su, '');
    }
    if (ascii(bytes, 0, 4) === 'mluc' && size >= 28) {
      const length = Math.min(view.getUint32(at + 20), 800);
      const from = view.getUint32(at + 24);
      return new TextDecoder('utf-16be').decode(bytes.subarray(from, from + length));
    }
  }
  return '';
}

/** Tells equal profiles from different ones. */
const checksum = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
