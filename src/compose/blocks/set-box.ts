import { pt } from '../../core/units.js';
import type { Setting } from '../pages/setting.js';
import { heightOf } from '../pages/balance-columns.js';
import { FORBIDDEN, slab, type Slab } from '../pages/slab.js';
import { content } from '../pages/structure.js';
import type { BoxBlock } from './block.js';
import { textInlines } from './inlines.js';
import type { BlockFrame } from './block-frame.js';
import { spaced } from './slab-groups.js';
import { linesOf, textSlabs } from './text-slabs.js';

/** A break in a box is possible but not nice, and in a small one rather a mistake. */
const BREAK_IN_BOX = 40;
const BREAK_IN_SMALL_BOX = 400;
/** Lines up to which a box is small. */
const SMALL_BOX = 16;

/** Blocks on tinted ground; where the box breaks, the ground breaks with it. */
export function setBox(block: BoxBlock, frame: BlockFrame, setting: Setting): readonly Slab[] {
  const { blocks, baseline } = setting.template;
  const { style, title, fill, bar, padding } = blocks.box;
  const parent = setting.structure.add(frame.parent, 'Aside');
  const column = {
    x: pt(frame.column.x + padding),
    width: pt(frame.column.width - 2 * padding),
  };
  const ground = {
    key: setting.newGround(),
    fill,
    bar,
    x: frame.column.x,
    width: frame.column.width,
  };
  const inBox = { ...style, spaceBefore: pt(0), spaceAfter: pt(0) };

  const titleNode = block.title === '' ? null : setting.structure.add(parent, 'P');
  const titleLines = setting.paragraph(textInlines(block.title, title), title, column.width);
  const heading =
    titleNode === null
      ? []
      : textSlabs(
          titleLines,
          { ...title, leading: baseline.step },
          column,
          content(titleNode),
          setting,
        );
  const inside = setting.setBlocks(block.blocks, { column, style: inBox, parent }, setting);
  const edge = (): Slab => slab({ height: 1, breakAfter: FORBIDDEN, paint: () => [] });
  const all = [
    edge(),
    ...heading.map((each) => ({ ...each, breakAfter: FORBIDDEN })),
    ...inside,
    edge(),
  ];
  const breakInside = heightOf(all) <= SMALL_BOX ? BREAK_IN_SMALL_BOX : BREAK_IN_BOX;
  const slabs = all.map((each, i): Slab => {
    const isLast = i === all.length - 1;
    // The lower edge stays with the last line.
    const keep = i === all.length - 2 ? FORBIDDEN : each.breakAfter + breakInside;
    return { ...each, ground, breakAfter: isLast ? 0 : keep };
  });
  return spaced(
    slabs,
    linesOf(style.spaceBefore, baseline.step),
    linesOf(style.spaceAfter, baseline.step),
  );
}
