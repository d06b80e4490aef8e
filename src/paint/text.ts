import type { LineEnd, SetGlyph, TextItem } from '../core/page.js';
import type { PrintLimits } from '../core/print-spec.js';
import { invariant } from '../core/assert.js';
import { hex, type EmbeddedFont } from './font-embedding.js';
import { isPureBlack, type PagePainter } from './page-painter.js';
import { pageX, pageY } from './page-space.js';
import { num, nums } from './pdf-value.js';

/** Offsets below this (thousandths of the size) are rounding, not kerning. */
const NEGLIGIBLE_OFFSET = 0.05;

/**
 * Shows one set line. Each glyph stands where layout put it: the difference between its natural
 * width and its advance becomes an offset in the TJ array, since word spacing (Tw) does not act
 * on two-byte codes. Source: ISO 32000-1, 9.3.3 and 9.4.3.
 */
export function paintText(painter: PagePainter, item: TextItem, limits: PrintLimits): void {
  const { content, space } = painter;
  const runs = item.runs.filter((run) => run.glyphs.length > 0);
  if (runs.length === 0) return;
  const smallBlack = runs.every((run) => isPureBlack(run.color) && run.size < limits.overprintText);
  painter.overprint(smallBlack);
  content.raw('BT');
  const turn = (item.rotate * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  content.raw(
    `${nums([cos, sin, -sin, cos], 6)} ${num(pageX(space, item.x))} ${num(pageY(space, item.y))} Tm`,
  );
  let stretch = 1;
  let rise = 0;
  for (const [index, run] of runs.entries()) {
    const font = painter.font(run.font);
    content.raw(`/${content.resource('Font', font.ref)} ${num(run.size)} Tf`);
    if (run.stretch !== stretch) content.raw(`${num(run.stretch * 100)} Tz`);
    if (run.rise !== rise) content.raw(`${num(run.rise)} Ts`);
    ({ stretch, rise } = run);
    content.fillColor(run.color);
    const isLast = index === runs.length - 1;
    const shown = isLast ? withOwnHyphen(run.glyphs, item.end) : run.glyphs;
    const glyphs =
      isLast && item.end === 'space' ? withTrailingSpace(shown, painter, run.font) : shown;
    content.raw(showOperator(glyphs, font, run.size * run.stretch));
  }
  // Both outlive ET: they belong to the graphics state.
  if (stretch !== 1) content.raw('100 Tz');
  if (rise !== 0) content.raw('0 Ts');
  content.raw('ET');
}

/**
 * A word's own hyphen at the end of a line, followed by U+200B: a place where a line may end.
 * Without it poppler 22.12 takes the hyphen for one of hyphenation, drops it and joins the words.
 */
function withOwnHyphen(glyphs: readonly SetGlyph[], end: LineEnd): readonly SetGlyph[] {
  const last = glyphs.at(-1);
  if (last?.text !== '-' || end === 'hyphen' || end === 'stop') return glyphs;
  return [...glyphs.slice(0, -1), { ...last, text: '-\u200b' }];
}

/** Readers join lines by the space they find at the end of the first. */
function withTrailingSpace(
  glyphs: readonly SetGlyph[],
  painter: PagePainter,
  fontKey: string,
): readonly SetGlyph[] {
  if (glyphs.at(-1)?.text === ' ') return glyphs;
  const program = painter.program(fontKey);
  const id = program.glyphOf(0x20);
  invariant(id !== 0, `font ${fontKey} has no space`);
  return [...glyphs, { id, text: ' ', advance: 0 }];
}

function showOperator(glyphs: readonly SetGlyph[], font: EmbeddedFont, scale: number): string {
  const parts: string[] = [];
  let codes = '';
  for (const glyph of glyphs) {
    codes += hex(font.codeOf(glyph));
    const offset = font.widthOf(glyph.id) - (glyph.advance * 1000) / scale;
    if (Math.abs(offset) < NEGLIGIBLE_OFFSET) continue;
    parts.push(`<${codes}>`, num(offset, 2));
    codes = '';
  }
  if (codes) parts.push(`<${codes}>`);
  return `[${parts.join('')}] TJ`;
}
