import type { Finding } from '../../core/finding.js';
import type { PrintSpec } from '../../core/print-spec.js';
import { pt } from '../../core/units.js';

/**
 * A print run as the Ghent Workgroup draws its limits, whatever the house says.
 * Resolutions are the lowest that pass: GWG states the highest that fail (149, 224, 799 ppi).
 * Source: GWG 2022, variant SheetCMYK CMYK, R0009, R0010, R0016 to R0020, R0031, R0032 [P].
 */
export const asSheetCmyk = (spec: PrintSpec): PrintSpec => ({
  ...spec,
  inks: [],
  limits: {
    ...spec.limits,
    imagePpiError: 150,
    imagePpi: 225,
    lineArtPpi: 800,
    minLine: pt(0.25),
    minLineNegative: pt(0.25),
    minTextNegative: pt(8),
    overprintText: pt(12),
    overprintLine: pt(2),
  },
});

/** GWG knows errors and warnings; signing off is a custom of the house. */
export const asGwgRanks = (findings: readonly Finding[]): readonly Finding[] =>
  findings.map((finding) =>
    finding.severity === 'signoff' ? { ...finding, severity: 'warning' } : finding,
  );
