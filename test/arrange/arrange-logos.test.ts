import { describe, expect, it } from '@jest/globals';
import { arrangeLogos } from '../../src/arrange/arrange-logos.js';
import { opticalArea } from '../../src/arrange/optical-area.js';
import { compareGerman } from '../../src/core/collator.js';
import { bottom, contains, rect, right } from '../../src/core/geometry.js';
import type { Arrangement, Placement } from '../../src/core/grid.js';
import { mm, pt, ptFromMm } from '../../src/core/units.js';
import { expectSound } from './expect-sound.js';
import {
  arranged,
  entriesOf,
  entryOf,
  FRAME,
  LIMITS,
  SPEC,
  tierOf,
  usual,
  USUAL,
  type LogoShape,
} from './grid-scene.js';

const rowsOf = ({ placements }: Arrangement): readonly (readonly Placement[])[] => {
  const rows = new Map<number, Placement[]>();
  for (const place of placements) rows.set(place.row, [...(rows.get(place.row) ?? []), place]);
  return [...rows.values()];
};

const rowLengths = (arrangement: Arrangement): readonly number[] =>
  rowsOf(arrangement).map((row) => row.length);

describe('arrangeLogos: rows', () => {
  it.each([
    [1, [1]],
    [2, [2]],
    [3, [3]],
    [5, [5]],
    [7, [4, 3]],
    [14, [5, 5, 4]],
    [15, [5, 5, 5]],
  ])('sets %i logos in rows of %j', (count, rows) => {
    expect(rowLengths(arranged([tierOf(entriesOf(usual(count)))]))).toEqual(rows);
  });

  it.each([6, 11, 16, 21, 26, 31])('leaves no lonely last logo among %i', (count) => {
    expect(rowLengths(arranged([tierOf(entriesOf(usual(count)))])).at(-1)).toBeGreaterThan(1);
  });

  it('sets fewer in a row where the rules of a wide logo ask for room', () => {
    const wide = { ...USUAL, aspect: 6 };
    const entries = [...entriesOf(usual(14)), entryOf('Weit', wide, { minWidth: mm(36) })];
    const grid = arranged([tierOf(entries)]);
    expect(Math.max(...rowLengths(grid))).toBeLessThan(5);
    const placed = grid.placements.find(({ name }) => name === 'Weit');
    expect(placed?.visible.width).toBeGreaterThan(ptFromMm(mm(35.9)));
  });

  it('centres a short last row below the full ones', () => {
    const [first, , last] = rowsOf(arranged([tierOf(entriesOf(usual(14)))]));
    const middle = (row: readonly Placement[] | undefined): number =>
      ((row?.at(0)?.cell.x ?? 0) + right(row?.at(-1)?.cell ?? rect(0, 0, 0, 0))) / 2;
    expect(middle(last)).toBeCloseTo(middle(first), 6);
  });

  it('keeps rows even to a tenth of a millimetre', () => {
    const rows = rowsOf(arranged([tierOf(entriesOf(usual(15)))]));
    const tops = rows.map((row) => row[0]?.cell.y ?? 0);
    const steps = tops.slice(1).map((top, i) => top - (tops[i] ?? 0));
    for (const step of steps)
      expect(Math.abs(step - (steps[0] ?? 0))).toBeLessThan(ptFromMm(mm(0.1)));
    for (const row of rows) expect(new Set(row.map(({ cell }) => cell.y)).size).toBe(1);
  });

  it('sorts by German collation, also pioneers', () => {
    const names = ['Öhringen', 'Zell', 'Olpe', 'Ärzen', 'Arnsberg', 'Straße', 'Strasburg'];
    const { placements } = arranged([
      tierOf(
        names.map((name) => entryOf(name)),
        'large',
      ),
    ]);
    expect(placements.map(({ name }) => name)).toEqual(
      ['Ärzen', 'Arnsberg', 'Öhringen', 'Olpe', 'Strasburg', 'Straße', 'Zell'].sort(compareGerman),
    );
  });

  it('keeps three tiers of 5, 14 and 8 on one page', () => {
    const grid = arranged([
      tierOf(entriesOf(usual(5)), 'large'),
      tierOf(entriesOf(usual(14)), 'medium'),
      tierOf(entriesOf(usual(8)), 'small'),
    ]);
    expect(grid.pageCount).toBe(1);
    expect(grid.headings.map(({ tier }) => tier)).toEqual(['large', 'medium', 'small']);
  });

  it('skips a tier without members and gives one page for none at all', () => {
    expect(arranged([tierOf([])])).toEqual({
      placements: [],
      headings: [],
      panels: [],
      pageCount: 1,
    });
  });
});

