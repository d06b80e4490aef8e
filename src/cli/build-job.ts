import type { BuildResult } from '../build.js';
import type { Finding } from '../core/finding.js';
import type { PrintWishes } from '../core/print-spec.js';
import type { EditionName } from '../core/project.js';
import type { StageName } from '../core/progress.js';

/** What the building thread is told. */
export interface BuildJob {
  readonly root: string;
  /** Null keeps nothing between runs. */
  readonly cacheFolder: string | null;
  /** Processes that decode artwork at once. */
  readonly jobs?: number;
  readonly wishes: PrintWishes;
  readonly editions?: readonly EditionName[];
  readonly buildDate?: Date;
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
  | { readonly kind: 'done'; readonly result: BuildResult }
  | { readonly kind: 'refused'; readonly findings: readonly Finding[] };
