import { readFileSync } from 'node:fs';
import { cmyk } from '../../src/core/color.js';
import { USUAL_LIMITS } from '../../src/core/input-limits.js';
import type { PrintLimits, PrintSpec } from '../../src/core/print-spec.js';
import { mm, pt } from '../../src/core/units.js';

/** The limits of the sample edition. */
export const printLimits = (changes: Partial<PrintLimits> = {}): PrintLimits => ({
  totalInk: 3,
  imagePpi: 300,
  imagePpiError: 150,
  lineArtPpi: 1200,
  imagePpiMax: 450,
  minLine: pt(0.25),
  minLineNegative: pt(0.4),
  minText: pt(6),
  minTextNegative: pt(8),
  overprintText: pt(12),
  overprintLine: pt(2),
  ...changes,
});

/** The house numbers of the sample edition, for tests that need a print run. */
export const printSpec = (changes: Partial<PrintSpec> = {}): PrintSpec => ({
  standard: 'pdfx4',
  condition: {
    identifier: 'FOGRA39',
    info: 'ISO Coated v2 300% (basICColor)',
    profile: readFileSync('data/icc/ISOcoated_v2_300_bas.icc'),
  },
  trim: { width: mm(210), height: mm(297) },
  bleed: mm(3),
  safeMargin: mm(5),
  marks: [],
  binding: 'saddle-stitch',
  paper: null,
  spine: null,
  limits: printLimits(),
  inks: [],
  inputLimits: USUAL_LIMITS,
  richBlack: cmyk(0.6, 0.4, 0.4, 1),
  ...changes,
});
