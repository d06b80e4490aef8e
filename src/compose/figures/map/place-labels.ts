import type { Rect } from '../../../core/geometry.js';
import { candidatesFor } from './label-candidates.js';
import type { Candidate, LabelRequest, LabelRoom, PlacedLabel } from './label-request.js';
import { clashOf } from './label-clash.js';
import { boxAround, touch } from './polygon.js';

/**
 * Chooses a place for each name so that none touches another: for every name a list of places
 * with costs (inside its area, across its border, beside it with a line), a greedy start in the
 * given order, then rounds of moving one name at a time, and rounds of moving one together with
 * those it pushes away, while that lowers the total.
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
  const board: Board = {
    options: candidates,
    neighbours: neighboursOf(candidates),
    chosen: candidates.map(() => null),
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    if (!moveEach(board)) break;
  }
  for (let round = 0; round < PUSHING_ROUNDS && !isCrowded(board); round += 1) {
    if (!pushEach(board)) break;
  }
  return dropClashes(board.chosen.filter((each) => each !== null));
}

const ROUNDS = 8;
const PUSHING_ROUNDS = 3;

/** Where many names have no place, pushing moves the trouble around without end. */
const isCrowded = (board: Board): boolean =>
  board.chosen.filter((mine, index) => !mine || clashes(mine, othersOf(board, index)) > 0).length >
  board.chosen.length / 5;

interface Board {
  readonly options: readonly (readonly Candidate[])[];
  /** For each name those that it can meet in any of their places. */
  readonly neighbours: readonly (readonly number[])[];
  readonly chosen: (Candidate | null)[];
}

function neighboursOf(
  candidates: readonly (readonly Candidate[])[],
): readonly (readonly number[])[] {
  const reach = candidates.map((options) =>
    boxAround(options.flatMap(({ box, leader }) => [...corners(box), ...endsOf(leader)])),
  );
  return reach.map((mine, index) =>
    reach.flatMap((other, at) => (at !== index && touch(mine, other, FARTHEST_CLASH) ? [at] : [])),
  );
}

/** No two names further apart than this disturb each other, points. */
const FARTHEST_CLASH = 12;

const corners = ({ x, y, width, height }: Rect) =>
  [
    [x, y],
    [x + width, y + height],
  ] as const;

const endsOf = (leader: Candidate['leader']) =>
  leader === null
    ? []
    : ([
        [leader[0], leader[1]],
        [leader[2], leader[3]],
      ] as const);

/** Each name in turn to its best place as the others stand; whether one moved. */
function moveEach(board: Board): boolean {
  let moved = false;
  board.options.forEach((options, index) => {
    const best = cheapest(options, othersOf(board, index));
    if (best !== board.chosen[index]) moved = true;
    board.chosen[index] = best;
  });
  return moved;
}

/** A name is content with a place that is so little worse than its best. */
const CONTENT = 4;
/** Places tried for a name that pushes others away. */
const PUSHES = 20;

/** Names in bad places to better ones, where those they push away find another; whether one did. */
function pushEach(board: Board): boolean {
  let moved = false;
  board.options.forEach((options, index) => {
    const mine = board.chosen[index];
    const bestPossible = options[0]?.cost ?? Infinity;
    const now = mine ? mine.cost + clashes(mine, othersOf(board, index)) : MISSING;
    if (now <= bestPossible + CONTENT) return;
    for (const option of options.slice(0, PUSHES)) {
      if (option.cost + CONTENT >= now) break;
      if (push(board, index, option)) {
        moved = true;
        break;
      }
    }
  });
  return moved;
}

/** What a name without any place costs. */
const MISSING = 2000;

/** How far pushing goes on: those pushed away push others, and those the next. */
const CHAIN = 3;
const MOST_MOVED = 8;

/** Puts a name where others stand, and those elsewhere, if all together stand better then. */
function push(board: Board, index: number, option: Candidate): boolean {
  const { chosen, options } = board;
  const before = [...chosen];
  const touched = new Set([index]);
  chosen[index] = option;
  for (let link = 0; link < CHAIN; link += 1) {
    const pushed = new Set([...touched].flatMap((at) => disturbedBy(board, at)));
    pushed.delete(index);
    if (pushed.size === 0 || touched.size + pushed.size > MOST_MOVED) break;
    for (const at of pushed) {
      touched.add(at);
      chosen[at] = cheapest(options[at] ?? [], othersOf(board, at));
    }
  }
  const after = costOf(board, [...touched]);
  const others = chosen.map((each, at) => (touched.has(at) ? (before[at] ?? null) : each));
  if (after < costOf({ ...board, chosen: others }, [...touched]) - 0.01) return true;
  before.forEach((each, at) => (chosen[at] = each));
  return false;
}

/** Names that stand too close to this one. */
function disturbedBy({ chosen, neighbours }: Board, index: number): readonly number[] {
  const mine = chosen[index];
  return (neighbours[index] ?? []).filter((at) => {
    const other = chosen[at];
    return mine && other && clashOf(mine, other) > 0;
  });
}

/** Cost of some names where they stand, with what they do to all others. */
function costOf(board: Board, names: readonly number[]): number {
  return names.reduce((sum, at) => {
    const mine = board.chosen[at];
    return sum + (mine ? mine.cost + clashes(mine, othersOf(board, at)) : MISSING);
  }, 0);
}

const othersOf = ({ chosen, neighbours }: Board, index: number): readonly Candidate[] =>
  (neighbours[index] ?? []).flatMap((at) => chosen[at] ?? []);

/** What a name costs the others; gives up with `enough` or more once it is as bad as that. */
function clashes(option: Candidate, others: readonly Candidate[], enough = Infinity): number {
  let sum = 0;
  for (const other of others) {
    sum += clashOf(option, other);
    if (sum >= enough) break;
  }
  return sum;
}

function cheapest(options: readonly Candidate[], others: readonly Candidate[]): Candidate | null {
  let candidate: Candidate | null = null;
  let least = Infinity;
  for (const option of options) {
    // Options come by ascending cost of their own: none of the rest can be better.
    if (option.cost >= least) break;
    const cost = option.cost + clashes(option, others, least - option.cost);
    if (cost < least) [candidate, least] = [option, cost];
  }
  return candidate;
}

/** Of two names that still touch, the one that is less important goes. */
function dropClashes(placed: readonly Candidate[]): readonly Candidate[] {
  const kept: Candidate[] = [];
  for (const label of [...placed].sort(
    (a, b) => Number(b.request.required) - Number(a.request.required),
  )) {
    if (kept.every((other) => clashOf(label, other) === 0)) kept.push(label);
  }
  return kept;
}
