import { mm, pt, ptFromMm, type Pt } from '../../core/units.js';
import type { LengthYaml } from '../schema/template.js';

/** Millimetres as a plain number, or a number with its unit, in points. */
export function ptOf(length: LengthYaml): Pt {
  if (typeof length === 'number') return ptFromMm(mm(length));
  const value = Number.parseFloat(length);
  return length.endsWith('pt') ? pt(value) : ptFromMm(mm(value));
}
