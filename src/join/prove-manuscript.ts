import type { Node, Parents, Root } from 'mdast';
import { markdownOf } from '../compose/markdown/read-chapter.js';
import { finding, type Finding } from '../core/finding.js';
import type { PagedDocument } from '../core/page.js';
import type { ManuscriptFile } from '../core/project.js';

/**
 * Holds the words of the chapters, as Markdown has them, against those that were laid out: each as
 * often as it is written. With `proveText`, which holds the layout against the finished bytes, it
 * spans the way from the author's file to print.
 * What a page has no form for (pictures within text, HTML) has its own finding and is not asked for.
 */
export function proveManuscript(
  manuscript: readonly ManuscriptFile[],
  document: PagedDocument,
): readonly Finding[] {
  const written = manuscript.flatMap(passagesOf);
  const needed = new Map<string, number>();
  for (const { words } of written)
    for (const word of words) needed.set(word, (needed.get(word) ?? 0) + 1);
  const lost = lostWords(needed, document);
  const said = new Set<string>();
  return written.flatMap(({ file, line, words }): readonly Finding[] => {
    const missing = words.filter((word) => lost.has(word) && !said.has(word));
    if (missing.length === 0) return [];
    missing.forEach((word) => said.add(word));
    const shown = [...new Set(missing)].slice(0, MOST_WORDS).join(', ').toLowerCase();
    return [finding('text-not-laid-out', { source: { file, line, column: 1 } }, { words: shown })];
  });
}

/** Words that one finding names. */
const MOST_WORDS = 8;

/** A paragraph, heading or cell. */
interface Passage {
  readonly file: string;
  readonly line: number;
  readonly words: readonly string[];
}

function passagesOf(file: ManuscriptFile): readonly Passage[] {
  const passages: Passage[] = [];
  const walk = (node: Root | Parents): void => {
    if (node.type === 'footnoteDefinition' && !isCalled(node.identifier, file.text)) return;
    for (const child of node.children) {
      if (!('children' in child)) continue;
      if (child.type === 'paragraph' || child.type === 'heading' || child.type === 'tableCell') {
        const line = child.position?.start.line ?? 1;
        const text = textOf(child, file.text).replace(HEADING_ID, '');
        passages.push({ file: file.path, line, words: wordsIn(text) });
      } else walk(child);
    }
  };
  walk(markdownOf(file));
  return passages;
}

/** A note that no text calls is not printed, and has its own finding. */
const isCalled = (id: string, text: string): boolean =>
  text.toLowerCase().split(`[^${id.toLowerCase()}]`).length > 2;

const HEADING_ID = /\{#[\w-]+\}\s*$/u;

/** What a reader would see of it; parts whose look changes within a word stay together. */
function textOf(node: Node, source: string): string {
  const { type } = node;
  if (type === 'text' || type === 'inlineCode') return (node as Node & { value: string }).value;
  if (type === 'break') return ' ';
  if (UNPRINTED.has(type)) return ' ';
  if (type === 'textDirective') return directiveText(node, source);
  const children = (node as Partial<Parents>).children ?? [];
  return children.map((child) => textOf(child, source)).join('');
}

/** Refused by name, or no text of the author's. */
const UNPRINTED: ReadonlySet<string> = new Set([
  'delete',
  'html',
  'image',
  'imageReference',
  'linkReference',
]);

/** `:ref{#id}` becomes a number; "Bürger:innen" is a word. */
function directiveText({ position }: Node, source: string): string {
  const typed = source.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
  return /^:(?:ref|page)\{/u.test(typed) ? ' ' : typed.replace(/\[\^[^\]]*\]$/u, '');
}

/** Letters alone: signs, spaces and numerals may be set otherwise than they are typed. */
const WORD = /[\p{L}\p{M}]{2,}/gu;

/** In capitals, as some headings are set. */
const wordsIn = (text: string): readonly string[] =>
  (text.normalize('NFC').replace(HINTS, '').match(WORD) ?? []).map((word) => word.toUpperCase());

/** Places to break and not to join. */
const HINTS = /[\u00ad\u200b-\u200d\u2060]/gu;

function lostWords(
  needed: ReadonlyMap<string, number>,
  document: PagedDocument,
): ReadonlySet<string> {
  const texts = laidOutTexts(document);
  const found = new Map<string, number>();
  for (const word of texts.flatMap(wordsIn)) found.set(word, (found.get(word) ?? 0) + 1);
  const lost = [...needed].filter(([word, count]) => (found.get(word) ?? 0) < count);
  if (lost.length === 0) return new Set();
  // A word may go on in a link, or behind a note's call: then it is whole without what parts it.
  const whole = texts.flatMap(wordsIn).join('');
  const along = document.pages.map(({ items }) => items.map(lineText).join('')).flatMap(wordsIn);
  const streams = [whole, along.join('')];
  return new Set(
    lost
      .filter(([word, count]) => streams.every((text) => text.split(word).length - 1 < count))
      .map(([word]) => word),
  );
}

/** The text of each paragraph, also where it goes on on the next page. */
function laidOutTexts({ pages }: PagedDocument): readonly string[] {
  const texts = new Map<number, string>();
  for (const item of pages.flatMap(({ items }) => items)) {
    if (item.kind !== 'text' || item.role.kind !== 'content') continue;
    const { node } = item.role;
    texts.set(node, (texts.get(node) ?? '') + lineText(item));
  }
  return [...texts.values()];
}

function lineText(item: PagedDocument['pages'][number]['items'][number]): string {
  if (item.kind !== 'text') return '';
  const glyphs = item.runs.flatMap((run) => run.glyphs);
  const line = glyphs.map(({ text, softHyphen }) => (softHyphen ? '' : text)).join('');
  return item.end === 'space' || item.end === 'stop' ? `${line} ` : line;
}
