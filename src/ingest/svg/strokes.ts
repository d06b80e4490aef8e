import type { PathData, StrokeStyle } from '../../core/drawing.js';
import { numberOf } from './attributes.js';
import { numbersOf } from './lengths.js';
import { keepWithin, type SvgLimits } from './limits.js';
import type { SvgElement } from './xml.js';

/** The stroke of a usvg path. Throws `SvgLimitError` when its dashes are countless. */
export function readStroke(
  element: SvgElement,
  width: number,
  path: PathData,
  limits: SvgLimits,
): StrokeStyle {
  const dash = numbersOf(element.attributes.get('stroke-dasharray') ?? '');
  const period = dash.reduce((sum, part) => sum + part, 0);
  if (period > 0) keepWithin(limits, 'dashes', lengthOf(path) / period);
  return {
    width,
    cap: oneOf(['butt', 'round', 'square'], element.attributes.get('stroke-linecap')),
    join: oneOf(['miter', 'round', 'bevel'], element.attributes.get('stroke-linejoin')),
    miterLimit: Math.max(1, numberOf(element, 'stroke-miterlimit', 4)),
    dash: period > 0 ? dash : [],
    dashOffset: numberOf(element, 'stroke-dashoffset', 0),
  };
}

/** The first is the default (`miter-clip` and `arcs` are drawn as `miter`, as by resvg). */
const oneOf = <T extends string>(words: readonly [T, ...T[]], word: string | undefined): T =>
  words.find((candidate) => candidate === word) ?? words[0];

/** An upper estimate: curves by their control polygon. */
function lengthOf(path: PathData): number {
  let [px, py] = [0, 0];
  let length = 0;
  for (const segment of path) {
    if (segment[0] === 'Z') continue;
    const numbers = segment.slice(1) as number[];
    for (let i = 0; i + 1 < numbers.length; i += 2) {
      const [x, y] = [numbers[i] ?? 0, numbers[i + 1] ?? 0];
      if (segment[0] !== 'M') length += Math.hypot(x - px, y - py);
      [px, py] = [x, y];
    }
  }
  return length;
}
