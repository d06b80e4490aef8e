import type { InkColor } from '../../core/color.js';
import { IDENTITY, concat, type Rect } from '../../core/geometry.js';
import type { TextOutlines } from '../../fonts/text-outlines.js';
import { applyStyles } from './cascade.js';
import { exactInks, type ExactInks } from './exact-inks.js';
import { inspectFeatures, type FeatureReport } from './features.js';
import { inlineClipUses } from './inline-clip-uses.js';
import { keepWithin, SVG_LIMITS, type SvgLimits } from './limits.js';
import { countExpansions, resolveReferences } from './references.js';
import { plainColorsOf, resolveColors } from './resolve-colors.js';
import { setTexts, type SetText } from './set-text.js';
import { cssMatrix, originOf } from './transforms.js';
import { settleViewport } from './viewport.js';
import { elementsOf, type SvgElement } from './xml.js';

/** A document that usvg understands as a browser does, and what had to be said about it. */
export interface RepairedSvg {
  readonly root: SvgElement;
  /** User space of the picture; null when only its content tells. */
  readonly box: Rect | null;
  readonly inks: ExactInks;
  readonly report: RepairReport;
}

export interface RepairReport extends FeatureReport {
  /** Addresses outside the file: never opened. Linked pictures are not among them. */
  readonly external: readonly string[];
  readonly unknownColors: readonly string[];
  /** A `viewBox` that is none. */
  readonly invalidViewBox: string | null;
  /** Texts that became paths in a font of the project. */
  readonly setTexts: readonly SetText[];
}

/**
 * Mends on the parsed tree what usvg 0.3x (in `@resvg/resvg-js` 2.6.2) would get wrong without
 * a word. Each step names its trap. Throws `SvgLimitError` for bombs.
 */
export function repairSvg(
  root: SvgElement,
  projectInks: Readonly<Record<string, InkColor>>,
  fonts: TextOutlines | null = null,
  limits: SvgLimits = SVG_LIMITS,
): RepairedSvg {
  // A sheet of fonts is of no use where no live text is left.
  const imports = applyStyles(root).filter((address) => !/font/i.test(address));
  const texts = fonts ? setTexts(root, fonts) : [];
  const features = inspectFeatures(root);
  const { box, invalid } = settleViewport(root);
  const references = resolveReferences(root);
  countExpansions(root, limits);
  const inks = exactInks(projectInks, plainColorsOf(root));
  const unknownColors = resolveColors(root, inks);
  const lostTransforms = resolveTransforms(root, box);
  inlineClipUses(root);
  const lostFilters = boundFilters(root, box, limits);
  for (const element of elementsOf(root)) {
    writeSharesAsNumbers(element);
    moveToStyle(element);
  }
  return {
    root,
    box,
    inks,
    report: {
      ...features,
      unsupported: [...features.unsupported, ...lostTransforms, ...lostFilters],
      external: [...imports, ...references],
      unknownColors,
      invalidViewBox: invalid,
      setTexts: texts,
    },
  };
}

const VIEW_BOX_OF_NONE = { x: 0, y: 0, width: 0, height: 0 };

/** CSS transforms and `transform-origin` are unknown to usvg; both become a plain `matrix()`. */
function resolveTransforms(root: SvgElement, box: Rect | null): readonly string[] {
  const lost = new Set<string>();
  for (const { attributes } of elementsOf(root)) {
    const css = attributes.get('css-transform');
    const origin = attributes.get('transform-origin');
    const ownBox = attributes.get('transform-box');
    for (const name of ['css-transform', 'transform-origin', 'transform-box'])
      attributes.delete(name);
    const written = css ?? attributes.get('transform');
    if (written === undefined || (css === undefined && origin === undefined)) continue;
    const matrix = cssMatrix(written);
    if (matrix && matrix.every((n, i) => n === IDENTITY[i])) {
      attributes.delete('transform');
      continue;
    }
    // SVG's own default is the origin of user space, not the centre (CSS Transforms 1, 6).
    const usesOwnBox = ownBox !== undefined && ownBox !== 'view-box';
    const at =
      origin === undefined
        ? ([0, 0] as const)
        : usesOwnBox
          ? null
          : originOf(origin, box ?? VIEW_BOX_OF_NONE);
    if (!matrix || !at || (usesOwnBox && origin === undefined)) {
      lost.add(`transform: ${written.slice(0, 40)}`);
      continue;
    }
    const anchored = concat(concat([1, 0, 0, 1, -at[0], -at[1]], matrix), [
      1,
      0,
      0,
      1,
      at[0],
      at[1],
    ]);
    attributes.set('transform', `matrix(${anchored.join(' ')})`);
  }
  return [...lost];
}

