import type { Finding } from '../core/finding.js';

/** How many findings of each kind a run has. */
export interface Tally {
  readonly error: number;
  /** Open ones: nobody has accepted them yet. */
  readonly signoff: number;
  readonly accepted: number;
  readonly warning: number;
  readonly info: number;
}

export function tallyOf(findings: readonly Finding[]): Tally {
  const count = (test: (finding: Finding) => boolean): number => findings.filter(test).length;
  return {
    error: count((each) => each.severity === 'error'),
    signoff: count((each) => each.severity === 'signoff' && !each.waiver),
    accepted: count((each) => each.severity === 'signoff' && each.waiver !== undefined),
    warning: count((each) => each.severity === 'warning'),
    info: count((each) => each.severity === 'info'),
  };
}

/** True when nothing speaks against printing: no error, no open sign-off, no warning if `strict`. */
export const isFit = (tally: Tally, strict: boolean): boolean =>
  tally.error === 0 && tally.signoff === 0 && !(strict && tally.warning > 0);

/** Same code at the same place is said once; the worst come first, then in the order they came. */
export function orderFindings(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  const once = findings.filter((each) => {
    const key = JSON.stringify([each.code, each.where, each.params]);
    return seen.has(key) ? false : seen.add(key);
  });
  return RANKS.flatMap((belongs) => once.filter(belongs));
}

const RANKS: readonly ((finding: Finding) => boolean)[] = [
  (each) => each.severity === 'error',
  (each) => each.severity === 'signoff' && !each.waiver,
  (each) => each.severity === 'warning',
  (each) => each.severity === 'signoff' && each.waiver !== undefined,
  (each) => each.severity === 'info',
];
