import type { ColorSpace } from '../color-space.js';
import type { Paint } from '../display-list.js';

let paintIds = 0;

/** A number that no paint has yet. */
export const nextPaintId = (): number => (paintIds += 1);

const plainPaints = new Map<string, Paint>();

/** Paints of device spaces are shared, so that a form met twice in the same colour is known again. */
export function solid(space: ColorSpace, components: readonly number[]): Paint {
  const { family, remapped } = space.facts;
  const make = (): Paint => ({
    id: nextPaintId(),
    space,
    components,
    inks: space.inksOf(components),
    pattern: null,
  });
  if (!family.startsWith('Device') || family === 'DeviceN' || remapped) return make();
  const key = `${family} ${components.join(' ')}`;
  const known = plainPaints.get(key);
  if (known) return known;
  const MAX_SHARED = 10_000;
  if (plainPaints.size > MAX_SHARED) plainPaints.clear();
  const fresh = make();
  plainPaints.set(key, fresh);
  return fresh;
}

/** Paint of an uncoloured tile: the pattern space's underlying space does the counting. */
export function solidUnder(space: ColorSpace, components: readonly number[]): Paint {
  return {
    id: nextPaintId(),
    space: { ...space, facts: space.facts.base ?? space.facts },
    components,
    inks: space.inksOf(components),
    pattern: null,
  };
}
