import { concat, IDENTITY, type Matrix } from '../../core/geometry.js';
import { ownEntry } from '../../core/own-entry.js';
import { pxOf } from './lengths.js';
import { splitTop } from './selectors.js';

/**
 * A CSS `transform` value as matrix, or null when it holds what has no place on paper
 * (percentages, 3D). Source: CSS Transforms 1.
 */
export function cssMatrix(text: string): Matrix | null {
  if (text.trim() === 'none') return IDENTITY;
  let result: Matrix = IDENTITY;
  for (const call of text.matchAll(/([a-z]+)\(([^)]*)\)/gi)) {
    const words = splitTop((call[2] ?? '').trim().replace(/\s*,\s*|\s+/g, ','), ',');
    const step = stepMatrix((call[1] ?? '').toLowerCase(), words);
    if (!step) return null;
    result = concat(step, result);
  }
  return result;
}

function stepMatrix(name: string, words: readonly string[]): Matrix | null {
  const lengths = words.map((w) => pxOf(w) ?? Number.NaN);
  const angles = words.map(degreesOf);
  const [x = Number.NaN, y] = lengths;
  const matrix = ((): Matrix | null => {
    switch (name) {
      case 'matrix': {
        const [a, b, c, d, e, f] = lengths;
        return [
          a ?? Number.NaN,
          b ?? Number.NaN,
          c ?? Number.NaN,
          d ?? Number.NaN,
          e ?? Number.NaN,
          f ?? Number.NaN,
        ];
      }
      case 'translate':
        return [1, 0, 0, 1, x, y ?? 0];
      case 'translatex':
        return [1, 0, 0, 1, x, 0];
      case 'translatey':
        return [1, 0, 0, 1, 0, x];
      case 'scale':
        return [x, 0, 0, y ?? x, 0, 0];
      case 'scalex':
        return [x, 0, 0, 1, 0, 0];
      case 'scaley':
        return [1, 0, 0, x, 0, 0];
      case 'rotate':
        return rotation(angles[0] ?? Number.NaN, lengths[1] ?? 0, lengths[2] ?? 0);
      case 'skew':
        return [1, tangent(angles[1] ?? 0), tangent(angles[0] ?? Number.NaN), 1, 0, 0];
      case 'skewx':
        return [1, 0, tangent(angles[0] ?? Number.NaN), 1, 0, 0];
      case 'skewy':
        return [1, tangent(angles[0] ?? Number.NaN), 0, 1, 0, 0];
      default:
        return null;
    }
  })();
  return matrix?.every(Number.isFinite) === true ? matrix : null;
}

const tangent = (degrees: number): number => Math.tan((degrees * Math.PI) / 180);

function rotation(degrees: number, cx: number, cy: number): Matrix {
  const cos = Math.cos((degrees * Math.PI) / 180);
  const sin = Math.sin((degrees * Math.PI) / 180);
  return [cos, sin, -sin, cos, cx - cos * cx + sin * cy, cy - sin * cx - cos * cy];
}

const DEGREES: Readonly<Record<string, number>> = {
  '': 1,
  deg: 1,
  grad: 0.9,
  rad: 180 / Math.PI,
  turn: 360,
};

function degreesOf(word: string): number {
  const match = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)(deg|grad|rad|turn)?$/i.exec(word);
  return match ? Number(match[1]) * (DEGREES[(match[2] ?? '').toLowerCase()] ?? 1) : Number.NaN;
}

/**
 * Where a transform is anchored: `transform-origin` within the view box, or null when the word
 * needs the element's own box (`transform-box: fill-box`).
 */
export function originOf(
  text: string,
  viewBox: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  },
): readonly [x: number, y: number] | null {
  const words = text.trim().split(/\s+/);
  const swapped =
    /^(?:top|bottom)$/.test(words[0] ?? '') || /^(?:left|right)$/.test(words[1] ?? '');
  const [first = 'center', second = 'center'] = swapped ? [words[1], words[0]] : words;
  const x = originAlong(first, viewBox.x, viewBox.width);
  const y = originAlong(second, viewBox.y, viewBox.height);
  return x === null || y === null ? null : [x, y];
}

const KEYWORDS: Readonly<Record<string, number>> = {
  left: 0,
  top: 0,
  center: 0.5,
  right: 1,
  bottom: 1,
};

/** Lengths count from the origin of user space, shares within the view box (`view-box`). */
function originAlong(word: string, start: number, extent: number): number | null {
  const share =
    ownEntry(KEYWORDS, word) ?? (word.endsWith('%') ? Number(word.slice(0, -1)) / 100 : null);
  if (share !== null) return Number.isFinite(share) ? start + share * extent : null;
  const length = pxOf(word);
  return length === null ? null : start + length;
}
