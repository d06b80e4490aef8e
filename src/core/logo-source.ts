import type { LooseDate } from './participant.js';

/** Where a logo file comes from, as `logos/SOURCES.yaml` records it. What is unknown is absent. */
export interface LogoSource {
  /** Id of the participant it belongs to. */
  readonly participant?: string;
  /** Who sent it. */
  readonly from?: string;
  readonly drawnBy?: string;
  readonly received?: LooseDate;
  readonly licence?: string;
  readonly permission?: string;
}
