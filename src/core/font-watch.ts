/**
 * Told which font file is at work. fontkit 2.0.4 follows every offset and count of a font: tables
 * of the right checksum and the wrong content keep it busy for hours, and nothing in the same
 * thread can stop it.
 */
export interface FontWatch {
  /** Computing time of one step, seconds. */
  readonly limit: (seconds: number) => void;
  readonly enter: (path: string) => void;
  readonly leave: () => void;
}

/** Where nobody waits, as in tests. */
export const UNWATCHED: FontWatch = {
  limit: () => undefined,
  enter: () => undefined,
  leave: () => undefined,
};
