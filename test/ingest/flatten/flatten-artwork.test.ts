import { readFile } from 'node:fs/promises';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { openInkConverter } from '../../../src/color/ink-converter.js';
import type { InkColor } from '../../../src/core/color.js';
import type { DrawNode, Drawing } from '../../../src/core/drawing.js';
import { pt } from '../../../src/core/units.js';
import { flattenArtwork } from '../../../src/ingest/flatten/flatten-artwork.js';
import { isTransparent } from '../../../src/ingest/flatten/is-transparent.js';
import type { FormatReader, IngestContext, RawArtwork } from '../../../src/ingest/format.js';
import { readPdf } from '../../../src/ingest/formats/pdf.js';
import { rasterReader } from '../../../src/ingest/formats/raster.js';
import { readSvg } from '../../../src/ingest/formats/svg.js';
import { pdfOf } from '../formats/pdf-source.js';
import { HOUSE_LIMITS, ICC_PATH, logoRequest } from '../house.js';

const profile = new Uint8Array(await readFile(ICC_PATH));
const context: IngestContext = {
  inks: await openInkConverter(profile),
  settings: {
    condition: { identifier: 'FOGRA39', info: '', profile },
    limits: HOUSE_LIMITS,
    inks: [],
    transparency: 'flatten',
  },
};

/** Inks are exact, so that sums can be computed by hand. */
const request = logoRequest({
  largest: { width: pt(36), height: pt(36) },
  colors: {
    '#00ffff': { kind: 'cmyk', c: 1, m: 0, y: 0, k: 0 },
    '#ffff00': { kind: 'cmyk', c: 0, m: 0, y: 1, k: 0 },
  },
});

async function flat(read: FormatReader, bytes: Uint8Array) {
  const { value } = await read(bytes, request, context);
  if (!value) throw new Error('the test file is refused');
  const { value: made, findings } = await flattenArtwork(value, request, context);
  return { made, codes: findings.map(({ code }) => code), before: value };
}

const flatSvg = (content: string) =>
  flat(
    readSvg,
    new TextEncoder().encode(
      `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 100 100">${content}</svg>`,
    ),
  );

function solids(node: DrawNode): readonly InkColor[] {
  if (node.kind === 'group') return node.children.flatMap(solids);
  return node.kind === 'path' && node.fill?.paint.kind === 'solid' ? [node.fill.paint.color] : [];
}

const rootOf = ({ drawing }: RawArtwork) => {
  if (drawing.kind !== 'vector') throw new Error(`a ${drawing.kind} drawing`);
  return drawing.root;
};

const cmykOf = (color: InkColor | undefined): readonly number[] =>
  color?.kind === 'cmyk' ? [color.c, color.m, color.y, color.k] : [];

const CYAN = 'fill="#00ffff"';
const YELLOW = 'fill="#ffff00"';

