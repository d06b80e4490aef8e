import { finding, type Finding } from '../../core/finding.js';
import type { TextStyle } from '../../core/template.js';
import { mmFromPt, pt } from '../../core/units.js';
import {
  HEADING_TEXT,
  RAGGED_TEXT,
  RUNNING_TEXT,
  type ParagraphStyle,
} from '../paragraph/paragraph-style.js';
import { missingGlyphs } from '../paragraph/missing-glyphs.js';
import type { SetLine } from '../paragraph/set-line.js';
import { paragraphVariants, type ParagraphVariant } from '../paragraph/set-paragraph.js';
import type { Typesetter } from '../paragraph/typesetter.js';
import type { ParagraphOptions, SetParagraph } from './setting.js';

/** Lines by what they depend on, kept over the rounds of one document and from build to build. */
export type ParagraphMemo = Map<string, readonly ParagraphVariant[]>;

/**
 * Sets paragraphs, each only once: the pages are laid out several times until their numbers are
 * stable, but only paragraphs that show such a number change. Findings: `line-overfull`,
 * `glyph-missing`.
 */
export function paragraphSetter(
  typesetter: Typesetter,
  memo: ParagraphMemo,
  report: (finding: Finding) => void,
): SetParagraph {
  const variants: SetParagraph['variants'] = (inlines, style, measure, options = {}) => {
    const paragraph = paragraphStyle(style, options);
    const key = JSON.stringify([inlines, paragraph, measure]);
    const known = memo.get(key);
    if (known) return known;
    const found = paragraphVariants(inlines, paragraph, measure, typesetter);
    memo.set(key, found);
    return found;
  };
  // Only here: who asks for variants has set the paragraph before, and is told once.
  const set = (...args: Parameters<SetParagraph['variants']>): readonly SetLine[] => {
    const lines = variants(...args)[0]?.set() ?? [];
    const [inlines, , , options = {}] = args;
    const where = options.source ? { source: options.source } : {};
    for (const missing of missingGlyphs(inlines, typesetter.book, where)) report(missing);
    for (const line of lines) {
      if (line.overfull <= MOST_OVERFULL) continue;
      const excess = mmFromPt(line.overfull).toFixed(1).replace('.', ',');
      report(finding('line-overfull', where, { excess, text: textOf(line) }));
    }
    return lines;
  };
  return Object.assign(set, { variants });
}

/** Sticking out by less is not seen. */
const MOST_OVERFULL = pt(0.3);

function paragraphStyle(style: TextStyle, { firstIndent }: ParagraphOptions): ParagraphStyle {
  const base =
    style.align === 'justified'
      ? RUNNING_TEXT
      : style.align === 'balanced'
        ? HEADING_TEXT
        : RAGGED_TEXT;
  return {
    ...base,
    align: style.align,
    hyphenate: style.hyphenate,
    firstIndent: firstIndent ?? pt(0),
  };
}

const textOf = (line: SetLine): string =>
  line.runs
    .flatMap((run) => run.glyphs)
    .map((glyph) => glyph.text)
    .join('');
