import { readFileSync, readdirSync } from 'node:fs';
import { parse } from 'yaml';
import type { CharStyle } from '../../src/compose/paragraph/inline.js';
import { createTypesetter } from '../../src/compose/paragraph/typesetter.js';
import { polish } from '../../src/compose/typography/polish.js';
import { BLACK } from '../../src/core/color.js';
import { pt } from '../../src/core/units.js';
import { openFontBook } from '../../src/fonts/open-font-book.js';

/** Look of the sample's running text. */
export const PROSE_STYLE: CharStyle = {
  font: 'SourceSans3-Regular',
  size: pt(10),
  color: BLACK,
  features: ['onum', 'pnum'],
  rise: pt(0),
  tracking: pt(0),
};

export const PROSE_FONT = 'data/fonts/SourceSans3-Regular.ttf';

const exceptions = parse(readFileSync('data/hyphenation.yaml', 'utf8')) as Readonly<
  Record<string, readonly string[]>
>;
const book = openFontBook([
  { key: PROSE_STYLE.font, path: PROSE_FONT, bytes: readFileSync(PROSE_FONT) },
]).value;

/** Words of the project's list with their hyphens; no seams, no phrases. */
export const proseExceptions = Object.values(exceptions)
  .flat()
  .filter((entry) => !/[| ]/u.test(entry));

export const proseTypesetter = createTypesetter(book, Object.values(exceptions).flat());

/** Longer than a heading. */
const LEAST_LENGTH = 200;

/** Paragraphs of plain prose; headings, lists, tables and directives stay out. */
export function sampleProse(folder: string): readonly string[] {
  return readdirSync(folder)
    .sort()
    .flatMap((file) =>
      readFileSync(`${folder}/${file}`, 'utf8')
        .replace(/^---[^]*?\n---\n/u, '')
        .split(/\n{2,}/u),
    )
    .filter((block) => /^[\p{L}„]/u.test(block) && block.length > LEAST_LENGTH)
    .map((block) => polish(block.replace(/\[\^[^\]]*\]|:\w+\{[^}]*\}|[*_]|\n/gu, ' ')));
}
