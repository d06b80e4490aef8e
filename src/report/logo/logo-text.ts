import type { LogoFacts } from '../../core/logo-facts.js';
import type { Lang } from '../lang.js';
import { textPaint, type TextPaint } from '../paint-text.js';
import { renderFindings } from '../render-findings.js';
import { visible } from '../sentences.js';
import { asksOf, officeOf } from './logo-asks.js';
import { colorCells, kindLine, shapeLines, sizeCells, standingOf } from './logo-lines.js';
import { LOGO_WORDS } from './logo-words.js';

/** What the tool sees in a logo, for a terminal. */
export function renderLogo(
  facts: LogoFacts,
  { lang, color }: { readonly lang: Lang; readonly color: boolean },
): string {
  const paint = textPaint(color);
  const { titles } = LOGO_WORDS[lang];
  const owner = facts.owner ? ` · ${visible(facts.owner.official)}` : '';
  const found = facts.findings.filter(({ severity }) => severity !== 'info');
  return [
    `${paint.bold(visible(facts.file))}${owner} · ${kindLine(facts, lang)}\n`,
    ...(facts.artwork ? artworkBlocks(facts, lang, paint) : []),
    block(
      titles.findings,
      found.length === 0
        ? `  ${LOGO_WORDS[lang].nothingFound}\n`
        : indented(renderFindings(found, { lang, color, sources: new Map(), verbose: true })),
      paint,
    ),
    asksBlock(facts, lang, paint),
  ].join('\n');
}

function artworkBlocks(facts: LogoFacts, lang: Lang, paint: TextPaint): readonly string[] {
  const { artwork: view } = facts;
  if (!view) return [];
  const { titles, labels, changes, unchanged } = LOGO_WORDS[lang];
  const sizes = view.sizes.map((size) => ({
    cells: sizeCells(size, lang),
    sign: { good: paint.green('✓'), fair: paint.yellow('⚠'), bad: paint.red('✗') }[
      standingOf(size, facts)
    ],
  }));
  const done = [
    ...view.changes.map((change) => `  · ${changes(change)}\n`),
    ...facts.findings
      .filter(({ severity }) => severity === 'info')
      .map((each) => indented(renderFindings([each], { lang, color: false, sources: new Map() }))),
  ];
  return [
    block(titles.shape, table(shapeLines(view, facts, lang)), paint),
    block(
      titles.colors,
      table([
        [labels.before, labels.after, labels.difference, labels.ink],
        ...view.colors.map((color) => colorCells(color, lang)),
      ]),
      paint,
    ),
    block(
      titles.sizes,
      table([
        [labels.width, labels.height, labels.resolution, labels.stroke, labels.area],
        ...sizes.map(({ cells, sign }) => [...cells, sign]),
      ]),
      paint,
    ),
    block(titles.changes, done.length === 0 ? `  ${unchanged}\n` : done.join(''), paint),
  ];
}

function asksBlock(facts: LogoFacts, lang: Lang, paint: TextPaint): string {
  const { titles, labels, nothingAsked } = LOGO_WORDS[lang];
  const asks = asksOf(facts);
  if (asks.length === 0) return block(titles.asks, `  ${nothingAsked}\n`, paint);
  const lines = asks.map((ask) => `  · ${ask[lang]}\n`).join('');
  return block(titles.asks, `  ${labels.contact}: ${officeOf(facts.owner)[lang]}\n${lines}`, paint);
}

const block = (title: string, body: string, paint: TextPaint): string =>
  `${paint.bold(title)}\n${body}`;

const indented = (text: string): string => text.replace(/^(?=.)/gmu, '  ');

/** Columns as wide as their widest cell; names of colours may hold anything. */
function table(rows: readonly (readonly string[])[]): string {
  const shown = rows.map((cells) => cells.map(unescapedColors));
  const widths = (shown[0] ?? []).map((_, column) =>
    Math.max(...shown.map((cells) => (cells[column] ?? '').length)),
  );
  return shown
    .map((cells) => {
      const line = cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ');
      return `  ${line.trimEnd()}\n`;
    })
    .join('');
}

/** The signs of the last column carry the terminal's own colours; all else is made harmless. */
const unescapedColors = (cell: string): string => (/[✓⚠✗]/u.test(cell) ? cell : visible(cell));
