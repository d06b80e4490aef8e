import type { Finding, SourcePlace } from '../../core/finding.js';
import type { ManuscriptFile } from '../../core/project.js';

/**
 * Points each `glyph-missing` at the character itself. Setting knows only where the paragraph
 * begins; the first such character from there on is the one that was met, as the text was set in
 * the order of the file. Left as they are: characters that no author typed, such as a space that
 * micro-typography put in.
 */
export const placeMissingGlyphs = (
  findings: readonly Finding[],
  manuscript: readonly ManuscriptFile[],
): readonly Finding[] =>
  findings.map((each) => {
    const { source } = each.where;
    const character = characterOf(each);
    const text = manuscript.find(({ path }) => path === source?.file)?.text;
    if (!source || character === null || text === undefined) return each;
    const at = text.indexOf(character, offsetOf(text, source));
    if (at < 0) return each;
    const place = { ...placeAt(text, at), file: source.file, length: character.length };
    return { ...each, where: { ...each.where, source: place } };
  });

/** The finding names it by its code, since some characters cannot be shown. */
function characterOf({ code, params }: Finding): string | null {
  const named = params['code'];
  if (code !== 'glyph-missing' || typeof named !== 'string') return null;
  const point = /^U\+([0-9A-F]+)/u.exec(named)?.[1];
  return point ? String.fromCodePoint(parseInt(point, 16)) : null;
}

function offsetOf(text: string, { line, column }: SourcePlace): number {
  let start = 0;
  for (let at = 1; at < line; at += 1) start = text.indexOf('\n', start) + 1;
  return start + column - 1;
}

function placeAt(text: string, offset: number): Pick<SourcePlace, 'line' | 'column'> {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
