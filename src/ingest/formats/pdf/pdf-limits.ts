import {
  bytesOf,
  USUAL_LIMITS,
  type InputLimitName,
  type InputLimits,
} from '../../../core/input-limits.js';

/** A limit was broken: becomes the finding `pdf-too-complex`. */
export class PdfLimitError extends Error {
  override readonly name = 'PdfLimitError';
  readonly limit: InputLimitName;
  readonly allowed: number;
  constructor(limits: InputLimits, limit: InputLimitName) {
    super(`more than ${limits[limit]} ${limit}`);
    this.limit = limit;
    this.allowed = limits[limit];
  }
}

/** Throws when `count`, in the limit's own unit, is beyond it. */
export function keepWithin(limits: InputLimits, limit: InputLimitName, count: number): void {
  if (!(count <= limits[limit])) throw new PdfLimitError(limits, limit);
}

/** Largest unpacked stream in bytes. */
export const streamBytesOf = (limits: InputLimits = USUAL_LIMITS): number =>
  bytesOf(limits['pdf-stream-size']);
