import { describe, expect, it } from '@jest/globals';
import { invariant } from '../../../src/core/assert.js';
import {
  measureArtwork,
  type MeasuredArtwork,
} from '../../../src/ingest/measure/measure-artwork.js';
import { drawnArtwork, inBox, type Painted } from './drawn-picture.js';

const BLACK: Painted = { gray: 0 };
const WHITE: Painted = { gray: 1 };

async function measured(...args: Parameters<typeof drawnArtwork>): Promise<MeasuredArtwork> {
  const result = await measureArtwork(drawnArtwork(...args));
  invariant(result, 'the drawing is visible');
  return result;
}

/** Share of the box at a placed width of 20 mm or the sample nearest to it. */
const shareAt = ({ measure }: MeasuredArtwork, widthMm: number): number =>
  measure.coverage.reduce((a, b) =>
    Math.abs(b.widthMm - widthMm) < Math.abs(a.widthMm - widthMm) ? b : a,
  ).share;

describe('measureArtwork', () => {
  it('finds a black tile to a thousandth of its view box', async () => {
    const { visible, measure } = await measured([-20, 10, 400, 200], (x, y) =>
      inBox(x, y, [30.5, 60.25, 200, 100]) ? BLACK : null,
    );
    expect(visible.x).toBeCloseTo(30.5, 0);
    expect(Math.abs(visible.x - 30.5)).toBeLessThan(0.3);
    expect(Math.abs(visible.y - 60.25)).toBeLessThan(0.3);
    expect(Math.abs(visible.width - 200)).toBeLessThan(0.5);
    expect(Math.abs(visible.height - 100)).toBeLessThan(0.5);
    expect(measure.contrast).toBeCloseTo(1, 2);
    for (const { share } of measure.coverage) expect(share).toBeGreaterThan(0.985);
  });

  it('looks closer at a small mark in a wide empty page', async () => {
    const { visible } = await measured([0, 0, 2000, 2000], (x, y) =>
      inBox(x, y, [1500.4, 300.2, 60, 30]) ? BLACK : null,
    );
    expect(Math.abs(visible.x - 1500.4)).toBeLessThan(0.1);
    expect(Math.abs(visible.width - 60)).toBeLessThan(0.2);
  });

  it('sees nothing where there is nothing, and nothing in white on transparency', async () => {
    expect(await measureArtwork(drawnArtwork([0, 0, 100, 50], () => null))).toBeNull();
    const white = drawnArtwork([0, 0, 100, 50], (x, y) =>
      inBox(x, y, [10, 10, 50, 20]) ? WHITE : null,
    );
    expect(await measureArtwork(white)).toBeNull();
  });

  it('sees a white logo on a dark field', async () => {
    const white = drawnArtwork([0, 0, 100, 50], (x, y) =>
      inBox(x, y, [10, 10, 50, 20]) ? WHITE : null,
    );
    const result = await measureArtwork(white, { paper: { r: 20, g: 30, b: 60 } });
    expect(result?.visible.width).toBeCloseTo(50, 0);
  });

  it('leaves white parts beside the ink out of the box', async () => {
    const { visible } = await measured([0, 0, 100, 100], (x, y) => {
      if (inBox(x, y, [20, 20, 30, 30])) return BLACK;
      return inBox(x, y, [5, 5, 90, 90]) ? WHITE : null;
    });
    expect(Math.abs(visible.width - 30)).toBeLessThan(0.3);
  });

  it('counts a white shield with an outline as a shield', async () => {
    const outlined = await measured([0, 0, 100, 100], (x, y) => {
      if (!inBox(x, y, [10, 10, 80, 80])) return null;
      return inBox(x, y, [14, 14, 72, 72]) ? WHITE : BLACK;
    });
    // Filled in: half weight for the field, full weight for the outline of 19 %.
    const share = 0.5 + 0.5 * (1 - (72 * 72) / (80 * 80));
    expect(shareAt(outlined, 20)).toBeCloseTo(share, 1);
  });

  it('weighs pale ink less than black, and never less than half', async () => {
    const pale = await measured([0, 0, 100, 100], (x, y) =>
      inBox(x, y, [10, 10, 80, 80]) ? { gray: 0.85 } : null,
    );
    expect(pale.measure.contrast).toBeGreaterThan(0.1);
    expect(pale.measure.contrast).toBeLessThan(0.2);
    expect(shareAt(pale, 20)).toBeCloseTo(0.5 + 0.5 * pale.measure.contrast, 1);
  });

  it('closes narrow gaps when the logo is small and keeps them when it is large', async () => {
    const stripes = await measured([0, 0, 100, 100], (x, y) =>
      inBox(x, y, [0, 0, 100, 100]) && x % 10 < 4 ? BLACK : null,
    );
    const [smallest] = stripes.measure.coverage;
    const largest = stripes.measure.coverage.at(-1);
    expect(smallest?.share).toBeGreaterThan(0.65);
    expect(largest?.share).toBeLessThan(0.48);
  });

  it('narrows down the size at which an open outline closes to a full figure', async () => {
    // A frame with a gap of a fifteenth of its width: 1.4 mm wide where the frame is 21 mm.
    const frame = await measured([0, 0, 90, 90], (x, y) => {
      if (inBox(x, y, [4, 4, 82, 82]) || inBox(x, y, [42, 0, 6, 4])) return null;
      return BLACK;
    });
    const { coverage } = frame.measure;
    const below = coverage.findLast(({ share }) => share > 0.5);
    const above = coverage.find(({ share }) => share < 0.3);
    expect(below?.widthMm).toBeLessThan(22);
    expect(above?.widthMm).toBeGreaterThan(20);
    expect((above?.widthMm ?? 99) / (below?.widthMm ?? 1)).toBeLessThan(1.06);
  });

  it('weighs colours as the press shows them', async () => {
    const tile = drawnArtwork([0, 0, 100, 100], (x, y) =>
      inBox(x, y, [10, 10, 80, 80]) ? BLACK : null,
    );
    const grey = await measureArtwork(tile, { printed: (rgb) => rgb.map(() => 200) });
    expect(grey?.measure.contrast).toBeLessThan(0.25);
  });

  it('finds the optical centre of a logo that is heavy on the left', async () => {
    const { measure } = await measured([0, 0, 200, 100], (x, y) => {
      if (inBox(x, y, [0, 0, 60, 100])) return BLACK;
      return inBox(x, y, [60, 80, 140, 20]) ? BLACK : null;
    });
    const mass = 60 * 100 + 140 * 20;
    expect(measure.center.x).toBeCloseTo((6000 * 30 + 2800 * 130) / mass / 200, 1);
    expect(measure.center.y).toBeCloseTo((6000 * 50 + 2800 * 90) / mass / 100, 1);
  });

  it('measures a hairline to a tenth of its width', async () => {
    const { thinnestStroke } = await measured([0, 0, 300, 150], (x, y) => {
      if (inBox(x, y, [10, 20, 100, 100])) return BLACK;
      return inBox(x, y, [120, 70, 160, 1.3]) ? BLACK : null;
    });
    expect(thinnestStroke).toBeGreaterThan(1.17);
    expect(thinnestStroke).toBeLessThan(1.43);
  });

  it('does not take the corners of a solid for strokes', async () => {
    const { thinnestStroke } = await measured([0, 0, 120, 120], (x, y) =>
      Math.abs(x - 60) + Math.abs(y - 60) < 50 ? BLACK : null,
    );
    expect(thinnestStroke).toBeNull();
  });

  it('finds the reading line of a row of letters with a descender', async () => {
    const { measure } = await measured([0, 0, 300, 80], (x, y) => {
      for (let letter = 0; letter < 6; letter++) {
        const bottom = letter === 4 ? 75 : 60;
        if (inBox(x, y, [5 + letter * 48, 5, 36, bottom - 5])) return BLACK;
      }
      return null;
    });
    expect(measure.baseline).toBeCloseTo((60 - 5) / 70, 1);
  });

  it('sees no reading line in a sign beside one block', async () => {
    const { measure } = await measured([0, 0, 300, 80], (x, y) =>
      inBox(x, y, [0, 0, 80, 80]) || inBox(x, y, [100, 20, 200, 40]) ? BLACK : null,
    );
    expect(measure.baseline).toBeNull();
  });

  it('ignores the haze that JPEG leaves around ink, but not in a PNG', async () => {
    const hazy = (x: number, y: number): Painted => {
      if (inBox(x, y, [40, 40, 20, 20])) return BLACK;
      return inBox(x, y, [30, 30, 40, 40]) ? { gray: 1 - 15 / 255 } : WHITE;
    };
    const jpeg = await measured([0, 0, 100, 100], hazy, 'jpeg');
    const png = await measured([0, 0, 100, 100], hazy, 'png');
    expect(Math.abs(jpeg.visible.width - 20)).toBeLessThan(0.5);
    expect(Math.abs(png.visible.width - 40)).toBeLessThan(0.5);
  });

  it('ignores lonely dark pixels of a JPEG', async () => {
    const speckled = (x: number, y: number): Painted => {
      if (inBox(x, y, [40, 40, 20, 20])) return BLACK;
      return inBox(x, y, [5, 5, 0.2, 0.2]) ? { gray: 0.5 } : WHITE;
    };
    const { visible } = await measured([0, 0, 100, 100], speckled, 'jpeg');
    expect(Math.abs(visible.width - 20)).toBeLessThan(0.5);
  });

  it('gives the same answer twice', async () => {
    const wave = (x: number, y: number): Painted =>
      Math.sin(x / 9) * 30 + 50 > y ? { gray: 0.3, alpha: 0.8 } : null;
    const first = await measured([0, 0, 160, 90], wave);
    expect(await measured([0, 0, 160, 90], wave)).toEqual(first);
  });
});
