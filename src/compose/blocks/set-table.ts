import type { PageItem } from '../../core/page.js';
import type { TextStyle } from '../../core/template.js';
import { pt } from '../../core/units.js';
import type { SetLine } from '../paragraph/set-line.js';
import type { Setting } from '../pages/setting.js';
import { stacked } from '../pages/balance-columns.js';
import { FORBIDDEN, slab, type Slab } from '../pages/slab.js';
import { content, LAYOUT } from '../pages/structure.js';
import type { Span, TableBlock } from './block.js';
import { charStyle, inlinesOf, textInlines } from './inlines.js';
import { paintLines } from './paint-lines.js';
import type { BlockFrame } from './block-frame.js';
import { spaced } from './slab-groups.js';
import { rule } from './shapes.js';
import { chooseWidths, columnNeeds, decimalShift } from './table-columns.js';
import { linesOf, notesOf, textSlabs } from './text-slabs.js';

/** A break between rows is worse than one between paragraphs, in a small table rather a mistake. */
const BREAK_IN_TABLE = 60;
const BREAK_IN_SMALL_TABLE = 400;
const SMALL_TABLE_ROWS = 12;
/** Least air in a row beside its lines, in points. */
const ROW_AIR = 3.5;
/** How far a row reaches below its last grid line, in lines of the grid. */
const BELOW_BASELINE = 0.3;

/**
 * Caption above, head and rows between rules, source below. Widths from the contents; numbers stand
 * comma under comma; the head is repeated where the table breaks. Too wide for the text column, it
 * takes the margin column too.
 */
