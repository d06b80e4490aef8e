import { finding, type Finding, type Localized } from '../core/finding.js';
import { bottom, right, type Rect } from '../core/geometry.js';
import type { Page, PagedDocument } from '../core/page.js';
import type { PageFacts, PaintedObject, PdfFacts } from '../core/pdf-facts.js';

/**
 * Holds the text that the finished bytes show, read back through their own fonts, against the text
 * that was laid out: page by page, in painting order, every character. Blanks and invisible
 * characters do not count; text of artwork is compared as a picture, and marks outside of the bleed
 * are no text of the author.
 */
export function proveText(facts: PdfFacts, document: PagedDocument): readonly Finding[] {
  return document.pages.flatMap((page): readonly Finding[] => {
    const meant = meantText(page);
    const shown = shownText(facts.pages[page.number - 1], document);
    const difference = differenceOf(meant, visible(shown));
    return difference
      ? [finding('text-differs-from-source', { page: page.number }, difference)]
      : [];
  });
}

/** Blanks, soft hyphens and what marks a place to break or not to join. */
const INVISIBLE = /[\s\u00ad\u200b-\u200d\u2060]/u;

const visible = (text: string): string => text.replace(new RegExp(INVISIBLE, 'gu'), '');

/** Lines as they follow each other, with a space where one ends with a word. */
const meantText = ({ items }: Page): string =>
  items
    .flatMap((item) => {
      if (item.kind !== 'text') return [];
      const line = item.runs.flatMap(({ glyphs }) =>
        glyphs.map((glyph) => (glyph.softHyphen ? '' : glyph.text)),
      );
      return [...line, item.end === 'space' || item.end === 'stop' ? ' ' : ''];
    })
    .join('');

function shownText(page: PageFacts | undefined, { trim, bleed }: PagedDocument): string {
  const isOnSheet = (box: Rect): boolean =>
    right(box) > -bleed &&
    bottom(box) > -bleed &&
    box.x < trim.width + bleed &&
    box.y < trim.height + bleed;
  return (page?.objects ?? [])
    .filter((object) => isSeen(object) && object.box !== null && isOnSheet(object.box))
    .map(({ text }) => text?.text ?? '')
    .join('');
}

/** ISO 32000-1, table 106: neither filled nor stroked. */
const UNSEEN_MODES: readonly number[] = [3, 7];

const isSeen = ({ kind, text, artwork, inMask, fill, stroke }: PaintedObject): boolean =>
  kind === 'text' &&
  artwork === null &&
  !inMask &&
  text !== null &&
  !UNSEEN_MODES.includes(text.renderMode) &&
  Math.max(fill?.alpha ?? 0, stroke?.alpha ?? 0) > 0;

/** Characters that a finding quotes. */
const QUOTED = 60;

/** The words around what differs; null when nothing does. */
function differenceOf(
  meant: string,
  shown: string,
): { readonly meant: Localized; readonly shown: Localized } | null {
  const wanted = visible(meant);
  if (wanted === shown) return null;
  const most = Math.min(wanted.length, shown.length);
  let before = 0;
  while (before < most && wanted[before] === shown[before]) before += 1;
  let after = 0;
  while (after < most - before && wanted.at(-1 - after) === shown.at(-1 - after)) after += 1;
  const words = wordsAround(meant, before, wanted.length - after);
  const rest = wanted.length - words.end;
  return {
    meant: quoted(words.text),
    shown: quoted(shown.slice(words.start, Math.max(words.start, shown.length - rest))),
  };
}

/** `start` and `end` count visible characters, the text is the one between with its blanks. */
function wordsAround(
  text: string,
  from: number,
  to: number,
): { readonly text: string; readonly start: number; readonly end: number } {
  const words = [...text.matchAll(/\S+/gu)].map(([word]) => word);
  let at = 0;
  let start: number | null = null;
  let end = 0;
  const found: string[] = [];
  for (const word of words) {
    const next = at + visible(word).length;
    if (next > from || (next === from && from === to)) {
      if (at >= to && found.length > 0) break;
      start ??= at;
      found.push(word);
      end = next;
    }
    at = next;
  }
  return { text: found.join(' '), start: start ?? from, end: Math.max(end, to) };
}

function quoted(text: string): Localized {
  if (text === '') return { de: 'nichts', en: 'nothing' };
  const part = text.length > QUOTED ? `${text.slice(0, QUOTED)} …` : text;
  return { de: `„${part}“`, en: `“${part}”` };
}
