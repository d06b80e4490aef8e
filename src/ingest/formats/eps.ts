import { checked, finding, type Where } from '../../core/finding.js';
import type { FormatReader } from '../format.js';
import { readPdf } from './pdf.js';

/**
 * Reads EPS and old Illustrator files by way of an installed Ghostscript, then as PDF.
 * Without one the file is refused with the advice what to ask for.
 */
export const readEps: FormatReader = async (bytes, request, context) => {
  const where: Where = { source: request.source, participant: request.subject, file: request.file };
  const { convertEps } = context.settings;
  if (!convertEps) return checked(null, [finding('eps-needs-ghostscript', where, {})]);
  const pdf = await convertEps(postScriptOf(bytes));
  if (!pdf) return checked(null, [finding('eps-conversion-failed', where, {})]);
  const { value, findings } = await readPdf(pdf, request, context);
  return checked(value && { ...value, format: 'eps' }, findings);
};

/**
 * The PostScript part of a file with a DOS header, which puts a preview beside it.
 * Source: Adobe Technical Note 5002, "Encapsulated PostScript File Format", 5.2.
 */
export function postScriptOf(bytes: Uint8Array): Uint8Array {
  if (bytes.length < 30) return bytes;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0) !== 0xc5d0d3c6) return bytes;
  const start = view.getUint32(4, true);
  return bytes.subarray(start, start + view.getUint32(8, true));
}
