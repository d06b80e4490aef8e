import type { ArtworkRequest } from '../core/artwork-request.js';
import type { Where } from '../core/finding.js';

/** Where a finding about this artwork lies: whose logo, or which figure. */
export function whereOf({ source, subject, file, purpose }: ArtworkRequest): Where {
  return purpose === 'logo' ? { source, participant: subject, file } : { source, file };
}
