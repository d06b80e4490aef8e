declare const unit: unique symbol;

/** PDF points, 1/72 inch: the only length between `read/` and `paint/`. */
export type Pt = number & { readonly [unit]: 'pt' };

/** Millimetres: only in data/*.yaml, templates/*.yaml and reports. */
export type Mm = number & { readonly [unit]: 'mm' };

const POINTS_PER_INCH = 72;
const MM_PER_INCH = 25.4;

export const pt = (length: number): Pt => length as Pt;

export const mm = (length: number): Mm => length as Mm;

export const ptFromMm = (length: Mm): Pt => pt((length * POINTS_PER_INCH) / MM_PER_INCH);

export const mmFromPt = (length: Pt): Mm => mm((length * MM_PER_INCH) / POINTS_PER_INCH);

/** Pixels per inch of `pixels` spread over `length`. */
export const ppiAt = (pixels: number, length: Pt): number => (pixels * POINTS_PER_INCH) / length;
