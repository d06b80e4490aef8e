import type { PageItem } from '../../core/page.js';
import { pt } from '../../core/units.js';
import { inlinesOf, textInlines } from '../blocks/inlines.js';
import { paintLines } from '../blocks/paint-lines.js';
import { rule } from '../blocks/shapes.js';
import type { SetLine } from '../paragraph/set-line.js';
import type { Setting } from './setting.js';
import { content } from './structure.js';

/** Between the last line of text and the rule, and from the rule to the first note, in points. */
const ABOVE_RULE = 9;
const BELOW_RULE = 4;
/** Share of the size above the baseline. */
const ASCENT = 0.75;

interface SetNote {
  readonly number: number;
  readonly lines: readonly SetLine[];
}

function setNote(key: string, setting: Setting): SetNote {
  const { style, indent } = setting.template.blocks.footnote;
  const { number, note } = setting.notes.note(key);
  const width = pt(setting.columns.text - indent);
  const inlines = inlinesOf(note.spans, style, setting);
  return { number, lines: setting.paragraph(inlines, style, width, { source: note.source }) };
}

/** Measures how many lines of the grid notes take at the foot of a page, rule included. */
export function noteMeasure(setting: Setting): (keys: readonly string[]) => number {
  const { style } = setting.template.blocks.footnote;
  // Asked for with every break that is tried, while there are few notes.
  const counts = new Map<string, number>();
  const countOf = (key: string): number => {
    const known = counts.get(key);
    if (known !== undefined) return known;
    const count = setNote(key, setting).lines.length;
    counts.set(key, count);
    return count;
  };
  return (keys) => {
    if (keys.length === 0) return 0;
    const count = keys.reduce((sum, key) => sum + countOf(key), 0);
    const height = ABOVE_RULE + BELOW_RULE + (count - 1) * style.leading + style.size * ASCENT;
    return Math.ceil(height / setting.template.baseline.step - 1e-6);
  };
}

/** Paints the notes so that the last line stands on the last line of the page. */
export function paintNotes(
  keys: readonly string[],
  place: { readonly x: number; readonly lastBaseline: number },
  setting: Setting,
): readonly PageItem[] {
  if (keys.length === 0) return [];
  const { style, indent, rule: color, ruleWidth, ruleLength } = setting.template.blocks.footnote;
  const notes = keys.map((key) => setNote(key, setting));
  const count = notes.reduce((sum, note) => sum + note.lines.length, 0);
  let y = place.lastBaseline - (count - 1) * style.leading;
  const ruleY = y - style.size * ASCENT - BELOW_RULE;
  const items: PageItem[] = [rule(place.x, ruleY, ruleLength, { color, thickness: ruleWidth })];
  for (const { number, lines } of notes) {
    const node = setting.structure.add(setting.parent, 'Note');
    const label = setting.structure.add(node, 'Lbl');
    const body = setting.structure.add(node, 'P');
    const mark = setting.paragraph(textInlines(String(number), style), style, indent);
    const at = { y: pt(y), leading: style.leading };
    items.push(
      ...paintLines(mark, { ...at, x: pt(place.x) }, content(label), setting.places).map(
        (item) => ({
          ...item,
          end: 'space' as const,
        }),
      ),
      ...paintLines(lines, { ...at, x: pt(place.x + indent) }, content(body), setting.places),
    );
    y += lines.length * style.leading;
  }
  return items;
}
