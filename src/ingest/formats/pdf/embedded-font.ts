import { PDFArray, PDFDict, PDFName } from '@cantoo/pdf-lib';
import { dictAt } from './clean-objects.js';

/** Whether the font brings its outlines along. Source: ISO 32000-1, 9.9. */
export function fontIsEmbedded(font: PDFDict): boolean {
  const descendants = font.lookup(PDFName.of('DescendantFonts'));
  const inner = descendants instanceof PDFArray ? descendants.lookup(0) : undefined;
  const descriptor = dictAt(inner instanceof PDFDict ? inner : font, 'FontDescriptor');
  return ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor?.has(PDFName.of(key)));
}
