import type { Rect } from './geometry.js';

/** A rendering: 8-bit RGBA, straight alpha, rows from the top; shows `box` of the user space. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
  readonly box: Rect;
}
