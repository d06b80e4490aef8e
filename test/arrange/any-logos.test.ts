import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { arrangeLogos } from '../../src/arrange/arrange-logos.js';
import { solveSizes, type SizedLogo, type SolvedSizes } from '../../src/arrange/solve-sizes.js';
import { opticalArea, widthForArea } from '../../src/arrange/optical-area.js';
import { aspectOf } from '../../src/core/artwork.js';
import { compareGerman } from '../../src/core/collator.js';
import { bottom, contains, inset, right, type Size } from '../../src/core/geometry.js';
import type { GridEntry, GridTier, Placement } from '../../src/core/grid.js';
import type { LogoSpec } from '../../src/core/participant.js';
import { mm, pt, ptFromMm } from '../../src/core/units.js';
import { expectSound } from './expect-sound.js';
import { arranged, entryOf, FRAME, LIMITS, SPEC, tierOf, type LogoShape } from './grid-scene.js';

const between = (min: number, max: number): fc.Arbitrary<number> =>
  fc.double({ min, max, noNaN: true });

const shape: fc.Arbitrary<LogoShape | null> = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.record({
      aspect: between(0.2, 15),
      share: between(0.05, 1),
      centerX: between(0.2, 0.8),
      centerY: between(0.2, 0.8),
      baseline: fc.option(between(0.5, 1)),
      thinnestStroke: fc.option(between(0.05, 5)),
    }),
  },
  { weight: 1, arbitrary: fc.constant(null) },
);

type Overrides = Pick<LogoSpec, 'scale' | 'nudge' | 'minWidth' | 'clearSpace'>;

/** Rules of a logo's own, each one seldom: what a participants.yaml may hold. */
const overrides: fc.Arbitrary<Partial<Overrides>> = fc
  .record({
    scale: fc.oneof({ weight: 3, arbitrary: fc.constant(1) }, between(0.7, 1.4)),
    minWidth: fc.option(
      between(5, 32).map((value) => mm(value)),
      { nil: undefined, freq: 3 },
    ),
    nudge: fc.option(
      fc.tuple(between(-20, 20), between(-20, 20)).map(([x, y]) => ({ x: mm(x), y: mm(y) })),
      { nil: undefined, freq: 3 },
    ),
    clearSpace: fc.option(
      fc.oneof(
        between(0, 0.5).map((share) => ({ kind: 'share' as const, share })),
        between(0, 15).map((length) => ({ kind: 'length' as const, length: mm(length) })),
      ),
      { nil: undefined, freq: 2 },
    ),
  })
  .map(
    (rules) =>
      Object.fromEntries(
        Object.entries(rules).filter(([, rule]) => rule !== undefined),
      ) as Partial<Overrides>,
  );

const entries = (maxLength: number): fc.Arbitrary<readonly GridEntry[]> =>
  fc
    .array(fc.tuple(shape, overrides), { maxLength })
    .map((all) =>
      all.map(([each, rules], i) => entryOf(`Ort ${String(i + 1).padStart(3, '0')}`, each, rules)),
    );

const tiers: fc.Arbitrary<readonly GridTier[]> = fc
  .tuple(entries(9), entries(70), entries(30))
  .map(([large, medium, small]) => [
    tierOf(large, 'large'),
    tierOf(medium, 'medium'),
    tierOf(small, 'small'),
  ]);

const entryAt = (given: readonly GridTier[], { tier, name }: Placement): GridEntry | undefined =>
  given
    .find((each) => each.tier.id === tier)
    ?.entries.find(({ participant }) => participant.name === name);

