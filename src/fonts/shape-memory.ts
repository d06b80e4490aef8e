import { createHash } from 'node:crypto';
import type { SetGlyph } from '../core/page.js';
import type { FontFile } from '../core/project.js';
import type { Store } from '../core/project-files.js';

/** Words as the fonts of a project set them, kept from run to run: fontkit needs 0.3 ms for each. */
export interface ShapeMemory {
  of(font: FontFile): WordMemory;
  /** Puts what this run has added into the store. */
  keep(): Promise<void>;
}

/** The words of one font. Advances in font units. */
export interface WordMemory {
  /** The glyphs of `text`; `shape` is asked only for what was never set before. */
  recall(features: string, text: string, shape: () => readonly SetGlyph[]): readonly SetGlyph[];
}

/** Raise the first number when shaping changes; a test keeps the version of fontkit in step. */
export const SHAPING_VERSION = 'shapes 1 · fontkit 2.0.4';

/** Words above this number go, but for those of the latest run: half a million characters of text. */
const MOST_WORDS = 40_000;

/** Takes what former runs have shaped with these fonts out of the store. */
export async function openShapeMemory(
  fonts: readonly FontFile[],
  store: Store,
): Promise<ShapeMemory> {
  const books = new Map<string, WordBook>();
  for (const { bytes } of fonts) {
    const key = keyOf(bytes);
    if (!books.has(key)) books.set(key, wordBook(await store.get(key)));
  }
  const bookOf = (font: FontFile): WordBook => books.get(keyOf(font.bytes)) ?? wordBook(null);
  return {
    of: bookOf,
    keep: async () => {
      for (const [key, book] of books) {
        const changed = book.changed();
        if (changed) await store.put(key, changed);
      }
    },
  };
}

/** Forgets with the run. */
export const wordMemory = (): WordMemory => wordBook(null);

interface WordBook extends WordMemory {
  /** For the store; null when nothing was added. */
  changed(): Uint8Array | null;
}

function wordBook(stored: Uint8Array | null): WordBook {
  const former = stored === null ? new Map<string, FlatGlyphs>() : decode(stored);
  const words = new Map<string, readonly SetGlyph[]>();
  let added = false;
  return {
    recall: (features, text, shape) => {
      const key = `${features}\n${text}`;
      const known = words.get(key);
      if (known) return known;
      const kept = former.get(key);
      added ||= kept === undefined;
      const glyphs = kept ? unflatten(kept) : shape();
      words.set(key, glyphs);
      return glyphs;
    },
    changed: () => (added ? encode(words, former) : null),
  };
}

/** Index, text and advance of each glyph in turn: a third of the size of objects. */
type FlatGlyphs = readonly (number | string)[];

function encode(
  words: ReadonlyMap<string, readonly SetGlyph[]>,
  former: ReadonlyMap<string, FlatGlyphs>,
): Uint8Array {
  const kept = words.size + former.size <= MOST_WORDS ? former : [];
  const all = new Map<string, FlatGlyphs>(kept);
  for (const [key, glyphs] of words) {
    all.set(
      key,
      glyphs.flatMap(({ id, text, advance }) => [id, text, advance]),
    );
  }
  return new TextEncoder().encode(JSON.stringify([...all]));
}

const decode = (stored: Uint8Array): ReadonlyMap<string, FlatGlyphs> =>
  new Map(JSON.parse(new TextDecoder().decode(stored)) as [string, FlatGlyphs][]);

function unflatten(flat: FlatGlyphs): readonly SetGlyph[] {
  const glyphs: SetGlyph[] = [];
  for (let at = 0; at < flat.length; at += 3) {
    const [id, text, advance] = flat.slice(at, at + 3);
    glyphs.push({ id: Number(id), text: String(text), advance: Number(advance) });
  }
  return glyphs;
}

const keyOf = (font: Uint8Array): string =>
  createHash('sha256').update(SHAPING_VERSION).update(font).digest('hex');
