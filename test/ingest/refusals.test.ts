import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import type { Finding } from '../../src/core/finding.js';
import { pt } from '../../src/core/units.js';
import { ingestArtworks } from '../../src/ingest/ingest-artworks.js';
import { memoryStore } from '../support/memory-store.js';
import { printSpec } from '../support/print-spec.js';

const { condition, limits, inks } = printSpec();
const path = 'data/fonts/SourceSans3-Regular.ttf';
const fonts = [{ key: 'SourceSans3-Regular', path, bytes: readFileSync(path) }];

async function told(
  name: string,
  content: string | Uint8Array,
  size?: number,
): Promise<readonly Finding[]> {
  const file = `logos/${name}`;
  const bytes = new Uint8Array(Buffer.from(content));
  const { findings } = await ingestArtworks(
    [
      {
        id: 'a',
        subject: 'Olpe',
        purpose: 'logo',
        file,
        source: { file: 'data/participants.yaml', line: 3, column: 1 },
        largest: { width: pt(100), height: pt(100) },
        background: 'auto',
        colors: {},
      },
    ],
    { condition, limits, inks, fonts },
    {
      paths: [file],
      sizeOf: () => size ?? bytes.length,
      read: () => Promise.resolve(bytes),
    },
    memoryStore(),
  );
  return findings;
}

const svg = (body: string, viewBox = '0 0 100 50'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}">${body}</svg>`;

const BAR = '<path fill="#0b6bb5" d="M10 10h80v30h-80z"/>';

/** Signature and header chunk of a PNG of this size; a decoder need not read on to refuse it. */
function pngHeader(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const typed = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc32(typed), 4);
    return Buffer.concat([frame.subarray(0, 4), typed, frame.subarray(4)]);
  };
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0]);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', Buffer.alloc(2))]);
}

const square = (color: string) =>
  sharp({ create: { width: 200, height: 200, channels: 3, background: color } });

/** A JPEG with these bytes where its colour profile should be (ICC.1, B.4: APP2 segment). */
async function jpegWithProfile(profile: Buffer): Promise<Buffer> {
  const jpeg = await square('#0b6bb5').jpeg().toBuffer();
  const body = Buffer.concat([Buffer.from('ICC_PROFILE\0\x01\x01', 'latin1'), profile]);
  const head = Buffer.from([0xff, 0xe2, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)]);
}

describe('what is said of a file', () => {
  it('refuses an SVG of more than 20 MB unread', async () => {
    expect(await told('a.svg', svg(BAR), 120e6)).toMatchObject([
      { code: 'artwork-too-large', severity: 'error', params: { size: 120, limit: 20 } },
    ]);
  });

  it('refuses a packed file that cannot be unpacked', async () => {
    expect(await told('a.svgz', Buffer.from([0x1f, 0x8b, 8, 0, 1, 2, 3]))).toMatchObject([
      { code: 'svg-not-text', severity: 'error', where: { participant: 'Olpe' } },
    ]);
  });

  it('sets text in a font of the project and says so', async () => {
    const text = '<text x="10" y="40" font-size="20" font-family="Source Sans 3">Olpe</text>';
    expect(await told('a.svg', svg(text))).toMatchObject([
      { code: 'svg-text-set', severity: 'info', params: { text: 'Olpe' } },
    ]);
  });

  it.each(['0 0 0 0', '1e400 0 9 9', '0 0 1e9 1e9'])(
    'takes the content where the view box is none: %s',
    async (viewBox) => {
      expect(await told('a.svg', svg(BAR, viewBox))).toMatchObject([
        { code: 'svg-size-invalid', severity: 'warning', params: { viewBox } },
      ]);
    },
  );

  it('refuses a drawing with a picture that is none', async () => {
    const image = '<image width="50" height="50" href="data:image/png;base64,AAAA"/>';
    expect((await told('a.svg', svg(BAR + image))).map(({ code }) => code)).toContain(
      'svg-picture-unreadable',
    );
  });

  it('refuses an image of more than 80 megapixels before decoding it', async () => {
    expect(await told('a.png', pngHeader(10_000, 9_000))).toMatchObject([
      { code: 'image-too-large', severity: 'error', params: { limit: 80 } },
    ]);
  });

  it('keeps the numbers of a CMYK image made for another press', async () => {
    const image = await square('#0b6bb5')
      .toColourspace('cmyk')
      .withIccProfile('cmyk')
      .tiff()
      .toBuffer();
    expect((await told('a.tif', image)).map(({ code }) => code)).toContain(
      'image-cmyk-other-profile',
    );
  });

  it('reads the colours as sRGB where the profile is broken', async () => {
    const image = await jpegWithProfile(Buffer.alloc(400, 7));
    expect((await told('a.jpg', image)).map(({ code }) => code)).toContain(
      'image-profile-unusable',
    );
  });
});
