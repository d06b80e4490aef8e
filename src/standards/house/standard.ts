import type { Standard } from '../standard.js';

/** Clauses and their status: `clauses.md`. */
export const HOUSE: Standard = {
  id: 'house',
  title: 'house numbers',
  source: 'data/print.yaml',
  rules: [
    'intent-condition',
    'boxes-trim-size',
    'boxes-bleed-width',
    'page-count',
    'page-count-thick',
    'text-white-small',
    'text-inks-small',
    'text-small',
    'line-thin',
    'line-white-thin',
    'ink-maximum',
    'rich-black-recipe',
    'image-resolution',
    'image-resolution-low',
    'image-bitmap-resolution-low',
    'bleed-painted',
    'margin-safe',
    'object-off-page',
    'object-invisible',
  ],
};
