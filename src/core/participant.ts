import type { SourcePlace, Waiver } from './finding.js';
import type { Cmyk, InkColor } from './color.js';
import type { Mm } from './units.js';

/** Legal nature of a participant: decides every wording ("Stadtlogo" is wrong for a Gemeinde). */
export const KINDS = ['stadt', 'gemeinde', 'kreis', 'organisation'] as const;
export type Kind = (typeof KINDS)[number];

/** How a participant joined. */
export const JOIN_WAYS = ['council-resolution', 'letter-of-intent'] as const;
export type JoinWay = (typeof JOIN_WAYS)[number];

/** A date as exact as it is known; absent parts stay absent. Calendar: Europe/Berlin. */
export interface LooseDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  readonly season?: 'spring' | 'summer' | 'autumn' | 'winter';
}

export const TIER_SIZES = ['large', 'medium', 'small'] as const;
export type TierSize = (typeof TIER_SIZES)[number];

/** A group of participants under one heading; data of the designer, in the order of the YAML. */
export interface Tier {
  readonly id: string;
  readonly title: string;
  readonly size: TierSize;
  readonly source: SourcePlace;
}

/** What the designer says about one logo. */
export interface LogoSpec {
  /** Path relative to the project, in NFC, e.g. `logos/olpe.svg`. */
  readonly file: string;
  readonly minWidth?: Mm;
  /** Share of the logo's height (`10%`) or a length that stays empty around it. */
  readonly clearSpace?:
    | { readonly kind: 'share'; readonly share: number }
    | { readonly kind: 'length'; readonly length: Mm };
  /** Factor on the optical size; 1 = as balanced. */
  readonly scale: number;
  /** Shift from the visual centre in mm, right and down positive. */
  readonly nudge?: { readonly x: Mm; readonly y: Mm };
  /** `auto` removes a near-white box, `keep` never. */
  readonly background: 'auto' | 'keep';
  /** Exact ink values by the colour in the file, key `#rrggbb` in lower case. */
  readonly colors: Readonly<Record<string, InkColor>>;
  /** A version for dark backgrounds, path as `file`. */
  readonly negative?: string;
  readonly source: SourcePlace;
}

export interface Participant {
  readonly id: string;
  /** As printed. */
  readonly name: string;
  /** Full official name: alt texts, sheets. */
  readonly official: string;
  readonly kind: Kind;
  /** Official municipality key, 8 digits (Kreise: 5); absent for organisations. */
  readonly ags?: string;
  readonly tier: string;
  readonly joined?: {
    readonly by?: JoinWay;
    readonly on?: LooseDate;
    readonly reference?: string;
  };
  readonly logo?: LogoSpec;
  readonly signOff: readonly Waiver[];
  readonly source: SourcePlace;
}

/** Inks of the house that artwork may be mapped to. */
export interface SpotInk {
  readonly name: string;
  readonly alternate: Cmyk;
  /** Whether it gets its own plate or is converted. */
  readonly print: 'spot' | 'process';
}
