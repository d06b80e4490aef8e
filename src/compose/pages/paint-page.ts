import type { PageItem } from '../../core/page.js';
import { rect } from '../../core/geometry.js';
import { pt, type Pt } from '../../core/units.js';
import { area } from '../blocks/shapes.js';
import type { FoundPlace } from '../blocks/labels.js';
import { paintNotes } from './footnotes.js';
import type { BrokenPage } from './lay-out-page.js';
import type { FrameLines } from './page-geometry.js';
import type { Setting } from './setting.js';
import type { Ground, PageFacts } from './slab.js';
import { BACKGROUND } from './structure.js';

export interface PaintedPage {
  readonly items: readonly PageItem[];
  /** Places found on this page. */
  readonly places: readonly (readonly [string, FoundPlace])[];
}

/** Share of a line above its baseline, the rest is below. */
const ABOVE = 0.75;

/** Slabs and footnotes of a page → items, tints behind them. `shift` moves the text down, in lines. */
export function paintPage(
  broken: BrokenPage,
  lines: FrameLines,
  page: PageFacts & { readonly folio: string | null },
  setting: Setting,
  shift = 0,
): PaintedPage {
  const { step } = setting.template.baseline;
  const x = page.columns.text.x;
  const baselineOf = (line: number): Pt => pt(lines.first + (line + shift) * step);
  const items: PageItem[] = [...paintGrounds(broken, baselineOf, x, step)];
  const places: (readonly [string, FoundPlace])[] = [];
  for (const { slab, line } of broken.items) {
    items.push(...slab.paint({ x, baseline: baselineOf(line), page }));
    for (const target of slab.targets) {
      const y = pt(baselineOf(line + target.line) - step);
      places.push([target.id, { page: page.number, folio: page.folio, y }]);
    }
  }
  const lastBaseline = lines.first + (lines.count - 1) * step;
  items.push(...paintNotes(broken.notes, { x, lastBaseline }, setting));
  return { items, places };
}

/** One tinted area for each run of neighbours with the same ground. */
function paintGrounds(
  broken: BrokenPage,
  baselineOf: (line: number) => Pt,
  x: Pt,
  step: Pt,
): readonly PageItem[] {
  interface Stretch {
    readonly ground: Ground;
    readonly from: number;
    to: number;
  }
  const stretches: Stretch[] = [];
  for (const { slab, line } of broken.items) {
    const { ground } = slab;
    if (!ground) continue;
    const open = stretches.find((each) => each.ground.key === ground.key);
    if (open) open.to = line + slab.height;
    else stretches.push({ ground, from: line, to: line + slab.height });
  }
  return stretches.flatMap(({ ground, from, to }) => {
    const top = baselineOf(from) - ABOVE * step;
    const box = rect(x + ground.x, top, ground.width, (to - from) * step);
    const bar =
      ground.bar && area(rect(box.x, box.y, BAR_WIDTH, box.height), ground.bar, BACKGROUND);
    return [area(box, ground.fill, BACKGROUND), ...(bar ? [bar] : [])];
  });
}

const BAR_WIDTH = 2.5;
