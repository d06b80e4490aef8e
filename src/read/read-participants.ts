import { checked, type Checked, type Finding } from '../core/finding.js';
import type { ProjectFiles } from '../core/project-files.js';
import type { LooseDate, Participant, SpotInk, Tier } from '../core/participant.js';
import type { Entry } from './entry.js';
import { duplicateFindings } from './duplicates.js';
import { joinFindings } from './join-findings.js';
import type { YamlPath, YamlSource } from './locate.js';
import { logoFindings } from './logo-findings.js';
import { tierFindings } from './tier-findings.js';
import { readYaml } from './read-yaml.js';
import { resolveParticipant } from './resolve-participant.js';
import { participantSchema, participantsFrame, tierSchema } from './schema/participants.js';
import { specialCase } from './special-cases.js';
import { validate, valueAt } from './validate.js';

export interface ParticipantList {
  readonly tiers: readonly Tier[];
  readonly participants: readonly Participant[];
}

export const PARTICIPANTS_FILE = 'data/participants.yaml';

/** What the list is held against besides its own schema. */
export interface ParticipantContext {
  /** Null when print.yaml cannot be read: then no ink is called unknown. */
  readonly inks: readonly SpotInk[] | null;
  readonly deadline: LooseDate | undefined;
}

/**
 * `data/participants.yaml` → tiers and participants in the order of the file.
 * Each entry is validated by itself, so that one slip does not hide the findings of the others.
 * Null when any entry does not fit the schema.
 */
export async function readParticipants(
  files: ProjectFiles,
  context: ParticipantContext,
): Promise<Checked<ParticipantList | null>> {
  const { value: yaml, findings } = await readYaml(files, PARTICIPANTS_FILE);
  if (!yaml) return checked(null, findings);

  const frame = validate(participantsFrame, yaml);
  const tiers = eachEntry(yaml, 'tiers', (path) => readTier(yaml, path));
  const entries = eachEntry(yaml, 'participants', (path) => readEntry(yaml, path));
  const mistakes = [...frame.findings, ...tiers.findings, ...entries.findings];

  const knownTiers = tiers.value.map((tier) => tier.id);
  const participants = entries.value.map((entry) => entry.participant);
  const content: readonly Finding[] = [
    ...duplicateFindings(yaml, tiers.value, entries.value),
    ...entries.value.flatMap((entry) => tierFindings(yaml, entry, knownTiers)),
    ...entries.value.flatMap((entry) => logoFindings(yaml, entry, files, context.inks)),
    ...entries.value.flatMap((entry) => joinFindings(yaml, entry, context.deadline)),
  ];
  const all = [...findings, ...mistakes, ...content];
  const whole = frame.value !== null && tiers.whole && entries.whole;
  return checked(whole ? { tiers: tiers.value, participants } : null, all);
}

function readTier(yaml: YamlSource, path: YamlPath): Checked<Tier | null> {
  const { value, findings } = validate(tierSchema, yaml, path, specialCase);
  return checked(value && { ...value, source: yaml.placeOf([...path, 'id']) }, findings);
}

function readEntry(yaml: YamlSource, path: YamlPath): Checked<Entry | null> {
  const { value, findings } = validate(participantSchema, yaml, path, specialCase);
  const resolved = value && resolveParticipant(value, yaml, path);
  const all = [...findings, ...(resolved?.findings ?? [])];
  return checked(resolved && { participant: resolved.value, path }, all);
}

/** Reads a list; `whole` is false when an entry was lost to a mistake. */
function eachEntry<T>(
  yaml: YamlSource,
  key: string,
  read: (path: YamlPath) => Checked<T | null>,
): Checked<readonly T[]> & { readonly whole: boolean } {
  const list = valueAt(yaml.value, [key]);
  if (!Array.isArray(list)) return { ...checked([]), whole: false };
  const results = list.map((_, index) => read([key, index]));
  const value = results.flatMap((result) => (result.value === null ? [] : [result.value]));
  const findings = results.flatMap((result) => result.findings);
  return { value, findings, whole: value.length === list.length };
}
