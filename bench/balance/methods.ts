import { arrangeLogos } from '../../src/arrange/arrange-logos.js';
import { aspectOf } from '../../src/core/artwork.js';
import { BLACK } from '../../src/core/color.js';
import { rect, type Rect } from '../../src/core/geometry.js';
import type { GridSpec } from '../../src/core/grid.js';
import { mm, pt, ptFromMm } from '../../src/core/units.js';
import type { BenchLogo } from './load-logos.js';

/** A logo in its cell, pt. */
export interface Placed {
  readonly logo: BenchLogo;
  readonly cell: Rect;
  readonly visible: Rect;
}

const length = (millimetres: number) => ptFromMm(mm(millimetres));

/** Cell and box of the goals: five in a row on a type area of 180 mm. */
export const CELL = { width: length(36), height: length(24) } as const;
const BOX = { width: length(30), height: length(18) } as const;

const cellOf = (i: number, columns: number): Rect =>
  rect((i % columns) * CELL.width, Math.floor(i / columns) * CELL.height, CELL.width, CELL.height);

/** What most layouts do: as large as a box allows, centred. */
export const fittedInBoxes = (logos: readonly BenchLogo[], columns: number): readonly Placed[] =>
  logos.map((logo, i) => {
    const cell = cellOf(i, columns);
    const aspect = aspectOf(logo.artwork);
    return { logo, cell, visible: centred(cell, Math.min(BOX.width, BOX.height * aspect), aspect) };
  });

/**
 * Sanity's logo-soup: width = base · aspect^0.5 · (density / 0.35)^-0.25, the last factor within
 * 0.5 … 2, shifted by the centre of mass (docs/how-it-works.mdx of sanity-labs/logo-soup). The
 * base is set so that the boxes fill as much as ours do.
 */
export function byLogoSoup(
  logos: readonly BenchLogo[],
  columns: number,
  like: readonly Placed[],
): readonly Placed[] {
  const area = (placed: readonly Placed[]): number =>
    placed.reduce((sum, { visible }) => sum + visible.width * visible.height, 0);
  const at = (base: number): readonly Placed[] =>
    logos.map((logo, i) => {
      const cell = cellOf(i, columns);
      const aspect = aspectOf(logo.artwork);
      const { density, center } = logo.soup;
      const factor = Math.min(2, Math.max(0.5, (density / 0.35) ** -0.25));
      const width = base * Math.sqrt(aspect) * factor;
      const box = centred(cell, width, aspect);
      const x = box.x + (0.5 - center.x) * box.width;
      const y = box.y + (0.5 - center.y) * box.height;
      return { logo, cell, visible: rect(x, y, box.width, box.height) };
    });
  return at(Math.sqrt(area(like) / area(at(1))));
}

/** The grid as `arrange` sets it. */
export function ours(logos: readonly BenchLogo[], columns: number): readonly Placed[] {
  const rows = Math.ceil(logos.length / columns);
  const frame = rect(0, 0, columns * CELL.width, rows * CELL.height);
  const { placements } = arrangeLogos(
    { first: frame, next: frame, baseline: pt(1), gridOrigin: pt(0) },
    [
      {
        tier: { id: 'all', title: '', size: 'medium', source: { file: '', line: 1, column: 1 } },
        // The goals ask for pure balance: the rules of single logos are left aside.
        entries: logos.map(({ participant, artwork }) => ({
          participant: { ...participant, logo: undefined } as never,
          artwork,
        })),
      },
    ],
    specOf(columns),
    { imagePpi: 0, imagePpiError: 0, minLine: pt(0), minLineNegative: pt(0) },
  ).value;
  return placements.map(({ participant, cell, visible }) => {
    const logo = logos.find((each) => each.participant.id === participant);
    if (!logo) throw new Error(`${participant} is not among the logos`);
    return { logo, cell, visible };
  });
}

function specOf(columns: number): GridSpec {
  const text = { font: '', size: pt(8), leading: pt(10), color: BLACK, spaceAfter: pt(0) };
  const cell = { columns, height: CELL.height, fill: 0.3, minWidth: pt(0) };
  return {
    sizes: { large: cell, medium: cell, small: cell },
    gutter: pt(0),
    rowGap: pt(0),
    tierGap: pt(0),
    heading: text,
    caption: text,
    captions: false,
    clearSpace: 0.1,
    rule: null,
    ground: null,
  };
}

const centred = (cell: Rect, width: number, aspect: number): Rect =>
  rect(
    cell.x + (cell.width - width) / 2,
    cell.y + (cell.height - width / aspect) / 2,
    width,
    width / aspect,
  );
