export const LIST = 'data/participants.yaml';

/** A list of two; the second entry comes from the test and begins on line 12 after one tier. */
export const listYaml = (
  second: string,
  tiers = '  - { id: pioneer, title: Pionierkommunen }',
): string => `tiers:
${tiers}
participants:
  - id: olpe
    name: Olpe
    official: Kreisstadt Olpe
    kind: stadt
    ags: "05966024"
    tier: pioneer
    joined: { by: council-resolution, on: 2020-07 }
    logo: { file: olpe.svg }
${second}`;

/** Line of the second entry after a single tier. */
export const SECOND = 12;

/** A sound entry with these fields changed, added or (null) taken away. */
export function entryYaml(changes: Readonly<Record<string, string | null>> = {}): string {
  const fields: Record<string, string | null> = {
    id: 'brilon',
    name: 'Brilon',
    official: 'Stadt Brilon',
    kind: 'stadt',
    ags: '"05958012"',
    tier: 'pioneer',
    joined: '{ by: council-resolution, on: 2021-10 }',
    logo: '{ file: brilon.svg }',
    ...changes,
  };
  return Object.entries(fields)
    .filter(([, value]) => value !== null)
    .map(([key, value], index) => `  ${index === 0 ? '- ' : '  '}${key}: ${value}\n`)
    .join('');
}
