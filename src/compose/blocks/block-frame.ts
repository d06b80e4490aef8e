import type { TextStyle } from '../../core/template.js';
import type { BlockColumn } from './text-slabs.js';

/** How blocks are set where they stand: in the column, a box, a list. */
export interface BlockFrame {
  readonly column: BlockColumn;
  /** Of ordinary paragraphs. */
  readonly style: TextStyle;
  /** Structure node that takes the blocks. */
  readonly parent: number;
}
