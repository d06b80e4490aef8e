import type { BoundEdge } from './binding.js';
import type { Cmyk } from './color.js';
import type { InputLimits } from './input-limits.js';
import type { SpotInk } from './participant.js';
import type { Mm, Pt } from './units.js';

export const STANDARDS = ['pdfx4', 'pdfx1a'] as const;
export type PdfStandard = (typeof STANDARDS)[number];

export const MARK_KINDS = ['crop', 'registration', 'colour-bar', 'page-info'] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/** The printing condition and its profile. Source: ISO 15930-7, output intent. */
export interface OutputCondition {
  /** Registered name, e.g. `FOGRA39`. */
  readonly identifier: string;
  /** Readable name of the profile. */
  readonly info: string;
  /** Bytes of the ICC profile, class `prtr`, four channels. */
  readonly profile: Uint8Array;
}

/** A printing condition ordered for one run: its registered name and a profile from anywhere. */
export interface OrderedCondition {
  readonly identifier: string;
  /** The file as the user named it: for messages. */
  readonly file: string;
  readonly profile: Uint8Array;
}

/** What one run wants otherwise than `data/print.yaml` says. */
export interface PrintWishes {
  readonly standard?: PdfStandard;
  readonly marks?: readonly MarkKind[];
  readonly condition?: OrderedCondition;
}

/** House numbers of the print run, from `data/print.yaml`. */
export interface PrintSpec extends BoundEdge {
  readonly standard: PdfStandard;
  readonly condition: OutputCondition;
  readonly trim: { readonly width: Mm; readonly height: Mm };
  readonly bleed: Mm;
  /** Nothing vital closer to the trim than this. */
  readonly safeMargin: Mm;
  readonly marks: readonly MarkKind[];
  readonly limits: PrintLimits;
  readonly inks: readonly SpotInk[];
  /** What one input file may cost. */
  readonly inputLimits: InputLimits;
  /** Recipe of large black areas. */
  readonly richBlack: Cmyk;
}

export interface PrintLimits {
  /** Total ink, 3 = 300 %. */
  readonly totalInk: number;
  /** Effective resolution below which a person must accept an image. */
  readonly imagePpi: number;
  /** Effective resolution below which an image is an error. */
  readonly imagePpiError: number;
  readonly lineArtPpi: number;
  /** Downsampling target for continuous images at placed size. */
  readonly imagePpiMax: number;
  readonly minLine: Pt;
  readonly minLineNegative: Pt;
  readonly minText: Pt;
  readonly minTextNegative: Pt;
  /** Black text below this size, black lines below `overprintLine`, overprint. */
  readonly overprintText: Pt;
  readonly overprintLine: Pt;
}
