/** Languages of what the tool says; the first is the default. */
export const LANGS = ['de', 'en'] as const;
export type Lang = (typeof LANGS)[number];
