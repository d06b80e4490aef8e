import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import sharp from 'sharp';
import type { PdfFacts } from '../../src/core/pdf-facts.js';
import { inspectPdf } from '../../src/preflight/inspect/inspect-pdf.js';
import { at, bytesOf, soundX4, type SmallPdf } from '../preflight/small-pdf.js';

/** One page with everything that decides where ink goes. */
function busyPage(): SmallPdf {
  const file = soundX4();
  const spot =
    '[/Separation /HKS#2042 /DeviceCMYK << /FunctionType 2 /Domain [0 1] /C0 [0 0 0 0] /C1 [1 0.8 0 0] /N 1 >>]';
  file.resources = {
    ...file.resources,
    ExtGState: `${file.resources.ExtGState ?? ''} /Half << /ca 0.5 /CA 0.5 >> /Multiply << /BM /Multiply >> /Masked << /SMask << /S /Luminosity /G 22 0 R >> >>`,
    ColorSpace: `/Spot ${spot}`,
    Shading:
      '/Axial << /ShadingType 2 /ColorSpace /DeviceCMYK /Coords [0 0 100 0] /Extend [true true] /Function << /FunctionType 2 /Domain [0 1] /C0 [1 0 0 0] /C1 [0 0 1 0.2] /N 1 >> >>',
    Pattern: '/Dots 23 0 R',
    XObject: '/Im 20 0 R /Fm 21 0 R',
  };
  const pixels = new Uint8Array(16 * 16 * 4).map((_, i) => ((i * 37) % 5) * 40);
  file.objects = {
    20: {
      dict: '/Type /XObject /Subtype /Image /Width 16 /Height 16 /BitsPerComponent 8 /ColorSpace /DeviceCMYK',
      data: pixels,
    },
    21: {
      dict: '/Type /XObject /Subtype /Form /BBox [0 0 100 100] /Group << /S /Transparency /CS /DeviceCMYK /I true >>',
      data: '0 1 0 0 k 0 0 60 60 re f 0 0 1 0 k 40 40 60 60 re f',
    },
    22: {
      dict: '/Type /XObject /Subtype /Form /BBox [0 0 700 1000] /Group << /S /Transparency /CS /DeviceGray >>',
      data: `0.5 g ${at(300, 100)} 50 100 re f 1 g ${at(350, 100)} 50 100 re f`,
    },
    23: {
      dict: '/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 10 10] /XStep 10 /YStep 10 /Resources << >>',
      data: '0 0.6 0.6 0 k 0 0 5 5 re f',
    },
  };
  const [page] = file.pages;
  if (!page) throw new Error('no page');
  file.pages = [page];
  page.content = [
    `q 0.6 0 0 0 k ${at(50, 650)} 100 100 re f 0 0.5 0.3 0 K 12 w ${at(60, 660)} m 150 780 l S Q`,
    `q 1 j 1 J 0 0 0 1 K 5 w [20 10] 0 d ${at(200, 650)} m ${at(300, 750)} l ${at(330, 650)} l S Q`,
    `q ${at(350, 650)} m ${at(450, 650)} l ${at(400, 750)} l h W n 1 0 0 1 ${at(350, 650)} cm /Axial sh Q`,
    `q 100 0 0 100 ${at(50, 500)} cm /Im Do Q`,
    `q 0.4 0.2 0 0 k ${at(200, 500)} 120 100 re f /Half gs 1 0 0 1 ${at(210, 510)} cm /Fm Do Q`,
    `q 0.4 0 0 0 k ${at(350, 500)} 100 100 re f /Multiply gs 0 0.5 0.5 0 k ${at(380, 530)} 100 100 re f Q`,
    `q 0.5 0 0 0 k ${at(50, 350)} 200 100 re f /Over gs 0 0 0 1 k BT /F1 60 Tf 1 0 0 1 ${at(60, 370)} Tm (Wege) Tj ET Q`,
    `q 0.5 0 0 0 k ${at(300, 350)} 200 100 re f /Plain gs 0 0 0 1 k BT /F1 60 Tf 1 0 0 1 ${at(310, 370)} Tm (Wege) Tj ET Q`,
    `q /Spot cs 0.7 scn ${at(50, 220)} 100 80 re f /Over gs 0 0.3 0 0 k ${at(100, 240)} 100 80 re f Q`,
    `q /Pattern cs /Dots scn ${at(250, 220)} 100 100 re f Q`,
    `q /Masked gs 1 1 0 0 k ${at(300, 100)} 100 100 re f Q`,
    `q 0.9 0.8 0.7 0.5 k ${at(50, 60)} 120 120 re f ${at(110, 120)} 30 0 360 re f* Q`,
  ].join('\n');
  return file;
}

let folder: string;
let facts: PdfFacts;
const PPI = 36;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'separations-'));
  const bytes = bytesOf(busyPage());
  writeFileSync(join(folder, 'page.pdf'), bytes);
  facts = await inspectPdf(bytes);
  const SCALE = 4;
  execFileSync('gs', [
    '-q',
    '-dNOPAUSE',
    '-dBATCH',
    '-dPDFSTOPONERROR',
    '-sDEVICE=tiffsep',
    `-r${PPI * SCALE}`,
    `-dDownScaleFactor=${SCALE}`,
    '-dUseBleedBox',
    `-sOutputFile=${join(folder, 'page.tif')}`,
    join(folder, 'page.pdf'),
  ]);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function plate(name: string): Promise<{ ink: Float32Array; width: number }> {
  const file = join(folder, `page(${name}).tif`);
  expect(existsSync(file)).toBe(true);
  const { data, info } = await sharp(file).raw().toBuffer({ resolveWithObject: true });
  const ink = Float32Array.from(
    { length: info.width * info.height },
    (_, i) => 1 - (data[i * info.channels] ?? 255) / 255,
  );
  return { ink, width: info.width };
}

const mean = (ink: Float32Array): number => ink.reduce((sum, value) => sum + value, 0) / ink.length;

const PLATES = ['Cyan', 'Magenta', 'Yellow', 'Black', 'HKS 42'] as const;

describe('ink on our plates and on those of Ghostscript', () => {
  test.each(PLATES)('agrees within one percent on the plate %s', async (name) => {
    const { ink } = await plate(name);
    const own = facts.pages[0]?.ink.consumption[name] ?? -1;
    expect(Math.abs(own - mean(ink))).toBeLessThan(0.01);
    // A hundredth of the page is much for a plate with little on it: the share counts as well.
    expect(Math.abs(own - mean(ink)) / mean(ink)).toBeLessThan(0.05);
  });

  test('agrees within one percent on the highest mean of 15 mm', async () => {
    const plates = await Promise.all(PLATES.map(plate));
    const width = plates[0]?.width ?? 0;
    const total = Float32Array.from(plates[0]?.ink ?? [], (_, i) =>
      plates.reduce((sum, { ink }) => sum + (ink[i] ?? 0), 0),
    );
    const side = Math.round((15 / 25.4) * PPI);
    let highest = 0;
    for (let y = 0; y + side <= total.length / width; y += 1)
      for (let x = 0; x + side <= width; x += 1) {
        let sum = 0;
        for (let j = 0; j < side; j += 1)
          for (let i = 0; i < side; i += 1) sum += total[(y + j) * width + x + i] ?? 0;
        highest = Math.max(highest, sum / (side * side));
      }
    expect(Math.abs((facts.pages[0]?.ink.mean?.amount ?? 0) - highest)).toBeLessThan(0.01);
  });

  test('knows the plates that Ghostscript makes', () => {
    expect(facts.plates).toEqual([...PLATES]);
  });
});
