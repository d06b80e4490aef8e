import { keepWithin, type SvgLimits } from './limits.js';
import { elementsOf, type SvgElement } from './xml.js';

/** Attributes that may point to an element by `url(#id)`. */
const URL_ATTRIBUTES = [
  'fill',
  'stroke',
  'clip-path',
  'mask',
  'filter',
  'marker-start',
  'marker-mid',
  'marker-end',
] as const;

/**
 * Brings every reference into the form `url(#id)` or `#id`, and every id into a plain one:
 * usvg writes ids unescaped (`a&b` gives a broken document). Returns addresses outside the file.
 */
export function resolveReferences(root: SvgElement): readonly string[] {
  const external = new Set<string>();
  const names = renameIds(root);
  for (const element of elementsOf(root)) {
    for (const attribute of URL_ATTRIBUTES) {
      const value = element.attributes.get(attribute);
      const match = value === undefined ? null : /url\(\s*(["']?)(.*?)\1\s*\)/.exec(value);
      if (!match || value === undefined) continue;
      const rest =
        attribute === 'fill' || attribute === 'stroke'
          ? value.slice(match.index + match[0].length)
          : '';
      const id = fragmentOf(match[2] ?? '');
      if (id === null) external.add(match[2] ?? '');
      const name = names.get(id ?? '');
      if (name !== undefined) element.attributes.set(attribute, `url(#${name})${rest}`);
      // A dead link: paint servers show their fallback or nothing, the others count as none.
      else if (rest !== '') element.attributes.set(attribute, rest.trim());
      else if (attribute === 'fill' || attribute === 'stroke')
        element.attributes.set(attribute, 'none');
      else element.attributes.delete(attribute);
    }
    resolveHref(element, names, external);
  }
  return [...external];
}

function resolveHref(
  element: SvgElement,
  names: ReadonlyMap<string, string>,
  external: Set<string>,
): void {
  const href = element.attributes.get('href')?.trim();
  if (href === undefined || element.name === 'image') return;
  if (element.name === 'a') {
    element.attributes.delete('href');
    return;
  }
  const id = fragmentOf(href);
  const name = names.get(id ?? '');
  if (name !== undefined) element.attributes.set('href', `#${name}`);
  else {
    if (id === null) external.add(href);
    element.attributes.delete('href');
  }
}

/** Id of a reference into the file itself; null when it leads elsewhere. */
const fragmentOf = (address: string): string | null =>
  address.startsWith('#') ? decoded(address.slice(1)) : null;

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** The first element with an id owns it, as in browsers. */
function renameIds(root: SvgElement): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const element of elementsOf(root)) {
    const id = element.attributes.get('id');
    if (id === undefined) continue;
    if (names.has(id)) element.attributes.delete('id');
    else {
      const name = `i${String(names.size)}`;
      names.set(id, name);
      element.attributes.set('id', name);
    }
  }
  return names;
}

/** Elements by id. */
export function elementsById(root: SvgElement): ReadonlyMap<string, SvgElement> {
  const found = new Map<string, SvgElement>();
  for (const element of elementsOf(root)) {
    const id = element.attributes.get('id');
    if (id !== undefined && !found.has(id)) found.set(id, element);
  }
  return found;
}

/**
 * Counts what `use` and markers will make of the file before usvg copies it all: ten nested
 * groups of ten `use` are 10^10 elements. Throws when a limit is broken.
 */
export function countExpansions(root: SvgElement, limits: SvgLimits): void {
  const byId = elementsById(root);
  const known = new Map<SvgElement, { readonly size: number; readonly depth: number }>();
  const open = new Set<SvgElement>();
  const measure = (element: SvgElement): { readonly size: number; readonly depth: number } => {
    const before = known.get(element);
    if (before) return before;
    // A circle: usvg leaves such elements out.
    if (open.has(element)) return { size: 0, depth: 0 };
    open.add(element);
    keepWithin(limits, 'depth', open.size);
    let size = 1;
    let depth = 0;
    const add = (target: SvgElement | undefined, times: number): void => {
      if (!target || times === 0) return;
      const inner = measure(target);
      size += inner.size * times;
      depth = Math.max(depth, inner.depth);
    };
    for (const child of element.children) if (typeof child !== 'string') add(child, 1);
    if (element.name === 'use') add(byId.get(element.attributes.get('href')?.slice(1) ?? ''), 1);
    for (const [attribute, times] of markersOf(element)) add(byId.get(attribute), times);
    open.delete(element);
    const result = { size, depth: depth + 1 };
    known.set(element, result);
    keepWithin(limits, 'expansions', size);
    keepWithin(limits, 'depth', result.depth);
    return result;
  };
  measure(root);
}

function markersOf(element: SvgElement): readonly (readonly [id: string, times: number])[] {
  const idOf = (name: string): string =>
    /#([^)]*)/.exec(element.attributes.get(name) ?? '')?.[1] ?? '';
  const shape = element.attributes.get('d') ?? element.attributes.get('points');
  // Markers are inherited; a group's are counted once for each child that draws.
  const vertices = shape?.match(/[a-z]|[\d.]+[\s,]+[-\d.]+/gi)?.length ?? 2;
  return [
    [idOf('marker-start'), 1],
    [idOf('marker-mid'), vertices],
    [idOf('marker-end'), 1],
  ];
}
