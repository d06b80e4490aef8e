import type { SourcePlace } from '../../core/finding.js';

/** A chapter as meant by its author: what there is to set, not yet how. */
export interface Chapter {
  readonly file: string;
  readonly title: string;
  /** For running heads. */
  readonly short: string;
  /** "Kapitel 3"; empty when the front matter has none. */
  readonly kicker: string;
  /** Name of the flow in the template. */
  readonly template: string;
  readonly source: SourcePlace;
  readonly blocks: readonly Block[];
  readonly notes: ReadonlyMap<string, Footnote>;
}

export type Block =
  | HeadingBlock
  | ParagraphBlock
  | ListBlock
  | StepsBlock
  | DefinitionsBlock
  | PullquoteBlock
  | QuoteBlock
  | BoxBlock
  | ColumnsBlock
  | FigureBlock
  | TableBlock
  | LogosBlock
  | IndexBlock
  | FigureListBlock;

interface Placed {
  readonly source: SourcePlace;
}

export interface HeadingBlock extends Placed {
  readonly kind: 'heading';
  readonly level: 2 | 3 | 4;
  readonly id: string | null;
  readonly spans: readonly Span[];
}

export interface ParagraphBlock extends Placed {
  readonly kind: 'paragraph';
  readonly variant: 'body' | 'lead';
  readonly spans: readonly Span[];
}

export interface ListBlock extends Placed {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly start: number;
  readonly items: readonly (readonly Block[])[];
}

/** A process with big numerals. */
export interface StepsBlock extends Placed {
  readonly kind: 'steps';
  readonly items: readonly (readonly Block[])[];
}

export interface DefinitionsBlock extends Placed {
  readonly kind: 'definitions';
  readonly items: readonly { readonly term: readonly Span[]; readonly text: readonly Span[] }[];
}

export interface PullquoteBlock extends Placed {
  readonly kind: 'pullquote';
  readonly spans: readonly Span[];
  readonly by: string;
}

export interface QuoteBlock extends Placed {
  readonly kind: 'quote';
  readonly blocks: readonly Block[];
}

export interface BoxBlock extends Placed {
  readonly kind: 'box';
  readonly title: string;
  readonly blocks: readonly Block[];
}

export interface ColumnsBlock extends Placed {
  readonly kind: 'columns';
  readonly count: number;
  readonly blocks: readonly Block[];
}

export const FIGURE_PLACES = ['here', 'top', 'bottom', 'full', 'bleed'] as const;
export type FigurePlace = (typeof FIGURE_PLACES)[number];

export interface FigureBlock extends Placed {
  readonly kind: 'figure';
  readonly id: string | null;
  /** Path in the project: `data/figures/modell.svg`. */
  readonly file: string;
  readonly alt: string;
  readonly credit: string;
  readonly place: FigurePlace;
  readonly caption: readonly Span[];
}

export type CellAlign = 'left' | 'center' | 'right';

export interface TableBlock extends Placed {
  readonly kind: 'table';
  readonly id: string | null;
  readonly caption: string;
  readonly tableSource: string;
  readonly align: readonly CellAlign[];
  readonly head: readonly (readonly Span[])[];
  readonly rows: readonly (readonly (readonly Span[])[])[];
}

/** Here the grid of logos begins. */
export interface LogosBlock extends Placed {
  readonly kind: 'logos';
}

/** Register of the participants with the pages that name them. */
export interface IndexBlock extends Placed {
  readonly kind: 'index';
}

export interface FigureListBlock extends Placed {
  readonly kind: 'figure-list';
}

export interface Footnote extends Placed {
  readonly id: string;
  readonly spans: readonly Span[];
}

export type Span = TextSpan | RefSpan | NoteSpan | BreakSpan;

export interface TextSpan {
  readonly kind: 'text';
  readonly text: string;
  readonly strong: boolean;
  readonly emphasis: boolean;
  readonly url: string | null;
}

/** "Abbildung 3" (`label`) or a page number (`page`). */
export interface RefSpan extends Placed {
  readonly kind: 'ref';
  readonly shows: 'label' | 'page';
  readonly id: string;
  readonly strong: boolean;
  readonly emphasis: boolean;
}

export interface NoteSpan extends Placed {
  readonly kind: 'note';
  readonly id: string;
}

export interface BreakSpan {
  readonly kind: 'break';
}

/** The words of spans, without references and notes: bookmarks, running heads, tests. */
export const plainText = (spans: readonly Span[]): string =>
  spans
    .map((span) => (span.kind === 'text' ? span.text : span.kind === 'break' ? ' ' : ''))
    .join('');

/** All blocks, the nested ones after their parents, in reading order. */
export function* walkBlocks(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block;
    switch (block.kind) {
      case 'list':
      case 'steps':
        for (const item of block.items) yield* walkBlocks(item);
        break;
      case 'quote':
      case 'box':
      case 'columns':
        yield* walkBlocks(block.blocks);
        break;
      case 'heading':
      case 'paragraph':
      case 'definitions':
      case 'pullquote':
      case 'figure':
      case 'table':
      case 'logos':
      case 'index':
      case 'figure-list':
        break;
    }
  }
}
