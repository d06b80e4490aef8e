import type { ArtworkRequest } from '../../src/core/artwork-request.js';
import { pt } from '../../src/core/units.js';
import { printLimits } from '../support/print-spec.js';

export const ICC_PATH = 'data/icc/ISOcoated_v2_300_bas.icc';

/** Limits of a house that is less strict with line art than the sample's. */
export const HOUSE_LIMITS = printLimits({ lineArtPpi: 800 });

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
