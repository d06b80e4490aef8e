import { invariant } from '../../core/assert.js';
import { compareGerman } from '../../core/collator.js';
import type { ItemRole } from '../../core/page.js';
import type { Participant, Tier } from '../../core/participant.js';
import type { Words } from '../blocks/words.js';
import { content, type StructureBuilder } from './structure.js';

export interface LogoNodes {
  readonly roleOf: (participant: string) => ItemRole;
  readonly tierRoleOf: (tier: string) => ItemRole;
}

/** Headings and figures of the grid in reading order: tiers as in the YAML, names as in German. */
export function logoNodes(
  tiers: readonly Tier[],
  participants: readonly Participant[],
  parent: number,
  { structure, words }: { readonly structure: StructureBuilder; readonly words: Words },
): LogoNodes {
  const tierRoles = new Map<string, ItemRole>();
  const roles = new Map<string, ItemRole>();
  for (const tier of tiers) {
    const members = participants
      .filter((each) => each.tier === tier.id)
      .sort((a, b) => compareGerman(a.name, b.name));
    if (members.length === 0) continue;
    tierRoles.set(tier.id, content(structure.add(parent, 'H2')));
    for (const { id, kind, official } of members) {
      roles.set(
        id,
        content(structure.add(parent, 'Figure', { alt: words.logoOf(kind, official) })),
      );
    }
  }
  const get = (map: ReadonlyMap<string, ItemRole>, id: string): ItemRole => {
    const role = map.get(id);
    invariant(role, `"${id}" has no place in the structure of the grid`);
    return role;
  };
  return { roleOf: (id) => get(roles, id), tierRoleOf: (id) => get(tierRoles, id) };
}
