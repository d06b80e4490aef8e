import type { MapFigure } from '../../../core/figure.js';
import { finding, type Finding } from '../../../core/finding.js';
import { rect, type Rect } from '../../../core/geometry.js';
import type { PageItem } from '../../../core/page.js';
import { pt } from '../../../core/units.js';
import { circlePath, filled, linePath, stroked, type XY } from '../draw-shape.js';
import { ANCHOR_SHARE, capHeight, textLines, wrapText, type WrappedLine } from '../draw-text.js';
import type { FigureLook, FigureText } from '../figure-look.js';
import type { LabelRequest, LabelShape, LabelTarget, PlacedLabel } from './label-request.js';
import { fitsInside } from './places-inside.js';
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
    /** Names of districts, with their part of the outer border and the rest of it. */
    readonly districts: readonly {
      readonly name: string;
      readonly border: readonly XY[];
      readonly others: readonly XY[];
    }[];
    readonly frame: Rect;
    readonly taken: readonly Rect[];
    readonly heavyLines: readonly Edge[];
  },
): NamedAreas {
  const names = new Map<LabelRequest, AreaName>();
  const add = (
    target: LabelTarget,
    text: string,
    style: FigureText,
    required: boolean,
  ): LabelRequest => {
    const settings = settingsOf(look, style, text);
    const shapes = settings.map((setting) => shapeOf(look, setting));
    const request: LabelRequest = { target, shapes, required };
    names.set(request, { text, settings });
    return request;
  };
  const { large, strong, plain, small, aside } = look.text;
  map.ranks.forEach((areas, rank) => {
    const named = areas.map((area) => ({ area, text: map.nameOf.get(area.id) ?? area.name }));
    const style = styleOfClass(look, rank === 0 ? [large, strong] : [plain, small], named);
    for (const { area, text } of named) add({ kind: 'area', area }, text, style, true);
  });
  if (figure.labels === 'all') {
    const named = new Set(map.ranks.flat());
    const rest = map.areas.filter((area) => !named.has(area));
    for (const area of rest) add({ kind: 'area', area }, withoutAddition(area.name), small, false);
  }
  const inAreas = [...names.keys()].slice(0, MOST_NAMES);
  // Last, since they have the most room to give way.
  const ofDistricts = map.districts.map(({ name, border, others }) =>
    add({ kind: 'district', border, others }, name, aside, false),
  );
  const placed = placeLabels([...inAreas, ...ofDistricts], {
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
    gaps: placed.flatMap(({ rows }) => rows.map(gapAround)),
    findings: leftOut(figure, missing),
  };
}

/** `Menden (Sauerland)` → `Menden`: on its map the addition says nothing. */
const withoutAddition = (name: string): string => name.replace(/\s*[([].*$/u, '');

/**
 * One size for all names of a class, or the size would seem to say something: the larger one, if
 * it costs no name its place in its own area.
 */
function styleOfClass(
  look: FigureLook,
  [larger, smaller]: readonly [FigureText, FigureText],
  names: readonly { readonly area: Area; readonly text: string }[],
): FigureText {
  const fits = (style: FigureText, { area, text }: (typeof names)[number]): boolean =>
    settingsOf(look, style, text).some((setting) => fitsInside(area, shapeOf(look, setting)));
  return names.every((name) => fits(larger, name) || !fits(smaller, name)) ? larger : smaller;
}

/** A broken name is a little worse. */
const COST_OF_BREAK = 1.5;

/** In one line, and broken where the name allows it. */
function settingsOf(look: FigureLook, style: FigureText, text: string): readonly NameSetting[] {
  const single = wrapText(look, style, text, Infinity);
  const broken = wrapText(look, style, text, (single[0]?.width ?? 0) * 0.75);
  const one: NameSetting = { style, lines: single, cost: 0 };
  return broken.length > 1 ? [one, { style, lines: broken, cost: COST_OF_BREAK }] : [one];
}

/** Space of the letters without ascenders' air: cap height, then line by line. */
const shapeOf = (look: FigureLook, { style, lines, cost }: NameSetting): LabelShape => ({
  width: Math.max(...lines.map(({ width }) => width)),
  lines: lines.map(({ width }) => width),
  height:
    capHeight(look, style) +
    (lines.length - 1) * lineStep(style) +
    (HANGING.test(lines.at(-1)?.text ?? '') ? DESCENT * style.size : 0),
  cost,
});

/** Letters that reach below the line. */
const HANGING = /[gjpqyþçşţ,;()[\]ßQJ]/u;

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
  const words = placed.flatMap(({ request, shape, box, align }): readonly PageItem[] => {
    const setting = names.get(request)?.settings[shape];
    if (!setting) return [];
    const x = box.x + box.width * ANCHOR_SHARE[align];
    const y = box.y + capHeight(look, setting.style);
    const style: FigureText = { ...setting.style, leading: pt(lineStep(setting.style)) };
    return textLines(look, style, setting.lines, { x, y, anchor: align });
  });
  return [...leaders, ...words];
}
