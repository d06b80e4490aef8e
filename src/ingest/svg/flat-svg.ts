import type { InkColor } from '../../core/color.js';
import type { FlatSvgDrawing } from '../../core/drawing.js';
import type { Rect } from '../../core/geometry.js';
import { IDENTITY } from '../../core/geometry.js';
import { matrixOf, numberOf } from './attributes.js';
import { enclosesArea, parsePath } from './path-geometry.js';
import type { Palette } from './palette.js';
import { writeSvg, type SvgElement } from './xml.js';

/**
 * The picture for svg-to-pdfkit, when it holds nothing but opaque paths in solid process colours:
 * there it is right, while clips, masks, groups and gradients are painted by our own writer
 * (logos.md, 1). Null when the picture holds more.
 */
export function flatSvg(root: SvgElement, box: Rect, palette: Palette): FlatSvgDrawing | null {
  const inks: Record<string, InkColor> = {};
  const children = flatChildren(root, palette, inks);
  if (!children) return null;
  const attributes = new Map([
    ['width', String(box.width)],
    ['height', String(box.height)],
    ['viewBox', [box.x, box.y, box.width, box.height].join(' ')],
  ]);
  return { kind: 'flat-svg', svg: writeSvg({ name: 'svg', attributes, children }), inks };
}

function flatChildren(
  parent: SvgElement,
  palette: Palette,
  inks: Record<string, InkColor>,
): SvgElement[] | null {
  const flat: SvgElement[] = [];
  for (const child of parent.children) {
    if (
      typeof child === 'string' ||
      child.name === 'defs' ||
      child.attributes.get('visibility') === 'hidden'
    )
      continue;
    if (child.name === 'g') {
      if ([...child.attributes.keys()].some((name) => name !== 'id' && name !== 'transform'))
        return null;
      const children = flatChildren(child, palette, inks);
      if (!children) return null;
      if (children.length === 0) continue;
      const transform = child.attributes.get('transform');
      flat.push(
        ...(transform === undefined
          ? children
          : [{ name: 'g', attributes: new Map([['transform', transform]]), children }]),
      );
    } else if (child.name === 'path') {
      const path = flatPath(child, palette, inks);
      if (path === 'not-flat') return null;
      if (path) flat.push(path);
    } else return null;
  }
  return flat;
}

const KEPT = [
  'd',
  'fill',
  'fill-rule',
  'stroke',
  'stroke-width',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-miterlimit',
] as const;

function flatPath(
  path: SvgElement,
  palette: Palette,
  inks: Record<string, InkColor>,
): SvgElement | null | 'not-flat' {
  const { attributes } = path;
  // svg-to-pdfkit 0.1.8 throws on `stroke-dasharray="0 40"` and shifts dashes; ours paints those.
  const special = ['opacity', 'clip-path', 'mask', 'filter', 'stroke-dasharray', 'style'].some(
    (name) => attributes.has(name),
  );
  const paintedBelow = (attributes.get('paint-order') ?? '').startsWith('stroke');
  const turned = matrixOf(path).some((n, i) => n !== IDENTITY[i]);
  if (special || paintedBelow || turned) return 'not-flat';
  let visible = false;
  const filled = enclosesArea(parsePath(attributes.get('d') ?? ''));
  for (const name of ['fill', 'stroke'] as const) {
    const value = attributes.get(name) ?? (name === 'fill' ? '#000000' : 'none');
    if (value === 'none' || (name === 'fill' && !filled)) continue;
    if (!value.startsWith('#') || numberOf(path, `${name}-opacity`, 1) < 1) return 'not-flat';
    const ink = palette.inkOf(value);
    if (ink.kind === 'spot') return 'not-flat';
    inks[value] = ink;
    visible = true;
  }
  if (!visible) return null;
  const kept = KEPT.flatMap((name) => {
    const value = name === 'fill' && !filled ? 'none' : attributes.get(name);
    return value === undefined ? [] : [[name, value] as const];
  });
  return { name: 'path', attributes: new Map(kept), children: [] };
}
