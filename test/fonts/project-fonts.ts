import { readFileSync } from 'node:fs';
import { openFontBook } from '../../src/fonts/open-font-book.js';
import type { FontBook } from '../../src/fonts/font-book.js';

const KEYS = ['Regular', 'It', 'Semibold', 'SemiboldIt', 'Light', 'Bold'].map(
  (style) => `SourceSans3-${style}`,
);

/** The fonts of the sample project. */
export function projectFonts(): FontBook {
  const files = KEYS.map((key) => {
    const path = `data/fonts/${key}.ttf`;
    return { key, path, bytes: readFileSync(path) };
  });
  return openFontBook(files).value;
}
