import type { MapFigure } from '../../../core/figure.js';
import { checked, finding, type Checked, type Finding } from '../../../core/finding.js';
import { rect, type Rect } from '../../../core/geometry.js';
import type { PageItem } from '../../../core/page.js';
import type { Participant, Tier } from '../../../core/participant.js';
import { pt, type Pt } from '../../../core/units.js';
import type { ComposedFigure } from '../composed-figure.js';
import { filled, polyPath, stroked } from '../draw-shape.js';
import { textItem } from '../draw-text.js';
import { HAIRLINE, tint, type FigureLook } from '../figure-look.js';
import { findBorders } from './borders.js';
import { fadeBorders } from './fade-borders.js';
import { drawLabels, nameAreas } from './draw-labels.js';
import { drawLegend, drawLegendRows, legendSize, WHITE, type LegendEntry } from './legend.js';
import { drawPattern, patternOf } from './pattern.js';
import { meetsBox, type Area } from './polygon.js';
import { projectAreas, shiftMap, type ProjectedMap } from './project-areas.js';

/** Highest map in relation to its width when the page sets no limit. */
const HEIGHT_SHARE = 1.15;

const DISTRICT_LINE = 1;

/** What is left of a border's colour under a name that crosses it. */
const UNDER_NAMES = 0.3;
const LEGEND_GAP = 12;

/** A tier with members on the map. */
interface MapTier {
  readonly tier: Tier;
  readonly members: readonly Participant[];
}

/**
 * Areas coloured by the tier of the participant with the same key. Who takes part is read from
 * the participants and nowhere else, so that map and grid of logos cannot disagree.
 */
export function composeMap(
  figure: MapFigure,
  room: { readonly width: Pt; readonly maxHeight: Pt | null },
  look: FigureLook,
  who: { readonly participants: readonly Participant[]; readonly tiers: readonly Tier[] },
): Checked<ComposedFigure> {
  const districtOf = (id: string): string => id.slice(0, figure.districtDigits);
  const ids = new Set(figure.areas.map(({ id }) => id));
  const districts = new Set(figure.areas.map(({ id }) => districtOf(id)));
  const members = who.participants.filter(({ ags }) => ags !== undefined && ids.has(ags));
  const findings = who.participants.flatMap((participant) =>
    strangers(participant, figure, ids, districts),
  );
  const mapTiers = who.tiers
    .map((tier): MapTier => ({ tier, members: members.filter((each) => each.tier === tier.id) }))
    .filter((each) => each.members.length > 0);

  const entries = legendEntries(figure, look, mapTiers, districts.size > 1);
  const creditHeight = figure.credit === '' ? 0 : look.text.small.leading + 4;
  const limit = Math.min(room.maxHeight ?? Infinity, room.width * HEIGHT_SHARE) - creditHeight;
  const layout = layOut(figure, look, entries, room.width, limit);

  const byId = new Map(layout.map.areas.map((area) => [area.id, area]));
  const areasOf = ({ members: those }: MapTier): readonly Area[] =>
    those.flatMap(({ ags }) => byId.get(ags ?? '') ?? []);
  const borders = findBorders(layout.map.areas, districtOf);
  const names = nameAreas(figure, look, {
    areas: layout.map.areas,
    ranks: mapTiers.map(areasOf),
    nameOf: new Map(members.map(({ ags, name }) => [ags ?? '', name])),
    frame: rect(0, 0, room.width, layout.mapHeight),
    districts: who.participants.flatMap(({ ags, name }) => {
      const border = ags === undefined ? undefined : borders.outer.get(ags);
      if (!border) return [];
      const others = [...borders.outer.values()].filter((each) => each !== border).flat();
      return [{ name, border, others }];
    }),
    taken: layout.legendBox ? [layout.legendBox] : [],
    heavyLines: borders.districtEdges,
  });

  const all = layout.map.areas.flatMap((area) =>
    area.rings.flatMap((ring) => polyPath(ring, true)),
  );
  const { clear, faded } = fadeBorders(borders.inner, names.gaps);
  const thin = { color: look.colors.quiet, width: Math.max(HAIRLINE, 0.4) };
  const items: PageItem[] = [
    filled(look.role, all, WHITE),
    ...mapTiers.flatMap((each, rank) =>
      drawPattern(look, patternOf(look, rank), areasOf(each), names.gaps),
    ),
    ...[
      { path: faded, pen: { ...thin, color: tint(thin.color, UNDER_NAMES) } },
      { path: clear, pen: thin },
    ].flatMap(({ path, pen }) => (path.length === 0 ? [] : [stroked(look.role, path, pen)])),
    stroked(look.role, borders.district, { color: look.colors.dark, width: DISTRICT_LINE }),
    ...drawLabels(look, names),
    ...layout.legendItems,
  ];
  if (figure.credit !== '') {
    const baseline = layout.height + 4 + look.text.small.size;
    items.push(textItem(look, look.text.small, figure.credit, { x: 0, y: baseline }));
  }
  const height = pt(layout.height + creditHeight);
  return checked({ width: room.width, height, items }, [...findings, ...names.findings]);
}

