import { finding, type Finding, type Where } from '../../core/finding.js';
import type { FontBook } from '../../fonts/font-book.js';
import type { Inline } from './inline.js';
import { describeCharacter } from './unicode-blocks.js';

/** One `glyph-missing` for each character and font that cannot be set, in order of appearance. */
export function missingGlyphs(
  inlines: readonly Inline[],
  book: FontBook,
  where: Where,
): readonly Finding[] {
  const seen = new Set<string>();
  return inlines.flatMap((inline) => {
    if (inline.kind !== 'text') return [];
    const { font } = inline.style;
    return book
      .missingIn(font, inline.text)
      .filter((character) => !CUT_AWAY.has(character) && isNew(seen, `${font} ${character}`))
      .map((character) => {
        const code = describeCharacter(character);
        return finding('glyph-missing', where, { font, character: shown(character), code });
      });
  });
}

/** White space that becomes word spaces before setting. */
const CUT_AWAY = new Set(['\n', '\r', '\t']);

/** Controls and marks that would vanish or wreck the message are told by their code alone. */
const shown = (character: string): string =>
  /[\p{C}\p{M}\p{Z}]/u.test(character) ? '?' : `„${character}“`;

function isNew(seen: Set<string>, key: string): boolean {
  const known = seen.has(key);
  seen.add(key);
  return !known;
}
