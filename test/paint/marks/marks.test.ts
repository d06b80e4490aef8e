import { describe, expect, it } from '@jest/globals';
import type { PageItem, ShapeItem } from '../../../src/core/page.js';
import { MARK_KINDS } from '../../../src/core/print-spec.js';
import { mm, pt, ptFromMm } from '../../../src/core/units.js';
import { marksFor } from '../../../src/paint/marks/index.js';
import { REGISTRATION, SLUG, type MarkSheet } from '../../../src/paint/marks/mark-sheet.js';

const sheet: MarkSheet = {
  trim: { width: ptFromMm(mm(210)), height: ptFromMm(mm(297)) },
  bleed: ptFromMm(mm(3)),
  folds: [],
  info: 'Titel · Seite 1',
  setInfo: (text, x, y) => ({
    kind: 'text',
    role: { kind: 'artifact', type: 'Layout' },
    x,
    y,
    rotate: 0,
    runs: [
      {
        font: text,
        size: pt(6),
        color: REGISTRATION,
        rise: pt(0),
        stretch: 1,
        glyphs: [],
      },
    ],
    end: 'stop',
  }),
};

const shapes = (items: readonly PageItem[]): readonly ShapeItem[] =>
  items.filter((item): item is ShapeItem => item.kind === 'shape');

const points = ({ path }: ShapeItem): readonly (readonly [number, number])[] =>
  path.flatMap((segment) => {
    const numbers = segment.slice(1) as number[];
    return numbers.flatMap((value, index) =>
      index % 2 === 0 ? [[value, numbers[index + 1] ?? 0] as const] : [],
    );
  });

/** How far a point lies outside the trim box, by the larger of the two axes. */
const outside = ([x, y]: readonly [number, number]): number =>
  Math.max(-x, x - sheet.trim.width, -y, y - sheet.trim.height);

describe('marksFor', () => {
  it('draws nothing unless asked', () => {
    expect(marksFor([], sheet)).toHaveLength(0);
  });

  it('aims eight crop marks at the corners of the trim box', () => {
    const lines = shapes(marksFor(['crop'], sheet));
    expect(lines).toHaveLength(8);
    for (const line of lines) {
      const [from, to] = points(line);
      const upright = from?.[0] === to?.[0];
      const aim = upright ? from?.[0] : from?.[1];
      expect([0, upright ? sheet.trim.width : sheet.trim.height]).toContain(aim);
      expect(line.stroke?.width).toBe(0.25);
      expect(line.stroke?.color).toBe(REGISTRATION);
    }
  });

  it('shows folds by dashed lines above and below', () => {
    const folds = [pt(290), pt(310)];
    const lines = shapes(marksFor(['crop'], { ...sheet, folds })).slice(8);
    expect(lines.map((each) => points(each)[0]?.[0])).toEqual([290, 290, 310, 310]);
    for (const each of lines) {
      expect(each.stroke?.dash.length).toBe(2);
      for (const place of points(each))
        expect(outside(place)).toBeGreaterThanOrEqual(sheet.bleed + ptFromMm(mm(3)) - 1e-6);
    }
  });

  it.each(MARK_KINDS)('keeps %s at least 3 mm outside the bleed and inside the slug', (kind) => {
    const least = sheet.bleed + ptFromMm(mm(3)) - 1e-6;
    for (const item of marksFor([kind], sheet)) {
      const places =
        item.kind === 'shape'
          ? points(item)
          : item.kind === 'text'
            ? [[item.x, item.y] as const]
            : [];
      expect(places.length).toBeGreaterThan(0);
      for (const place of places) {
        expect(outside(place)).toBeGreaterThanOrEqual(least);
        expect(outside(place)).toBeLessThanOrEqual(sheet.bleed + SLUG);
      }
    }
  });
});
