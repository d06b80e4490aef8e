import type { PrintSpec } from './print-spec.js';
import { mmFromPt, type Pt } from './units.js';

interface Size {
  readonly width: Pt;
  readonly height: Pt;
}

/** The thickest block that is bound by a spine of paper or board. Source: print shops' data sheets. */
const MAX_SPINE = 80;

/** A tenth of a millimetre, what a sheet is cut to. */
const CUT = 0.1;

/** The print run of a document, for the sheet of its cover: of another size, and not bound itself. */
export const coverPrint = (print: PrintSpec, { width, height }: Size): PrintSpec => ({
  ...print,
  trim: { width: mmFromPt(width), height: mmFromPt(height) },
  binding: 'none',
});

/** Whether a sheet has the size of a cover laid open: back, spine and front side by side. */
export function isCoverSheet({ trim }: PrintSpec, { width, height }: Size): boolean {
  const spine = mmFromPt(width) - 2 * trim.width;
  return Math.abs(mmFromPt(height) - trim.height) < CUT && spine > -CUT && spine < MAX_SPINE;
}
