import { finding, type Finding } from '../core/finding.js';
import type { Entry } from './entry.js';
import type { YamlSource } from './locate.js';
import { meant } from './validate.js';

/** `tier-unknown` when the entry's tier is none of the list. */
export function tierFindings(
  yaml: YamlSource,
  entry: Entry,
  known: readonly string[],
): readonly Finding[] {
  const { tier } = entry.participant;
  if (known.includes(tier)) return [];
  const where = { source: yaml.placeOf([...entry.path, 'tier']) };
  const params = { value: tier, options: known.join(', '), meant: meant(tier, known) };
  return [finding('tier-unknown', where, params)];
}