describe('arrangeLogos: for any logos', () => {
  it('overlaps nothing, leaves no cell and keeps the order', () => {
    fc.assert(
      fc.property(tiers, fc.boolean(), (given, captions) => {
        const grid = arranged(given, { ...SPEC, captions });
        expectSound(grid);
        for (const { tier, entries: members } of given) {
          const names = grid.placements
            .filter((each) => each.tier === tier.id)
            .map(({ name }) => name);
          expect(names).toEqual([...names].sort(compareGerman));
          expect(names).toHaveLength(members.length);
        }
      }),
      { seed: 20211015, numRuns: 60 },
    );
  });

  it('keeps the clear space of the house and of the logo, unless it was nudged by hand', () => {
    fc.assert(
      fc.property(tiers, (given) => {
        for (const place of arranged(given).placements) {
          const entry = entryAt(given, place);
          if (!entry?.artwork || entry.participant.logo?.nudge) continue;
          const room = inset(place.cell, pt(clearOf(entry, place)));
          expect(contains(room, place.visible, 0.001)).toBe(true);
        }
      }),
      { seed: 20211018, numRuns: 40 },
    );
  });

  it('keeps the minimum width of a logo or asks a person about it', () => {
    fc.assert(
      fc.property(tiers, (given) => {
        const { value, findings } = arrangeLogos(FRAME, given, SPEC, LIMITS);
        for (const place of value.placements) {
          const entry = entryAt(given, place);
          const own = entry?.participant.logo?.minWidth;
          if (!entry?.artwork || own === undefined) continue;
          if (place.visible.width >= ptFromMm(own) - 0.03) continue;
          expect(findings).toContainEqual(
            expect.objectContaining({
              code: 'logo-below-min-width',
              severity: 'signoff',
              where: expect.objectContaining({ participant: place.name }),
            }),
          );
        }
      }),
      { seed: 20211019, numRuns: 40 },
    );
  });

  it('moves a logo by its nudge and nothing else, and never out of its cell', () => {
    fc.assert(
      fc.property(tiers, (given) => {
        const nudged = arranged(given).placements;
        const plain = arranged(given.map(withoutNudges)).placements;
        for (const [i, place] of nudged.entries()) {
          const before = plain[i]!;
          const nudge = entryAt(given, place)?.participant.logo?.nudge ?? { x: mm(0), y: mm(0) };
          const { cell, visible } = place;
          expect(cell).toEqual(before.cell);
          expect(visible.width).toBeCloseTo(before.visible.width, 9);
          const ends = (from: number, by: number, low: number, high: number): number =>
            Math.max(low, Math.min(from + by, high));
          if (!place.drawn) continue;
          expect(visible.x).toBeCloseTo(
            ends(before.visible.x, ptFromMm(nudge.x), cell.x, right(cell) - visible.width),
            6,
          );
          expect(visible.y).toBeCloseTo(
            ends(before.visible.y, ptFromMm(nudge.y), cell.y, bottom(cell) - visible.height),
            6,
          );
        }
      }),
      { seed: 20211020, numRuns: 20 },
    );
  });

  it('gives the same result for shuffled entries', () => {
    fc.assert(
      fc.property(tiers, fc.infiniteStream(fc.nat()), (given, numbers) => {
        const shuffled = given.map((tier) => ({
          ...tier,
          entries: shuffle(tier.entries, numbers),
        }));
        expect(arrangeLogos(FRAME, shuffled, SPEC, LIMITS)).toEqual(
          arrangeLogos(FRAME, given, SPEC, LIMITS),
        );
      }),
      { seed: 20211016, numRuns: 40 },
    );
  });

  it('never leaves a heading alone with one row of several', () => {
    fc.assert(
      fc.property(tiers, (given) => {
        const grid = arranged(given);
        for (const heading of grid.headings.filter(({ continued }) => !continued)) {
          const members = grid.placements.filter(({ tier }) => tier === heading.tier);
          const rows = new Set(members.map(({ row }) => row));
          const here = new Set(
            members.filter(({ page }) => page === heading.page).map(({ row }) => row),
          );
          expect(here.size).toBeGreaterThanOrEqual(Math.min(2, rows.size));
        }
      }),
      { seed: 20211017, numRuns: 40 },
    );
  });
});

