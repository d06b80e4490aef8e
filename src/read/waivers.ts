import { finding, type Finding, type Waiver } from '../core/finding.js';
import { berlinDay, daysBetween, dateWords, spanOf } from '../core/loose-date.js';
import type { LooseDate } from '../core/participant.js';
import type { Project } from '../core/project.js';
import { parseLooseDate } from './schema/values.js';

/**
 * The findings of a whole run, with the approvals of the YAML applied: a `signoff` finding that is
 * approved carries its waiver and no longer fails the build. Errors cannot be approved.
 * Adds `waiver-expired`, `waiver-unused` and `deadline-passed`, by the build date, never the clock.
 */
export function applyWaivers(
  findings: readonly Finding[],
  project: Pick<Project, 'meta' | 'participants' | 'signOff'>,
  buildDate: Date,
): readonly Finding[] {
  const today = spanOf(berlinDay(buildDate)).first;
  const claims = claimsOf(project);
  const judged = withWaivers(findings, project, buildDate);
  const used = new Set(
    claims.filter((claim) =>
      findings.some((each) => each.severity === 'signoff' && covers(claim, each)),
    ),
  );
  const remarks = claims.flatMap((claim) => {
    if (!used.has(claim)) return [unused(claim)];
    return isExpired(claim.waiver, today) ? [expired(claim)] : [];
  });
  return [...judged, ...remarks, ...deadlineFindings(project.meta, buildDate)];
}

/** The same findings with their approvals, for a run that sees only a part of the project. */
export function withWaivers(
  findings: readonly Finding[],
  project: Pick<Project, 'participants' | 'signOff'>,
  buildDate: Date,
): readonly Finding[] {
  const today = spanOf(berlinDay(buildDate)).first;
  const claims = claimsOf(project);
  return findings.map((each) => {
    if (each.severity !== 'signoff') return each;
    const valid = claims.find((claim) => covers(claim, each) && !isExpired(claim.waiver, today));
    return valid ? { ...each, waiver: valid.waiver } : each;
  });
}

/** An approval and whom it concerns; null for the document as a whole. */
interface Claim {
  readonly waiver: Waiver;
  readonly participant: string | null;
}

const claimsOf = (project: Pick<Project, 'participants' | 'signOff'>): readonly Claim[] => [
  ...project.participants.flatMap(({ name, signOff }) =>
    signOff.map((waiver) => ({ waiver, participant: name })),
  ),
  ...project.signOff.map((waiver) => ({ waiver, participant: null })),
];

const covers = ({ waiver, participant }: Claim, each: Finding): boolean =>
  waiver.finding === each.code && (each.where.participant ?? null) === participant;

/** Valid through the whole of its last day. */
function isExpired(waiver: Waiver, today: number): boolean {
  const until = waiver.until === undefined ? null : parseLooseDate(waiver.until);
  return until !== null && spanOf(until).last < today;
}

const placeOf = ({ waiver, participant }: Claim): Finding['where'] => ({
  ...(waiver.source ? { source: waiver.source } : {}),
  ...(participant === null ? {} : { participant }),
});

const unused = (claim: Claim): Finding =>
  finding('waiver-unused', placeOf(claim), { finding: claim.waiver.finding });

function expired(claim: Claim): Finding {
  const { finding: code, by, until } = claim.waiver;
  const date = until === undefined ? null : parseLooseDate(until);
  const params = { finding: code, by, until: date ? dateWords(date) : '' };
  return finding('waiver-expired', placeOf(claim), params);
}

function deadlineFindings(meta: Project['meta'], buildDate: Date): readonly Finding[] {
  const { deadline } = meta;
  if (!deadline) return [];
  const days = daysToDeadline(deadline, buildDate);
  if (days >= 0) return [];
  const where = { file: meta.source.file };
  return [finding('deadline-passed', where, { deadline: dateWords(deadline), days: -days })];
}

/** Whole days until the last day on which one can join, Europe/Berlin; negative when it is past. */
export function daysToDeadline(deadline: LooseDate, day: Date): number {
  const { last } = spanOf(deadline);
  const end = {
    year: Math.floor(last / 10_000),
    month: Math.floor(last / 100) % 100,
    day: last % 100,
  };
  return daysBetween(berlinDay(day), end);
}
