/** What a JPEG 2000 image tells of itself. Source: ISO/IEC 15444-1, annexes A.5.1 and I.5.3. */

/** Components of a pixel, opacity included; null when it is no JPEG 2000. */
export function componentsOf(bytes: Uint8Array): number | null {
  const start = codestreamAt(bytes);
  if (start === null) return null;
  // SIZ comes first: marker, length, capabilities, eight sizes of four bytes, then the count.
  const count = start + 2 + 2 + 2 + 2 + 8 * 4;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return count + 2 <= bytes.length ? view.getUint16(count) : null;
}

/** SOC and SIZ, as no box contains them by chance in front of the codestream. */
const OPENING = [0xff, 0x4f, 0xff, 0x51] as const;

/** Boxes before the codestream hold some hundred bytes, a colour profile at the most. */
const MOST_BEFORE = 4_000_000;

function codestreamAt(bytes: Uint8Array): number | null {
  const last = Math.min(bytes.length - OPENING.length, MOST_BEFORE);
  for (let at = 0; at <= last; at += 1)
    if (OPENING.every((byte, i) => bytes[at + i] === byte)) return at;
  return null;
}
