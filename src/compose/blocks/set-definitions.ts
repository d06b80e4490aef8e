import { pt, type Pt } from '../../core/units.js';
import type { Setting } from '../pages/setting.js';
import { FORBIDDEN, slab, type Slab } from '../pages/slab.js';
import { content } from '../pages/structure.js';
import type { DefinitionsBlock } from './block.js';
import { inlinesOf } from './inlines.js';
import { paintLines } from './paint-lines.js';
import type { BlockFrame } from './block-frame.js';
import { marked, spaced } from './slab-groups.js';
import { rule } from './shapes.js';
import { textSlabs } from './text-slabs.js';

/** Terms in a column of their own, a fine rule above each. */
export function setDefinitions(
  block: DefinitionsBlock,
  frame: BlockFrame,
  setting: Setting,
): readonly Slab[] {
  const { blocks, baseline } = setting.template;
  const { term: termStyle, style, termWidth } = blocks.definitions;
  const { step } = baseline;
  const list = setting.structure.add(frame.parent, 'L');
  const gap = blocks.columns.gap;
  const column = {
    x: pt(frame.column.x + termWidth),
    width: pt(frame.column.width - termWidth),
  };
  const inItem = { ...style, spaceBefore: pt(0), spaceAfter: pt(0) };
  const look = { color: blocks.table.rule, thickness: blocks.table.ruleWidth };
  return block.items.flatMap((item, i): readonly Slab[] => {
    const isLast = i === block.items.length - 1;
    const node = setting.structure.add(list, 'LI');
    const termRole = content(setting.structure.add(node, 'Lbl'));
    const body = content(setting.structure.add(node, 'LBody'));
    const termLines = setting.paragraph(
      inlinesOf(item.term, termStyle, setting),
      { ...termStyle, align: 'left' },
      pt(termWidth - gap),
      { source: block.source },
    );
    const lines = setting.paragraph(inlinesOf(item.text, style, setting), style, column.width, {
      source: block.source,
    });
    const text = textSlabs(lines, inItem, column, body, setting);
    // A term of more lines than its explanation keeps its own room.
    const filler = Array.from({ length: Math.max(0, termLines.length - text.length) }, () =>
      slab({ height: 1, paint: () => [] }),
    );
    const whole = [...text, ...filler].map((each, line, all) =>
      line < termLines.length - 1 && line < all.length - 1
        ? { ...each, breakAfter: FORBIDDEN }
        : each,
    );
    const withTerm = marked(whole, ({ x, baseline: y }) => [
      rule(x + frame.column.x, y - step * RULE_ABOVE, frame.column.width, look),
      ...paintLines(
        termLines,
        { x: pt(x + frame.column.x), y, leading: step },
        termRole,
        setting.places,
      ),
    ]);
    const closed = isLast ? underlined(withTerm, frame, step, look) : withTerm;
    return spaced(closed, i === 0 ? 1 : BETWEEN, isLast ? BEHIND : BETWEEN);
  });
}

/** The rule that closes the list, as far below its last line as the others stand. */
function underlined(
  slabs: readonly Slab[],
  { column }: BlockFrame,
  step: Pt,
  look: Parameters<typeof rule>[3],
): readonly Slab[] {
  return slabs.map((each, line): Slab => {
    if (line < slabs.length - 1) return each;
    const below = (each.height + BETWEEN - RULE_ABOVE) * step;
    return {
      ...each,
      paint: (at) => [
        ...each.paint(at),
        rule(at.x + column.x, at.baseline + below, column.width, look),
      ],
    };
  });
}

const BETWEEN = 1;
/** Below the list a line more, so that the text there is not taken for one more explanation. */
const BEHIND = 2;
/** Distance of the rule from the baseline below it, in lines: amid the empty line. */
const RULE_ABOVE = 1.22;
