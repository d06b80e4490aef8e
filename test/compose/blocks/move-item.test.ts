import { describe, expect, it } from '@jest/globals';
import { moveItem } from '../../../src/compose/blocks/move-item.js';
import { area } from '../../../src/compose/blocks/shapes.js';
import { BLACK } from '../../../src/core/color.js';
import { rect, transformPoint, type Matrix } from '../../../src/core/geometry.js';
import type { ArtworkItem, TextItem } from '../../../src/core/page.js';
import { pt } from '../../../src/core/units.js';

/** Clockwise as seen: what lay at the right lies below. */
const TURN: Matrix = [0, 1, -1, 0, 50, 0];

const line: TextItem = {
  kind: 'text',
  role: { kind: 'artifact', type: 'Layout' },
  x: pt(10),
  y: pt(4),
  rotate: 0,
  runs: [],
  end: 'stop',
};

describe('moveItem', () => {
  it('shifts without turning', () => {
    expect(moveItem(line, [1, 0, 0, 1, 100, 7])).toMatchObject({ x: 110, y: 11, rotate: 0 });
  });

  it('turns text clockwise, which counts negative', () => {
    expect(moveItem(line, TURN)).toMatchObject({ x: 46, y: 10, rotate: -90 });
  });

  it('turns areas and pictures with their boxes', () => {
    expect(moveItem(area(rect(0, 0, 20, 5), BLACK), TURN).path[1]).toEqual(['L', 50, 20]);
    const picture: ArtworkItem = {
      kind: 'artwork',
      role: line.role,
      drawing: 'd',
      transform: [2, 0, 0, 2, 3, 4],
      clip: rect(0, 0, 20, 5),
      visible: rect(1, 1, 4, 2),
      subject: 's',
    };
    const moved = moveItem(picture, TURN);
    expect(moved.clip).toEqual(rect(45, 0, 5, 20));
    expect(moved.visible).toEqual(rect(47, 1, 2, 4));
    const [x, y] = transformPoint(picture.transform, 8, 9);
    expect(transformPoint(moved.transform, 8, 9)).toEqual([...transformPoint(TURN, x, y)]);
  });
});