/** resvg aborts the whole process on filters of monstrous size; those are taken out and told. */
function boundFilters(root: SvgElement, box: Rect | null, limits: SvgLimits): readonly string[] {
  const lost: string[] = [];
  const extent = box ? Math.max(box.width, box.height) : 1000;
  for (const element of elementsOf(root)) {
    if (element.name !== 'filter') continue;
    keepWithin(limits, 'filterPrimitives', element.children.length);
    boundRegion(element, box);
    element.children = element.children.filter((child) => {
      if (typeof child === 'string') return false;
      const sizes = ['stdDeviation', 'radius', 'dx', 'dy']
        .map((name) => child.attributes.get(name) ?? '')
        .join(' ');
      const largest = Math.max(0, ...(sizes.match(/[\d.]+(?:e[+-]?\d+)?/gi) ?? []).map(Number));
      const tame = child.attributes.has('order')
        ? Number(child.attributes.get('order')?.split(/[\s,]+/)[0]) <= 15
        : true;
      if (largest <= extent * limits.blurShare && tame) return true;
      lost.push(child.name);
      return false;
    });
  }
  return lost;
}

/** Beyond this many times the picture, a filter's region only costs memory: gigabytes in resvg. */
const LARGEST_REGION = 3;

/** Octaves of noise; each adds half as much as the one before, so more do not show in 8 bits. */
const MOST_OCTAVES = 10;

function boundRegion(filter: SvgElement, box: Rect | null): void {
  for (const child of filter.children) {
    if (typeof child === 'string' || child.name !== 'feTurbulence') continue;
    if (Number(child.attributes.get('numOctaves') ?? 1) > MOST_OCTAVES)
      child.attributes.set('numOctaves', String(MOST_OCTAVES));
  }
  const { attributes } = filter;
  if (!box || attributes.get('filterUnits') !== 'userSpaceOnUse') return;
  const extent = LARGEST_REGION * Math.max(box.width, box.height);
  const [width, height] = ['width', 'height'].map((name) => Number(attributes.get(name)));
  if (!((width ?? 0) > 2 * extent || (height ?? 0) > 2 * extent)) return;
  attributes.set('x', String(box.x - extent));
  attributes.set('y', String(box.y - extent));
  attributes.set('width', String(box.width + 2 * extent));
  attributes.set('height', String(box.height + 2 * extent));
}

/** `opacity: 50%` is CSS Color 4; usvg reads numbers only. */
function writeSharesAsNumbers({ attributes }: SvgElement): void {
  for (const name of [
    'opacity',
    'fill-opacity',
    'stroke-opacity',
    'stop-opacity',
    'flood-opacity',
  ]) {
    const value = attributes.get(name)?.trim();
    if (value?.endsWith('%') === true)
      attributes.set(name, String(Number(value.slice(0, -1)) / 100));
  }
}

/** usvg reads these two in `style` only, and `mask-type` as attribute only. */
function moveToStyle({ attributes }: SvgElement): void {
  const style: string[] = [];
  for (const name of ['mix-blend-mode', 'isolation']) {
    const value = attributes.get(name);
    if (value !== undefined) style.push(`${name}:${value}`);
    attributes.delete(name);
  }
  if (style.length > 0) attributes.set('style', style.join(';'));
}