export function setTable(block: TableBlock, frame: BlockFrame, setting: Setting): readonly Slab[] {
  const design = setting.template.blocks.table;
  const { step } = setting.template.baseline;
  const table = setting.structure.add(frame.parent, 'Table');

  const cells = [block.head, ...block.rows].map((row, r) =>
    row.map((spans) => ({ spans, style: r === 0 ? design.head : design.cell })),
  );
  const natural = columnNeeds(cells, setting);
  const isInText = frame.column.width === setting.columns.text;
  const needed =
    natural.reduce((sum, each) => sum + each.most, 0) + design.padding * (natural.length - 1);
  const isWide =
    isInText && setting.columns.margin !== null && needed > frame.column.width * WIDE_FROM;
  const width = isWide ? setting.columns.full : frame.column.width;
  const widths = chooseWidths(natural, width, design.padding);

  const caption = setTableCaption(block, table, frame, setting).map((each): Slab =>
    isWide ? { ...each, paint: (at) => each.paint({ ...at, x: at.page.columns.full.x }) } : each,
  );
  const head = block.head.some((cell) => cell.length > 0)
    ? setRow(block.head, design.head, 'head', setting.structure.add(table, 'THead'))
    : null;
  const body = setting.structure.add(table, 'TBody');
  const rows = block.rows.map((row) => setRow(row, design.cell, 'body', body));
  const source = setSource();

  const breakInside = rows.length <= SMALL_TABLE_ROWS ? BREAK_IN_SMALL_TABLE : BREAK_IN_TABLE;
  const repeats = head && paintHead(true);
  const first = head ? [paintHead(false)] : [];
  const all: readonly Slab[] = [
    ...caption.map((each) => ({ ...each, breakAfter: FORBIDDEN })),
    ...first,
    ...rows.map((row, i): Slab => {
      const nearEdge = i === 0 || i === rows.length - 2;
      const last = i === rows.length - 1;
      return {
        ...row,
        repeats: i > 0 ? repeats : null,
        breakAfter: last ? (source.length > 0 ? FORBIDDEN : 0) : nearEdge ? FORBIDDEN : breakInside,
      };
    }),
    ...source,
  ];
  const key = setting.labels.keys.get(block);
  const withTarget = all.map((each, i) =>
    i === 0 && key !== undefined ? { ...each, targets: [{ id: key, line: 0 }] } : each,
  );
  const before = linesOf(design.caption.spaceBefore, step);
  const after = linesOf(design.caption.spaceAfter, step);
  const flowing = spaced(withTarget, before, after);
  // A small table with a number is referred to by it: text may go on above while it waits for room.
  const floats = isInText && block.caption !== '' && rows.length <= SMALL_TABLE_ROWS;
  if (!floats) return flowing;
  const float = { prefers: 'here', slab: stacked(flowing, step) } as const;
  return [slab({ height: 0, paint: () => [], floats: [float] })];

  function setRow(
    row: readonly (readonly Span[])[],
    style: TextStyle,
    part: 'head' | 'body',
    parent: number,
    isArtifact = false,
  ): Slab {
    const tr = isArtifact ? parent : setting.structure.add(parent, 'TR');
    const columns = widths.map((own, c) => {
      const spans = row[c] ?? [];
      const align = block.align[c] ?? 'left';
      const scope = part === 'head' ? 'Column' : 'Row';
      const isHeader = part === 'head' || c === 0;
      const node = isArtifact
        ? 0
        : setting.structure.add(tr, isHeader ? 'TH' : 'TD', isHeader ? { scope } : {});
      const lines = setting.paragraph(
        inlinesOf(spans, style, setting),
        { ...style, align, hyphenate: part === 'body' },
        own.width,
        { source: block.source },
      );
      const need = natural[c];
      const isDecimal = part === 'body' && align === 'right' && need !== undefined;
      const shift = isDecimal ? decimalShift({ spans, style }, need, setting) : 0;
      return { lines, x: pt(own.x + shift), role: isArtifact ? LAYOUT : content(node) };
    });
    const most = Math.max(1, ...columns.map(({ lines }) => lines.length));
    const height = Math.ceil((most * style.leading + ROW_AIR) / step - 1e-6);
    // Several lines are set closer than the grid: what that leaves goes above and below them.
    const spare = (height - 1) * step - (most - 1) * style.leading;
    return slab({
      height,
      notes: isArtifact ? [] : columns.flatMap(({ lines }) => notesOf(lines)),
      paint: (at) => {
        const left = isWide ? at.page.columns.full.x : pt(at.x + frame.column.x);
        const foot = at.baseline + (height - 1 + BELOW_BASELINE) * step;
        const thickness = part === 'head' ? design.headRuleWidth : design.ruleWidth;
        const color = part === 'head' ? design.head.color : design.rule;
        const lines: PageItem[] = columns.flatMap(({ lines: set, x, role }) => {
          // Heads stand on their last line, cells hang from their first.
          const drop =
            part === 'head' ? (height - 1) * step - (set.length - 1) * style.leading : spare / 2;
          const place = { x: pt(left + x), y: pt(at.baseline + drop), leading: style.leading };
          return [...paintLines(set, place, role, setting.places)];
        });
        return [rule(left, foot, width, { color, thickness }), ...lines];
      },
    });
  }

  function paintHead(isRepeated: boolean): Slab {
    const row = isRepeated ? setRow(block.head, design.head, 'head', table, true) : (head as Slab);
    return {
      ...row,
      breakAfter: FORBIDDEN,
      paint: (at) => {
        const left = isWide ? at.page.columns.full.x : pt(at.x + frame.column.x);
        const top = at.baseline - (1 - BELOW_BASELINE) * step;
        const look = { color: design.head.color, thickness: design.headRuleWidth };
        return [rule(left, top, width, look), ...row.paint(at)];
      },
    };
  }

  function setSource(): readonly Slab[] {
    if (block.tableSource === '') return [];
    const style = design.source;
    const role = content(setting.structure.add(frame.parent, 'P'));
    const lines = setting.paragraph(textInlines(block.tableSource, style), style, width);
    const height = Math.ceil(((lines.length - 1) * style.leading) / step - 1e-6) + 1;
    return [
      slab({
        height,
        paint: (at) => {
          const x = isWide ? at.page.columns.full.x : pt(at.x + frame.column.x);
          return paintLines(
            lines,
            { x, y: at.baseline, leading: style.leading },
            role,
            setting.places,
          );
        },
      }),
    ];
  }
}

/** A table that needs this much more than the column may use the margin column as well. */
const WIDE_FROM = 1.02;

function setTableCaption(
  block: TableBlock,
  table: number,
  frame: BlockFrame,
  setting: Setting,
): readonly Slab[] {
  const { caption, label } = setting.template.blocks.table;
  if (block.caption === '') return [];
  const number = setting.labels.numbers.get(block);
  const node = setting.structure.add(table, 'Caption');
  const inlines = [
    {
      kind: 'text' as const,
      text: `${setting.words.table}\u00a0${number ?? ''}\u2002`,
      style: charStyle(label),
    },
    ...textInlines(block.caption, caption),
  ];
  const lines: readonly SetLine[] = setting.paragraph(inlines, caption, frame.column.width, {
    source: block.source,
  });
  const plain = { ...caption, spaceBefore: pt(0), spaceAfter: pt(0) };
  return textSlabs(lines, plain, frame.column, content(node), setting);
}
