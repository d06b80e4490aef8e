import { describe, expect, it } from '@jest/globals';
import { cutItem } from '../../../src/compose/cover/cut-item.js';
import { area, rule } from '../../../src/compose/blocks/shapes.js';
import { BLACK } from '../../../src/core/color.js';
import { rect } from '../../../src/core/geometry.js';
import type { ArtworkItem } from '../../../src/core/page.js';
import { pt } from '../../../src/core/units.js';

const band = { from: 0, to: 100 };

const picture = (x: number, width: number): ArtworkItem => ({
  kind: 'artwork',
  role: { kind: 'artifact', type: 'Background' },
  drawing: 'd',
  transform: [1, 0, 0, 1, x, 0],
  clip: rect(x, 0, width, 10),
  visible: rect(x, 0, width, 10),
  subject: 's',
});

describe('cutItem', () => {
  it('cuts an area at both edges', () => {
    const cut = cutItem(area(rect(-9, -9, 200, 50), BLACK), band);
    expect(cut).toMatchObject({
      path: [['M', 0, -9], ['L', 100, -9], ['L', 100, 41], ['L', 0, 41], ['Z']],
    });
  });

  it('shortens a line', () => {
    const cut = cutItem(rule(40, 5, 90, { color: BLACK, thickness: pt(1) }), band);
    expect(cut).toMatchObject({
      path: [
        ['M', 40, 5],
        ['L', 100, 5],
      ],
    });
  });

  it('clips a picture and says what of it is still seen', () => {
    expect(cutItem(picture(60, 80), band)).toMatchObject({
      clip: { x: 60, width: 40 },
      visible: { x: 60, width: 40 },
    });
  });

  it('drops what lies outside', () => {
    expect(cutItem(area(rect(101, 0, 5, 5), BLACK), band)).toBeNull();
    expect(cutItem(picture(-30, 20), band)).toBeNull();
  });
});
