import { describe, expect, test } from '@jest/globals';
import type { PageFacts } from '../../../src/core/pdf-facts.js';
import { inspectPdf } from '../../../src/preflight/inspect/inspect-pdf.js';
import { bytesOf, soundX4 } from '../small-pdf.js';

/** Corners of a square of 200 pt, anticlockwise from the lower left, in the page's user space. */
const SQUARE = [
  [200, 300],
  [400, 300],
  [400, 500],
  [200, 500],
] as const;

const CYAN = [255, 0, 0, 0];
const HEAVY = [255, 255, 204, 0];

const point = ([x, y]: readonly [number, number]): number[] => [x >> 8, x & 255, y >> 8, y & 255];

/** Twelve control points on the straight edges of the square, from its first corner on. */
const edge = SQUARE.flatMap(([x, y], side) => {
  const [toX, toY] = SQUARE[(side + 1) % 4] ?? [0, 0];
  return [0, 1, 2].map((third): readonly [number, number] => [
    Math.round(x + ((toX - x) * third) / 3),
    Math.round(y + ((toY - y) * third) / 3),
  ]);
});

/** Data of the square with one colour at its lower and one at its upper edge, by type of shading. */
const [LL, LR, UR, UL] = SQUARE;
const MESHES: Readonly<Record<number, readonly number[]>> = {
  4: [
    ...[0, ...point(LL), ...CYAN, 0, ...point(LR), ...CYAN, 0, ...point(UR), ...HEAVY],
    ...[2, ...point(UL), ...HEAVY],
  ],
  5: [
    ...[...point(LL), ...CYAN, ...point(LR), ...CYAN],
    ...[...point(UL), ...HEAVY, ...point(UR), ...HEAVY],
  ],
  6: [0, ...edge.flatMap(point), ...CYAN, ...CYAN, ...HEAVY, ...HEAVY],
  7: [
    0,
    ...edge.flatMap(point),
    ...point([267, 367]),
    ...point([333, 367]),
    ...point([333, 433]),
    ...point([267, 433]),
    ...[...CYAN, ...CYAN, ...HEAVY, ...HEAVY],
  ],
};

async function pageWith(
  type: number,
  data: readonly number[],
  how = '/Mesh sh',
): Promise<PageFacts> {
  const file = soundX4();
  const range = '[0 65535 0 65535 0 1 0 1 0 1 0 1]';
  file.objects[20] = {
    dict: `/ShadingType ${type} /ColorSpace /DeviceCMYK /BitsPerCoordinate 16 /BitsPerComponent 8 /BitsPerFlag 8 /VerticesPerRow 2 /Decode ${range}`,
    data: Uint8Array.from(data),
  };
  file.resources.Shading = '/Mesh 20 0 R';
  file.resources.Pattern = '/Fill << /PatternType 2 /Shading 20 0 R >>';
  const [page] = file.pages;
  if (page) page.content = how;
  const [facts] = (await inspectPdf(bytesOf(file))).pages;
  if (!facts) throw new Error('no page');
  return facts;
}

/** Ink of a plate as an area of solid ink; 1 is the square. */
const solidArea = ({ consumption }: PageFacts['ink'], plate: string): number =>
  ((consumption[plate] ?? 0) * PAGE_WITH_BLEED) / (200 * 200);

const PAGE_WITH_BLEED = 612.284 * 858.898;

describe.each([4, 5, 6, 7])('a mesh of type %i', (type) => {
  test('bears the ink of its corners', async () => {
    const { ink, objects } = await pageWith(type, MESHES[type] ?? []);
    expect(ink.guesses).toEqual([]);
    // 280 % at the upper edge; the square of 2 × 2 pixels there is a little below.
    expect(ink.maximum?.amount).toBeGreaterThan(2.75);
    expect(ink.maximum?.amount).toBeLessThanOrEqual(2.8);
    // Magenta rises evenly from none to solid over 200 × 200 pt of the page with its bleed.
    expect(solidArea(ink, 'Magenta')).toBeCloseTo(0.5, 2);
    expect(solidArea(ink, 'Cyan')).toBeCloseTo(1, 2);
    expect(objects[0]?.box).toMatchObject({ width: 200, height: 200 });
  });

  test('reaches no further than its corners when it fills the whole page', async () => {
    const { objects } = await pageWith(
      type,
      MESHES[type] ?? [],
      '/Pattern cs /Fill scn 0 0 900 900 re f',
    );
    expect(objects[0]?.box).toMatchObject({ width: 200, height: 200 });
  });
});

test('a patch that shares an edge goes on where the one before ended', async () => {
  // Edge flag 2: the upper edge of the first square is the first edge of the second.
  const above = [
    [200, 550],
    [200, 600],
    [200, 650],
    [267, 650],
    [333, 650],
    [400, 650],
    [400, 600],
    [400, 550],
  ] as const;
  const data = [...(MESHES[6] ?? []), 2, ...above.flatMap(point), ...CYAN, ...CYAN];
  const { objects, ink } = await pageWith(6, data);
  expect(objects[0]?.box).toMatchObject({ width: 200, height: 350 });
  expect(Math.abs(solidArea(ink, 'Cyan') - 1.75)).toBeLessThan(0.01);
});

test('a mesh that breaks off paints nothing and ends', async () => {
  const { ink } = await pageWith(5, [1, 2, 3]);
  expect(ink.maximum).toBeNull();
});
