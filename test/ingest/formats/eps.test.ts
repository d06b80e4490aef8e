import { describe, expect, test } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { openInkConverter } from '../../../src/color/ink-converter.js';
import type { EpsConverter } from '../../../src/core/artwork-request.js';
import type { Checked } from '../../../src/core/finding.js';
import type { RawArtwork } from '../../../src/ingest/format.js';
import { postScriptOf, readEps } from '../../../src/ingest/formats/eps.js';
import { HOUSE_LIMITS, ICC_PATH, logoRequest } from '../house.js';
import { pdfOf } from './pdf-source.js';

const profile = new Uint8Array(await readFile(ICC_PATH));
const inks = await openInkConverter(profile);
const EPS = new TextEncoder().encode(
  '%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 40 20\nshowpage\n',
);

const read = (convertEps?: EpsConverter): Promise<Checked<RawArtwork | null>> =>
  readEps(EPS, logoRequest(), {
    inks,
    settings: {
      condition: { identifier: 'FOGRA39', info: '', profile },
      limits: HOUSE_LIMITS,
      inks: [],
      ...(convertEps ? { convertEps } : {}),
    },
  });

describe('readEps', () => {
  test('refuses with advice where no Ghostscript is installed', async () => {
    const { value, findings } = await read();
    expect(value).toBeNull();
    expect(findings.map(({ code }) => code)).toEqual(['eps-needs-ghostscript']);
  });

  test('goes on as PDF with what the converter gives', async () => {
    const { value, findings } = await read(() =>
      Promise.resolve(pdfOf({ content: '0 0.5 1 0 k 0 0 50 50 re f' })),
    );
    expect(value).toMatchObject({ format: 'eps', drawing: { kind: 'pdf' }, vector: true });
    expect(findings).toEqual([]);
  });

  test('says when the conversion failed', async () => {
    const { findings } = await read(() => Promise.resolve(null));
    expect(findings.map(({ code }) => code)).toEqual(['eps-conversion-failed']);
  });

  test('takes the PostScript out of a file with a preview', () => {
    const file = new Uint8Array(30 + EPS.length + 7);
    const view = new DataView(file.buffer);
    view.setUint32(0, 0xc5d0d3c6);
    view.setUint32(4, 30, true);
    view.setUint32(8, EPS.length, true);
    file.set(EPS, 30);
    expect(postScriptOf(file)).toEqual(EPS);
    expect(postScriptOf(EPS)).toBe(EPS);
  });
});
