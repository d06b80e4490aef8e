import { hexOf, parseCssColor, type CssColor } from './css-color.js';
import type { ExactInks } from './exact-inks.js';
import { elementsOf, type SvgElement } from './xml.js';

const COLOR_ATTRIBUTES = [
  'fill',
  'stroke',
  'stop-color',
  'flood-color',
  'lighting-color',
  'color',
] as const;

/** Words that usvg resolves itself. */
const KEYWORDS: ReadonlySet<string> = new Set([
  'none',
  'inherit',
  'currentcolor',
  'initial',
  'unset',
]);

/**
 * Writes every colour as `#rrggbb` or `#rrggbbaa`. Returns the values that are no colour; as in
 * a browser they count as not written, where usvg would paint black.
 */
export function resolveColors(root: SvgElement, inks: ExactInks): readonly string[] {
  const unknown = new Set<string>();
  for (const element of elementsOf(root)) {
    for (const name of COLOR_ATTRIBUTES) {
      const value = element.attributes.get(name)?.trim();
      if (value === undefined) continue;
      const resolved = resolvePaint(value, inks);
      if (resolved === null) {
        unknown.add(value);
        element.attributes.delete(name);
      } else if (resolved === 'initial') setInitial(element, name);
      else element.attributes.set(name, resolved);
    }
  }
  return [...unknown];
}

/** Plain colours that the file uses, as `#rrggbb`. */
export function plainColorsOf(root: SvgElement): ReadonlySet<string> {
  const found = new Set<string>();
  for (const element of elementsOf(root)) {
    for (const name of COLOR_ATTRIBUTES) {
      const value = element.attributes.get(name);
      const color = value === undefined ? null : parseCssColor(value);
      if (color && !color.inks) found.add(hexOf(color.rgb));
    }
  }
  return found;
}

function setInitial(element: SvgElement, name: (typeof COLOR_ATTRIBUTES)[number]): void {
  element.attributes.set(
    name,
    name === 'stroke' ? 'none' : name === 'lighting-color' ? '#ffffff' : '#000000',
  );
}

function resolvePaint(value: string, inks: ExactInks): string | null {
  const server = /^url\([^)]*\)/.exec(value)?.[0];
  if (server !== undefined) {
    const fallback = value.slice(server.length).trim();
    const resolved = fallback === '' ? '' : resolvePaint(fallback, inks);
    return resolved ? `${server} ${resolved}` : server;
  }
  const word = value.toLowerCase();
  if (word === 'context-fill' || word === 'context-stroke') return value;
  if (KEYWORDS.has(word))
    return word === 'currentcolor' ? 'currentColor' : word === 'unset' ? 'inherit' : word;
  const color = parseCssColor(value);
  return color && codeOf(color, inks);
}

function codeOf(color: CssColor, inks: ExactInks): string {
  const hex = color.inks ? inks.register(hexOf(color.rgb), color.inks) : hexOf(color.rgb);
  const alpha = Math.round(color.alpha * 255);
  return alpha === 255 ? hex : hex + alpha.toString(16).padStart(2, '0');
}
