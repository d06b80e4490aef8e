import { finding, type Finding } from '../core/finding.js';
import type { InputLimits } from '../core/input-limits.js';

/** Quote marks and list marks at the beginning of a line, with the blanks between them. */
const PREFIX = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+[\s>]*)*/u;

/** A level of a list is indented by two blanks at least. */
const INDENT = 2;

/**
 * `text-too-deep` at the first line that lies within more quotes and lists than the limit allows;
 * null for any text a person writes. Asked before parsing: micromark's time grows with the square
 * of the depth.
 */
export function tooDeepIn(file: string, text: string, limits: InputLimits): Finding | null {
  const limit = limits['markdown-depth'];
  const lines = text.split('\n');
  const index = lines.findIndex((line) => levelsOf(line) > limit);
  if (index < 0) return null;
  const source = { file, line: index + 1, column: 1 };
  return finding('text-too-deep', { source }, { limit, name: 'markdown-depth' });
}

function levelsOf(line: string): number {
  const afterPrefix = line.replace(PREFIX, '');
  const prefix = line.slice(0, line.length - afterPrefix.length);
  // A number counts by the sign behind it.
  const marks = prefix.replace(/[^>*+\-.)]/gu, '').length;
  const indent = prefix.length - prefix.trimStart().length;
  return marks + Math.floor(indent / INDENT);
}
