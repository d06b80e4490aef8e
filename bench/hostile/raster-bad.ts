import { deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import { crc32 } from './crc32.js';
import { pixels } from './control-picture.js';
import { refusedBy, type ArtworkCase, type Expected } from './case.js';
import { writeTiff } from './tiff.js';

const bad = (
  kind: string,
  name: string,
  ending: string,
  bytes: Uint8Array,
  expected: Expected,
  more: Partial<ArtworkCase> = {},
): ArtworkCase => ({
  kind,
  name: `${ending}-${name}`,
  file: `schlecht-${name}-${kind}.${ending}`,
  bytes,
  expected,
  ...more,
});

const damaged = refusedBy('image-damaged');
const tooLarge = refusedBy('image-too-large');
const unknown = refusedBy('artwork-kind-unknown');
const invisible = refusedBy('logo-invisible');

/** One chunk of a PNG. Source: PNG 3, 5.3. */
function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const head = Buffer.alloc(4);
  head.writeUInt32BE(data.length);
  const tail = Buffer.alloc(4);
  tail.writeUInt32BE(crc32(body));
  return Buffer.concat([head, body, tail]);
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A grey PNG that says it is `width` × `height`, whatever its data hold. */
function png(width: number, height: number, data: Uint8Array, bits = 8): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = bits;
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', new Uint8Array()),
  ]);
}

const noise = (length: number, seed: number): Buffer =>
  Buffer.from(Array.from({ length }, (_, i) => (i * i * 31 + i * seed + 7) % 251));

/** Bytes in the middle replaced, the head left whole. */
function scrambled(bytes: Buffer, seed: number): Buffer {
  const out = Buffer.from(bytes);
  noise(Math.floor(out.length / 3), seed).copy(out, Math.floor(out.length / 3));
  return out;
}

const half = (bytes: Buffer): Buffer => bytes.subarray(0, bytes.length >> 1);

async function broken(): Promise<readonly ArtworkCase[]> {
  const good = {
    png: await pixels().png().toBuffer(),
    jpg: await pixels().jpeg().toBuffer(),
    tif: await pixels().tiff({ compression: 'lzw' }).toBuffer(),
    webp: await pixels().webp().toBuffer(),
    gif: await pixels().gif().toBuffer(),
    avif: await pixels().avif({ effort: 1 }).toBuffer(),
  };
  const kinds = {
    png: 'PNG',
    jpg: 'JPEG',
    tif: 'TIFF',
    webp: 'WebP',
    gif: 'GIF',
    avif: 'AVIF',
  } as const;
  return (Object.keys(good) as (keyof typeof good)[]).flatMap((ending) => [
    bad(kinds[ending], 'cut-in-half', ending, half(good[ending]), damaged),
    bad(kinds[ending], 'only-head', ending, good[ending].subarray(0, 40), damaged),
    ...(ending === 'png' || ending === 'tif' || ending === 'webp'
      ? [bad(kinds[ending], 'scrambled', ending, scrambled(good[ending], 5), damaged)]
      : []),
  ]);
}

/** Heads that promise more than any memory holds. */
function promises(): readonly ArtworkCase[] {
  const gif = Buffer.concat([
    Buffer.from('GIF89a', 'latin1'),
    Buffer.from([255, 255, 255, 255, 0, 0, 0]),
    Buffer.from([0x2c, 0, 0, 0, 0, 255, 255, 255, 255, 0, 8, 1, 0, 0, 0x3b]),
  ]);
  const jpeg = Buffer.concat([
    Buffer.from([
      0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 255, 220, 255, 220, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1,
    ]),
    Buffer.from([0xff, 0xda, 0, 12, 3, 1, 0, 2, 0x11, 3, 0x11, 0, 63, 0]),
    Buffer.alloc(200),
    Buffer.from([0xff, 0xd9]),
  ]);
  const zip = deflateSync(Buffer.alloc(20_001 * 2_000));
  return [
    bad('PNG', 'bomb-20000', 'png', png(20_000, 20_000, zip), tooLarge),
    bad('PNG', 'bomb-huge', 'png', png(2_000_000_000, 2_000_000_000, zip), damaged),
    bad('PNG', 'bomb-line', 'png', png(1, 100_000_000, zip), tooLarge),
    bad('PNG', 'zero-width', 'png', png(0, 10, deflateSync(Buffer.alloc(10))), damaged),
    bad('PNG', 'odd-depth', 'png', png(10, 10, deflateSync(Buffer.alloc(110)), 7), damaged),
    bad('PNG', 'no-data', 'png', png(100, 100, new Uint8Array()), damaged),
    bad('PNG', 'garbage-data', 'png', png(100, 100, noise(500, 3)), damaged),
    bad('JPEG', 'bomb-65500', 'jpg', jpeg, tooLarge),
    bad('GIF', 'bomb-65535', 'gif', gif, tooLarge),
    bad(
      'TIFF',
      'bomb-strip',
      'tif',
      writeTiff(
        [Buffer.alloc(64)],
        [
          [256, 4, [60_000]],
          [257, 4, [60_000]],
          [258, 3, [8]],
          [259, 3, [1]],
          [262, 3, [1]],
          [277, 3, [1]],
          [278, 4, [60_000]],
        ],
      ),
      tooLarge,
    ),
    bad(
      'TIFF',
      'no-strips',
      'tif',
      writeTiff(
        [],
        [
          [256, 4, [100]],
          [257, 4, [100]],
          [258, 3, [8]],
          [259, 3, [1]],
          [262, 3, [1]],
        ],
      ),
      damaged,
    ),
    bad('TIFF', 'directory-in-a-circle', 'tif', circularTiff(), damaged),
    bad(
      'TIFF',
      'many-samples',
      'tif',
      writeTiff(
        [Buffer.alloc(64)],
        [
          [256, 4, [8]],
          [257, 4, [8]],
          [258, 3, [8]],
          [259, 3, [1]],
          [262, 3, [1]],
          [277, 3, [60_000]],
          [278, 4, [8]],
        ],
      ),
      damaged,
    ),
  ];
}

