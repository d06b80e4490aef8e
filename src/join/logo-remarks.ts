import type { Finding } from '../core/finding.js';
import type { FindingCode } from '../core/findings/index.js';
import type { Rect } from '../core/geometry.js';
import type { Arrangement } from '../core/grid.js';
import type { Project } from '../core/project.js';

/**
 * Rules of preflight that see on the bytes what the grid has said of the logo already, in better
 * words and with the town's name: the waiver of the one is a waiver of the other.
 */
const SAID_OF_LOGO: Readonly<Partial<Record<FindingCode, FindingCode>>> = {
  'image-resolution-low': 'logo-low-resolution',
  'image-resolution': 'logo-low-resolution',
};

/**
 * Gives findings about the finished pages the participant in whose logo they lie, and leaves out
 * those that were said of the logo before.
 */
export function logoRemarks(
  found: readonly Finding[],
  before: readonly Finding[],
  { placements }: Arrangement,
  pageNumbers: readonly number[],
  { participants }: Project,
): readonly Finding[] {
  const byId = new Map(participants.map((participant) => [participant.id, participant]));
  const said = new Set(before.map(({ code, where }) => `${code} ${where.participant ?? ''}`));
  return found.flatMap((each) => {
    const { page, box } = each.where;
    if (page === undefined || box === undefined) return [each];
    const placement = placements.find(
      (candidate) => pageNumbers[candidate.page] === page && holds(candidate.visible, box),
    );
    const participant = placement && byId.get(placement.participant);
    if (!participant) return [each];
    const { name, logo } = participant;
    const known = SAID_OF_LOGO[each.code];
    if (known && said.has(`${known} ${name}`)) return [];
    return [
      {
        ...each,
        where: {
          ...each.where,
          participant: name,
          ...(logo ? { file: logo.file, source: logo.source } : {}),
        },
      },
    ];
  });
}

/** True when the middle of `inner` lies in `outer`: trimmed images reach beyond what is visible. */
function holds(outer: Rect, inner: Rect): boolean {
  const x = inner.x + inner.width / 2;
  const y = inner.y + inner.height / 2;
  return x >= outer.x && x <= outer.x + outer.width && y >= outer.y && y <= outer.y + outer.height;
}
