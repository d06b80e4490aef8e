import { readFileSync, readdirSync } from 'node:fs';
import { cpuUsage } from 'node:process';
import { parse } from 'yaml';
import { BLACK } from '../src/core/color.js';
import { pt } from '../src/core/units.js';
import type { CharStyle } from '../src/compose/paragraph/inline.js';
import {
  RAGGED_TEXT,
  RUNNING_TEXT,
  type ParagraphStyle,
} from '../src/compose/paragraph/paragraph-style.js';
import type { SetLine } from '../src/compose/paragraph/set-line.js';
import { setParagraph } from '../src/compose/paragraph/set-paragraph.js';
import { createTypesetter } from '../src/compose/paragraph/typesetter.js';
import { polish } from '../src/compose/typography/polish.js';
import { openFontBook } from '../src/fonts/open-font-book.js';

/** Prints how well the running text of the sample is set at several measures, and how fast. */
export function main(options: readonly string[]): void {
  const paragraphs = runningText('data/text');
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
  if (options.includes('--lines')) printLines(paragraphs.slice(0, 12));
  if (options.includes('--text')) console.log(JSON.stringify(paragraphs));
}

const BODY: CharStyle = {
  font: 'SourceSans3-Regular',
  size: pt(10),
  color: BLACK,
  features: ['onum', 'pnum'],
  rise: pt(0),
  tracking: pt(0),
};

const exceptions = parse(readFileSync('data/hyphenation.yaml', 'utf8')) as {
  exceptions: string[];
  keep: string[];
  seams: string[];
};
const book = openFontBook([
  {
    key: BODY.font,
    path: 'data/fonts/SourceSans3-Regular.ttf',
    bytes: readFileSync('data/fonts/SourceSans3-Regular.ttf'),
  },
]).value;
const typesetter = createTypesetter(book, Object.values(exceptions).flat());

/** Paragraphs of plain prose; headings, lists, tables and directives stay out. */
function runningText(folder: string): readonly string[] {
  return readdirSync(folder)
    .sort()
    .flatMap((file) =>
      readFileSync(`${folder}/${file}`, 'utf8')
        .replace(/^---[^]*?\n---\n/u, '')
        .split(/\n{2,}/u),
    )
    .filter((block) => /^[\p{L}„]/u.test(block) && block.length > 200)
    .map((block) => polish(block.replace(/\[\^[^\]]*\]|:\w+\{[^}]*\}|[*_]|\n/gu, ' ')));
}

function setAll(
  paragraphs: readonly string[],
  style: ParagraphStyle,
  measure: number,
): readonly (readonly SetLine[])[] {
  return paragraphs.map((content) =>
    setParagraph([{ kind: 'text', text: content, style: BODY }], style, pt(measure), typesetter),
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
  const mean = average(spaces);
  return [
    name,
    {
      lines: lines.length,
      'hyphen %': percent(full.filter(endsInHyphen).length, full.length),
      'max in a row': longestStack(set),
      'space sd': round(Math.sqrt(average(spaces.map((space) => (space - mean) ** 2)))),
      'space min': round(Math.min(...spaces)),
      'space max': round(Math.max(...spaces)),
      'loose > 1.5 %': percent(spaces.filter((space) => space > 1.5).length, spaces.length),
      'short last': set.filter((each) => each.length > 1 && (each.at(-1)?.width ?? 0) < 20).length,
      overfull: lines.filter((line) => line.overfull > 0).length,
      rivers: set.reduce((sum, each) => sum + riversIn(each), 0),
      'rag max': round(Math.max(...full.map((line) => measure - line.width))),
      'rag sd': round(deviation(full.map((line) => measure - line.width))),
      'pages/cpu s': Math.round(lines.length / LINES_PER_PAGE / seconds),
    },
  ];
}

/** A4 at 14 pt. */
const LINES_PER_PAGE = 45;

/** Added by hyphenation or the word's own. */
const endsInHyphen = (line: SetLine): boolean =>
  /[-‐\u00ad]/u.test(line.runs.at(-1)?.glyphs.at(-1)?.text ?? '') && line.end !== 'stop';

function longestStack(set: readonly (readonly SetLine[])[]): number {
  let longest = 0;
  for (const lines of set) {
    let stack = 0;
    for (const line of lines) {
      stack = endsInHyphen(line) ? stack + 1 : 0;
      longest = Math.max(longest, stack);
    }
  }
  return longest;
}

/** Spaces that stand one below the other over this many lines catch the eye. */
const RIVER_LINES = 4;
/** In points: how far the space below may lie to the side. */
const RIVER_DRIFT = 2;

/** Columns of spaces, each counted once, at the line where it has become a river. */
function riversIn(lines: readonly SetLine[]): number {
  let rivers = 0;
  let above: readonly { readonly x: number; readonly length: number }[] = [];
  for (const line of lines) {
    const here = spacesIn(line).map((x) => {
      const runs = above.filter((space) => Math.abs(space.x - x) <= RIVER_DRIFT);
      return { x, length: 1 + Math.max(0, ...runs.map((space) => space.length)) };
    });
    rivers += here.filter((space) => space.length === RIVER_LINES).length;
    above = here;
  }
  return rivers;
}

/** Middles of the word spaces. */
function spacesIn(line: SetLine): readonly number[] {
  let x: number = line.x;
  return line.runs
    .flatMap((run) => run.glyphs)
    .flatMap((glyph) => {
      const middle = x + glyph.advance / 2;
      x += glyph.advance;
      return glyph.text === ' ' ? [middle] : [];
    });
}

function printLines(paragraphs: readonly string[]): void {
  for (const lines of setAll(paragraphs, RUNNING_TEXT, 340)) {
    for (const line of lines) {
      const content = line.runs.flatMap((run) => run.glyphs.map((glyph) => glyph.text)).join('');
      console.log(`${line.ratio.toFixed(2).padStart(6)} ${line.space.toFixed(2)}  ${content}`);
    }
    console.log();
  }
}

const average = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

function deviation(values: readonly number[]): number {
  const mean = average(values);
  return Math.sqrt(average(values.map((value) => (value - mean) ** 2)));
}

const percent = (part: number, whole: number): number => round((100 * part) / whole);

const round = (value: number): number => Math.round(value * 1000) / 1000;
