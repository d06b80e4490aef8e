import { matches, type Family } from './selectors.js';
import { parseDeclarations, parseStylesheet, type Declaration, type Rule } from './stylesheet.js';
import { elementsOf, type SvgElement } from './xml.js';

/**
 * Resolves all CSS of the document into plain attributes: style sheets, `style`, `!important`,
 * `var()`. Afterwards no `style`, `class` or `<style>` is left, and one place (the attributes)
 * says what an element looks like. Returns addresses of `@import`, which stay unopened.
 * Source: CSS Cascading 4, 6; SVG 2, 6.6 (presentation attributes have specificity 0).
 */
export function applyStyles(root: SvgElement): readonly string[] {
  const sheets = takeStylesheets(root);
  const rules = sheets.flatMap((sheet) => sheet.rules);
  styleElement(root, { parent: null, siblings: [root], index: 0 }, rules, new Map());
  return sheets.flatMap((sheet) => sheet.imports);
}

function takeStylesheets(root: SvgElement): readonly ReturnType<typeof parseStylesheet>[] {
  const sheets: ReturnType<typeof parseStylesheet>[] = [];
  for (const element of elementsOf(root)) {
    for (const child of element.children) {
      if (typeof child === 'string' || child.name !== 'style') continue;
      const type = child.attributes.get('type') ?? 'text/css';
      if (type === 'text/css' || type === '')
        sheets.push(parseStylesheet(child.children.filter((c) => typeof c === 'string').join('')));
    }
    element.children = element.children.filter(
      (child) => typeof child === 'string' || child.name !== 'style',
    );
  }
  return sheets;
}

type CustomProperties = ReadonlyMap<string, string>;

function styleElement(
  element: SvgElement,
  family: Family,
  rules: readonly Rule[],
  inherited: CustomProperties,
): void {
  const winners = winningDeclarations(element, family, rules);
  const custom = new Map(inherited);
  for (const [property, value] of winners)
    if (property.startsWith('--')) custom.set(property, value);
  element.attributes.delete('style');
  for (const [name, value] of element.attributes) {
    if (!value.includes('var(')) continue;
    const resolved = resolveVariables(value, custom);
    if (resolved === null) element.attributes.delete(name);
    else element.attributes.set(name, resolved);
  }
  for (const [property, raw] of winners) {
    const value = property.startsWith('--') ? null : resolveVariables(raw, custom);
    if (value !== null) setProperty(element, property, value);
  }
  const siblings = element.children.filter((child) => typeof child !== 'string');
  siblings.forEach((child, index) => {
    styleElement(child, { parent: { element, family }, siblings, index }, rules, custom);
  });
  // Only now: the children's selectors may ask for it.
  if (family.parent === null)
    for (const each of elementsOf(element)) each.attributes.delete('class');
}

/** The last declaration of each property by importance, origin, specificity and order. */
function winningDeclarations(
  element: SvgElement,
  family: Family,
  rules: readonly Rule[],
): ReadonlyMap<string, string> {
  const found: { readonly weight: number; readonly declaration: Declaration }[] = [];
  for (const rule of rules) {
    let specificity = -1;
    for (const selector of rule.selectors) {
      if (selector.specificity > specificity && matches(selector, element, family))
        specificity = selector.specificity;
    }
    if (specificity >= 0)
      for (const declaration of rule.declarations) found.push({ weight: specificity, declaration });
  }
  for (const declaration of parseDeclarations(element.attributes.get('style') ?? '')) {
    found.push({ weight: INLINE, declaration });
  }
  found.sort((a, b) => weightOf(a) - weightOf(b));
  return new Map(found.map(({ declaration }) => [declaration.property, declaration.value]));
}

const INLINE = 1e12;
const IMPORTANT = 1e15;

const weightOf = (entry: { readonly weight: number; readonly declaration: Declaration }): number =>
  entry.weight + (entry.declaration.important ? IMPORTANT : 0);

/** Replaces `var(--name, fallback)`; null when a name is unknown and has no fallback. */
function resolveVariables(value: string, custom: CustomProperties, depth = 0): string | null {
  const call = /var\(\s*(--[^\s,)]+)\s*(?:,((?:[^()]|\([^()]*\))*))?\)/;
  let result = value;
  for (let match = call.exec(result); match; match = call.exec(result)) {
    const own = custom.get(match[1] ?? '');
    const chosen =
      own === undefined || depth > 8
        ? match[2]?.trim()
        : (resolveVariables(own, custom, depth + 1) ?? match[2]?.trim());
    if (chosen === undefined) return null;
    result = result.slice(0, match.index) + chosen + result.slice(match.index + match[0].length);
    if (result.length > 10_000) return null;
  }
  return result;
}

/** CSS properties that SVG also knows as attributes (SVG 2, 6.5 and 6.6). */
const PROPERTIES: ReadonlySet<string> = new Set(
  (
    'clip-path clip-rule color color-interpolation color-interpolation-filters direction display dominant-baseline ' +
    'fill fill-opacity fill-rule filter flood-color flood-opacity font-family font-size font-stretch font-style ' +
    'font-variant font-weight image-rendering isolation letter-spacing lighting-color marker-end marker-mid marker-start ' +
    'mask mask-type mix-blend-mode opacity overflow paint-order shape-rendering stop-color stop-opacity stroke ' +
    'stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width ' +
    'text-anchor text-decoration transform transform-box transform-origin vector-effect visibility word-spacing ' +
    'writing-mode x y cx cy r rx ry width height d'
  ).split(' '),
);

function setProperty(element: SvgElement, property: string, value: string): void {
  if (property === 'marker') {
    for (const end of ['marker-start', 'marker-mid', 'marker-end'])
      element.attributes.set(end, value);
    return;
  }
  if (!PROPERTIES.has(property)) return;
  // The page that shows the logo sizes it (`height: 1em`); here its own proportions count.
  if (element.name === 'svg' && (property === 'width' || property === 'height')) return;
  if (property === 'd') {
    const path = /^path\(\s*["']([^"']*)["']\s*\)$/.exec(value);
    if (path?.[1] !== undefined) element.attributes.set('d', path[1]);
    return;
  }
  if (property === 'transform') {
    element.attributes.set('css-transform', value);
    return;
  }
  element.attributes.set(property, value);
}