describe('arrangeLogos: pages', () => {
  it.each([27, 60, 200])(
    'lays out %i logos without overlap on as many pages as needed',
    (count) => {
      const grid = arranged([tierOf(entriesOf(usual(count)))]);
      expect(grid.placements).toHaveLength(count);
      expectSound(grid);
    },
  );

  it('repeats the heading as continued where a tier goes on', () => {
    const grid = arranged([tierOf(entriesOf(usual(90)))]);
    expect(grid.pageCount).toBeGreaterThan(1);
    expect(grid.headings.map(({ page, continued }) => [page, continued])).toEqual(
      Array.from({ length: grid.pageCount }, (_, page) => [page, page > 0]),
    );
  });

  it('starts overleaf when the declaration leaves no room', () => {
    const frame = { ...FRAME, first: rect(57, 780, 480, 5) };
    const grid = arrangeLogos(frame, [tierOf(entriesOf(usual(5)))], SPEC, LIMITS).value;
    expect(grid.pageCount).toBe(2);
    expect(grid.placements.every(({ page }) => page === 1)).toBe(true);
  });

  it('follows mirrored margins on every second further page', () => {
    const frame = { ...FRAME, nextMirrored: { ...FRAME.next, x: pt(FRAME.next.x + 20) } };
    const grid = arrangeLogos(frame, [tierOf(entriesOf(usual(200)))], SPEC, LIMITS).value;
    const left = (page: number): number =>
      Math.min(...grid.placements.filter((each) => each.page === page).map(({ cell }) => cell.x));
    expect(grid.pageCount).toBeGreaterThan(2);
    expect(left(2) - left(1)).toBeCloseTo(20, 6);
  });

  it('says when the area is too low for one row', () => {
    const frame = { ...FRAME, first: rect(57, 300, 480, 20), next: rect(57, 70, 480, 20) };
    const { findings } = arrangeLogos(frame, [tierOf(entriesOf(usual(5)))], SPEC, LIMITS);
    expect(findings.map(({ code }) => code)).toContain('grid-no-room');
  });
});

describe('arrangeLogos: balance', () => {
  const mixed: readonly LogoShape[] = [
    { aspect: 1, share: 0.8, centerX: 0.5, centerY: 0.5 },
    { aspect: 4.5, share: 0.5, centerX: 0.46, centerY: 0.5 },
    { aspect: 0.7, share: 0.6, centerX: 0.5, centerY: 0.44 },
    { aspect: 2, share: 0.25, centerX: 0.55, centerY: 0.6 },
    { aspect: 3, share: 0.4, centerX: 0.45, centerY: 0.5 },
  ];

  it('gives all logos of a tier the same optical area', () => {
    const entries = entriesOf(mixed);
    const areas = arranged([tierOf(entries)]).placements.map(({ visible }, i) => {
      const artwork = entries[i]?.artwork;
      return artwork ? opticalArea(artwork, visible.width) : 0;
    });
    expect(Math.max(...areas) / Math.min(...areas)).toBeLessThan(1.01);
  });

  it('sets the optical centre on the middle of the cell', () => {
    const entries = entriesOf(mixed);
    for (const [i, { visible, cell }] of arranged([tierOf(entries)]).placements.entries()) {
      const center = entries[i]?.artwork?.measure.center ?? { x: 0, y: 0 };
      const x = visible.x + center.x * visible.width - cell.x - cell.width / 2;
      const y = visible.y + center.y * visible.height - cell.y - cell.height / 2;
      expect(Math.hypot(x, y)).toBeLessThan(0.08 * cell.height);
    }
  });

  it('obeys scale, as far as the cell allows', () => {
    const [plain, scaled] = arranged([
      tierOf([
        entryOf('A', USUAL),
        entryOf('B', USUAL, { scale: 0.8 }),
        entryOf('C'),
        entryOf('D'),
      ]),
    ]).placements;
    expect((scaled?.visible.width ?? 0) / (plain?.visible.width ?? 1)).toBeCloseTo(0.8, 2);
  });

  it('moves a nudged logo by its millimetres, never out of its cell', () => {
    const nudge = (x: number) => ({ nudge: { x: mm(x), y: mm(0.5) } });
    const [plain, nudged, far] = arranged([
      tierOf([entryOf('A'), entryOf('B', USUAL, nudge(-1)), entryOf('C', USUAL, nudge(90))]),
    ]).placements;
    const offset = (place: Placement | undefined): number =>
      (place?.visible.x ?? 0) - (place?.cell.x ?? 0);
    expect(offset(nudged) - offset(plain)).toBeCloseTo(ptFromMm(mm(-1)), 6);
    expect(contains(far?.cell ?? rect(0, 0, 0, 0), far?.visible ?? rect(0, 0, 9, 9))).toBe(true);
  });

  it('stands a row of wordmarks on one line', () => {
    const words = [0.8, 0.75, 0.78].map((baseline, i) => ({
      ...USUAL,
      aspect: 3 + i,
      baseline,
    }));
    const lines = arranged([tierOf(entriesOf(words))]).placements.map(
      ({ visible }, i) => visible.y + (words[i]?.baseline ?? 0) * visible.height,
    );
    for (const line of lines) expect(line).toBeCloseTo(lines[0] ?? 0, 6);
  });

  it('keeps the cell of a missing logo and says that it is not drawn', () => {
    const [, missing] = arranged([tierOf(entriesOf([USUAL, null, USUAL]))]).placements;
    expect(missing?.drawn).toBe(false);
    expect(contains(missing?.cell ?? rect(0, 0, 0, 0), missing?.visible ?? rect(0, 0, 9, 9))).toBe(
      true,
    );
  });

  it('keeps room for names below the logos', () => {
    const { placements } = arranged([tierOf(entriesOf(usual(3)))], { ...SPEC, captions: true });
    for (const { caption, visible, cell } of placements) {
      expect(caption?.y).toBeGreaterThan(bottom(visible));
      expect(caption?.y).toBeLessThan(bottom(cell));
    }
  });
});
