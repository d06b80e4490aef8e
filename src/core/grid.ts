import type { InkColor } from './color.js';
import type { Rect } from './geometry.js';
import type { TierSize } from './participant.js';
import type { Pt } from './units.js';

/** Where logos may stand: the rest of the declaration's page, then whole pages as needed. */
export interface GridFrame {
  /** Free box on the page of the declaration. */
  readonly first: Rect;
  /** Free box on each further page. */
  readonly next: Rect;
  /** Baseline distance that headings keep to, and the y of one line of that grid. */
  readonly baseline: Pt;
  readonly gridOrigin: Pt;
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
  readonly background: 'paper' | 'tint' | 'dark';
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
  readonly page: number;
  readonly cell: Rect;
  /** Box of the visible artwork. */
  readonly visible: Rect;
  /** Cell minus clear space: what the solver could use. */
  readonly room: Rect;
  /** Null when the artwork is missing: the proof shows "Logo fehlt" there. */
  readonly drawn: boolean;
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
}

export interface Arrangement {
  readonly placements: readonly Placement[];
  readonly headings: readonly TierHeading[];
  /** At least 1. */
  readonly pageCount: number;
}
