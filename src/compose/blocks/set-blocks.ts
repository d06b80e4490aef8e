import { pt } from '../../core/units.js';
import { content } from '../pages/structure.js';
import type { Setting } from '../pages/setting.js';
import { FORBIDDEN, type Slab } from '../pages/slab.js';
import type { Block, HeadingBlock, ParagraphBlock, QuoteBlock } from './block.js';
import { inlinesOf } from './inlines.js';
import { setBox } from './set-box.js';
import { setColumns } from './set-columns.js';
import { setDefinitions } from './set-definitions.js';
import { setFigure } from './set-figure.js';
import { setList } from './set-list.js';
import { setPullquote } from './set-pullquote.js';
import { setSteps } from './set-steps.js';
import { setTable } from './set-table.js';
import { mendable } from './mendable.js';
import type { SetLine } from '../paragraph/set-line.js';
import { solidSlab, textSlabs } from './text-slabs.js';
import type { BlockFrame } from './block-frame.js';

/**
 * Blocks → slabs of the text column, in reading order. Structure nodes are made on the way.
 * What stands elsewhere (logos, register) is set by the callers and skipped here.
 */
export function setBlocks(
  blocks: readonly Block[],
  frame: BlockFrame,
  setting: Setting,
): readonly Slab[] {
  const slabs: Slab[] = [];
  let previous: Block | null = null;
  for (const [i, block] of blocks.entries()) {
    const next = blocks.slice(i + 1).find(({ kind }) => kind !== 'figure') ?? null;
    const own = setBlock(block, { previous, next }, frame, setting);
    slabs.push(...own);
    // What floats away does not part two paragraphs.
    if (own.some((each) => each.height > 0)) previous = block;
  }
  return slabs;
}

interface Neighbours {
  readonly previous: Block | null;
  /** Floating figures left out. */
  readonly next: Block | null;
}

function setBlock(
  block: Block,
  neighbours: Neighbours,
  frame: BlockFrame,
  setting: Setting,
): readonly Slab[] {
  switch (block.kind) {
    case 'paragraph':
      return setParagraphBlock(block, neighbours, frame, setting);
    case 'heading':
      return [setHeading(block, frame, setting)];
    case 'pullquote':
      return [setPullquote(block, frame, setting)];
    case 'quote':
      return setQuote(block, frame, setting);
    case 'list':
      return setList(block, frame, setting);
    case 'steps':
      return setSteps(block, frame, setting);
    case 'definitions':
      return setDefinitions(block, frame, setting);
    case 'box':
      return setBox(block, frame, setting);
    case 'columns':
      return setColumns(block, frame, setting);
    case 'figure':
      return setFigure(block, frame, setting);
    case 'table':
      return setTable(block, frame, setting);
    case 'logos':
    case 'index':
    case 'figure-list':
      return [];
  }
}

function setParagraphBlock(
  block: ParagraphBlock,
  { previous, next }: Neighbours,
  frame: BlockFrame,
  setting: Setting,
): readonly Slab[] {
  const style = block.variant === 'lead' ? setting.template.blocks.lead : frame.style;
  const node = setting.structure.add(frame.parent, 'P');
  // Only a paragraph that follows another one needs a sign that it begins.
  const follows = previous?.kind === 'paragraph' && previous.variant === 'body';
  const firstIndent = follows ? style.firstIndent : pt(0);
  const inlines = inlinesOf(block.spans, style, setting);
  const options = { firstIndent, source: block.source };
  const { width } = frame.column;
  const place = [style, frame.column, content(node), setting] as const;
  const lines = setting.paragraph(inlines, style, width, options);
  const isBody = frame.style === setting.template.blocks.body && block.variant !== 'lead';
  const isAnnounced = next !== null && next.kind !== 'heading' && endsInColon(block);
  const slabsOf = (set: readonly SetLine[]): readonly Slab[] => {
    const slabs = textSlabs(set, ...place);
    return isAnnounced ? keptWithNext(slabs) : slabs;
  };
  if (!isBody) return slabsOf(lines);
  const [best, ...others] = setting.paragraph.variants(inlines, style, width, options);
  if (!best) return [];
  const [first, ...rest] = mendable(best, slabsOf);
  if (!first) return [];
  const variants = others.map((other) => ({
    replaces: lines.length,
    delta: other.lineCount - best.lineCount,
    cost: looseCost(other.demerits - best.demerits),
    get slabs() {
      return mendable(other, slabsOf);
    },
  }));
  return [{ ...first, variants }, ...rest];
}

/** After a colon the reader waits for what comes: rather a hole of some lines. */
const BREAK_AFTER_COLON = 250;

const endsInColon = ({ spans }: ParagraphBlock): boolean => {
  const last = spans.at(-1);
  return last?.kind === 'text' && /:\s*$/u.test(last.text);
};

const keptWithNext = (slabs: readonly Slab[]): readonly Slab[] =>
  slabs.map((each, i) =>
    i === slabs.length - 1 ? { ...each, breakAfter: each.breakAfter + BREAK_AFTER_COLON } : each,
  );

/** Least cost of touching a paragraph, and demerits that weigh as much as one point of page cost. */
const LOOSE = 8;
const DEMERITS_PER_POINT = 400;

const looseCost = (demerits: number): number => LOOSE + Math.max(0, demerits) / DEMERITS_PER_POINT;

function setHeading(block: HeadingBlock, frame: BlockFrame, setting: Setting): Slab {
  const style = setting.template.blocks.headings[block.level - 2] ?? frame.style;
  const type = block.level === 2 ? 'H2' : block.level === 3 ? 'H3' : 'H4';
  const node = setting.structure.add(frame.parent, type);
  const lines = setting.paragraph(
    inlinesOf(block.spans, style, setting),
    style,
    frame.column.width,
    {
      source: block.source,
    },
  );
  const key = setting.labels.keys.get(block);
  return {
    ...solidSlab(lines, style, frame.column, content(node), setting),
    breakAfter: FORBIDDEN,
    clings: true,
    targets: key === undefined ? [] : [{ id: key, line: 0 }],
  };
}

function setQuote(block: QuoteBlock, frame: BlockFrame, setting: Setting): readonly Slab[] {
  const { style, indent } = setting.template.blocks.quote;
  const parent = setting.structure.add(frame.parent, 'BlockQuote');
  const column = { x: pt(frame.column.x + indent), width: pt(frame.column.width - 2 * indent) };
  return setBlocks(block.blocks, { column, style, parent }, setting);
}
