import type { GeneratedFigure } from '../../core/figure.js';
import type { Participant } from '../../core/participant.js';

interface Named {
  readonly participants: readonly Participant[];
  readonly generated: ReadonlyMap<string, GeneratedFigure>;
}

/**
 * Names of places, which no line end may break, in the notation of `Project.hyphenation`: what the
 * municipalities and Kreise of the project are called, those on its maps, their genitives and
 * inhabitants ("Arnsberg", "Arnsbergs", "Arnsberger"). Names of organisations are words of the
 * language and break as such. An entry of the project's own list overrules them.
 */
export function namesOf({ participants, generated }: Named): readonly string[] {
  const places = [
    ...participants.filter(({ kind }) => kind !== 'organisation').map(({ name }) => name),
    ...[...generated.values()].flatMap((figure) =>
      figure.kind === 'map' ? figure.areas.map(({ name }) => name) : [],
    ),
  ];
  const words = places.flatMap((name) => name.match(NAME) ?? []).filter((word) => !KINDS.has(word));
  return [...new Set(words)].flatMap((word) => [word, `${word}s`, `${word}er`]);
}

/** Short words are not hyphenated anyway; articles and prepositions in names are written small. */
const NAME = /\p{Lu}\p{L}{3,}/gu;

const KINDS: ReadonlySet<string> = new Set(['Gemeinde', 'Kreis', 'Landkreis', 'Stadt']);
