import { BLACK } from '../../../src/core/color.js';
import { pt, type Pt } from '../../../src/core/units.js';
import type { CharStyle, Inline } from '../../../src/compose/paragraph/inline.js';
import {
  RUNNING_TEXT,
  type ParagraphStyle,
} from '../../../src/compose/paragraph/paragraph-style.js';
import { setParagraph } from '../../../src/compose/paragraph/set-paragraph.js';
import type { SetLine } from '../../../src/compose/paragraph/set-line.js';
import { createTypesetter } from '../../../src/compose/paragraph/typesetter.js';
import { projectFonts } from '../../fonts/project-fonts.js';

export const BODY: CharStyle = {
  font: 'SourceSans3-Regular',
  size: pt(10),
  color: BLACK,
  features: ['onum', 'pnum'],
  rise: pt(0),
  tracking: pt(0),
};

export const typesetter = createTypesetter(projectFonts(), ['Auf|lage', 'Olpe']);

export const text = (content: string, style: CharStyle = BODY): Inline => ({
  kind: 'text',
  text: content,
  style,
});

export const MEASURE: Pt = pt(340);

export const set = (
  inlines: string | readonly Inline[],
  style: Partial<ParagraphStyle> = {},
  measure: Pt = MEASURE,
): readonly SetLine[] =>
  setParagraph(
    typeof inlines === 'string' ? [text(inlines)] : inlines,
    { ...RUNNING_TEXT, ...style },
    measure,
    typesetter,
  );

/** The text of a line as its glyphs tell it; added hyphens are marked with ¬. */
export const lineText = (line: SetLine): string =>
  line.runs
    .flatMap((run) => run.glyphs.map((glyph) => (glyph.softHyphen ? '¬' : glyph.text)))
    .join('');

/** The text of all lines, hyphens taken out. */
export const joined = (lines: readonly SetLine[]): string =>
  lines
    .map((line) => lineText(line).replace(/¬$/u, '') + (line.end === 'space' ? ' ' : ''))
    .join('');
