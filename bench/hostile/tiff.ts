/** TIFF kinds that libvips does not write. Source: TIFF 6.0, sections 2, 8 and 16. */

type Entry = readonly [tag: number, type: keyof typeof SIZES, values: ArrayLike<number>];

/** Bytes of a value: short, long, undefined. */
const SIZES = { 3: 2, 4: 4, 7: 1 } as const;

/** TIFF 6.0 has none; TIFF/EP and ICC.1:2010, annex B. */
const ICC_PROFILE = 34_675;

/** Motorola byte order, uncompressed, several strips; 3 channels are RGB, 4 are CMYK. */
export function writeBigEndianTiff(
  samples: Uint8Array,
  width: number,
  height: number,
  channels: 3 | 4,
  profile: Uint8Array | null = null,
): Buffer {
  const rowsPerStrip = 64;
  const strips: Uint8Array[] = [];
  for (let row = 0; row < height; row += rowsPerStrip)
    strips.push(
      samples.subarray(
        row * width * channels,
        Math.min(height, row + rowsPerStrip) * width * channels,
      ),
    );
  return writeTiff(strips, [
    ...sizeEntries(width, height, channels, channels === 4 ? 5 : 2),
    [278, 3, [rowsPerStrip]],
    ...(profile ? [[ICC_PROFILE, 7, profile] as const] : []),
  ]);
}

/** One plane after the other. */
export function writePlanarTiff(rgb: Uint8Array, width: number, height: number): Buffer {
  const planes = [0, 1, 2].map((channel) =>
    Uint8Array.from({ length: width * height }, (_, i) => rgb[i * 3 + channel] ?? 0),
  );
  return writeTiff(planes, [
    ...sizeEntries(width, height, 3, 2),
    [278, 4, [height]],
    [284, 3, [2]],
  ]);
}

const sizeEntries = (
  width: number,
  height: number,
  channels: number,
  photometric: number,
): readonly Entry[] => [
  [256, 4, [width]],
  [257, 4, [height]],
  [258, 3, Array.from({ length: channels }, () => 8)],
  [259, 3, [1]],
  [262, 3, [photometric]],
  [277, 3, [channels]],
];

/** Header, the strips, the directory, then the values that do not fit into it. */
export function writeTiff(strips: readonly Uint8Array[], entries: readonly Entry[]): Buffer {
  const offsets: number[] = [];
  let at = 8;
  for (const strip of strips) {
    offsets.push(at);
    at += strip.length;
  }
  at += at % 2;
  const all: readonly Entry[] = [
    ...entries,
    [273, 4, offsets] as const,
    [279, 4, strips.map((strip) => strip.length)] as const,
  ].sort(([a], [b]) => a - b);
  const directory = Buffer.alloc(2 + all.length * 12 + 4);
  directory.writeUInt16BE(all.length, 0);
  const spill: Buffer[] = [];
  let spillAt = at + directory.length;
  all.forEach(([tag, type, values], index) => {
    const size = SIZES[type];
    const bytes = Buffer.alloc(Math.max(4, values.length * size));
    for (let i = 0; i < values.length; i += 1) bytes.writeUIntBE(values[i] ?? 0, i * size, size);
    const entry = 2 + index * 12;
    directory.writeUInt16BE(tag, entry);
    directory.writeUInt16BE(type, entry + 2);
    directory.writeUInt32BE(values.length, entry + 4);
    if (values.length * size <= 4) bytes.copy(directory, entry + 8);
    else {
      directory.writeUInt32BE(spillAt, entry + 8);
      spill.push(bytes);
      spillAt += bytes.length;
    }
  });
  const header = Buffer.from('MM\0*\0\0\0\0', 'latin1');
  header.writeUInt32BE(at, 4);
  const body = Buffer.concat([header, ...strips]);
  return Buffer.concat([body, Buffer.alloc(at - body.length), directory, ...spill]);
}