/** A directory that names itself as the next one and holds nothing that can be shown. */
function circularTiff(): Buffer {
  const bytes = writeTiff(
    [Buffer.alloc(4)],
    [
      [256, 4, [0]],
      [257, 4, [0]],
    ],
  );
  const directory = bytes.readUInt32BE(4);
  bytes.writeUInt32BE(directory, directory + 2 + bytes.readUInt16BE(directory) * 12);
  return bytes;
}

/** Real and invented kinds that no reader of ours knows, under names that lie. */
function strangers(): readonly ArtworkCase[] {
  const heic = Buffer.concat([
    Buffer.from([0, 0, 0, 24]),
    Buffer.from('ftypheic\0\0\0\0mif1heic', 'latin1'),
    noise(400, 9),
  ]);
  const bmp = Buffer.concat([Buffer.from('BM', 'latin1'), Buffer.alloc(60), noise(300, 2)]);
  const psd = Buffer.concat([Buffer.from('8BPS\0\u0001', 'latin1'), noise(300, 4)]);
  const docx = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), noise(300, 6)]);
  const ico = Buffer.concat([Buffer.from([0, 0, 1, 0, 1, 0, 16, 16, 0, 0]), noise(300, 8)]);
  const jp2 = Buffer.concat([
    Buffer.from([0, 0, 0, 12]),
    Buffer.from('jP  \r\n\u0087\n', 'latin1'),
    noise(300, 1),
  ]);
  const jxl = Buffer.concat([Buffer.from([0xff, 0x0a]), noise(300, 1)]);
  return [
    bad('other', 'heic-named-jpg', 'jpg', heic, unknown),
    bad('other', 'bmp-named-png', 'png', bmp, unknown),
    bad('other', 'bmp', 'bmp', bmp, unknown),
    bad('other', 'psd', 'psd', psd, unknown),
    bad('other', 'docx-named-pdf', 'pdf', docx, unknown),
    bad('other', 'icon', 'ico', ico, unknown),
    bad('other', 'jpeg-2000', 'jp2', jp2, unknown),
    bad('other', 'jpeg-xl', 'jxl', jxl, unknown),
    bad('other', 'empty-png', 'png', new Uint8Array(), unknown),
    bad('other', 'text-named-png', 'png', Buffer.from('Bitte das Logo nachreichen!'), unknown),
    bad(
      'other',
      'shortcut',
      'lnk',
      Buffer.from('[InternetShortcut]\nURL=file:///etc/passwd\n'),
      unknown,
    ),
  ];
}

async function unseen(): Promise<readonly ArtworkCase[]> {
  const blank = (background: string, channels: 3 | 4 = 3): Sharp =>
    sharp({ create: { width: 600, height: 400, channels, background } });
  return [
    bad('PNG', 'wholly-white', 'png', await blank('#fff').png().toBuffer(), invisible),
    bad('PNG', 'wholly-clear', 'png', await blank('#0000', 4).png().toBuffer(), invisible),
    bad('JPEG', 'wholly-white', 'jpg', await blank('#fff').jpeg().toBuffer(), invisible),
    bad('JPEG', 'nearly-white', 'jpg', await blank('#fdfdfd').jpeg().toBuffer(), invisible),
    bad(
      'PNG',
      'icon',
      'png',
      await pixels().resize(24).png().toBuffer(),
      // Below what data/print.yaml lets through at any size of the grid.
      refusedBy('logo-low-resolution'),
    ),
  ];
}

/** The icon is good enough to be placed and no picture to be compared: judged by its finding alone. */
export const rasterBad = async (): Promise<readonly ArtworkCase[]> => [
  ...(await broken()),
  ...promises(),
  ...strangers(),
  ...(await unseen()),
];
