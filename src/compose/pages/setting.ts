import type { Finding, SourcePlace } from '../../core/finding.js';
import type { TemplateSet, TextStyle } from '../../core/template.js';
import type { Size } from '../../core/geometry.js';
import type { Pt } from '../../core/units.js';
import type { Block, Footnote } from '../blocks/block.js';
import type { BlockFrame } from '../blocks/block-frame.js';
import type { FoundPlace, Labels } from '../blocks/labels.js';
import type { Words } from '../blocks/words.js';
import type { Inline } from '../paragraph/inline.js';
import type { ParagraphVariant } from '../paragraph/set-paragraph.js';
import type { SetLine } from '../paragraph/set-line.js';
import type { Typesetter } from '../paragraph/typesetter.js';
import type { Pictures } from './pictures.js';
import type { Slab } from './slab.js';
import type { StructureBuilder } from './structure.js';

/** What setting blocks needs besides the blocks: one per chapter and round. */
export interface Setting {
  readonly template: TemplateSet;
  readonly typesetter: Typesetter;
  readonly paragraph: SetParagraph;
  /** Sets blocks within blocks: the kinds of blocks do not know each other. */
  readonly setBlocks: SetBlocks;
  readonly pictures: Pictures;
  readonly labels: Labels;
  /** Places as the round before found them; empty in the first. */
  readonly places: ReadonlyMap<string, FoundPlace>;
  readonly words: Words;
  readonly structure: StructureBuilder;
  /** Structure node of the chapter. */
  readonly parent: number;
  readonly notes: NoteBook;
  readonly sheet: Sheet;
  /** Of the pages that the chapter runs on. */
  readonly columns: ColumnWidths;
  /** Lines that such a page holds. */
  readonly pageLines: number;
  /** Grounds are told apart by number. */
  readonly newGround: () => number;
  readonly report: (finding: Finding) => void;
}

export type SetBlocks = (
  blocks: readonly Block[],
  frame: BlockFrame,
  setting: Setting,
) => readonly Slab[];

export interface Sheet {
  readonly trim: Size;
  readonly bleed: Pt;
}

export interface ColumnWidths {
  readonly text: Pt;
  readonly margin: Pt | null;
  readonly full: Pt;
}

/** Sets a paragraph, or takes it from the round before. */
export interface SetParagraph {
  (
    inlines: readonly Inline[],
    style: TextStyle,
    measure: Pt,
    options?: ParagraphOptions,
  ): readonly SetLine[];
  /** The best setting first, then one with a line less and one with a line more, where they please. */
  readonly variants: (
    inlines: readonly Inline[],
    style: TextStyle,
    measure: Pt,
    options?: ParagraphOptions,
  ) => readonly ParagraphVariant[];
}

export interface ParagraphOptions {
  /** Overrides the style's indent: lists, first paragraphs. */
  readonly firstIndent?: Pt;
  readonly source?: SourcePlace;
}

/** The footnotes of a chapter, numbered as they are called. */
export interface NoteBook {
  /** Number of the note and its key in slabs; null when there is no such note. */
  readonly call: (id: string) => { readonly number: number; readonly key: string } | null;
  readonly note: (key: string) => { readonly number: number; readonly note: Footnote };
  /** Structure nodes of the note; `make` adds them when its first line is painted. */
  readonly nodes: (key: string, make: () => NoteNodes) => NoteNodes;
}

/** Structure nodes that the content of a note hangs on. */
export interface NoteNodes {
  readonly label: number;
  readonly body: number;
}
