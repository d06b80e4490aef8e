import { checked, finding, type Checked, type Finding, type Localized } from '../core/finding.js';

/** More of one kind in one file help nobody. */
const MOST_CONTROL_FINDINGS = 10;

/**
 * Bytes of a text file → its text without byte order mark.
 * Null when it is no UTF-8 (`text-encoding`). Control and direction-changing characters are
 * reported (`text-control-character`): they print as nothing or turn words around.
 */
export function decodeText(file: string, bytes: Uint8Array): Checked<string | null> {
  const problem = encodingProblem(bytes);
  if (problem) {
    const where = { source: { file, ...positionOf(bytes, problem.offset) } };
    return checked(null, [finding('text-encoding', where, { problem: problem.why })]);
  }
  const text = new TextDecoder('utf-8').decode(bytes);
  return checked(text, controlFindings(file, text));
}

interface EncodingProblem {
  readonly offset: number;
  readonly why: Localized;
}

function encodingProblem(bytes: Uint8Array): EncodingProblem | null {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return { offset: 0, why: { de: 'die Datei ist UTF-16', en: 'the file is UTF-16' } };
  }
  const nul = bytes.indexOf(0);
  if (nul >= 0) {
    return { offset: nul, why: { de: 'sie enthält ein NUL-Zeichen', en: 'it contains a NUL' } };
  }
  const bad = firstInvalidUtf8(bytes);
  if (bad === null) return null;
  return {
    offset: bad,
    why: {
      de: 'vermutlich als „ANSI“ oder Windows-1252 gespeichert',
      en: 'probably saved as “ANSI” or Windows-1252',
    },
  };
}

/** Offset of the first byte that belongs to no UTF-8 character; found by halving. */
function firstInvalidUtf8(bytes: Uint8Array): number | null {
  if (isUtf8(bytes, false)) return null;
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isUtf8(bytes.subarray(0, middle), true)) good = middle;
    else bad = middle;
  }
  // An "ä" or "ß" of Windows-1252 begins a character and is found out by the letter after it.
  while (!isUtf8(bytes.subarray(0, good), false)) good -= 1;
  return good;
}

function isUtf8(bytes: Uint8Array, unfinished: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: unfinished });
    return true;
  } catch {
    // The decoder's only way to say no.
    return false;
  }
}

function positionOf(bytes: Uint8Array, offset: number): { line: number; column: number } {
  const before = new TextDecoder('utf-8').decode(bytes.subarray(0, offset));
  return lineAndColumn(before, before.length);
}

/** Line and column from 1, columns in UTF-16 units as editors count. */
export function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  let line = 1;
  let start = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
    line += 1;
    start = at + 1;
  }
  return { line, column: offset - start + 1 };
}

/** C0 and C1 controls but tab and line ends, stray byte order marks, direction controls. */
const CONTROL =
  // eslint-disable-next-line no-control-regex -- these are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

function controlFindings(file: string, text: string): readonly Finding[] {
  const findings: Finding[] = [];
  for (const match of text.matchAll(CONTROL)) {
    if (findings.length === MOST_CONTROL_FINDINGS) break;
    const source = { file, ...lineAndColumn(text, match.index), length: 1 };
    findings.push(finding('text-control-character', { source }, { character: nameOf(match[0]) }));
  }
  return findings;
}

/** True when `text` holds a character that `decodeText` reports. */
export const hasControlCharacter = (text: string): boolean => text.search(CONTROL) >= 0;

/** The first such character, as U+202E; empty when there is none. */
export const controlCharacterOf = (text: string): string => {
  const match = text.match(CONTROL);
  return match ? nameOf(match[0]) : '';
};

const nameOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
