import { checked, finding, type Checked, type Finding } from '../../core/finding.js';
import type { Pt } from '../../core/units.js';
import {
  plainText,
  walkBlocks,
  type Chapter,
  type FigureBlock,
  type HeadingBlock,
  type TableBlock,
} from './block.js';
import type { Words } from './words.js';

/** What `:ref` shows, by id: "Abbildung 3", "Tabelle 1", „Wer was tut“. */
export interface Labels {
  readonly texts: ReadonlyMap<string, string>;
  /** Numbers of figures and tables, by block. */
  readonly numbers: ReadonlyMap<FigureBlock | TableBlock, number>;
  /** Figures in order, for the list of figures. */
  readonly figures: readonly FigureBlock[];
  /** Stable keys of headings, figures and tables, given or made. */
  readonly keys: ReadonlyMap<HeadingBlock | FigureBlock | TableBlock, string>;
}

/** Where something stands, as the round before found it. */
export interface FoundPlace {
  readonly page: number;
  /** As printed; null on pages without folio. */
  readonly folio: string | null;
  readonly y: Pt;
}

/** Numbers figures and tables through the document. Finding: `reference-duplicate`. */
export function labelBlocks(chapters: readonly Chapter[], words: Words): Checked<Labels> {
  const findings: Finding[] = [];
  const texts = new Map<string, string>();
  const numbers = new Map<FigureBlock | TableBlock, number>();
  const keys = new Map<HeadingBlock | FigureBlock | TableBlock, string>();
  const figures: FigureBlock[] = [];
  let tables = 0;
  const label = (block: HeadingBlock | FigureBlock | TableBlock, text: string): void => {
    if (block.id !== null && texts.has(block.id)) {
      findings.push(finding('reference-duplicate', { source: block.source }, { id: block.id }));
    } else if (block.id !== null) texts.set(block.id, text);
    keys.set(block, block.id ?? `${block.source.file}:${block.source.line}`);
  };
  for (const chapter of chapters) {
    for (const block of walkBlocks(chapter.blocks)) {
      if (block.kind === 'heading') {
        label(block, `${words.openQuote}${plainText(block.spans)}${words.closeQuote}`);
      } else if (block.kind === 'figure') {
        // A picture without caption is ornament and takes no number.
        if (block.caption.length > 0) {
          figures.push(block);
          numbers.set(block, figures.length);
        }
        label(block, `${words.figure}\u00a0${figures.length}`);
      } else if (block.kind === 'table') {
        if (block.caption !== '') {
          tables += 1;
          numbers.set(block, tables);
        }
        label(block, `${words.table}\u00a0${tables}`);
      }
    }
  }
  return checked({ texts, numbers, figures, keys }, findings);
}
