import type { Artwork } from './artwork.js';
import type { InkColor } from './color.js';
import type { Rect } from './geometry.js';
import type { Participant, Tier, TierSize } from './participant.js';
import type { Pt } from './units.js';

/** Where logos may stand: the rest of the declaration's page, then whole pages as needed. */
export interface GridFrame {
  /** Free box on the page of the declaration. */
  readonly first: Rect;
  /** Free box on each further page. */
  readonly next: Rect;
  /** Free box on every second further page where left and right pages mirror; else as `next`. */
  readonly nextMirrored?: Rect;
  /** Baseline distance that headings keep to, and the y of one line of that grid. */
  readonly baseline: Pt;
  readonly gridOrigin: Pt;
}

/** A tier with what is to stand in it. The order of entries does not matter: they are sorted. */
export interface GridTier {
  readonly tier: Tier;
  readonly entries: readonly GridEntry[];
}

export interface GridEntry {
  readonly participant: Participant;
  /** Null when it is missing or unusable; the cell is kept. */
  readonly artwork: Artwork | null;
}

/** The design of the grid, from the declaration's template. */
export interface GridSpec {
  /** Sizes by tier: columns wanted at full measure, height and clear space of a cell. */
  readonly sizes: Readonly<Record<TierSize, GridCellSpec>>;
  readonly gutter: Pt;
  readonly rowGap: Pt;
  readonly tierGap: Pt;
  /** Style of headings and captions. */
  readonly heading: GridTextStyle;
  readonly caption: GridTextStyle;
  readonly captions: boolean;
  /** Least empty space around a logo as share of its height. */
  readonly clearSpace: number;
  readonly rule: { readonly color: InkColor; readonly width: Pt } | null;
  /** What the logos stand on; null is the paper itself. */
  readonly ground: GridGround | null;
}

/** An area of colour behind the grid. On a dark one only negative versions can be read. */
export interface GridGround {
  readonly kind: 'tint' | 'dark';
  readonly color: InkColor;
  /** Empty rim between the area's edge and headings and cells. */
  readonly padding: Pt;
}

export interface GridCellSpec {
  readonly columns: number;
  readonly height: Pt;
  /** Optical target as share of the cell's area; the solver may lower it. */
  readonly fill: number;
  readonly minWidth: Pt;
}

export interface GridTextStyle {
  readonly font: string;
  readonly size: Pt;
  readonly leading: Pt;
  readonly color: InkColor;
  readonly spaceAfter: Pt;
}

/** One logo of the grid as layout decided it. `page` counts the grid's own pages from 0. */
export interface Placement {
  readonly participant: string;
  /** Id of the tier. */
  readonly tier: string;
  /** As printed. */
  readonly name: string;
  readonly page: number;
  /** Row counted from 0 through the whole grid. */
  readonly row: number;
  readonly cell: Rect;
  /** Box of the visible artwork. */
  readonly visible: Rect;
  /** Cell minus clear space: what the solver could use. */
  readonly room: Rect;
  /** Null when the artwork is missing: the proof shows "Logo fehlt" there. */
  readonly drawn: boolean;
  /** Place of the name below the logo; null without captions. */
  readonly caption: CaptionPlace | null;
}

/** Room for the name under a logo. */
export interface CaptionPlace {
  /** Middle of the lines. */
  readonly x: Pt;
  /** Baseline of the first line. */
  readonly y: Pt;
  readonly width: Pt;
  readonly lines: number;
}

export interface TierHeading {
  readonly tier: string;
  readonly title: string;
  /** True where the tier goes on from the page before. */
  readonly continued: boolean;
  readonly page: number;
  readonly x: Pt;
  /** Baseline. */
  readonly y: Pt;
  /** Width of the grid on this page, and the y of the thin rule above; null without one. */
  readonly width: Pt;
  readonly ruleY: Pt | null;
}

/** The area behind the grid on one of its pages. */
export interface GridPanel {
  readonly page: number;
  readonly box: Rect;
  readonly color: InkColor;
}

export interface Arrangement {
  readonly placements: readonly Placement[];
  readonly headings: readonly TierHeading[];
  /** Areas of colour behind all that, one on each page with logos; none on paper. */
  readonly panels: readonly GridPanel[];
  /** At least 1. */
  readonly pageCount: number;
}
