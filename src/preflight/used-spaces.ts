/** Colour spaces that a file really uses, as rules ask for them. */
import type { Localized, Where } from '../core/finding.js';
import { union } from '../core/geometry.js';
import type { ColorSpaceFacts, ColorUse, PdfFacts } from '../core/pdf-facts.js';
import type { Hit } from './rule.js';

export interface SpaceUse {
  readonly space: ColorSpaceFacts;
  readonly where: Where;
  readonly overprint: boolean;
  readonly overprintMode: number;
  readonly role: ColorUse['role'];
  /** Same for all uses of one artwork of a page. */
  readonly artwork: number | string | null;
}

/** Every colour space that is really used, with the spaces under it, each once for an artwork. */
export function usedSpaces(pdf: PdfFacts): readonly SpaceUse[] {
  const known = spacesOf.get(pdf);
  if (known) return known;
  const uses = [...collectSpaces(pdf)];
  spacesOf.set(pdf, uses);
  return uses;
}

/** Seven rules ask; the facts do not change. */
const spacesOf = new WeakMap<PdfFacts, readonly SpaceUse[]>();

function* collectSpaces(pdf: PdfFacts): Generator<SpaceUse> {
  for (const page of pdf.pages) {
    const seen = new Set<string>();
    const fresh = (use: SpaceUse): boolean => {
      const { family, icc, base } = use.space;
      const key = `${use.artwork} ${use.role} ${family} ${icc?.checksum} ${base?.family} ${use.overprint} ${use.overprintMode}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    };
    for (const object of page.objects) {
      for (const [role, paint] of [
        ['fill', object.fill],
        ['stroke', object.stroke],
      ] as const) {
        if (!paint || (object.box === null && object.kind !== 'shading')) continue;
        const where: Where = {
          page: page.number,
          ...(object.box ? { box: object.box } : {}),
          ...(object.within === null ? {} : { object: object.within }),
        };
        const { overprint, space } = paint;
        const { artwork, overprintMode } = object;
        const use = { space, where, overprint, overprintMode, role, artwork };
        if (fresh(use)) yield* withBases(use);
      }
    }
    for (const { role, space, object, box, overprint, overprintMode } of page.colorUses) {
      const where: Where = {
        page: page.number,
        ...(box ? { box } : {}),
        ...(object === null ? {} : { object }),
      };
      const use = { space, where, overprint, overprintMode, role, artwork: object };
      if (fresh(use)) yield* withBases(use);
    }
  }
}

function* withBases(use: SpaceUse): Generator<SpaceUse> {
  yield use;
  if (use.space.base) yield* withBases({ ...use, space: use.space.base });
}

/** Hits for every colour space in use that `wrong` names, each once for an artwork of a page. */
export function spaceHits(
  pdf: PdfFacts,
  wrong: (use: SpaceUse) => boolean,
): readonly Hit<{ readonly family: string; readonly role: Localized }>[] {
  const told = new Map<string, SpaceUse>();
  for (const use of usedSpaces(pdf)) {
    if (!wrong(use)) continue;
    const key = [use.where.page, use.artwork, use.role, use.space.family].join(' ');
    const known = told.get(key);
    told.set(key, known ? { ...known, where: around(known.where, use.where) } : use);
  }
  return [...told.values()].map(({ where, space, role }) => ({
    where,
    params: { family: space.family, role: ROLES[role] },
  }));
}

/** The place of both. */
const around = (one: Where, other: Where): Where => {
  const box = one.box && other.box ? union(one.box, other.box) : (one.box ?? other.box);
  return box ? { ...one, box } : one;
};

const ROLES = {
  fill: { de: 'Fläche', en: 'fill' },
  stroke: { de: 'Kontur', en: 'stroke' },
  image: { de: 'Bild', en: 'image' },
  shading: { de: 'Verlauf', en: 'gradient' },
  group: { de: 'Transparenzgruppe', en: 'transparency group' },
  'soft-mask': { de: 'Transparenzmaske', en: 'soft mask' },
  pattern: { de: 'Muster', en: 'pattern' },
} as const satisfies Record<SpaceUse['role'], Localized>;
