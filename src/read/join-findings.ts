import { finding, type Finding } from '../core/finding.js';
import { dateWords, spanOf } from '../core/loose-date.js';
import type { LooseDate } from '../core/participant.js';
import type { Entry } from './entry.js';
import type { YamlSource } from './locate.js';

/**
 * What is known of the joining: `join-missing`, `join-way-unstated`, `join-date-unstated` (info),
 * `join-after-deadline` (signoff), the last only when no day that the date can mean is in time.
 */
export function joinFindings(
  yaml: YamlSource,
  entry: Entry,
  deadline: LooseDate | undefined,
): readonly Finding[] {
  const { name: participant, joined } = entry.participant;
  const at = (...path: readonly string[]): Finding['where'] => ({
    source: yaml.placeOf([...entry.path, ...path]),
    participant,
  });
  if (!joined || (!joined.by && !joined.on)) {
    return [finding('join-missing', at(joined ? 'joined' : 'id'), { participant })];
  }
  const findings: Finding[] = [];
  if (!joined.by) findings.push(finding('join-way-unstated', at('joined'), { participant }));
  if (!joined.on) findings.push(finding('join-date-unstated', at('joined'), { participant }));
  if (joined.on && deadline && spanOf(joined.on).first > spanOf(deadline).last) {
    const params = { participant, date: dateWords(joined.on), deadline: dateWords(deadline) };
    findings.push(finding('join-after-deadline', at('joined', 'on'), params));
  }
  return findings;
}
