/**
 * OpenType features to switch on, by tag, sorted: `['onum', 'pnum']`.
 * A tag with a leading minus switches a default feature off: `'-liga'`.
 * Kerning and standard ligatures are on unless switched off.
 */
export type FontFeatures = readonly string[];

export const NO_FEATURES: FontFeatures = [];
