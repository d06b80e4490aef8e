import type { ArtworkRequest } from '../../src/core/artwork-request.js';
import type { PrintLimits } from '../../src/core/print-spec.js';
import { pt } from '../../src/core/units.js';

export const ICC_PATH = 'data/icc/ISOcoated_v2_300_bas.icc';

/** The limits of the sample edition. */
export const HOUSE_LIMITS: PrintLimits = {
  totalInk: 3,
  imagePpi: 300,
  imagePpiError: 150,
  lineArtPpi: 800,
  imagePpiMax: 450,
  minLine: pt(0.25),
  minLineNegative: pt(0.4),
  minText: pt(6),
  minTextNegative: pt(8),
  overprintText: pt(12),
  overprintLine: pt(2),
};

/** A request for a logo that can be placed 100 mm wide. */
export const logoRequest = (changes: Partial<ArtworkRequest> = {}): ArtworkRequest => ({
  id: 'musterstadt',
  subject: 'Musterstadt',
  purpose: 'logo',
  file: 'logos/musterstadt',
  source: { file: 'data/participants.yaml', line: 1, column: 1 },
  largest: { width: pt(283), height: pt(283) },
  background: 'auto',
  colors: {},
  ...changes,
});
