import type { MapFigure } from '../../../core/figure.js';
import { finding, type Finding } from '../../../core/finding.js';
import { rect, type Rect } from '../../../core/geometry.js';
import type { PageItem } from '../../../core/page.js';
import { pt } from '../../../core/units.js';
import { circlePath, filled, linePath, stroked, type XY } from '../draw-shape.js';
import { capHeight, textLines, wrapText, type WrappedLine } from '../draw-text.js';
import type { FigureLook, FigureText } from '../figure-look.js';
import type { LabelRequest, LabelShape, LabelTarget, PlacedLabel } from './label-request.js';
import { placeLabels } from './place-labels.js';
import type { Area, Edge } from './polygon.js';

/** More names than this are unreadable on a page, and slow to place. */
const MOST_NAMES = 240;

export interface NamedAreas {
  readonly placed: readonly PlacedLabel[];
  readonly names: ReadonlyMap<LabelRequest, AreaName>;
  /** Where patterns keep clear of the names. */
  readonly gaps: readonly Rect[];
  readonly findings: readonly Finding[];
}

interface AreaName {
  readonly text: string;
  /** One per shape of the request. */
  readonly settings: readonly NameSetting[];
}

interface NameSetting {
  readonly style: FigureText;
  readonly lines: readonly WrappedLine[];
  readonly cost: number;
}

/** Finds places for the names of the areas; those of the first rank are the boldest. */
export function nameAreas(
  figure: MapFigure,
  look: FigureLook,
  map: {
    readonly areas: readonly Area[];
    /** Areas of each tier on the map. */
    readonly ranks: readonly (readonly Area[])[];
    readonly nameOf: ReadonlyMap<string, string>;
    /** Names of districts, with their part of the outer border. */
    readonly districts: readonly { readonly name: string; readonly border: readonly XY[] }[];
    readonly frame: Rect;
    readonly taken: readonly Rect[];
    readonly heavyLines: readonly Edge[];
  },
): NamedAreas {
  const names = new Map<LabelRequest, AreaName>();
  const add = (
    target: LabelTarget,
    text: string,
    styles: readonly FigureText[],
    required: boolean,
  ): void => {
    const settings = settingsOf(look, styles, text);
    const shapes = settings.map((setting) => shapeOf(look, setting));
    names.set({ target, shapes, required }, { text, settings });
  };
  const { large, strong, plain, small, aside } = look.text;
  map.ranks.forEach((areas, rank) => {
    const styles = rank === 0 ? [large, strong] : [plain, small];
    for (const area of areas) {
      add({ kind: 'area', area }, map.nameOf.get(area.id) ?? area.name, styles, true);
    }
  });
  for (const { name, border } of map.districts)
    add({ kind: 'district', border }, name, [aside], false);
  if (figure.labels === 'all') {
    const named = new Set(map.ranks.flat());
    const rest = map.areas.filter((area) => !named.has(area));
    for (const area of rest)
      add({ kind: 'area', area }, withoutAddition(area.name), [small], false);
  }
  const requests = [...names.keys()].slice(0, MOST_NAMES);
  const placed = placeLabels(requests, {
    frame: map.frame,
    areas: map.areas,
    busy: new Set(map.ranks.flat().map(({ id }) => id)),
    taken: map.taken,
    lines: map.heavyLines,
  });
  const found = new Set(placed.map(({ request }) => request));
  const missing = [...names].filter(([request]) => !found.has(request)).map(([, { text }]) => text);
  return {
    placed,
    names,
    gaps: placed.map(({ box }) => gapAround(box)),
    findings: leftOut(figure, missing),
  };
}

/** `Menden (Sauerland)` → `Menden`: on its map the addition says nothing. */
const withoutAddition = (name: string): string => name.replace(/\s*[([].*$/u, '');

/** A broken name, and one in a smaller size, are a little worse. */
const COST_OF_BREAK = 1.5;
const COST_OF_SIZE = 8;

/** In one line, and broken where the name allows it; in the first style or the next smaller. */
const settingsOf = (
  look: FigureLook,
  styles: readonly FigureText[],
  text: string,
): readonly NameSetting[] =>
  styles.flatMap((style, smaller) => {
    const cost = smaller * COST_OF_SIZE;
    const single = wrapText(look, style, text, Infinity);
    const broken = wrapText(look, style, text, (single[0]?.width ?? 0) * 0.75);
    const one: NameSetting = { style, lines: single, cost };
    return broken.length > 1 ? [one, { style, lines: broken, cost: cost + COST_OF_BREAK }] : [one];
  });

/** Space of the letters without ascenders' air: cap height, then line by line. */
const shapeOf = (look: FigureLook, { style, lines, cost }: NameSetting): LabelShape => ({
  width: Math.max(...lines.map(({ width }) => width)),
  height: capHeight(look, style) + (lines.length - 1) * lineStep(style) + DESCENT * style.size,
  cost,
});

/** Names of places are set tighter than text. */
const lineStep = (style: FigureText): number => style.size * 1.08;

/** Depth of g and p, in em. */
const DESCENT = 0.2;

const gapAround = ({ x, y, width, height }: Rect): Rect =>
  rect(x - 1.6, y - 1.4, width + 3.2, height + 1.8);

function leftOut(figure: MapFigure, missing: readonly string[]): readonly Finding[] {
  if (missing.length === 0) return [];
  const names = missing.slice(0, 3).join(', ');
  const params = { count: missing.length, names };
  return [finding('figure-labels-left-out', { source: figure.source }, params)];
}

/** Leader lines first, so that no name lies under one. */
export function drawLabels(look: FigureLook, { placed, names }: NamedAreas): readonly PageItem[] {
  const pen = { color: look.colors.text, width: 0.5 };
  const leaders = placed.flatMap(({ leader }): readonly PageItem[] => {
    if (!leader) return [];
    const [x1, y1, x2, y2] = leader;
    return [
      stroked(look.role, linePath([x1, y1], [x2, y2]), pen),
      filled(look.role, circlePath([x2, y2], 1.3), look.colors.text),
    ];
  });
  const words = placed.flatMap(({ request, shape, box }): readonly PageItem[] => {
    const setting = names.get(request)?.settings[shape];
    if (!setting) return [];
    const x = box.x + box.width / 2;
    const y = box.y + capHeight(look, setting.style);
    const style: FigureText = { ...setting.style, leading: pt(lineStep(setting.style)) };
    return textLines(look, style, setting.lines, { x, y, anchor: 'middle' });
  });
  return [...leaders, ...words];
}
