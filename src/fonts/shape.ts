import type { Font } from 'fontkit';
import type { SetGlyph } from '../core/page.js';
import { pt, type Pt } from '../core/units.js';
import type { ShapeRequest } from './font-book.js';
import type { FontFeatures } from './font-features.js';
import type { WordMemory } from './shape-memory.js';

/** Splits a ligature; never shown and never extracted. */
export const NON_JOINER = '\u200c';

export interface Shaped {
  readonly glyphs: readonly SetGlyph[];
  readonly width: Pt;
}

/** Shapes with `font` and remembers: running text repeats its words, at few sizes. */
export function createShaper(
  font: Font,
  words: WordMemory,
): (request: Omit<ShapeRequest, 'font'>) => Shaped {
  const scaled = new Map<string, Map<string, Shaped>>();
  const mapFor = latest((size: number, tracking: number, features: FontFeatures) =>
    recall(scaled, `${size} ${tracking} ${features.join(' ')}`, () => new Map<string, Shaped>()),
  );
  return ({ size, text, features, tracking }) =>
    recall(mapFor(size, tracking, features), text, () => {
      const shape = (): readonly SetGlyph[] => shapeParts(font, text, features);
      const glyphs = words.recall(features.join(' '), text, shape);
      return scale(glyphs, size / font.unitsPerEm, tracking);
    });
}

/** Remembers the latest answer: a paragraph asks for the same look hundreds of times in a row. */
function latest<A extends readonly unknown[], T>(compute: (...args: A) => T): (...args: A) => T {
  let known: { readonly args: A; readonly value: T } | null = null;
  return (...args) => {
    if (known === null || known.args.some((arg, index) => arg !== args[index])) {
      known = { args, value: compute(...args) };
    }
    return known.value;
  };
}

/** Characters without a glyph, each once. The non-joiner and the soft hyphen need none. */
export function missingCharacters(font: Font, text: string): readonly string[] {
  return [...new Set(text)].filter(
    (character) =>
      character !== NON_JOINER &&
      character !== '\u00ad' &&
      !font.hasGlyphForCodePoint(codePoint(character)) &&
      !(character in SPACES),
  );
}

/**
 * Parts around a non-joiner are shaped on their own: fontkit 2.0.4 turns U+200C into a space
 * glyph without width, which then owns the space's place in the font's character map.
 */
function shapeParts(font: Font, text: string, features: FontFeatures): readonly SetGlyph[] {
  const parts = text.split(NON_JOINER).filter((part) => part !== '');
  return parts.flatMap((part, index) => {
    const glyphs = shapeWhole(font, part, features);
    const next = parts[index + 1];
    return next === undefined ? glyphs : kernTowards(font, glyphs, next, features);
  });
}

/** Kerning between the last glyph of a part and the first of the next, without a ligature. */
function kernTowards(
  font: Font,
  glyphs: readonly SetGlyph[],
  next: string,
  features: FontFeatures,
): readonly SetGlyph[] {
  const last = glyphs.at(-1);
  const letter = [...(last?.text ?? '')].at(-1);
  const follower = [...next][0];
  if (last === undefined || letter === undefined || follower === undefined) return glyphs;
  const apart = [...features.filter((tag) => tag !== 'liga'), '-liga'];
  const pair = shapeWhole(font, letter + follower, apart)[0]?.advance ?? 0;
  const alone = shapeWhole(font, letter, apart)[0]?.advance ?? 0;
  return [...glyphs.slice(0, -1), { ...last, advance: last.advance + pair - alone }];
}

/** Advances in font units. */
function shapeWhole(font: Font, text: string, features: FontFeatures): readonly SetGlyph[] {
  if (text in SPACES && !font.hasGlyphForCodePoint(codePoint(text))) return [widen(font, text)];
  const { glyphs, positions } = font.layout(text, switches(features));
  return glyphs.map((glyph, index) => ({
    id: glyph.id,
    text: String.fromCodePoint(...glyph.codePoints),
    advance: positions[index]?.xAdvance ?? glyph.advanceWidth,
  }));
}

/** A new object for each call: fontkit 2.0.4 writes into the one it is given. */
const switches = (features: FontFeatures): Record<string, boolean> =>
  Object.fromEntries(
    features.map((tag) => (tag.startsWith('-') ? [tag.slice(1), false] : [tag, true])),
  );

/** Fixed spaces that fonts often lack, as fractions of an em; the narrow one by eye. */
const SPACES: Readonly<Record<string, number>> = {
  '\u2002': 1 / 2,
  '\u2003': 1,
  '\u2009': 1 / 6,
  '\u202f': 1 / 8,
};

const widen = (font: Font, space: string): SetGlyph => ({
  id: font.glyphForCodePoint(0x20).id,
  text: space,
  advance: (SPACES[space] ?? 0) * font.unitsPerEm,
});

function scale(units: readonly SetGlyph[], factor: number, tracking: number): Shaped {
  const glyphs = units.map((glyph) => ({ ...glyph, advance: glyph.advance * factor + tracking }));
  return { glyphs, width: pt(glyphs.reduce((sum, glyph) => sum + glyph.advance, 0)) };
}

const codePoint = (character: string): number => character.codePointAt(0) ?? 0;

function recall<K, V>(map: Map<K, V>, key: K, compute: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const value = compute();
  map.set(key, value);
  return value;
}
