import { codeFrameColumns, type BabelCodeFrameOptions } from '@babel/code-frame';
import type { SourcePlace } from '../core/finding.js';
import { visible } from './sentences.js';

/** Longer lines are cut: a minified file on one line would fill the screen. */
const LONGEST_LINE = 140;

/** The line of a place with what is meant underlined; null when the text has no such line. */
export function codeFrame(text: string, place: SourcePlace): string | null {
  const line = text.split(/\r\n|\n|\r/u)[place.line - 1];
  if (line === undefined) return null;
  const tooFar = place.column > LONGEST_LINE - 40;
  const from = tooFar ? place.column - 40 : 0;
  const shown = visible(line.slice(from, from + LONGEST_LINE).replaceAll('\t', ' '));
  const start = Math.min(place.column - from, shown.length + 1);
  const length = Math.min(place.length ?? 1, Math.max(1, shown.length - start + 1));
  const location = {
    start: { line: place.line, column: start },
    end: { line: place.line, column: start + length },
  };
  // `startLine` numbers an excerpt; @types/babel__code-frame 7.27.0 does not know it yet.
  const options: BabelCodeFrameOptions & { readonly startLine: number } = {
    linesAbove: 0,
    linesBelow: 0,
    startLine: place.line,
  };
  return codeFrameColumns(shown, location, options);
}
