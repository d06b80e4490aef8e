import { finding, type Finding } from '../../core/finding.js';
import type { FoundPlace, Labels } from '../blocks/labels.js';
import type { Mentions } from './register.js';

/** Where a round found what others refer to; the next one prints it. */
export interface Whereabouts {
  readonly places: ReadonlyMap<string, FoundPlace>;
  /** Of the municipalities, for the register. */
  readonly mentions: Mentions;
}

export const NOWHERE: Whereabouts = { places: new Map(), mentions: new Map() };

/** True when a further round would print the same. */
export function isSettled(round: Whereabouts, before: Whereabouts): boolean {
  return (
    round.places.size === before.places.size &&
    [...round.places].every(([key, place]) => isSamePlace(place, before.places.get(key))) &&
    round.mentions.size === before.mentions.size &&
    [...round.mentions].every(([id, pages]) => isSameList(pages, before.mentions.get(id)))
  );
}

/** Numbers that are printed and not true: the round found another page than the one before. */
export function findWrongNumbers(
  round: Whereabouts,
  before: Whereabouts,
  { keys }: Labels,
  tries: number,
): readonly Finding[] {
  for (const [block, key] of keys) {
    const [one, other] = [before.places.get(key)?.folio, round.places.get(key)?.folio];
    if (one !== other)
      return [unsettled({ source: block.source }, tries, one ?? '–', other ?? '–')];
  }
  for (const [id, pages] of round.mentions) {
    const known = before.mentions.get(id);
    if (!isSameList(pages, known))
      return [unsettled({}, tries, known?.join(', ') ?? '–', pages.join(', '))];
  }
  return [];
}

const unsettled = (where: Finding['where'], tries: number, one: string, other: string): Finding =>
  finding('pages-unstable', where, { tries, one, other });

const isSamePlace = (a: FoundPlace, b: FoundPlace | undefined): boolean =>
  b?.page === a.page && b.folio === a.folio && b.y === a.y;

const isSameList = (a: readonly string[], b: readonly string[] | undefined): boolean =>
  a.join() === b?.join();
