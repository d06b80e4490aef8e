import { beforeAll, describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { PDFDict, PDFDocument, PDFName, PDFNumber, PDFRawStream } from '@cantoo/pdf-lib';
import { averaged, onWhite, shareOff } from '../../bench/support/compare-pictures.js';
import { naiveInks } from '../../bench/support/naive-inks.js';
import { paintDrawings } from '../../bench/support/paint-drawings.js';
import { viewerColors } from '../../bench/support/viewer-colors.js';
import type { Drawing } from '../../src/core/drawing.js';
import type { Rect } from '../../src/core/geometry.js';
import type { Picture } from '../../src/core/picture.js';
import { pt } from '../../src/core/units.js';
import type { RawArtwork } from '../../src/ingest/format.js';
import { readSvg } from '../../src/ingest/formats/svg.js';
import { openPdf } from '../../src/raster/pdf-pages.js';
import { printSpec } from '../support/print-spec.js';

const FOLDER = 'test/fixtures/svg/features';
const SIZE = 160;
const FINE = 3;
const { condition, limits } = printSpec();

/** PDFium draws shadings in 256 steps and tiles on whole pixels: hard edges move by a pixel. */
const ALLOWED: Readonly<Record<string, number>> = {
  'linear-gradients': 0.04,
  'gradient-hard-ends': 0.02,
  patterns: 0.06,
  'pattern-in-object-units': 0.06,
};

async function read(svg: Uint8Array): Promise<RawArtwork> {
  const { value } = await readSvg(
    svg,
    {
      id: 'a',
      subject: 'a',
      purpose: 'logo',
      file: 'a.svg',
      background: 'auto',
      colors: {},
      source: { file: 'a.yaml', line: 1, column: 1 },
      largest: { width: pt(20), height: pt(20) },
    },
    { settings: { condition, limits, inks: [] }, inks: naiveInks },
  );
  if (!value) throw new Error('the fixture was refused');
  return value;
}

async function shown(drawing: Drawing, viewBox: Rect): Promise<Picture> {
  const opened = await openPdf(await paintDrawings([{ drawing, viewBox }], SIZE * FINE));
  if (!opened.ok) throw new Error('the PDF is damaged');
  const picture = opened.pages.render(0, Math.round(opened.pages.sizeOf(0).width));
  opened.pages.close();
  return picture;
}

describe('painting drawings', () => {
  let show: (wanted: Picture) => Picture;
  beforeAll(async () => {
    show = await viewerColors();
  });

  it.each(readdirSync(FOLDER).map((name) => name.replace('.svg', '')))(
    'shows "%s" as resvg does',
    async (name) => {
      const artwork = await read(new Uint8Array(readFileSync(`${FOLDER}/${name}.svg`)));
      const painted = await shown(artwork.drawing, artwork.viewBox);
      const wanted = show(onWhite(await artwork.render(artwork.viewBox, painted.width)));
      expect(shareOff(averaged(painted, FINE), averaged(wanted, FINE))).toBeLessThan(
        ALLOWED[name] ?? 0.006,
      );
    },
  );

  it('gives the same picture by svg-to-pdfkit and by our own writer where both can paint', async () => {
    const body = readFileSync('logos/arnsberg.svg', 'utf8');
    const flat = await read(Buffer.from(body));
    // Opacity just below one keeps the file from the flat painter and cannot be seen.
    const own = await read(
      Buffer.from(body.replace('<g id="Signet">', '<g id="Signet" opacity=".9999">')),
    );
    expect([flat.drawing.kind, own.drawing.kind]).toEqual(['flat-svg', 'vector']);
    const [a, b] = [await shown(flat.drawing, flat.viewBox), await shown(own.drawing, own.viewBox)];
    expect(shareOff(averaged(a, FINE), averaged(b, FINE))).toBeLessThan(0.0005);
  });

  it('sets no opacity beside a soft mask, which MuPDF would count twice', async () => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><mask id="m"><rect width="9" height="9" fill="#888"/></mask><linearGradient id="g"><stop stop-color="#00f" stop-opacity="0"/><stop offset="1" stop-color="#00f"/></linearGradient><rect width="10" height="10" fill="#d33" opacity=".6" mask="url(#m)"/><rect width="4" height="4" fill="url(#g)" fill-opacity=".5" stroke="url(#g)" stroke-opacity=".5"/></svg>`;
    const { drawing, viewBox } = await read(Buffer.from(svg));
    const pdf = await PDFDocument.load(await paintDrawings([{ drawing, viewBox }], SIZE));
    const found: string[] = [];
    for (const [, object] of pdf.context.enumerateIndirectObjects()) {
      if (!(object instanceof PDFRawStream)) continue;
      const resources = object.dict.lookupMaybe(PDFName.of('Resources'), PDFDict);
      const states = resources?.lookupMaybe(PDFName.of('ExtGState'), PDFDict);
      if (!states) continue;
      const kinds = states.keys().map((key) => {
        const state = states.lookup(key, PDFDict);
        return state.has(PDFName.of('SMask'))
          ? 'mask'
          : `opacity ${state.lookup(PDFName.of('ca'), PDFNumber).asNumber()}`;
      });
      found.push(kinds.sort().join(', '));
    }
    expect(found.sort()).toEqual(['mask, mask, mask', 'opacity 0.6']);
  });

  it('writes no RGB, whatever the file holds', async () => {
    for (const name of [
      'masks',
      'images',
      'blend-modes',
      'gradient-with-opacity',
      'drop-shadow',
      'patterns',
    ]) {
      const { drawing, viewBox } = await read(
        new Uint8Array(readFileSync(`${FOLDER}/${name}.svg`)),
      );
      expect(
        Buffer.from(await paintDrawings([{ drawing, viewBox }], 100)).includes('DeviceRGB'),
      ).toBe(false);
    }
  });
});
