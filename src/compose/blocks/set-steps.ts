import { pt } from '../../core/units.js';
import { setLine } from '../../fonts/set-line.js';
import type { Setting } from '../pages/setting.js';
import { FORBIDDEN, type Slab } from '../pages/slab.js';
import { content } from '../pages/structure.js';
import type { StepsBlock } from './block.js';
import { charStyle } from './inlines.js';
import type { BlockFrame } from './block-frame.js';
import { keptTogether, marked, spaced } from './slab-groups.js';

/** A step is one thing to do: better broken between two. */
const BREAK_IN_STEP = 150;

/** Lines between two steps. */
const BETWEEN = 1;

/** A process: big numerals that stand on the second line of their step. */
export function setSteps(block: StepsBlock, frame: BlockFrame, setting: Setting): readonly Slab[] {
  const { blocks, baseline } = setting.template;
  const { style, number, indent } = blocks.steps;
  const list = setting.structure.add(frame.parent, 'L');
  const column = { x: pt(frame.column.x + indent), width: pt(frame.column.width - indent) };
  const inStep = { ...style, spaceBefore: pt(0), spaceAfter: pt(0) };
  const steps = block.items.map((item, i): readonly Slab[] => {
    const node = setting.structure.add(list, 'LI');
    const label = setting.structure.add(node, 'Lbl');
    const body = setting.structure.add(node, 'LBody');
    const inside = setting.setBlocks(item, { column, style: inStep, parent: body }, setting);
    const numeral = setLine(setting.typesetter.book, charStyle(number), String(i + 1));
    const step = marked(inside, (at) => [
      {
        kind: 'text',
        role: content(label),
        x: pt(at.x + frame.column.x),
        y: pt(at.baseline + baseline.step),
        rotate: 0,
        runs: numeral.runs,
        end: 'space',
      },
    ]);
    // The numeral reaches into the second line, so the first must not stand alone.
    return spaced(step, BETWEEN, BETWEEN).map((each, line) =>
      line === step.length - 1
        ? each
        : { ...each, breakAfter: line === 0 ? FORBIDDEN : each.breakAfter + BREAK_IN_STEP },
    );
  });
  return keptTogether(steps).flat();
}
