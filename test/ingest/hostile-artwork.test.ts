import { describe, expect, it } from '@jest/globals';
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { PLAIN_SVG, SHAPES, svgOf } from '../../bench/hostile/control-picture.js';
import { content, rgbPaint } from '../../bench/hostile/pdf-content.js';
import { svgBad } from '../../bench/hostile/svg-bad.js';
import { onePage, type PageParts } from '../../bench/hostile/write-pdf.js';
import type { ArtworkRequest, IngestSettings } from '../../src/core/artwork-request.js';
import type { Finding } from '../../src/core/finding.js';
import { USUAL_LIMITS, type InputLimits } from '../../src/core/input-limits.js';
import { ingestArtworks } from '../../src/ingest/ingest-artworks.js';
import { memoryStore } from '../support/memory-store.js';
import { printSpec } from '../support/print-spec.js';
import { logoRequest } from './house.js';

const { condition, limits, inks } = printSpec();

interface Outcome {
  readonly codes: readonly string[];
  readonly findings: readonly Finding[];
  readonly wasPlaced: boolean;
}

async function ingest(
  file: string,
  bytes: string | Uint8Array,
  raised: Partial<InputLimits> = {},
): Promise<Outcome> {
  const settings: IngestSettings = {
    condition,
    limits,
    inks,
    inputLimits: { ...USUAL_LIMITS, ...raised },
  };
  const request: ArtworkRequest = logoRequest({ id: file, file });
  const files = {
    paths: [file],
    sizeOf: (path: string) => (path === file ? Buffer.from(bytes).length : undefined),
    read: () => Promise.resolve(new Uint8Array(Buffer.from(bytes))),
  };
  const { value, findings } = await ingestArtworks([request], settings, files, memoryStore());
  return { codes: findings.map(({ code }) => code), findings, wasPlaced: value.size === 1 };
}

const RGB = content(rgbPaint);
const pdf = (parts: PageParts, raised: Partial<InputLimits> = {}): Promise<Outcome> =>
  ingest('logos/a.pdf', onePage(parts), raised);
const svg = (body: string, raised: Partial<InputLimits> = {}): Promise<Outcome> =>
  ingest('logos/a.svg', svgOf(body), raised);

const form = (data: string, dict = ''): { dict: string; data: string } => ({
  dict: `/Type /XObject /Subtype /Form /BBox [0 0 300 200] ${dict}`,
  data,
});

/** Every third file of the corpus, from a place that is kept: quick, and the same each time. */
const SEED = 1;
/** These unpack to hundreds of megabytes or are only told by a process of their own. */
const COSTLY = /^(?:gzip-bomb|million-elements|text-in-foreign-font)$/u;
const SOME = svgBad('/nowhere').filter(({ name }, i) => i % 3 === SEED && !COSTLY.test(name));

describe('a hostile SVG', () => {
  it.each(SOME.map((each) => [each.name, each] as const))(
    'is refused for what it is: %s',
    async (_name, { file, bytes, expected }) => {
      const { codes, wasPlaced } = await ingest(`logos/${file}`, bytes);
      expect(codes).toContain(expected.class === 'fine' ? '' : expected.code);
      expect(wasPlaced).toBe(false);
    },
  );

  it('counts the tiles of patterns within patterns together', async () => {
    const patterns = Array.from({ length: 8 }, (_, i) => {
      const size = 3 * 4 ** (i - 7);
      const fill = i === 0 ? '#3a6ea0' : `url(#p${i - 1})`;
      return `<pattern id="p${i}" width="${size}" height="${size}" patternUnits="userSpaceOnUse"><rect width="${size}" height="${size}" fill="${fill}"/></pattern>`;
    });
    const body = `<defs>${patterns.join('')}</defs><rect width="300" height="200" fill="url(#p7)"/>`;
    expect((await svg(body)).codes).toEqual(['svg-too-complex']);
  });

  it('finds no match for a long selector in deep groups without trying all ancestors', async () => {
    // Ten parts more than ancestors: who tries each ancestor for each part has 2⁸⁰ ways to fail.
    const deep = `${'<g>'.repeat(80)}${SHAPES}${'</g>'.repeat(80)}`;
    const { codes, wasPlaced } = await svg(
      `<style>${':not(rect) '.repeat(90)}{fill:red}</style>${deep}`,
    );
    expect(codes).toEqual([]);
    expect(wasPlaced).toBe(true);
  });

  it('says so when an embedded picture is cut off beside a drawing', async () => {
    const picture =
      '<image width="99" height="99" xlink:href="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAA"/>';
    expect((await svg(SHAPES + picture)).codes).toContain('svg-picture-unreadable');
  });
});

