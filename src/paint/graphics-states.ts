import type { BlendMode } from '../core/drawing.js';
import { num, type PdfDict, type PdfRef } from './pdf-value.js';
import type { PdfObjects } from './surface.js';

/** Extended graphics states of the file, each written once. */
export interface GraphicsStates {
  /** Black that prints on top of what is below. OPM 1: plates with no ink are left alone. */
  readonly overprint: PdfRef;
  readonly knockout: PdfRef;
  transparency(fillOpacity: number, strokeOpacity: number, blend: BlendMode): PdfRef;
  softMask(type: 'luminosity' | 'alpha', group: PdfRef): PdfRef;
  readonly noSoftMask: PdfRef;
}

export function graphicsStates(objects: PdfObjects): GraphicsStates {
  const known = new Map<string, PdfRef>();
  const once = (key: string, dictionary: PdfDict): PdfRef => {
    const found = known.get(key);
    if (found) return found;
    const made = objects.object({ Type: 'ExtGState', ...dictionary });
    known.set(key, made);
    return made;
  };
  return {
    get overprint() {
      return once('overprint', { OP: true, op: true, OPM: 1 });
    },
    get knockout() {
      return once('knockout', { OP: false, op: false, OPM: 0 });
    },
    get noSoftMask() {
      return once('no soft mask', { SMask: 'None' });
    },
    transparency: (fillOpacity, strokeOpacity, blend) => {
      const ca = num(fillOpacity);
      const CA = num(strokeOpacity);
      return once(`${ca} ${CA} ${blend}`, { ca: Number(ca), CA: Number(CA), BM: blend });
    },
    softMask: (type, group) =>
      objects.object({
        Type: 'ExtGState',
        SMask: {
          Type: 'Mask',
          S: type === 'luminosity' ? 'Luminosity' : 'Alpha',
          G: group,
          // Outside the mask's group nothing shows.
          ...(type === 'luminosity' ? { BC: [0] } : {}),
        },
      }),
  };
}
