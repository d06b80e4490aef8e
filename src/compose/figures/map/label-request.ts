import type { Rect } from '../../../core/geometry.js';
import type { XY } from '../draw-shape.js';
import type { Anchor } from '../draw-text.js';
import type { Area, Edge } from './polygon.js';

/** Something to be named on the map. */
export interface LabelRequest {
  readonly target: LabelTarget;
  /** Sizes in which the name can be set. */
  readonly shapes: readonly LabelShape[];
  /** A name that must appear may stand on other areas, with a line, when it does not fit. */
  readonly required: boolean;
}

/** An area is named on itself; a district along its part of the outer border, on the paper. */
export type LabelTarget =
  | { readonly kind: 'area'; readonly area: Area }
  | {
      readonly kind: 'district';
      readonly border: readonly XY[];
      /** The outer border of the other districts. */
      readonly others: readonly XY[];
    };

export interface LabelShape {
  readonly width: number;
  readonly height: number;
  /** Widths of its lines, which share the height. */
  readonly lines: readonly number[];
  /** 0 for the preferred setting; what broken or small ones are worse. */
  readonly cost: number;
}

export interface PlacedLabel {
  readonly request: LabelRequest;
  /** Index into the request's shapes. */
  readonly shape: number;
  readonly box: Rect;
  /** Its lines one by one: the short ones leave room at their sides. */
  readonly rows: readonly Rect[];
  /** From the name's box to the area it means; null when the name stands in its area. */
  readonly leader: Edge | null;
  /** Side on which the lines of a broken name are flush: the one its leader comes from. */
  readonly align: Anchor;
}

/** A place that a name may take. */
export interface Candidate extends PlacedLabel {
  /** What is worse than in the middle of its own area, in points of a longer leader or so. */
  readonly cost: number;
}

/** Where names may stand. */
export interface LabelRoom {
  readonly frame: Rect;
  readonly areas: readonly Area[];
  /** Areas whose fill should not lie under somebody else's name. */
  readonly busy: ReadonlySet<string>;
  /** Boxes that are taken, such as the legend. */
  readonly taken: readonly Rect[];
  /** Heavy lines that no letter should touch. */
  readonly lines: readonly Edge[];
}
