import { numberOf } from './attributes.js';
import { elementsOf, type SvgElement } from './xml.js';

/** Length of a dot's line as share of its width: nothing to the eye. */
const DOT = 1e-3;

/**
 * Gives subpaths without length a direction. SVG draws them as a square or a disc, by their line
 * caps; PDF leaves squares out, for want of a direction, and viewers disagree about discs
 * (SVG 2, 13.5.4; ISO 32000-1, 8.5.3.2). Changes usvg's tree.
 */
export function lengthenDots(root: SvgElement): void {
  for (const element of elementsOf(root)) {
    const { attributes } = element;
    const hasCaps = /^(?:round|square)$/.test(attributes.get('stroke-linecap') ?? '');
    const path = attributes.get('d');
    if (!hasCaps || path === undefined || (attributes.get('stroke') ?? 'none') === 'none') continue;
    const length = DOT * numberOf(element, 'stroke-width', 1);
    attributes.set(
      'd',
      path
        .split(/(?=M)/)
        .map((part) => (isDot(part) ? lineAt(part, length) : part))
        .join(''),
    );
  }
}

const numbersIn = (part: string): readonly number[] =>
  (part.match(/[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi) ?? []).map(Number);

/** True when all points of the subpath are the same. */
function isDot(part: string): boolean {
  const [x, y, ...others] = numbersIn(part);
  return /[LCQZ]/.test(part) && others.every((value, i) => value === (i % 2 === 0 ? x : y));
}

function lineAt(part: string, length: number): string {
  const [x = 0, y = 0] = numbersIn(part);
  return `M ${x} ${y} L ${x + length} ${y} `;
}
