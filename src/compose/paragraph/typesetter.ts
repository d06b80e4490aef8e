import type { FontBook } from '../../fonts/font-book.js';
import { createHyphenator, type Hyphenator } from './hyphenate.js';

/** What every paragraph of a document shares. */
export interface Typesetter {
  readonly book: FontBook;
  readonly hyphenator: Hyphenator;
}

/**
 * `hyphenation`: the project's exceptions. "Staub-ecken" gives the only break points of a word,
 * "Olpe" forbids them, "Auf|lage" marks a seam that no ligature may bridge.
 */
export const createTypesetter = (book: FontBook, hyphenation: readonly string[]): Typesetter => ({
  book,
  hyphenator: createHyphenator(hyphenation),
});
