import { readFileSync } from 'node:fs';

const HEADER = 128;
/** Signature, channels and matrix of an `mft2` table, and the lengths of its curves. ICC.1:2001, 6.5.7. */
const TABLE_HEAD = 52;
const SOLID = 0xffff;

/**
 * A second press to convert for: the profile of the house whose tables give a tenth less of every
 * ink, under another name. Made when a test runs, so that no foreign profile lies in the project.
 */
export function otherProfile({ version = 2 }: { readonly version?: number } = {}): Uint8Array {
  const bytes = new Uint8Array(readFileSync('data/icc/ISOcoated_v2_300_bas.icc'));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  bytes[8] = version;
  const count = view.getUint32(HEADER);
  for (let tag = 0; tag < count; tag += 1) {
    const entry = HEADER + 4 + tag * 12;
    const name = Buffer.from(bytes.subarray(entry, entry + 4)).toString('latin1');
    const at = view.getUint32(entry + 4);
    if (name === 'desc')
      bytes.set(Buffer.from('A second press, made for a test', 'latin1'), at + 12);
    if (/^B2A[012]$/u.test(name)) thin(view, at);
  }
  return bytes;
}

/** Lowers what the output curves of a table give. */
function thin(view: DataView, at: number): void {
  const [inputs, outputs, grid] = [8, 9, 10].map((offset) => view.getUint8(at + offset));
  if (!inputs || !outputs || !grid) throw new Error('no table of colours');
  const [entries, steps] = [view.getUint16(at + 48), view.getUint16(at + 50)];
  const first = at + TABLE_HEAD + 2 * (inputs * entries + grid ** inputs * outputs);
  for (let value = 0; value < outputs * steps; value += 1) {
    const place = first + 2 * value;
    view.setUint16(place, Math.min(SOLID, Math.round(view.getUint16(place) * 0.9)));
  }
}
