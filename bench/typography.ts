import { cpuUsage } from 'node:process';
import { pt } from '../src/core/units.js';
import {
  RAGGED_TEXT,
  RUNNING_TEXT,
  type ParagraphStyle,
} from '../src/compose/paragraph/paragraph-style.js';
import type { SetLine } from '../src/compose/paragraph/set-line.js';
import { setParagraph } from '../src/compose/paragraph/set-paragraph.js';
import { composePages } from '../src/compose/compose-pages.js';
import { sampleInput } from './support/compose-sample.js';
import {
  deviation,
  endsInHyphen,
  longestStack,
  percent,
  riversIn,
  rounded,
  type SeenLine,
} from './support/line-quality.js';
import { pageQuality, type PageQuality } from './support/page-quality.js';
import { PROSE_STYLE, proseTypesetter, sampleProse } from './support/sample-prose.js';

/**
 * Prints how well the running text of the sample is set at several measures, and how fast; then
 * how the pages of the sample turn out in both designs.
 */
export async function main(options: readonly string[]): Promise<void> {
  const paragraphs = sampleProse('data/text');
  const rows = [
    measureText('justified 340 pt', paragraphs, RUNNING_TEXT, 340),
    measureText('  without expansion', paragraphs, { ...RUNNING_TEXT, expansion: 0 }, 340),
    measureText(
      '  no protrusion either',
      paragraphs,
      { ...RUNNING_TEXT, expansion: 0, protrusion: 0 },
      340,
    ),
    measureText('justified 226 pt', paragraphs, RUNNING_TEXT, 226),
    measureText('justified 160 pt', paragraphs, RUNNING_TEXT, 160),
    measureText('ragged 340 pt', paragraphs, RAGGED_TEXT, 340),
    measureText('ragged 120 pt', paragraphs, RAGGED_TEXT, 120),
  ];
  console.table(Object.fromEntries(rows));
  const pages: Record<string, PageQuality> = {};
  for (const templates of DESIGNS) {
    const input = await sampleInput(templates);
    const { value, findings } = composePages(input);
    pages[templates] = pageQuality(value, findings, input);
  }
  console.table(turned(pages));
  if (options.includes('--lines')) printLines(paragraphs.slice(0, 12));
  if (options.includes('--text')) console.log(JSON.stringify(paragraphs));
}

const DESIGNS = ['templates', 'templates/plain'] as const;

/** Columns for rows: two designs beside each other read better than fourteen figures. */
function turned(
  rows: Readonly<Record<string, PageQuality>>,
): Record<string, Record<string, number>> {
  const names = Object.keys(Object.values(rows)[0] ?? {}) as (keyof PageQuality)[];
  return Object.fromEntries(
    names.map((name) => [
      name,
      Object.fromEntries(Object.entries(rows).map(([design, each]) => [design, each[name]])),
    ]),
  );
}

function setAll(
  paragraphs: readonly string[],
  style: ParagraphStyle,
  measure: number,
): readonly (readonly SetLine[])[] {
  return paragraphs.map((content) =>
    setParagraph(
      [{ kind: 'text', text: content, style: PROSE_STYLE }],
      style,
      pt(measure),
      proseTypesetter,
    ),
  );
}

function measureText(
  name: string,
  paragraphs: readonly string[],
  style: ParagraphStyle,
  measure: number,
): readonly [string, Record<string, number>] {
  // Speed after start: the first rounds load patterns, fill caches and are compiled on the way.
  for (let round = 0; round < 3; round++) setAll(paragraphs, style, measure);
  const start = cpuUsage();
  const set = setAll(paragraphs, style, measure);
  const seconds = cpuUsage(start).user / 1e6;
  const lines = set.flat();
  const full = set.flatMap((each) => each.slice(0, -1));
  const spaces = full.map((line) => line.space);
  const seen = set.map((each) => each.map(seenLine));
  return [
    name,
    {
      lines: lines.length,
      'hyphen %': percent(full.filter((line) => endsInHyphen(seenLine(line))).length, full.length),
      'max in a row': Math.max(...seen.map(longestStack)),
      'space sd': rounded(deviation(spaces)),
      'space min': rounded(Math.min(...spaces)),
      'space max': rounded(Math.max(...spaces)),
      'loose > 1.5 %': percent(spaces.filter((space) => space > 1.5).length, spaces.length),
      'short last': set.filter((each) => each.length > 1 && (each.at(-1)?.width ?? 0) < 20).length,
      overfull: lines.filter((line) => line.overfull > 0).length,
      rivers: seen.reduce((sum, each) => sum + riversIn(each), 0),
      'rag max': rounded(Math.max(...full.map((line) => measure - line.width))),
      'rag sd': rounded(deviation(full.map((line) => measure - line.width))),
      'pages/cpu s': Math.round(lines.length / LINES_PER_PAGE / seconds),
    },
  ];
}

const seenLine = ({ x, runs, end }: SetLine): SeenLine => ({
  x,
  glyphs: runs.flatMap((run) => run.glyphs),
  end,
});

/** A4 at 14 pt. */
const LINES_PER_PAGE = 45;

function printLines(paragraphs: readonly string[]): void {
  for (const lines of setAll(paragraphs, RUNNING_TEXT, 340)) {
    for (const line of lines) {
      const content = line.runs.flatMap((run) => run.glyphs.map((glyph) => glyph.text)).join('');
      console.log(`${line.ratio.toFixed(2).padStart(6)} ${line.space.toFixed(2)}  ${content}`);
    }
    console.log();
  }
}