describe('flattening a vector drawing', () => {
  it('leaves an opaque drawing as it is', async () => {
    const { made, before, codes } = await flatSvg(`<path ${CYAN} d="M10 10h40v40h-40z"/>`);
    expect(made).toEqual(before);
    expect(codes).toEqual([]);
  });

  it('mixes an area on paper with the paper', async () => {
    const { made, codes } = await flatSvg(
      `<path ${CYAN} fill-opacity=".25" d="M10 10h40v40h-40z"/>`,
    );
    expect(solids(rootOf(made)).map(cmykOf)).toEqual([[0.25, 0, 0, 0]]);
    expect(isTransparent(rootOf(made))).toBe(false);
    expect(made.needsPaper).toBe(true);
    expect(codes).toEqual([]);
  });

  it('shows the area below through the one above, cut to its outline', async () => {
    const { made, codes } = await flatSvg(
      `<path ${YELLOW} d="M10 10h40v40h-40z"/><path ${CYAN} fill-opacity=".5" d="M30 30h40v40h-40z"/>`,
    );
    const root = rootOf(made);
    expect(solids(root).map(cmykOf)).toEqual([
      [0, 0, 1, 0],
      [0.5, 0, 0, 0],
      [0.5, 0, 0.5, 0],
    ]);
    const cut = root.children[1];
    expect(cut?.kind === 'group' && cut.clips.length).toBe(1);
    expect(codes).toEqual([]);
  });

  it('fades a group as a whole: its members do not show through each other', async () => {
    const { made } = await flatSvg(
      `<g opacity=".5"><path ${YELLOW} d="M10 10h40v40h-40z"/><path ${CYAN} d="M30 30h40v40h-40z"/></g>`,
    );
    expect(solids(rootOf(made)).map(cmykOf)).toEqual([
      [0, 0, 0.5, 0],
      [0.5, 0, 0, 0],
    ]);
  });

  it('fades the members of a group twice when both have an opacity', async () => {
    const { made } = await flatSvg(
      `<g opacity=".5"><path ${YELLOW} d="M10 10h40v40h-40z"/><path ${CYAN} fill-opacity=".5" d="M10 60h20v20h-20z"/></g>`,
    );
    expect(solids(rootOf(made)).map(cmykOf)).toEqual([
      [0, 0, 0.5, 0],
      [0.25, 0, 0, 0],
    ]);
  });

  it('lets a gradient end in the paper', async () => {
    const { made, codes } = await flatSvg(
      `<linearGradient id="g"><stop stop-color="#00ffff"/><stop offset="1" stop-color="#00ffff" stop-opacity="0"/></linearGradient><path fill="url(#g)" d="M10 10h40v40h-40z"/>`,
    );
    const path = rootOf(made).children[0];
    const paint = path?.kind === 'path' ? path.fill?.paint : null;
    const stops = paint?.kind === 'gradient' ? paint.stops : [];
    expect(cmykOf(stops[0]?.color)).toEqual([1, 0, 0, 0]);
    expect(cmykOf(stops.at(-1)?.color)).toEqual([0, 0, 0, 0]);
    expect(stops.every(({ opacity }) => opacity === 1)).toBe(true);
    expect(codes).toEqual([]);
  });

  it.each([
    [
      'a stroke that shines through',
      `<path stroke="#00ffff" stroke-opacity=".5" fill="none" stroke-width="9" d="M20 20L90 90"/>`,
    ],
    ['multiplying', `<path ${CYAN} style="mix-blend-mode:multiply" d="M30 30h40v40h-40z"/>`],
    [
      'a soft mask',
      `<mask id="m"><path fill="#888" d="M0 0h90v90h-90z"/></mask><g mask="url(#m)"><path ${CYAN} d="M30 30h40v40h-40z"/></g>`,
    ],
  ])('makes pixels of %s on top of something, and says so', async (_, top) => {
    const { made, codes } = await flatSvg(`<path ${YELLOW} d="M10 10h60v60h-60z"/>${top}`);
    expect(codes).toEqual(['artwork-flattened']);
    expect(made.vector).toBe(false);
    const image = imageOf(made.drawing);
    expect(image.alpha).toBeNull();
    // Half an inch at most: 1,200 ppi.
    expect(image.width).toBe(600);
    const first = inflateSync(image.data).subarray(0, 4);
    expect([...first]).toEqual([0, 0, 0, 0]);
  });

  it('keeps the inks of the designer in the pixels', async () => {
    const { made } = await flatSvg(
      `<path ${YELLOW} d="M10 10h60v60h-60z"/><path stroke="#00ffff" stroke-opacity=".5" fill="none" stroke-width="9" d="M50 20v40"/>`,
    );
    const { width, data } = imageOf(made.drawing);
    const at = (Math.round(width * 0.2) * width + Math.round(width * 0.2)) * 4;
    expect([...inflateSync(data).subarray(at, at + 4)]).toEqual([0, 0, 255, 0]);
  });
});

const imageOf = (drawing: Drawing) => {
  if (drawing.kind !== 'image') throw new Error(`a ${drawing.kind} drawing`);
  return drawing.image;
};

describe('flattening pixels', () => {
  it('prints no ink where the picture is transparent', async () => {
    const half = await sharp({
      create: { width: 80, height: 40, channels: 4, background: '#00ffff' },
    })
      .extend({ right: 80, background: { r: 255, g: 0, b: 0, alpha: 0 } })
      .png()
      .toBuffer();
    const { made, codes } = await flat(rasterReader('png'), new Uint8Array(half));
    const { width, data, alpha } = imageOf(made.drawing);
    const samples = inflateSync(data);
    expect(alpha).toBeNull();
    expect([...samples.subarray(0, 4)]).toEqual([255, 0, 0, 0]);
    expect([...samples.subarray((width - 1) * 4, width * 4)]).toEqual([0, 0, 0, 0]);
    expect(made.needsPaper).toBe(true);
    expect(codes).toEqual([]);
  });
});

describe('flattening a PDF', () => {
  it('takes away groups that change nothing', async () => {
    const source = pdfOf({ content: '1 0 0 0 k 20 20 60 60 re f' });
    const { made, codes } = await flat(readPdf, source);
    expect(codes).toEqual([]);
    expect(made.drawing.kind).toBe('pdf');
    expect(made.needsPaper).toBeUndefined();
  });

  it('makes pixels where the page is translucent', async () => {
    const source = pdfOf({
      content: '/T gs 1 0 0 0 k 20 20 60 60 re f',
      resources: '/ExtGState << /T << /ca 0.5 >> >>',
    });
    const { made, codes } = await flat(readPdf, source);
    expect(codes).toEqual(['artwork-flattened']);
    expect(imageOf(made.drawing).alpha).toBeNull();
  });
});
