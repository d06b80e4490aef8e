import { pt } from '../../core/units.js';
import type { Setting } from '../pages/setting.js';
import { slab, type Slab } from '../pages/slab.js';
import { content } from '../pages/structure.js';
import type { PullquoteBlock } from './block.js';
import { inlinesOf, textInlines } from './inlines.js';
import { paintLines } from './paint-lines.js';
import type { BlockFrame } from './block-frame.js';
import { rule } from './shapes.js';
import { linesOf, notesOf, solidSlab } from './text-slabs.js';

/** Width and thickness of the bar above the quote. */
const BAR_WIDTH = pt(34);
const BAR_THICKNESS = pt(3);

/** Large words of the text, a bar above, reaching into the column at the outer side. */
export function setPullquote(block: PullquoteBlock, frame: BlockFrame, setting: Setting): Slab {
  const { blocks, baseline } = setting.template;
  const { style, by, bar, overhang } = blocks.pullquote;
  const { step } = baseline;
  const parent = setting.structure.add(frame.parent, 'BlockQuote');
  const role = content(setting.structure.add(parent, 'P'));
  const width = pt(frame.column.width + (setting.columns.margin === null ? 0 : overhang));
  const lines = setting.paragraph(inlinesOf(block.spans, style, setting), style, width, {
    source: block.source,
  });
  const byLines = setting.paragraph(textInlines(block.by, by), by, width);
  const byRole = byLines.length > 0 ? content(setting.structure.add(parent, 'P')) : role;
  const text = solidSlab(
    lines,
    { ...style, spaceAfter: pt(0) },
    frame.column,
    role,
    setting,
    'high',
  );
  // One line for the bar, and air between the words and who said them.
  const top = 2;
  const byLine = top + text.height + (byLines.length > 0 ? 1 : 0);
  return slab({
    height: byLine + Math.max(0, byLines.length - 1),
    before: linesOf(style.spaceBefore, step),
    after: linesOf(style.spaceAfter, step),
    notes: notesOf(lines),
    paint: (at) => {
      // On left pages the column at the outer side is to the left of the text.
      const x = pt(at.x + (at.page.side === 'left' ? frame.column.width - width : 0));
      const textAt = { ...at, x, baseline: pt(at.baseline + (top - 0.5) * step) };
      const place = {
        x: pt(x + frame.column.x),
        y: pt(at.baseline + (byLine - 1) * step),
        leading: step,
      };
      return [
        rule(x + frame.column.x, at.baseline, BAR_WIDTH, { color: bar, thickness: BAR_THICKNESS }),
        ...text.paint(textAt),
        ...paintLines(byLines, place, byRole, setting.places),
      ];
    },
  });
}
