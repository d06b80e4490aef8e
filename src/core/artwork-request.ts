import type { InkColor } from './color.js';
import type { SourcePlace } from './finding.js';
import type { InputLimits } from './input-limits.js';
import type { SpotInk } from './participant.js';
import type { OutputCondition, PrintLimits } from './print-spec.js';
import type { FontFile } from './project.js';
import type { Pt } from './units.js';

/** One file to turn into an `Artwork`. */
export interface ArtworkRequest {
  /** Participant id, or the path of a figure. */
  readonly id: string;
  /** For findings: name as printed, or the figure's file. */
  readonly subject: string;
  readonly purpose: 'logo' | 'figure';
  readonly file: string;
  /** Where the YAML or Markdown names the file. */
  readonly source: SourcePlace;
  /** Largest width and height at which it can be placed: bounds the pixels that are kept. */
  readonly largest: { readonly width: Pt; readonly height: Pt };
  readonly background: 'auto' | 'keep';
  /** What it will stand on, and whether the file is drawn for that; paper when absent. */
  readonly ground?: { readonly color: InkColor; readonly negative: boolean };
  /** Exact inks by `#rrggbb`. */
  readonly colors: Readonly<Record<string, InkColor>>;
}

/** What ingest needs to know of the print run. */
export interface IngestSettings {
  readonly condition: OutputCondition;
  readonly limits: PrintLimits;
  readonly inks: readonly SpotInk[];
  /** What one file may cost; as usual when absent. */
  readonly inputLimits?: InputLimits;
  /** Fonts in which text inside drawings may be set; without them it is refused. */
  readonly fonts?: readonly FontFile[];
  /** `flatten` for standards without transparency (PDF/X-1a); allowed when absent. */
  readonly transparency?: 'allowed' | 'flatten';
  /** Turns EPS into PDF; absent when the computer has no Ghostscript. */
  readonly convertEps?: EpsConverter;
}

/** PDF of an EPS with its colours unchanged; null when the file can't be converted. */
export type EpsConverter = (postScript: Uint8Array) => Promise<Uint8Array | null>;