describe('a hostile PDF', () => {
  const bomb = Array.from({ length: 8 }, (_, i) =>
    i === 7
      ? form('1 0 0 rg 0 0 9 9 re f')
      : form('/F Do '.repeat(20), `/Resources << /XObject << /F ${6 + i} 0 R >> >>`),
  );
  const tile = {
    dict: '/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 .01 .01] /XStep .01 /YStep .01 /Resources << >>',
    data: '0 0 .005 .005 re f',
  };
  it.each<readonly [string, PageParts]>([
    [
      'forms that paint forms twenty times',
      { content: '/F Do', resources: '/XObject << /F 5 0 R >>', more: bomb },
    ],
    ['two thousand saved states', { content: `${'q '.repeat(2000)}${RGB}` }],
    [
      'arrays a hundred thousand deep',
      { content: `${'['.repeat(100_000)}${']'.repeat(100_000)} 0 d ${RGB}` },
    ],
    [
      'tiny tiles',
      {
        content: '/Pattern cs /P scn 0 0 300 200 re f',
        resources: '/Pattern << /P 5 0 R >>',
        more: [tile],
      },
    ],
    [
      'an image of 3,600 megapixels',
      {
        content: '/I Do',
        resources: '/XObject << /I 5 0 R >>',
        more: [
          {
            dict: '/Type /XObject /Subtype /Image /Width 60000 /Height 60000 /BitsPerComponent 8 /ColorSpace /DeviceRGB /Filter /FlateDecode',
            data: deflateSync('x'),
          },
        ],
      },
    ],
  ])('is refused by name: %s', async (_name, parts) => {
    expect((await pdf(parts)).codes).toEqual(['pdf-too-complex']);
  });

  it('stops unpacking at the limit and says how to raise it', async () => {
    const packed = {
      content: deflateSync(RGB + ' '.repeat(2_000_000)),
      stream: '/Filter /FlateDecode',
    };
    const small = await pdf(packed, { 'pdf-stream-size': 1 });
    expect(small.codes).toEqual(['pdf-too-complex']);
    expect(JSON.stringify(small.findings)).toContain('„pdf-stream-size“ unter „input-limits“');
    expect((await pdf(packed)).wasPlaced).toBe(true);
  });

  it('is not taken for an empty page when its content has a filter that nobody knows', async () => {
    const { codes } = await pdf({ content: RGB, stream: '/Filter /Zauber' });
    expect(codes).toContain('pdf-unsupported');
  });

  it('has the page of viewers when it states no box', async () => {
    expect((await pdf({ content: RGB, page: '' })).wasPlaced).toBe(true);
  });
});

describe('a broken image', () => {
  it('is described in words of its reader, not of the library', async () => {
    const png = await sharp({ create: { width: 90, height: 90, channels: 3, background: '#a33' } })
      .jpeg()
      .toBuffer();
    const { findings } = await ingest('logos/a.jpg', png.subarray(0, png.length >> 1));
    expect(findings[0]?.params['problem']).toEqual({
      de: 'ihr Ende fehlt',
      en: 'its end is missing',
    });
  });

  it('that is too large is told with its size and the name of the limit', async () => {
    const png = await sharp({
      create: { width: 1500, height: 1000, channels: 3, background: '#a33' },
    })
      .png()
      .toBuffer();
    const { findings } = await ingest('logos/a.png', png, { 'image-pixels': 1 });
    expect(findings[0]).toMatchObject({
      code: 'image-too-large',
      params: { width: 1500, height: 1000, limit: 1, name: 'image-pixels' },
    });
  });
});

describe('the limits of data/print.yaml', () => {
  it.each<readonly [string, string | Uint8Array, Partial<InputLimits>, string]>([
    ['svg-elements', PLAIN_SVG, { 'svg-elements': 3 }, 'svg-too-complex'],
    [
      'svg-segments',
      svgOf('<path d="M0 0H9V9H0ZM9 9H30V30Z"/>'),
      { 'svg-segments': 4 },
      'svg-too-complex',
    ],
    ['svg-depth', svgOf(`<g><g>${SHAPES}</g></g>`), { 'svg-depth': 2 }, 'svg-too-complex'],
  ])('count for the artwork: %s', async (name, bytes, changed, code) => {
    const lowered = await ingest('logos/a.svg', bytes, changed);
    expect(lowered.codes).toEqual([code]);
    expect(JSON.stringify(lowered.findings)).toContain(name);
    expect((await ingest('logos/a.svg', bytes)).wasPlaced).toBe(true);
  });

  it('bound a file before it is read', async () => {
    const { findings } = await ingest('logos/a.svg', PLAIN_SVG + ' '.repeat(1_000_001), {
      'svg-size': 1,
    });
    expect(findings).toMatchObject([
      { code: 'artwork-too-large', params: { limit: 1, name: 'svg-size' } },
    ]);
  });
});

describe('a logo that is not there', () => {
  it('is left to those who name it', async () => {
    const files = {
      paths: [],
      sizeOf: () => undefined,
      read: () => Promise.reject(new Error('never')),
    };
    const settings = { condition, limits, inks };
    const { value, findings } = await ingestArtworks(
      [logoRequest({ id: 'a', file: 'logos/fehlt.svg' })],
      settings,
      files,
      memoryStore(),
    );
    expect(value.size).toBe(0);
    expect(findings).toEqual([]);
  });
});
