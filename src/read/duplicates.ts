import { finding, type Finding, type Localized, type SourcePlace } from '../core/finding.js';
import type { Tier } from '../core/participant.js';
import { foldGerman } from '../core/collator.js';
import type { Entry } from './entry.js';
import type { YamlSource } from './locate.js';

/** `tier-duplicate`, `participant-duplicate` (id, name or AGS), `logo-shared`. */
export function duplicateFindings(
  yaml: YamlSource,
  tiers: readonly Tier[],
  entries: readonly Entry[],
): readonly Finding[] {
  return [
    ...repeated(tiers, (tier) => tier.id).map(({ item }) =>
      finding('tier-duplicate', { source: item.source }, { id: item.id }),
    ),
    ...participantDuplicates(yaml, entries),
    ...repeated(entries, (entry) => entry.participant.logo?.file).map(({ item, first }) => {
      const source = yaml.placeOf([...item.path, 'logo', 'file']);
      const file = item.participant.logo?.file ?? '';
      return finding('logo-shared', { source }, { file, other: first.participant.name });
    }),
  ];
}

const WHAT = {
  id: { de: 'gleiches Kürzel', en: 'same id' },
  name: { de: 'gleicher Name', en: 'same name' },
  ags: { de: 'gleicher Gemeindeschlüssel', en: 'same municipality key' },
} as const satisfies Readonly<Record<string, Localized>>;

function participantDuplicates(yaml: YamlSource, entries: readonly Entry[]): readonly Finding[] {
  const reported = new Set<Entry>();
  return (['id', 'name', 'ags'] as const).flatMap((key) =>
    repeated(entries, ({ participant }) =>
      key === 'name' ? foldGerman(participant.name) : participant[key],
    ).flatMap(({ item, first }) => {
      // A copied entry shares all three; one finding tells it.
      if (reported.has(item)) return [];
      reported.add(item);
      const source: SourcePlace = yaml.placeOf([...item.path, key]);
      const { line } = yaml.placeOf([...first.path, key]);
      const value = item.participant[key] ?? '';
      return [finding('participant-duplicate', { source }, { value, what: WHAT[key], line })];
    }),
  );
}

/** Items whose key an earlier one has; each with that earlier one. */
function repeated<T>(
  items: readonly T[],
  keyOf: (item: T) => string | undefined,
): readonly { readonly item: T; readonly first: T }[] {
  const seen = new Map<string, T>();
  return items.flatMap((item) => {
    const key = keyOf(item);
    if (key === undefined) return [];
    const first = seen.get(key);
    if (first !== undefined) return [{ item, first }];
    seen.set(key, item);
    return [];
  });
}
