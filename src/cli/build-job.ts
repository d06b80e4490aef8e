import type { BuildResult } from '../build.js';
import type { ContactSheetResult } from '../contact-sheet.js';
import type { Finding } from '../core/finding.js';
import type { PrintWishes } from '../core/print-spec.js';
import type { EditionName } from '../core/project.js';
import type { StageName } from '../core/progress.js';
import type { Lang } from '../report/lang.js';

/** What the building thread is told: which program to run, with what. */
export type BuildJob = EditionJob | ContactSheetJob;

interface AnyJob {
  readonly root: string;
  /** Null keeps nothing between runs. */
  readonly cacheFolder: string | null;
  /** Processes that decode artwork at once. */
  readonly jobs?: number;
  readonly buildDate?: Date;
}

export interface EditionJob extends AnyJob {
  readonly task: 'edition';
  readonly wishes: PrintWishes;
  readonly editions?: readonly EditionName[];
}

export interface ContactSheetJob extends AnyJob {
  readonly task: 'contact-sheet';
  readonly lang: Lang;
}

/** What each job ends in. */
export interface BuildResults {
  readonly edition: BuildResult;
  readonly 'contact-sheet': ContactSheetResult;
}

/** What the thread is started with. */
export interface ThreadOrders {
  readonly job: BuildJob;
  /** Where the thread tells which font it works with. */
  readonly fontWatch: Int32Array;
}

/** What it says. */
export type BuildMessage =
  | {
      readonly kind: 'progress';
      readonly stage: StageName;
      readonly done: number;
      readonly total: number;
    }
  /** Which font file a number of the watch means. */
  | { readonly kind: 'font'; readonly font: number; readonly path: string }
  | { readonly kind: 'done'; readonly result: BuildResults[BuildJob['task']] }
  | { readonly kind: 'refused'; readonly findings: readonly Finding[] };
