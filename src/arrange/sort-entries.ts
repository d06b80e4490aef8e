import { compareGerman } from '../core/collator.js';
import type { GridEntry } from '../core/grid.js';

/** Alphabetical by the printed name (DIN 5007-1), whatever the order in the YAML; ids decide ties. */
export const sortEntries = (entries: readonly GridEntry[]): readonly GridEntry[] =>
  [...entries].sort(
    (a, b) =>
      compareGerman(a.participant.name, b.participant.name) ||
      compareGerman(a.participant.id, b.participant.id),
  );
