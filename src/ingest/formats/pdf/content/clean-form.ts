import {
  PDFBool,
  PDFName,
  PDFRawStream,
  PDFRef,
  type PDFDict,
  type PDFObject,
  type PDFStream,
} from '@cantoo/pdf-lib';
import { concat, type Matrix } from '../../../../core/geometry.js';
import type { Purpose } from '../clean-image.js';
import type { Cleaning } from '../cleaning.js';
import { copyDict, dictAt } from '../clean-objects.js';
import { decodeStream } from '../decode-stream.js';
import { numberAt, numbersAt } from '../pdf-function.js';
import { keepWithin } from '../pdf-limits.js';
import { countOperations, MAX_DEPTH, type Frame, type Setting } from './frame.js';
import { matrixFrom } from './operands.js';

const NOT_COPIED: ReadonlySet<string> = new Set([
  'Resources',
  'Group',
  'Length',
  'Filter',
  'DecodeParms',
  'Name',
  'FormType',
]);

/** A form or a tiling pattern that `frame` paints. Its group blends in CMYK, in a luminosity mask in grey. */
export async function cleanForm(
  { cleaning, source, cleanNested }: Frame,
  object: PDFObject | undefined,
  form: PDFRawStream,
  { purpose, depth, matrix }: Setting,
): Promise<PDFObject | null> {
  if (depth >= MAX_DEPTH) {
    cleaning.log.unsupported.add('XObject');
    return null;
  }
  if (form.dict.has(PDFName.of('Ref'))) {
    // It stands in for a page of another file: ISO 32000-1, 8.10.4.
    cleaning.log.unsupported.add('Reference XObject');
    return null;
  }
  const inner = concat(matrixFrom(numbersAt(form.dict, 'Matrix')), matrix);
  keepWithin(cleaning.limits, 'pdf-tiles', tilesOf(form.dict, inner, cleaning.pageArea));
  return once(cleaning, object, purpose, async () => {
    const bytes = decodeStream(form, cleaning.limits);
    if (!bytes) {
      cleaning.log.unsupported.add('XObject');
      return null;
    }
    const resources = dictAt(form.dict, 'Resources') ?? source;
    const clean = await cleanNested(bytes, resources, { purpose, depth: depth + 1, matrix: inner });
    const dict = copyDict(cleaning, form.dict, NOT_COPIED);
    dict.set(PDFName.of('Resources'), clean.resources);
    const group = dictAt(form.dict, 'Group');
    if (group) dict.set(PDFName.of('Group'), cleanGroup(cleaning, group, purpose));
    const packed = cleaning.target.flateStream(clean.bytes);
    dict.set(PDFName.of('Filter'), PDFName.of('FlateDecode'));
    return PDFRawStream.of(dict, packed.contents);
  });
}

/** A transparency group that blends in the inks of the press. */
export function cleanGroup({ target }: Cleaning, group: PDFDict, purpose: Purpose): PDFDict {
  const copy = target.obj({ Type: 'Group', S: 'Transparency' });
  copy.set(PDFName.of('CS'), PDFName.of(purpose === 'luminosity' ? 'DeviceGray' : 'DeviceCMYK'));
  for (const key of ['I', 'K']) {
    const value = group.lookup(PDFName.of(key));
    if (value instanceof PDFBool) copy.set(PDFName.of(key), value);
  }
  return copy;
}

/** Makes an object of the new file once for each source object and purpose. */
export async function once(
  cleaning: Cleaning,
  object: PDFObject | undefined,
  purpose: Purpose,
  make: () => Promise<PDFStream | null>,
): Promise<PDFObject | null> {
  const key = object instanceof PDFRef ? keyOf(purpose, object) : null;
  const { log } = cleaning;
  const known = key === null ? undefined : cleaning.copies.get(key);
  if (known) return known;
  const before = log.operations;
  if (key !== null && cleaning.open.has(key)) {
    // It paints itself: ISO 32000-1, 8.10.1 forbids it, and it would never end.
    cleaning.log.unsupported.add('XObject');
    return null;
  }
  if (key !== null) cleaning.open.add(key);
  const made = await make();
  if (key !== null) cleaning.open.delete(key);
  if (!made) return null;
  const ref = cleaning.target.register(made);
  if (key !== null) {
    cleaning.copies.set(key, ref);
    cleaning.weights.set(key, log.operations - before);
  }
  return ref;
}

/** Viewers and RIPs pay for an object each time that it is painted, though it is copied once. */
export function countAgain(cleaning: Cleaning, object: PDFRef, purpose: Purpose): void {
  countOperations(cleaning, cleaning.weights.get(keyOf(purpose, object)) ?? 0);
}

const keyOf = (purpose: Purpose, { tag }: PDFRef): string => `${purpose} ${tag}`;

/** How often a tiling pattern's cell fits into the page; 0 for a form. */
function tilesOf(dict: PDFDict, matrix: Matrix, pageArea: number): number {
  const step = numberAt(dict, 'XStep', 0) * numberAt(dict, 'YStep', 0);
  if (step === 0) return 0;
  const [a, b, c, d] = matrix;
  return pageArea / Math.max(1e-9, Math.abs(step * (a * d - b * c)));
}
