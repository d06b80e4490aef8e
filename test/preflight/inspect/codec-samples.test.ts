import { describe, expect, test } from '@jest/globals';
import sharp from 'sharp';
import type { InkFacts } from '../../../src/core/pdf-facts.js';
import { inspectPdf } from '../../../src/preflight/inspect/inspect-pdf.js';
import { at, bytesOf, soundX4 } from '../small-pdf.js';

const SIDE = 64;
/** Left half black, as 8-bit grey. */
const HALF = Uint8Array.from({ length: SIDE * SIDE }, (_, i) => (i % SIDE < SIDE / 2 ? 0 : 255));

/** Group 4 fax data of the half: the one strip of a TIFF file. */
async function faxData(): Promise<Uint8Array> {
  const tiff = await sharp(HALF, { raw: { width: SIDE, height: SIDE, channels: 1 } })
    .toColourspace('b-w')
    .tiff({ compression: 'ccittfax4', bitdepth: 1 })
    .toBuffer();
  const entry = (tag: number): number => {
    const directory = tiff.readUInt32LE(4);
    for (let i = 0; i < tiff.readUInt16LE(directory); i += 1) {
      const start = directory + 2 + 12 * i;
      if (tiff.readUInt16LE(start) === tag) return tiff.readUInt32LE(start + 8);
    }
    throw new Error(`no tag ${tag}`);
  };
  const STRIP_OFFSETS = 273;
  const STRIP_COUNTS = 279;
  return tiff.subarray(entry(STRIP_OFFSETS), entry(STRIP_OFFSETS) + entry(STRIP_COUNTS));
}

async function inkOf(dict: string, data: Uint8Array): Promise<InkFacts> {
  const file = soundX4();
  file.objects[20] = {
    dict: `/Type /XObject /Subtype /Image /Width ${SIDE} /Height ${SIDE} /BitsPerComponent 1 ${dict}`,
    data,
  };
  file.resources.XObject = '/Im 20 0 R';
  const [page] = file.pages;
  if (page) page.content = `0 0.5 0 0 k q 400 0 0 400 ${at(50, 50)} cm /Im Do Q`;
  const [facts] = (await inspectPdf(bytesOf(file))).pages;
  if (!facts) throw new Error('no page');
  return facts.ink;
}

const FAX = `/Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns ${SIDE} /Rows ${SIDE} >>`;
/** Share of the page with its bleed that half of the picture takes. */
const HALF_PICTURE = (400 * 200) / (612.284 * 858.898);

describe('a fax image', () => {
  test('bears the ink of its black pixels', async () => {
    const { consumption, guesses } = await inkOf(`${FAX} /ColorSpace /DeviceGray`, await faxData());
    expect(guesses).toEqual([]);
    expect(consumption.Black).toBeCloseTo(HALF_PICTURE, 2);
  });

  test('as a stencil takes the colour of the fill', async () => {
    const { consumption, guesses } = await inkOf(`${FAX} /ImageMask true`, await faxData());
    expect(guesses).toEqual([]);
    expect(consumption.Magenta).toBeCloseTo(HALF_PICTURE / 2, 2);
  });

  test('turned round by BlackIs1 is white where it was black', async () => {
    const turned = FAX.replace('>>', '/BlackIs1 true >>');
    const plain = await inkOf(`${turned} /ColorSpace /DeviceGray`, await faxData());
    expect(plain.consumption.Black).toBeCloseTo(HALF_PICTURE, 2);
    const upper = await inkOf(`${turned} /Decode [1 0] /ColorSpace /DeviceGray`, await faxData());
    expect(upper.consumption.Black).toBeCloseTo(HALF_PICTURE, 2);
  });
});

describe('an image that no decoder can read', () => {
  test('is said to be guessed', async () => {
    const { guesses } = await inkOf(
      '/Filter /JPXDecode /ColorSpace /DeviceCMYK',
      Uint8Array.of(0, 0, 0, 12, 1, 2, 3),
    );
    expect(guesses).toEqual(['image']);
  });
});
