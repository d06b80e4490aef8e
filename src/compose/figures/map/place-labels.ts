import { candidatesFor, type Candidate } from './label-candidates.js';
import type { LabelRequest, LabelRoom, PlacedLabel } from './label-request.js';
import { edgeMeetsBox, edgesCross, touch } from './polygon.js';

/**
 * Chooses a place for each name so that none touches another: for every name a list of places
 * with costs (inside its area, across its border, beside it with a line), a greedy start in the
 * given order, then rounds of moving one name at a time while that lowers the total.
 * Christensen, Marks, Shieber: An empirical study of algorithms for point-feature label
 * placement, 1995; without chance, so that the same map comes out every time.
 * A name that found no place gets a second chance with the freedom of a required one: further
 * away, with a line. Names without a free place even then are missing from the result.
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  room: LabelRoom,
): readonly PlacedLabel[] {
  const near = requests.map((request) => candidatesFor(request, room, request.required));
  const first = settle(near);
  const named = new Set(first.map(({ request }) => request));
  if (named.size === requests.length) return first;
  const wider = requests.map((request, index) =>
    named.has(request) ? (near[index] ?? []) : candidatesFor(request, room, true),
  );
  const second = settle(wider);
  return second.length > first.length ? second : first;
}

/** One place for each name that can have one, of those offered. */
function settle(candidates: readonly (readonly Candidate[])[]): readonly Candidate[] {
  const chosen: (Candidate | null)[] = candidates.map(() => null);
  for (let round = 0; round < ROUNDS; round += 1) {
    let moved = false;
    candidates.forEach((options, index) => {
      const others = chosen.filter(
        (other, at): other is Candidate => other !== null && at !== index,
      );
      const best = cheapest(options, others);
      if (best !== chosen[index]) moved = true;
      chosen[index] = best;
    });
    if (!moved) break;
  }
  return dropClashes(chosen.filter((each) => each !== null));
}

const ROUNDS = 8;

/** Free space around a name, points. */
const APART = 1.6;

const CLASH = 1000;
const LEADER_CLASH = 300;

function cheapest(options: readonly Candidate[], others: readonly Candidate[]): Candidate | null {
  let best: Candidate | null = null;
  let least = Infinity;
  for (const option of options) {
    // Options come by ascending cost of their own: none of the rest can be better.
    if (option.cost >= least) break;
    const cost = others.reduce((sum, other) => sum + clash(option, other), option.cost);
    if (cost < least) [best, least] = [option, cost];
  }
  return best;
}

function clash(a: PlacedLabel, b: PlacedLabel): number {
  let cost = touch(a.box, b.box, APART) ? CLASH : 0;
  if (a.leader && edgeMeetsBox(a.leader, b.box)) cost += LEADER_CLASH;
  if (b.leader && edgeMeetsBox(b.leader, a.box)) cost += LEADER_CLASH;
  if (a.leader && b.leader && edgesCross(a.leader, b.leader)) cost += LEADER_CLASH;
  return cost;
}

/** Of two names that still touch, the one that is less important goes. */
function dropClashes(placed: readonly Candidate[]): readonly Candidate[] {
  const kept: Candidate[] = [];
  for (const label of [...placed].sort(
    (a, b) => Number(b.request.required) - Number(a.request.required),
  )) {
    if (kept.every((other) => clash(label, other) === 0)) kept.push(label);
  }
  return kept;
}
