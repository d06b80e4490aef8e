import { walkBlocks, type Block, type Chapter, type Span } from '../../src/compose/blocks/block.js';

/** Stands for what only the pages know: a reference, a page number, a footnote call. */
export const NUMBER = '\ufffc';

/** One paragraph of the manuscript: heading, list item, cell, caption, note. */
export interface SourceText {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

/** All that is to be read of a chapter, in the order of the file; notes last. */
export function allTexts(chapter: Chapter): readonly SourceText[] {
  const notes = [...chapter.notes.values()].map((note) => ({
    file: chapter.file,
    line: note.source.line,
    text: textOf(note.spans),
  }));
  return [...textsOf(chapter, [...walkBlocks(chapter.blocks)]), ...notes];
}

/** What the author put one after the other: figures, tables and notes find their own places. */
export const flowTexts = (chapter: Chapter): readonly SourceText[] =>
  textsOf(
    chapter,
    [...walkBlocks(chapter.blocks)].filter(({ kind }) => kind !== 'figure' && kind !== 'table'),
  );

/** What the list of figures repeats. */
export const captionTexts = (chapter: Chapter): readonly string[] =>
  [...walkBlocks(chapter.blocks)].flatMap((block) =>
    block.kind === 'figure' ? [textOf(block.caption)] : [],
  );

const textsOf = ({ file }: Chapter, blocks: readonly Block[]): readonly SourceText[] =>
  blocks
    .flatMap((block) => ownTexts(block).map((text) => ({ file, line: block.source.line, text })))
    .filter(({ text }) => text.trim() !== '');

/** Of the block itself: what lies within has its own turn. */
function ownTexts(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [textOf(block.spans)];
    case 'pullquote':
      return [textOf(block.spans), block.by];
    case 'box':
      return [block.title];
    case 'definitions':
      return block.items.flatMap(({ term, text }) => [textOf(term), textOf(text)]);
    case 'figure':
      return [textOf(block.caption), block.credit];
    case 'table':
      return [
        block.caption,
        ...[block.head, ...block.rows].flatMap((row) => row.map(textOf)),
        block.tableSource,
      ];
    case 'list':
    case 'steps':
    case 'quote':
    case 'columns':
    case 'logos':
    case 'index':
    case 'figure-list':
      return [];
  }
}

const textOf = (spans: readonly Span[]): string =>
  spans
    .map((span) => {
      if (span.kind === 'text') return span.text;
      return span.kind === 'break' ? ' ' : NUMBER;
    })
    .join('');
