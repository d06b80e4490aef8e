import { readFileSync } from 'node:fs';

/** A font of the sample with one table changed and every checksum right again. */
export function damagedFont(tag: string, change: (table: Buffer) => void): Buffer {
  const bytes = Buffer.from(readFileSync('data/fonts/SourceSans3-Regular.ttf'));
  for (let index = 0; index < bytes.readUInt16BE(4); index += 1) {
    const entry = bytes.subarray(12 + index * 16);
    const [offset, length] = [entry.readUInt32BE(8), entry.readUInt32BE(12)];
    if (entry.toString('latin1', 0, 4) !== tag) continue;
    const table = bytes.subarray(offset, offset + length);
    change(table);
    entry.writeUInt32BE(checksum(table), 4);
  }
  return bytes;
}

/** Sum of the big-endian words, the last filled up with zeros: OpenType 1.9. */
function checksum(table: Buffer): number {
  const words = Buffer.alloc(Math.ceil(table.length / 4) * 4);
  table.copy(words);
  let sum = 0;
  for (let at = 0; at < words.length; at += 4) sum = (sum + words.readUInt32BE(at)) >>> 0;
  return sum;
}
