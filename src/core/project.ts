import type { DataTable } from './data-table.js';
import type { GeneratedFigure } from './figure.js';
import type { SourcePlace, Waiver } from './finding.js';
import type { LooseDate, Participant, Tier } from './participant.js';
import type { PrintSpec } from './print-spec.js';
import type { TemplateSet } from './template.js';

/** Files that a run can make: the document for the press, and its cover in one piece. */
export const EDITIONS = ['print', 'cover'] as const;
export type EditionName = (typeof EDITIONS)[number];

/** `data/strategy.yaml`, resolved. */
export interface StrategyMeta {
  readonly title: string;
  readonly subtitle: string;
  /** "Neuauflage 2021". */
  readonly edition: string;
  readonly publisher: string;
  readonly lang: string;
  readonly keywords: readonly string[];
  /** Last day on which a participant may join. */
  readonly deadline?: LooseDate;
  /** Day of this edition; used as build date when `SOURCE_DATE_EPOCH` is not set. */
  readonly date: LooseDate;
  readonly source: SourcePlace;
}

/** A chapter's file as written; `compose/` parses it. */
export interface ManuscriptFile {
  readonly path: string;
  readonly text: string;
}

export interface Project {
  readonly meta: StrategyMeta;
  readonly tiers: readonly Tier[];
  readonly participants: readonly Participant[];
  readonly print: PrintSpec;
  readonly manuscript: readonly ManuscriptFile[];
  readonly templates: TemplateSet;
  /** Figures made from data, by the path of their YAML file. */
  readonly figures: ReadonlyMap<string, GeneratedFigure>;
  /** Tables from CSV files, by path. */
  readonly tables: ReadonlyMap<string, DataTable>;
  readonly fonts: readonly FontFile[];
  readonly editions: readonly EditionName[];
  /** Extra hyphenation points, "Staub-ecken", and words never to break. */
  readonly hyphenation: readonly string[];
  /** Waivers that concern no single participant. */
  readonly signOff: readonly Waiver[];
}

/** A font of the project by the key the templates use, e.g. `SourceSans3-Regular`. */
export interface FontFile {
  readonly key: string;
  readonly path: string;
  readonly bytes: Uint8Array;
}
