import { pt } from '../../core/units.js';
import type { Setting } from '../pages/setting.js';
import { FORBIDDEN, type Slab } from '../pages/slab.js';
import { balanceColumns, heightOf } from '../pages/balance-columns.js';
import type { ColumnsBlock } from './block.js';
import type { BlockFrame } from './block-frame.js';
import { spaced } from './slab-groups.js';

/** A paragraph of so few lines stays whole: at the head of a column its rest would look lost. */
const SMALL = 6;

/** A passage in two or three columns of equal length. */
export function setColumns(
  block: ColumnsBlock,
  frame: BlockFrame,
  setting: Setting,
): readonly Slab[] {
  const { gap } = setting.template.blocks.columns;
  const width = pt((frame.column.width - (block.count - 1) * gap) / block.count);
  const parent = setting.structure.add(frame.parent, 'Div');
  const column = { x: frame.column.x, width };
  // Narrow columns are set ragged: justified they would tear.
  const style = { ...frame.style, align: 'left' as const, hyphenate: true, firstIndent: pt(0) };
  const slabs = block.blocks.flatMap((each, i) => {
    const group = setting.setBlocks([each], { column, style, parent }, setting);
    return spaced(keptWhole(group), i === 0 ? 0 : 1, 0);
  });
  const advance = pt(width + gap);
  return spaced(
    balanceColumns(slabs, {
      ...setting.template.baseline,
      count: block.count,
      advance,
      most: setting.pageLines,
    }),
    1,
    1,
  );
}

const keptWhole = (group: readonly Slab[]): readonly Slab[] =>
  heightOf(group) > SMALL
    ? group
    : group.map((each, i) => (i < group.length - 1 ? { ...each, breakAfter: FORBIDDEN } : each));
