import { pt } from '../../core/units.js';
import { setLine } from '../../fonts/set-line.js';
import type { Setting } from '../pages/setting.js';
import type { Slab } from '../pages/slab.js';
import { content } from '../pages/structure.js';
import type { ListBlock } from './block.js';
import { charStyle } from './inlines.js';
import type { BlockFrame } from './block-frame.js';
import { keptTogether, marked, spaced } from './slab-groups.js';
import { linesOf } from './text-slabs.js';

/** Bullets or numbers hang in the indent; the text of an item keeps the list's style. */
export function setList(block: ListBlock, frame: BlockFrame, setting: Setting): readonly Slab[] {
  const { blocks, baseline } = setting.template;
  const { style, indent, bullet, bulletColor } = blocks.list;
  const own = { ...frame.style, ...(frame.style === blocks.body ? style : {}), firstIndent: pt(0) };
  const list = setting.structure.add(frame.parent, 'L');
  const isInText = frame.style === blocks.body;
  const look = charStyle(
    style,
    block.ordered ? { strong: true, color: bulletColor } : { color: bulletColor },
  );
  const numberWidth = block.ordered && block.start + block.items.length > 9 ? 1.5 : 1;
  const hang = pt(indent * (block.ordered ? 1.25 * numberWidth : 1));
  const column = { x: pt(frame.column.x + hang), width: pt(frame.column.width - hang) };

  const items = block.items.map((item, i): readonly Slab[] => {
    const node = setting.structure.add(list, 'LI');
    const label = setting.structure.add(node, 'Lbl');
    const body = setting.structure.add(node, 'LBody');
    const inItem = { ...own, spaceBefore: pt(0), spaceAfter: pt(0) };
    const inside = setting.setBlocks(item, { column, style: inItem, parent: body }, setting);
    const text = block.ordered ? `${block.start + i}.` : bullet;
    return marked(inside, (at) => [
      {
        kind: 'text',
        role: content(label),
        x: pt(at.x + frame.column.x),
        y: at.baseline,
        rotate: 0,
        runs: setLine(setting.typesetter.book, look, text).runs,
        end: 'space',
      },
    ]);
  });
  const slabs = keptTogether(items).flat();
  return isInText
    ? spaced(
        slabs,
        linesOf(style.spaceBefore, baseline.step),
        linesOf(style.spaceAfter, baseline.step),
      )
    : slabs;
}
