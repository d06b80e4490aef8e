import type { SourcePlace } from './finding.js';
import type { LooseDate } from './participant.js';

/** A figure made from data, with its data inside: whoever draws it opens no file. */
export type GeneratedFigure = BarsFigure | LinesFigure | TimelineFigure | MapFigure;

interface FromData {
  /** Path in the project, e.g. `data/figures/karte.yaml`. */
  readonly file: string;
  readonly source: SourcePlace;
}

/** What numbers are written with. */
export interface NumberStyle {
  /** What is counted or measured, e.g. `Kommunen` or `cm`; may be empty. */
  readonly unit: string;
  /** Digits after the decimal comma. */
  readonly decimals: number;
}

/** One bar per row, from zero. */
export interface BarsFigure extends FromData, NumberStyle {
  readonly kind: 'bars';
  readonly direction: 'vertical' | 'horizontal';
  /** In the order of the rows, at least one. */
  readonly bars: readonly Bar[];
}

export interface Bar {
  readonly label: string;
  readonly value: number;
  readonly highlight: boolean;
}

/** One line per column over a common x axis. */
export interface LinesFigure extends FromData, NumberStyle {
  readonly kind: 'lines';
  readonly x: {
    /** Written behind the last x label, e.g. `Uhr`; may be empty. */
    readonly unit: string;
    readonly labels: readonly string[];
    /** Places on a numeric axis, ascending; null when the rows stand at equal distances. */
    readonly numbers: readonly number[] | null;
  };
  readonly series: readonly Series[];
  /** Names each line at its highest point instead of its end. */
  readonly peaks: boolean;
}

export interface Series {
  readonly name: string;
  /** As many as there are x labels; null for a gap in the data. */
  readonly values: readonly (number | null)[];
}

/** Events on a line that is true to time. */
export interface TimelineFigure extends FromData {
  readonly kind: 'timeline';
  /** By date, at least one. */
  readonly events: readonly TimelineEvent[];
}

export interface TimelineEvent {
  readonly on: LooseDate;
  readonly title: string;
  readonly text: string;
}

/** A map of municipalities; which tier they belong to is looked up in the participants. */
export interface MapFigure extends FromData {
  readonly kind: 'map';
  /** Path of the borders. */
  readonly geo: string;
  readonly areas: readonly MapArea[];
  /** Areas whose ids share so many leading characters form a district (5 = Kreis); 0 for none. */
  readonly districtDigits: number;
  readonly labels: 'participants' | 'all';
  /** What the legend calls areas that do not take part. */
  readonly rest: string;
  /** What the legend calls the line around a district. */
  readonly border: string;
  /** Printed below the map; empty when the caption names the source. */
  readonly credit: string;
}

export interface MapArea {
  /** Official municipality key (AGS), 8 digits in Germany. */
  readonly id: string;
  readonly name: string;
  /** Polygons as lists of rings, the outer one first; closed, longitude and latitude in degrees. */
  readonly polygons: readonly (readonly GeoRing[])[];
}

export type GeoRing = readonly (readonly [longitude: number, latitude: number])[];
