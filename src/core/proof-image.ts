import type { Picture } from './picture.js';

/** A page of the finished PDF as a picture: for reviewers, reports and golden tests. */
export interface ProofImage {
  /** Counted from 1. */
  readonly page: number;
  readonly picture: Picture;
  /** The same as a file. */
  readonly png: Uint8Array;
}