describe('solveSizes: for any logos', () => {
  const cell: Size = { width: ptFromMm(mm(31)), height: ptFromMm(mm(21)) };
  const rules = {
    spec: SPEC,
    size: 'medium',
    cell,
    minLine: LIMITS.minLine,
    ceiling: Infinity,
  } as const;

  it('gives each logo the width of the common area times its scale, unless its cell or a minimum forbids it', () => {
    fc.assert(
      fc.property(entries(40), (given) => {
        const { logos, target } = solveSizes(given, rules);
        for (const logo of logos.values()) {
          const scale = logo.entry.participant.logo?.scale ?? 1;
          const size = logo.width / (scale * widthForArea(logo.artwork, target));
          if (size < 0.999) expect(fillsItsCell(logo, cell)).toBe(true);
          if (size > 1.001) expect(meetsAMinimum(logo)).toBe(true);
        }
      }),
      { seed: 20211021, numRuns: 120 },
    );
  });

  it('does not depend on the order', () => {
    const sizes = ({ logos }: SolvedSizes): readonly (readonly [string, number])[] =>
      [...logos]
        .map(([id, { width }]) => [id, width] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1));
    fc.assert(
      fc.property(entries(40), fc.infiniteStream(fc.nat()), (given, numbers) => {
        const one = sizes(solveSizes(given, rules));
        const other = sizes(solveSizes(shuffle(given, numbers), rules));
        expect(other.map(([id]) => id)).toEqual(one.map(([id]) => id));
        for (const [i, [, width]] of other.entries()) expect(width).toBeCloseTo(one[i]![1], 6);
      }),
      { seed: 20211022, numRuns: 60 },
    );
  });
});

/** By the rules as they are written for designers, worked out anew. */
function clearOf({ participant }: GridEntry, { cell, visible }: Placement): number {
  const own = participant.logo?.clearSpace;
  const byShare = Math.max(SPEC.clearSpace, own?.kind === 'share' ? own.share : 0) * visible.height;
  const byLength = own?.kind === 'length' ? ptFromMm(own.length) : 0;
  // A length may take three tenths of the cell at most; the rest is for the logo.
  return Math.max(byShare, Math.min(byLength, 0.3 * Math.min(cell.width, cell.height)));
}

/** Wider it would leave the cell, its clear space or the middle; or it would weigh less. */
function fillsItsCell(logo: SizedLogo, cell: Size): boolean {
  const { artwork, clear, width } = logo;
  const larger = 1.02 * width;
  const height = larger / aspectOf(artwork);
  const space = Math.max(clear.least, clear.share * height);
  const { x, y } = artwork.measure.center;
  const armX = Math.max(x, 1 - x);
  const armY = Math.max(y, 1 - y);
  const isTooWide = 2 * armX * larger + 2 * space > cell.width;
  const isTooHigh = 2 * armY * height + 2 * space > cell.height;
  return isTooWide || isTooHigh || opticalArea(artwork, pt(larger)) < opticalArea(artwork, width);
}

/** Its width is what its own rule, the house rule or its hairline asks for. */
function meetsAMinimum({ artwork, width, least }: SizedLogo): boolean {
  const stroke = artwork.thinnestStroke;
  const legible = stroke === null ? 0 : (LIMITS.minLine * artwork.visible.width) / stroke;
  return width <= Math.max(least, legible) + 0.001;
}

const withoutNudges = (tier: GridTier): GridTier => ({
  ...tier,
  entries: tier.entries.map((entry) => {
    const { logo } = entry.participant;
    if (!logo) return entry;
    const still = { ...logo, nudge: { x: mm(0), y: mm(0) } };
    return { ...entry, participant: { ...entry.participant, logo: still } };
  }),
});

function shuffle<T>(values: readonly T[], numbers: fc.Stream<number>): readonly T[] {
  const result = [...values];
  const picks = [...numbers.take(result.length)];
  for (let i = result.length - 1; i > 0; i--) {
    const j = (picks[i] ?? 0) % (i + 1);
    [result[i], result[j]] = [result[j] as T, result[i] as T];
  }
  return result;
}
