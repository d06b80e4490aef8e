import { expect, it } from '@jest/globals';
import { arrangeLogos } from '../../src/arrange/arrange-logos.js';
import { cmyk } from '../../src/core/color.js';
import { rect } from '../../src/core/geometry.js';
import type { GridFrame, GridSpec, GridTier } from '../../src/core/grid.js';
import { mm, pt } from '../../src/core/units.js';
import { dumpGrid } from './dump-grid.js';
import { entryOf, FRAME, LIMITS, SPEC, tierOf, USUAL, type LogoShape } from './grid-scene.js';

/** Shapes that differ in everything, the same for the same number. */
const shapeOf = (i: number): LogoShape => ({
  aspect: [2.5, 1, 4.5, 0.7, 3.2, 1.6, 6][i % 7]!,
  share: [0.45, 0.8, 0.5, 0.6, 0.3][i % 5]!,
  centerX: [0.48, 0.5, 0.4, 0.62][i % 4]!,
  centerY: [0.52, 0.44, 0.5][i % 3]!,
});

const mixed = (
  count: number,
  prefix = 'Ort',
  logo: Parameters<typeof entryOf>[2] = {},
): GridTier['entries'] =>
  Array.from({ length: count }, (_, i) =>
    entryOf(`${prefix} ${String(i + 1).padStart(2, '0')}`, shapeOf(i), logo),
  );

const NEGATIVE = { negative: 'logos/n.svg' };

const words = (aspect: number, baseline: number): LogoShape => ({ ...USUAL, aspect, baseline });

const CAPTIONS: GridSpec = { ...SPEC, captions: true };
const DARK: GridSpec = {
  ...CAPTIONS,
  ground: { kind: 'dark', color: cmyk(0.9, 0.4, 0.4, 0.2), padding: pt(17) },
};
const LOW: GridFrame = { ...FRAME, first: rect(60, 400, 470, 90) };
const MIRRORED: GridFrame = { ...LOW, nextMirrored: rect(80, 90, 440, 600) };

const scenes: readonly (readonly [string, readonly GridTier[], GridSpec, GridFrame])[] = [
  ['five logos with their names', [tierOf(mixed(5), 'large')], CAPTIONS, FRAME],
  [
    'three tiers on one page',
    [tierOf(mixed(5), 'large'), tierOf(mixed(13), 'medium'), tierOf(mixed(8), 'small')],
    SPEC,
    FRAME,
  ],
  [
    'two tiers over mirrored pages',
    [tierOf(mixed(30, 'Stadt am langen Fluss'), 'large'), tierOf(mixed(40), 'small')],
    CAPTIONS,
    MIRRORED,
  ],
  [
    'a dark field over pages',
    [
      tierOf([...mixed(23, 'Ort', NEGATIVE), entryOf('Zell')], 'large'),
      tierOf(mixed(3, 'Ort', NEGATIVE), 'medium'),
    ],
    DARK,
    LOW,
  ],
  [
    'no title and no rule',
    [
      { ...tierOf(mixed(4), 'medium'), tier: { ...tierOf([], 'medium').tier, title: '' } },
      tierOf(mixed(3), 'small'),
    ],
    { ...SPEC, rule: null },
    FRAME,
  ],
  [
    'rules of their own',
    [
      tierOf([
        entryOf('A', USUAL, { scale: 1.3 }),
        entryOf('B', USUAL, { scale: 0.7 }),
        entryOf('C', USUAL, { minWidth: mm(32) }),
        entryOf('D', USUAL, { clearSpace: { kind: 'share', share: 0.4 } }),
        entryOf('E', USUAL, { clearSpace: { kind: 'length', length: mm(5) } }),
        entryOf('F', USUAL, { clearSpace: { kind: 'length', length: mm(50) } }),
        entryOf('G', USUAL, { nudge: { x: mm(2), y: mm(-1) } }),
        entryOf('H', USUAL, { nudge: { x: mm(-20), y: mm(20) } }),
        entryOf('I', null),
        entryOf('J', { ...USUAL, aspect: 12, share: 0.3 }),
        entryOf('K', { ...USUAL, aspect: 0.3, share: 0.9 }),
        entryOf('L', { ...USUAL, aspect: 9 }, { minWidth: mm(34) }),
        entryOf('M', { ...USUAL, thinnestStroke: 0.45 }),
        entryOf('N', { ...USUAL, pixels: 200 }),
      ]),
    ],
    SPEC,
    FRAME,
  ],
  [
    'a row of wordmarks, and one that is none',
    [
      tierOf(
        [entryOf('A', words(4, 0.8)), entryOf('B', words(5, 0.72)), entryOf('C', null)],
        'large',
      ),
      tierOf([entryOf('A', words(4, 0.8)), entryOf('B', words(5, 0.72)), entryOf('C')], 'medium'),
      tierOf([entryOf('A', words(2, 0.95)), entryOf('B', words(2, 0.5))], 'small'),
    ],
    SPEC,
    FRAME,
  ],
  [
    'no room at all',
    [tierOf(mixed(4))],
    SPEC,
    { ...FRAME, first: rect(57, 300, 480, 20), next: rect(57, 70, 480, 20) },
  ],
];

it.each(scenes)('arranges %s', (_name, tiers, spec, frame) => {
  const { value, findings } = arrangeLogos(frame, tiers, spec, LIMITS);
  expect(dumpGrid(value, findings)).toMatchSnapshot();
});
