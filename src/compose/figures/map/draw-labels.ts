import type { MapFigure } from '../../../core/figure.js';
import { finding, type Finding } from '../../../core/finding.js';
import { rect, type Rect } from '../../../core/geometry.js';
import type { PageItem } from '../../../core/page.js';
import { circlePath, filled, linePath, stroked } from '../draw-shape.js';
import { capHeight, textLines, wrapText, type WrappedLine } from '../draw-text.js';
import type { FigureLook, FigureText } from '../figure-look.js';
import { placeLabels, type LabelRequest, type PlacedLabel } from './place-labels.js';
import type { Area } from './polygon.js';

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
  readonly style: FigureText;
  /** One setting per shape of the request. */
  readonly settings: readonly (readonly WrappedLine[])[];
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
    readonly frame: Rect;
    readonly taken: readonly Rect[];
  },
): NamedAreas {
  const names = new Map<LabelRequest, AreaName>();
  const add = (area: Area, text: string, style: FigureText, required: boolean): void => {
    const settings = settingsOf(look, style, text);
    const shapes = settings.map((lines) => sizeOf(look, style, lines));
    names.set({ area, shapes, required }, { text, style, settings });
  };
  map.ranks.forEach((areas, rank) => {
    const style = rank === 0 ? look.text.large : look.text.plain;
    for (const area of areas) add(area, map.nameOf.get(area.id) ?? area.name, style, true);
  });
  if (figure.labels === 'all') {
    const named = new Set(map.ranks.flat());
    const rest = map.areas.filter((area) => !named.has(area));
    for (const area of rest) add(area, withoutAddition(area.name), look.text.small, false);
  }
  const requests = [...names.keys()].slice(0, MOST_NAMES);
  const placed = placeLabels(requests, {
    frame: map.frame,
    areas: map.areas,
    busy: new Set(map.ranks.flat().map(({ id }) => id)),
    taken: map.taken,
  });
  const found = new Set(placed.map(({ request }) => request));
  const missing = [...names].filter(([request]) => !found.has(request)).map(([, { text }]) => text);
  return { placed, names, gaps: placed.map(({ box }) => gapAround(box)), findings: leftOut(figure, missing) };
}

/** `Menden (Sauerland)` → `Menden`: on its map the addition says nothing. */
const withoutAddition = (name: string): string => name.replace(/\s*[([].*$/u, '');

/** In one line, and broken where the name allows it. */
function settingsOf(look: FigureLook, style: FigureText, text: string): AreaName['settings'] {
  const single = wrapText(look, style, text, Infinity);
  const broken = wrapText(look, style, text, (single[0]?.width ?? 0) * 0.75);
  return broken.length > 1 ? [single, broken] : [single];
}

/** Space of the letters without ascenders' air: cap height, then line by line. */
function sizeOf(look: FigureLook, style: FigureText, lines: readonly WrappedLine[]) {
  return {
    width: Math.max(...lines.map(({ width }) => width)),
    height: capHeight(look, style) + (lines.length - 1) * lineStep(style) + DESCENT * style.size,
  };
}

/** Names of places are set tighter than text. */
const lineStep = (style: FigureText): number => style.size * 1.08;

/** Depth of g and p, in em. */
const DESCENT = 0.2;

const gapAround = ({ x, y, width, height }: Rect): Rect => rect(x - 2.5, y - 2, width + 5, height + 3);

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
    const name = names.get(request);
    const lines = name?.settings[shape];
    if (!name || !lines) return [];
    const x = box.x + box.width / 2;
    const y = box.y + capHeight(look, name.style);
    const style = { ...name.style, leading: lineStep(name.style) as FigureText['leading'] };
    return textLines(look, style, lines, { x, y, anchor: 'middle' });
  });
  return [...leaders, ...words];
}
