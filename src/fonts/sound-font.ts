/**
 * Whether the tables of a font are what its directory says of them: none lies outside of the file
 * and none was changed after the font was made. fontkit 2.0.4 believes every offset: a damaged
 * GSUB table keeps it busy for minutes, a damaged `loca` ends in an exception while painting.
 * Source: OpenType 1.9, "Organization of an OpenType font", table directory and checksums.
 */
export function isSoundFont(bytes: Uint8Array): boolean {
  if (bytes.length < HEADER) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // Packed fonts (WOFF) have check sums of their own kind; unpacking finds damage.
  if (!SIGNATURES.has(view.getUint32(0))) return true;
  const count = view.getUint16(4);
  if (count === 0 || HEADER + count * ENTRY > bytes.length) return false;
  for (let index = 0; index < count; index += 1) {
    const at = HEADER + index * ENTRY;
    const [tag, sum, offset, length] = [0, 4, 8, 12].map((skip) => view.getUint32(at + skip)) as [
      number,
      number,
      number,
      number,
    ];
    if (offset + length > bytes.length) return false;
    // Many programs forget to leave out the sum of the whole file from that of `head`.
    if (tag !== HEAD && checksum(view, offset, length) !== sum) return false;
    if (tag === HEAD && !isSoundHead(view, offset, length)) return false;
  }
  return true;
}

const HEADER = 12;
const ENTRY = 16;

/** TrueType (two spellings) and OpenType with CFF outlines. */
const SIGNATURES: ReadonlySet<number> = new Set([0x00010000, 0x74727565, 0x4f54544f]);

/** `head`, and the number that it must hold. */
const HEAD = 0x68656164;
const MAGIC = 0x5f0f3cf5;

const isSoundHead = (view: DataView, offset: number, length: number): boolean =>
  length >= 54 && view.getUint32(offset + 12) === MAGIC;

/** Sum of the table's big-endian words, the last filled up with zeros. */
function checksum(view: DataView, offset: number, length: number): number {
  let sum = 0;
  const whole = length & ~3;
  for (let at = 0; at < whole; at += 4) sum = (sum + view.getUint32(offset + at)) >>> 0;
  let rest = 0;
  for (let at = whole; at < length; at += 1)
    rest |= view.getUint8(offset + at) << (24 - 8 * (at - whole));
  return (sum + (rest >>> 0)) >>> 0;
}
