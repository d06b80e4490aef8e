import { elementsById } from './references.js';
import { elementsOf, type SvgElement } from './xml.js';

/** What a file holds that does not come onto paper as its author meant it. */
export interface FeatureReport {
  /** Visible live text, shortened, with the font it asks for. */
  readonly texts: readonly { readonly text: string; readonly font: string }[];
  /** Features that would be lost. */
  readonly unsupported: readonly string[];
  /** Movement and scripts: the still picture is printed. */
  readonly animated: boolean;
}

const MOVING: ReadonlySet<string> = new Set([
  'animate',
  'animateTransform',
  'animateMotion',
  'animateColor',
  'set',
  'script',
]);

/** Elements that paint or define paint, and those that are only remarks. Everything else is refused by name. */
const KNOWN: ReadonlySet<string> = new Set(
  (
    'svg g path rect circle ellipse line polyline polygon image use defs symbol switch a title desc metadata view ' +
    'linearGradient radialGradient stop pattern clipPath mask marker filter text tspan textPath tref cursor ' +
    'font font-face glyph missing-glyph hkern vkern font-face-src font-face-name font-face-uri color-profile'
  ).split(' '),
);

/** Drops what is no picture, and reports what would be lost. The tree's styles are resolved. */
export function inspectFeatures(root: SvgElement): FeatureReport {
  const unsupported = new Set<string>();
  let animated = false;
  for (const element of elementsOf(root)) {
    const inSwitch = element.name === 'switch';
    const kept = element.children.filter((child) => {
      if (typeof child === 'string') return true;
      if (MOVING.has(child.name)) {
        animated = true;
        return false;
      }
      if (child.name === 'foreignObject') {
        // Inside a switch it is Illustrator's own copy beside the drawing.
        if (!inSwitch && isShown(child)) unsupported.add('foreignObject');
        return inSwitch;
      }
      if (KNOWN.has(child.name) || child.name.startsWith('fe') || element.name === 'foreignObject')
        return true;
      if (isShown(child)) unsupported.add(child.name);
      return false;
    });
    element.children = kept;
    for (const feature of lostAttributes(element)) unsupported.add(feature);
  }
  return { texts: liveTexts(root), unsupported: [...unsupported], animated };
}

const isShown = (element: SvgElement): boolean =>
  element.attributes.get('display') !== 'none' &&
  !['0', '0%'].includes(element.attributes.get('width') ?? '');

function lostAttributes(element: SvgElement): readonly string[] {
  const lost: string[] = [];
  const { attributes } = element;
  for (const name of ['clip-path', 'mask', 'filter']) {
    const value = attributes.get(name)?.trim() ?? 'none';
    if (value !== '' && !/^(?:url\(|none$|inherit$|initial$|unset$)/.test(value)) {
      lost.push(`${name}: ${value.slice(0, 40)}`);
      attributes.delete(name);
    }
  }
  for (const name of ['fill', 'stroke']) {
    if (/^context-/.test(attributes.get(name) ?? '')) {
      lost.push(`${name}: ${attributes.get(name) ?? ''}`);
      attributes.set(name, 'none');
    }
  }
  // usvg keeps `non-scaling-stroke` as an ordinary stroke.
  if (
    attributes.get('vector-effect') === 'non-scaling-stroke' &&
    (attributes.get('stroke') ?? 'none') !== 'none'
  ) {
    lost.push('vector-effect: non-scaling-stroke');
  }
  return lost;
}

/** Texts that would show: neither hidden nor only defined and never used. */
function liveTexts(root: SvgElement): FeatureReport['texts'] {
  const found: { text: string; font: string }[] = [];
  const used = usedIds(root);
  const visit = (element: SvgElement, font: string, defined: boolean): void => {
    const { attributes, name } = element;
    if (attributes.get('display') === 'none' || attributes.get('opacity') === '0') return;
    const own = attributes.get('font-family') ?? font;
    const isReferenced = used.has(attributes.get('id') ?? '');
    const hidden =
      (defined || name === 'defs' || name === 'symbol' || name === 'clipPath' || name === 'mask') &&
      !isReferenced;
    if (name === 'text') {
      const text = textOf(element).replace(/\s+/g, ' ').trim();
      if (text !== '' && !hidden && attributes.get('visibility') !== 'hidden')
        found.push({ text: text.slice(0, 60), font: fontOf(element, own) });
      return;
    }
    for (const child of element.children) if (typeof child !== 'string') visit(child, own, hidden);
  };
  visit(root, '', false);
  return found;
}

function fontOf(text: SvgElement, inherited: string): string {
  for (const element of elementsOf(text)) {
    const family = element.attributes.get('font-family');
    if (family !== undefined) return family.replace(/["']/g, '').split(',')[0]?.trim() ?? inherited;
  }
  return inherited.replace(/["']/g, '').split(',')[0]?.trim() ?? '';
}

export function textOf(element: SvgElement): string {
  return element.children
    .map((child) => (typeof child === 'string' ? child : textOf(child)))
    .join('');
}

function usedIds(root: SvgElement): ReadonlySet<string> {
  const ids = new Set<string>();
  const byId = elementsById(root);
  for (const element of elementsOf(root)) {
    for (const value of element.attributes.values()) {
      const id = /#([^\s)"']+)/.exec(value)?.[1];
      if (id !== undefined && byId.has(id)) ids.add(id);
    }
  }
  return ids;
}
