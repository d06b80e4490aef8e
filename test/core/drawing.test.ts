import { describe, expect, it } from '@jest/globals';
import { aspectOf } from '../../src/core/artwork.js';
import { cmyk, totalInk } from '../../src/core/color.js';
import { rectPath, type Drawing } from '../../src/core/drawing.js';
import { encodeDrawing, loadDrawing, saveDrawing } from '../../src/core/drawing-codec.js';
import { rect } from '../../src/core/geometry.js';
import { encodeReference, loadReference } from '../../src/core/reference-picture.js';
import { mm, mmFromPt, ppiAt, pt, ptFromMm } from '../../src/core/units.js';
import { memoryStore } from '../support/memory-store.js';

it('a rectangle is drawn around its four corners and closed', () => {
  expect(rectPath(rect(1, 2, 30, 40))).toEqual([
    ['M', 1, 2],
    ['L', 31, 2],
    ['L', 31, 42],
    ['L', 1, 42],
    ['Z'],
  ]);
});

it('an artwork is as wide as it looks', () => {
  expect(aspectOf({ visible: rect(5, 5, 30, 20) })).toBe(1.5);
});

it('an inch is 72 points or 25.4 millimetres', () => {
  expect(ptFromMm(mm(25.4))).toBe(72);
  expect(mmFromPt(pt(72))).toBe(25.4);
  expect(ppiAt(300, pt(36))).toBe(600);
});

it('the ink of a colour is the sum of its four', () => {
  const color = cmyk(0.5, 0.25, 0.125, 1);
  expect(color).toEqual({ kind: 'cmyk', c: 0.5, m: 0.25, y: 0.125, k: 1 });
  expect(totalInk(color)).toBe(1.875);
});

describe('what the store keeps of an artwork', () => {
  const drawing: Drawing = {
    kind: 'flat-svg',
    svg: '<svg/>',
    inks: { '#ff0000': cmyk(0, 1, 1, 0) },
  };

  it('is its drawing', async () => {
    const store = memoryStore();
    await saveDrawing(store, 'olpe', drawing);
    expect(await loadDrawing(store, 'olpe')).toEqual(drawing);
    await store.put('siegen', encodeDrawing(drawing));
    expect(await loadDrawing(store, 'siegen')).toEqual(drawing);
    await expect(loadDrawing(store, 'wenden')).rejects.toThrow(
      'drawing wenden is not in the store',
    );
  });

  it('is how it must look, packed', async () => {
    const store = memoryStore();
    const picture = {
      width: 100,
      height: 50,
      box: rect(0, 0, 20, 10),
      rgba: new Uint8Array(20_000).fill(200),
      cmyk: new Uint8Array(20_000).fill(3),
    };
    await store.put('olpe', encodeReference(picture));
    expect(await loadReference(store, 'olpe')).toEqual(picture);
    expect((await store.get('olpe'))?.length).toBeLessThan(1000);
    await expect(loadReference(store, 'siegen')).rejects.toThrow(
      'reference picture siegen is not in the store',
    );
  });
});
