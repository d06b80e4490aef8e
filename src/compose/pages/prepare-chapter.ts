import type { FloatSlab, Slab } from './slab.js';

export interface PreparedFloat extends FloatSlab {
  /** The figure is called before this slab. */
  readonly anchor: number;
}

export interface PreparedChapter {
  readonly slabs: readonly Slab[];
  readonly floats: readonly PreparedFloat[];
}

/**
 * Takes the figures out of the flow. A slab without height only carried them. A footnote that is
 * called again stands where it was called first.
 */
export function prepareChapter(all: readonly Slab[]): PreparedChapter {
  const slabs: Slab[] = [];
  const floats: PreparedFloat[] = [];
  const called = new Set<string>();
  const onceCalled = (slab: Slab): Slab => {
    if (slab.notes.length === 0) return slab;
    const notes = [...new Set(slab.notes)].filter((key) => !called.has(key));
    for (const key of notes) called.add(key);
    return { ...slab, notes };
  };
  for (const each of all) {
    if (each.height > 0) slabs.push(onceCalled(each));
    for (const { prefers, slab } of each.floats) {
      floats.push({ prefers, slab: onceCalled(slab), anchor: slabs.length });
    }
  }
  return { slabs, floats };
}
