import { pxOf } from './lengths.js';
import { elementsOf, type SvgElement } from './xml.js';

const SHAPES: ReadonlySet<string> = new Set([
  'path',
  'rect',
  'circle',
  'ellipse',
  'line',
  'polyline',
  'polygon',
]);

/** What a shape in a clip takes from the `use` that brings it there. */
const INHERITED = ['clip-rule', 'visibility', 'display'] as const;

/**
 * Puts the shape itself in the place of each `use` in a clip. usvg draws a used shape that has a
 * transform of its own rightly, but its `toString` leaves it out: an empty clip, and what it clips
 * is gone. A shape that is clipped again by itself and by its `use` stays as it is.
 */
export function inlineClipUses(root: SvgElement): void {
  const byId = new Map<string, SvgElement>();
  const clips: SvgElement[] = [];
  for (const element of elementsOf(root)) {
    const id = element.attributes.get('id');
    if (id !== undefined && !byId.has(id)) byId.set(id, element);
    if (element.name === 'clipPath') clips.push(element);
  }
  for (const clip of clips) {
    clip.children = clip.children.map((child) =>
      typeof child !== 'string' && child.name === 'use' ? (inlined(child, byId) ?? child) : child,
    );
  }
}

function inlined(use: SvgElement, byId: ReadonlyMap<string, SvgElement>): SvgElement | null {
  const target = byId.get(use.attributes.get('href')?.slice(1) ?? '');
  if (!target || !SHAPES.has(target.name)) return null;
  const attributes = new Map(target.attributes);
  attributes.delete('id');
  const clip = use.attributes.get('clip-path');
  if (clip !== undefined) {
    if (attributes.has('clip-path')) return null;
    attributes.set('clip-path', clip);
  }
  for (const name of INHERITED) {
    const value = use.attributes.get(name);
    if (value !== undefined && !attributes.has(name)) attributes.set(name, value);
  }
  const [x, y] = ['x', 'y'].map((name) => pxOf(use.attributes.get(name) ?? '0'));
  if (x === null || x === undefined || y === null || y === undefined) return null;
  const transforms = [
    use.attributes.get('transform'),
    x === 0 && y === 0 ? undefined : `translate(${x} ${y})`,
    attributes.get('transform'),
  ].filter((transform) => transform !== undefined);
  if (transforms.length > 0) attributes.set('transform', transforms.join(' '));
  return { name: target.name, attributes, children: [] };
}
