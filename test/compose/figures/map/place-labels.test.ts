import { describe, expect, test } from '@jest/globals';
import { overlaps, rect, type Rect } from '../../../../src/core/geometry.js';
import { placeLabels } from '../../../../src/compose/figures/map/place-labels.js';
import type {
  LabelRequest,
  PlacedLabel,
} from '../../../../src/compose/figures/map/label-request.js';
import {
  areaOf,
  crossesBox,
  edgeMeetsBox,
  isInside,
  meetsBox,
  type Area,
} from '../../../../src/compose/figures/map/polygon.js';

const block = (id: string, x: number, y: number, width: number, height: number): Area =>
  areaOf(id, id, [
    [
      [x, y],
      [x + width, y],
      [x + width, y + height],
      [x, y + height],
    ],
  ]);

const named = (area: Area, width: number): LabelRequest => ({
  target: { kind: 'area', area },
  shapes: [{ width, height: 6, lines: [width], cost: 0 }],
  required: true,
});

interface Around {
  readonly busy?: readonly string[];
  readonly heavy?: readonly Area[];
}

function place(
  areas: readonly Area[],
  widths: readonly number[],
  { busy = [], heavy = [] }: Around = {},
): readonly (PlacedLabel | undefined)[] {
  const requests = areas.map((area, index) => named(area, widths[index] ?? 0));
  const placed = placeLabels(requests, {
    frame: rect(-100, -100, 400, 400),
    areas,
    busy: new Set(busy),
    taken: [],
    lines: heavy.flatMap(({ edges }) => edges),
  });
  return requests.map((request) => placed.find((each) => each.request === request));
}

const around = ({ x, y, width, height }: Rect, by: number): Rect =>
  rect(x - by, y - by, width + 2 * by, height + 2 * by);

describe('a name', () => {
  test('stands in the middle of an area that it fits in', () => {
    const [label] = place([block('a', 0, 0, 60, 30)], [30]);
    expect(label?.leader).toBeNull();
    expect(Math.abs((label?.box.x ?? 0) + 15 - 30)).toBeLessThan(4);
    expect(Math.abs((label?.box.y ?? 0) + 3 - 15)).toBeLessThan(3);
  });

  test('that is too wide sticks out on the white side, not onto a colour', () => {
    const [left, middle, right] = [
      block('left', 0, 0, 60, 30),
      block('middle', 60, 0, 26, 30),
      block('right', 86, 0, 60, 30),
    ];
    for (const [busy, free] of [
      [left, right],
      [right, left],
    ] as const) {
      const [, label] = place([left, middle, right], [20, 30, 20], { busy: [busy.id] });
      expect(label?.leader).toBeNull();
      expect(label && meetsBox(busy, label.box)).toBe(false);
      expect(label && meetsBox(free, label.box)).toBe(true);
    }
  });

  test('goes beside its area where that is ringed by a heavy line', () => {
    const area = block('a', 0, 0, 20, 20);
    const [label] = place([area], [40], { heavy: [area] });
    expect(label && meetsBox(area, around(label.box, 2))).toBe(false);
    const [fromX = 0, fromY = 0, x = 0, y = 0] = label?.leader ?? [];
    expect(isInside(area, x, y)).toBe(true);
    expect(crossesBox(area, rect(x - 4, y - 4, 8, 8))).toBe(false);
    expect(isInside(area, fromX, fromY)).toBe(false);
    expect(label && edgeMeetsBox([fromX, fromY, x, y], around(label.box, 2.4))).toBe(false);
  });

  test('makes another one move when both are better off together', () => {
    // The name of the small area fits only where that of the large one likes to stand.
    const [large, small] = [block('large', 0, 0, 90, 30), block('small', 90, 0, 18, 30)];
    const labels = place([large, small, block('busy', 108, 0, 40, 30)], [50, 24, 20], {
      busy: ['busy'],
    });
    expect(labels.every((label) => label && label.leader === null)).toBe(true);
    const [a, b] = labels;
    expect(a && b && overlaps(a.box, b.box)).toBe(false);
    expect(b && b.box.x + b.box.width).toBeLessThanOrEqual(108);
  });
});

describe('leaders', () => {
  // A street of narrow areas, each too narrow for its name.
  const street = Array.from({ length: 7 }, (_, index) => block(`${index}`, index * 14, 0, 14, 60));
  const labels = place(
    street,
    street.map(() => 40),
    { heavy: street },
  ).flatMap((label) => label ?? []);

  test('lead to every area that cannot hold its name', () => {
    expect(labels.map(({ leader }) => leader !== null)).toEqual(street.map(() => true));
  });

  test('touch no letters and no other leader', () => {
    for (const { leader } of labels) {
      for (const { box } of labels) {
        expect(leader && edgeMeetsBox(leader, around(box, 1.9))).toBe(false);
      }
    }
  });

  test('come to names that are far enough apart to be read one by one', () => {
    const boxes = labels.map(({ box }) => around(box, 2));
    const pairs = boxes.flatMap((a, index) => boxes.slice(index + 1).filter((b) => overlaps(a, b)));
    expect(pairs).toEqual([]);
  });
});
