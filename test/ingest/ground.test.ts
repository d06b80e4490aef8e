import { describe, expect, it } from '@jest/globals';
import type { Artwork } from '../../src/core/artwork.js';
import type { ArtworkRequest } from '../../src/core/artwork-request.js';
import { cmyk } from '../../src/core/color.js';
import type { Finding } from '../../src/core/finding.js';
import { pt } from '../../src/core/units.js';
import { ingestArtworks } from '../../src/ingest/ingest-artworks.js';
import { memoryStore } from '../support/memory-store.js';
import { printSpec } from '../support/print-spec.js';

const { condition, limits, inks } = printSpec();
const INK_BLUE = cmyk(0.95, 0.62, 0.38, 0.32);

const logo = (body: string): Uint8Array =>
  new TextEncoder().encode(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">${body}</svg>`,
  );

async function seen(
  bytes: Uint8Array,
  ground: ArtworkRequest['ground'],
): Promise<{ readonly artwork: Artwork | undefined; readonly findings: readonly Finding[] }> {
  const file = 'logos/a.svg';
  const request: ArtworkRequest = {
    id: 'a',
    subject: 'A',
    purpose: 'logo',
    file,
    source: { file: 'data/participants.yaml', line: 1, column: 1 },
    largest: { width: pt(100), height: pt(100) },
    background: 'auto',
    colors: {},
    ...(ground ? { ground } : {}),
  };
  const files = {
    paths: [file],
    sizeOf: () => bytes.length,
    read: () => Promise.resolve(bytes),
  };
  const { value, findings } = await ingestArtworks(
    [request],
    { condition, limits, inks },
    files,
    memoryStore(),
  );
  return { artwork: value.get('a'), findings };
}

const codes = (findings: readonly Finding[]): readonly string[] => findings.map(({ code }) => code);

const WHITE_BAR = '<path fill="#fff" d="M10 40h80v20h-80z"/>';
const BLACK_BAR = '<path fill="#000" d="M10 40h80v20h-80z"/>';
const negative = { color: INK_BLUE, negative: true };
const positive = { color: INK_BLUE, negative: false };

describe('artwork on paper', () => {
  const SIGN = '<circle cx="15" cy="50" r="12" fill="#b3202c"/>';
  const word = (fill: string): string =>
    [34, 46, 58, 70, 82].map((x) => `<path fill="${fill}" d="M${x} 42h8v16h-8z"/>`).join('');

  it('says that the white name beside a coloured sign is lost', async () => {
    const { findings } = await seen(logo(SIGN + word('#fff')), undefined);
    expect(codes(findings)).toEqual(['logo-white-words-lost']);
  });

  it('says nothing of white sheets, discs and halos, nor of white words on colour', async () => {
    for (const below of [
      '<path fill="#fff" d="M0 0h100v100H0z"/>',
      '<circle cx="50" cy="50" r="50" fill="#fff"/>',
      '<path stroke="#fff" stroke-width="6" d="M30 38h64v24H30z"/>',
    ]) {
      const { findings } = await seen(logo(below + SIGN + word('#000')), undefined);
      expect(codes(findings)).toEqual([]);
    }
    const tile = '<path fill="#0b6bb5" d="M2 30h96v40H2z"/>';
    expect(codes((await seen(logo(tile + word('#fff')), undefined)).findings)).toEqual([]);
  });
});

describe('artwork on a coloured ground', () => {
  it('sees white artwork that paper would swallow', async () => {
    const onPaper = await seen(logo(WHITE_BAR), undefined);
    expect(codes(onPaper.findings)).toEqual(['logo-invisible']);
    const { artwork, findings } = await seen(logo(WHITE_BAR), negative);
    expect(findings).toEqual([]);
    expect(artwork?.visible.width).toBeCloseTo(80, 0);
    expect(artwork?.measure.contrast).toBeGreaterThan(0.5);
  });

  it('says when nothing stands out from the ground', async () => {
    const rgb = '#1d4461';
    const white = { color: cmyk(0, 0, 0, 0), negative: true };
    expect(codes((await seen(logo(WHITE_BAR), white)).findings)).toEqual([
      'logo-invisible-on-ground',
    ]);
    const { artwork } = await seen(logo(WHITE_BAR.replace('#fff', rgb)), positive);
    expect(artwork?.measure.contrast ?? 0).toBeLessThan(0.25);
  });

  it('says when a white box shows', async () => {
    const boxed = logo(`<path fill="#fff" d="M0 0h100v100h-100z"/>${BLACK_BAR}`);
    const { artwork, findings } = await seen(boxed, positive);
    expect(codes(findings)).toEqual(['logo-box-on-ground']);
    expect(artwork?.visible.height).toBeCloseTo(100, 0);
    expect(codes((await seen(boxed, undefined)).findings)).toEqual([]);
  });

  it('counts the parts of a positive version that vanish on the ground', async () => {
    const half = '<path fill="#1d4461" d="M10 60h80v30h-80z"/>';
    const yellow = '<path fill="#ffdd00" d="M10 10h80v20h-80z"/>';
    const { artwork } = await seen(logo(yellow + half), positive);
    expect(artwork?.visible.height).toBeCloseTo(80, 0);
  });
});
