import type { PageItem } from '../../core/page.js';
import { pt } from '../../core/units.js';
import { inlinesOf, textInlines } from '../blocks/inlines.js';
import { paintLines } from '../blocks/paint-lines.js';
import { rule } from '../blocks/shapes.js';
import type { SetLine } from '../paragraph/set-line.js';
import type { NotePart, NoteSizes } from './place-notes.js';
import type { NoteNodes, Setting } from './setting.js';
import { content } from './structure.js';

/** Between the last line of text and the rule, and from the rule to the first note, in points. */
const ABOVE_RULE = 14;
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

/** The sizes of a chapter's notes. */
export function noteSizes(setting: Setting): NoteSizes {
  const { style } = setting.template.blocks.footnote;
  const { step } = setting.template.baseline;
  // Asked for with every break that is tried, while there are few notes.
  const known = new Map<string, readonly SetLine[]>();
  const linesOf = (key: string): readonly SetLine[] => {
    const lines = known.get(key) ?? setNote(key, setting).lines;
    known.set(key, lines);
    return lines;
  };
  return {
    linesOf: (key) => linesOf(key).length,
    tornAfter: (key, line) => linesOf(key)[line]?.end === 'hyphen',
    heightOf: (lines) => {
      if (lines === 0) return 0;
      const height = ABOVE_RULE + BELOW_RULE + (lines - 1) * style.leading + style.size * ASCENT;
      return Math.ceil(height / step - 1e-6);
    },
  };
}

/**
 * Paints the notes so that the last line stands on the last line of the page. What goes on from
 * the page before has the rule above it too, but no number again.
 */
export function paintNotes(
  parts: readonly NotePart[],
  place: { readonly x: number; readonly lastBaseline: number },
  setting: Setting,
): readonly PageItem[] {
  if (parts.length === 0) return [];
  const { style, indent, rule: color, ruleWidth, ruleLength } = setting.template.blocks.footnote;
  const count = parts.reduce((sum, { from, to }) => sum + to - from, 0);
  let y = place.lastBaseline - (count - 1) * style.leading;
  const ruleY = y - style.size * ASCENT - BELOW_RULE;
  const items: PageItem[] = [rule(place.x, ruleY, ruleLength, { color, thickness: ruleWidth })];
  for (const { key, from, to } of parts) {
    const { number, lines } = setNote(key, setting);
    const { label, body } = nodesOf(key, setting);
    const at = { y: pt(y), leading: style.leading };
    if (from === 0) {
      const mark = setting.paragraph(textInlines(String(number), style), style, indent);
      const painted = paintLines(mark, { ...at, x: pt(place.x) }, content(label), setting.places);
      items.push(...painted.map((item) => ({ ...item, end: 'space' as const })));
    }
    const shown = lines.slice(from, to);
    const x = pt(place.x + indent);
    items.push(...paintLines(shown, { ...at, x }, content(body), setting.places));
    y += shown.length * style.leading;
  }
  return items;
}

/** A note that goes on overleaf is still one note. */
const nodesOf = (key: string, { notes, structure, parent }: Setting): NoteNodes =>
  notes.nodes(key, () => {
    const note = structure.add(parent, 'Note');
    return { label: structure.add(note, 'Lbl'), body: structure.add(note, 'P') };
  });