/** A key of a municipality or district that the borders do not know. */
function strangers(
  participant: Participant,
  figure: MapFigure,
  ids: ReadonlySet<string>,
  districts: ReadonlySet<string>,
): readonly Finding[] {
  const { ags, name, source } = participant;
  if (ags === undefined || ids.has(ags) || districts.has(ags)) return [];
  const where = { source, participant: name };
  return [finding('figure-ags-unknown', where, { name, ags, geo: figure.geo })];
}

function legendEntries(
  figure: MapFigure,
  look: FigureLook,
  mapTiers: readonly MapTier[],
  hasDistricts: boolean,
): readonly LegendEntry[] {
  const count = mapTiers.reduce((sum, { members }) => sum + members.length, 0);
  const rest = figure.areas.length - count;
  const pattern = (rank: number) => ({ pattern: patternOf(look, rank) });
  return [
    ...mapTiers.map(({ tier, members }, rank) => ({
      label: `${tier.title} (${members.length})`,
      sign: pattern(rank),
    })),
    ...(rest > 0 ? [{ label: `${figure.rest} (${rest})`, sign: { pattern: null } }] : []),
    ...(hasDistricts
      ? [
          {
            label: figure.border,
            sign: { line: { color: look.colors.dark, width: DISTRICT_LINE } },
          },
        ]
      : []),
  ];
}

interface MapLayout {
  readonly map: ProjectedMap;
  readonly mapHeight: number;
  readonly height: number;
  /** Taken by the legend within the map; null when it stands below. */
  readonly legendBox: Rect | null;
  readonly legendItems: readonly PageItem[];
}

/** Puts the legend into a free corner beside the areas, or in rows below the map. */
function layOut(
  figure: MapFigure,
  look: FigureLook,
  entries: readonly LegendEntry[],
  width: number,
  limit: number,
): MapLayout {
  const map = projectAreas(figure.areas, { width, height: limit });
  const size = legendSize(look, entries);
  const spare = width - map.width;
  for (const share of SHIFTS) {
    const shifted = shiftMap(map, spare * share, 0);
    for (const [right, low] of CORNERS) {
      const x = right ? width - size.width : 0;
      const y = low ? map.height - size.height : 0;
      const box = rect(x, y, size.width, size.height);
      const clear = rect(
        x - LEGEND_GAP,
        y - LEGEND_GAP,
        size.width + 2 * LEGEND_GAP,
        size.height + 2 * LEGEND_GAP,
      );
      if (shifted.areas.some((area) => meetsBox(area, clear))) continue;
      const legendItems = drawLegend(look, entries, x, y);
      return {
        map: shifted,
        mapHeight: map.height,
        height: map.height,
        legendBox: box,
        legendItems,
      };
    }
  }
  const below = drawLegendRows(look, entries, 0, width);
  const smaller = projectAreas(figure.areas, { width, height: limit - below.height - LEGEND_GAP });
  const y = smaller.height + LEGEND_GAP;
  return {
    map: shiftMap(smaller, (width - smaller.width) / 2, 0),
    mapHeight: smaller.height,
    height: y + below.height,
    legendBox: null,
    legendItems: drawLegendRows(look, entries, y, width).items,
  };
}

/**
 * Shares of the spare width to the left of the map. A little off the middle, as the legend stands
 * on the right more often; room on both sides, since names of small areas go onto the paper.
 */
const SHIFTS = [0.4, 0, 0.5, 1] as const;

const CORNERS = [
  [true, true],
  [false, true],
  [true, false],
  [false, false],
] as const;
