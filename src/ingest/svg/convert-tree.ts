import {
  BLEND_MODES,
  type BlendMode,
  type DrawGroup,
  type DrawMask,
  type DrawNode,
  type DrawPath,
  type Paint,
} from '../../core/drawing.js';
import { concat, IDENTITY, rect, type Matrix, type Rect } from '../../core/geometry.js';
import { fitMatrix, matrixOf, numberOf, unitsMatrix, urlOf } from './attributes.js';
import { resolveClip } from './clips.js';
import { drawnBox } from './drawn-box.js';
import { readGradient } from './gradients.js';
import { numbersOf } from './lengths.js';
import { keepWithin, type SvgLimits } from './limits.js';
import { objectBox } from './object-box.js';
import { luminancePalette, type Palette } from './palette.js';
import { enclosesArea, parsePath, pathBox } from './path-geometry.js';
import { readStroke } from './strokes.js';
import type { SvgElement } from './xml.js';

/** Where a picture in a mask counts as light, everywhere else as ink. */
export type PictureUse = 'ink' | 'luminance';

export interface TreeSources {
  readonly byId: ReadonlyMap<string, SvgElement>;
  readonly palette: Palette;
  readonly limits: SvgLimits;
  /** Pictures decoded before; absent when one cannot be read. */
  readonly pictures: (element: SvgElement, use: PictureUse) => DrawNode | null;
  /** Pixels in place of a group with a filter; null when nothing of it shows. */
  readonly rasterise: (element: SvgElement, outer: Matrix, use: PictureUse) => DrawNode | null;
}

/**
 * Converts usvg's tree (see the README of `usvg`: paths, groups, images; matrices and numbers
 * only) into a drawing. Units relative to an object's box are resolved, clips made hard where
 * they can be, masks in the luminance of the source colours, everything invisible left out.
 */
export function convertTree(root: SvgElement, sources: TreeSources): DrawGroup {
  const converter = new TreeConverter(sources, sources.palette, 'ink');
  return { ...plainGroup(converter.children(root, IDENTITY)), isolated: false };
}

export const plainGroup = (
  children: readonly DrawNode[],
  transform: Matrix = IDENTITY,
): DrawGroup => ({
  kind: 'group',
  transform,
  opacity: 1,
  blend: 'Normal',
  isolated: false,
  clips: [],
  mask: null,
  children,
});

class TreeConverter {
  readonly #sources: TreeSources;
  readonly #palette: Palette;
  readonly #limits: SvgLimits;
  readonly #use: PictureUse;
  #segments = 0;
  /** How often the pattern that is being read is painted; 1 outside of patterns. */
  #tiles = 1;

  constructor(sources: TreeSources, palette: Palette, use: PictureUse) {
    this.#sources = sources;
    this.#palette = palette;
    this.#limits = sources.limits;
    this.#use = use;
  }

  /** `outer` maps the element's user space to the picture's: only pixels need to know it. */
  children(parent: SvgElement, outer: Matrix): readonly DrawNode[] {
    return parent.children.flatMap((child) => {
      if (typeof child === 'string' || child.attributes.get('visibility') === 'hidden') return [];
      const node = this.#node(child, outer);
      return node ? [node] : [];
    });
  }

  #node(element: SvgElement, outer: Matrix): DrawNode | null {
    switch (element.name) {
      case 'g':
        return this.#group(element, outer);
      case 'path': {
        const path = this.#path(element, outer);
        return path && this.#wrapped(element, [path], outer, IDENTITY);
      }
      case 'image': {
        const picture = this.#sources.pictures(element, this.#use);
        return picture && this.#wrapped(element, [picture], outer, matrixOf(element));
      }
      default:
        return null;
    }
  }

  #group(element: SvgElement, outer: Matrix): DrawNode | null {
    const transform = matrixOf(element);
    const inner = concat(transform, outer);
    if (urlOf(element, 'filter') !== null) {
      const picture = this.#sources.rasterise(element, inner, this.#use);
      return picture && this.#wrapped(element, [picture], outer, transform);
    }
    return this.#wrapped(element, this.children(element, inner), outer, transform);
  }

  /** Adds what the element says about its whole content; nothing when it says nothing. */
  #wrapped(
    element: SvgElement,
    children: readonly DrawNode[],
    outer: Matrix,
    transform: Matrix,
  ): DrawNode | null {
    if (children.length === 0) return null;
    const opacity = numberOf(element, 'opacity', 1);
    if (opacity <= 0) return null;
    const style = element.attributes.get('style') ?? '';
    const group: DrawGroup = {
      ...plainGroup(children, transform),
      opacity: Math.min(1, opacity),
      blend: blendOf(style),
      isolated: style.includes('isolation:isolate'),
    };
    const clipped = this.#clipped(element, group, concat(transform, outer));
    const masked = clipped && this.#masked(element, clipped, concat(transform, outer));
    return masked && simplified(masked);
  }

  #clipped(element: SvgElement, group: DrawGroup, inner: Matrix): DrawGroup | null {
    const clipPath = this.#referenced(element, 'clip-path');
    if (!clipPath) return group;
    const box = objectBox(element);
    const clipping = resolveClip(clipPath, box, this.#sources.byId);
    switch (clipping.kind) {
      case 'everything':
        return null;
      case 'hard':
        return { ...group, clips: clipping.clips };
      case 'soft': {
        const content = this.#softClip(clipPath, box, inner);
        return (
          content && {
            ...group,
            mask: { type: 'alpha', content, box: drawnBox(content) ?? rect(0, 0, 0, 0) },
          }
        );
      }
    }
  }

  /** The shapes of a clip as a picture: black where something shows. */
  #softClip(clipPath: SvgElement, box: Rect | null, inner: Matrix): DrawGroup | null {
    const units = unitsMatrix(clipPath.attributes.get('clipPathUnits') ?? 'userSpaceOnUse', box);
    if (!units) return null;
    const shapes = new TreeConverter(this.#sources, luminancePalette, 'luminance');
    const black: SvgElement = { ...clipPath, children: clipPath.children.map(paintedBlack) };
    const transform = concat(matrixOf(clipPath), units);
    const content = plainGroup(shapes.children(black, concat(transform, inner)), transform);
    const nested = this.#referenced(clipPath, 'clip-path');
    if (!nested) return content;
    const outer = shapes.#clipped({ ...clipPath, name: 'g' }, plainGroup([content]), inner);
    return outer;
  }

  #masked(element: SvgElement, group: DrawGroup, inner: Matrix): DrawGroup | null {
    const mask = this.#referenced(element, 'mask');
    if (!mask) return group;
    const resolved = this.#mask(mask, element, inner);
    if (!resolved) return null;
    // A group has one mask; a soft clip moves into a group of its own inside.
    if (!group.mask) return { ...group, mask: resolved };
    const inside: DrawGroup = { ...plainGroup(group.children), mask: group.mask };
    return { ...group, mask: resolved, children: [inside] };
  }

  #mask(mask: SvgElement, target: SvgElement, inner: Matrix): DrawMask | null {
    const box = objectBox(target);
    const region = unitsMatrix(mask.attributes.get('maskUnits') ?? 'objectBoundingBox', box);
    const units = unitsMatrix(mask.attributes.get('maskContentUnits') ?? 'userSpaceOnUse', box);
    if (!region || !units) return null;
    const contents = new TreeConverter(this.#sources, luminancePalette, 'luminance');
    const children = contents.children(mask, concat(units, inner));
    const content = contents.#masked(
      { ...target, attributes: maskOnly(mask) },
      plainGroup(children, units),
      inner,
    );
    if (!content) return null;
    return {
      type: mask.attributes.get('mask-type') === 'alpha' ? 'alpha' : 'luminosity',
      // The nested mask lies in the user space of the masked element, not in the content's.
      content: content.mask
        ? { ...plainGroup([plainGroup(children, units)]), mask: content.mask }
        : content,
      box: transformed(
        rect(
          numberOf(mask, 'x', -0.1),
          numberOf(mask, 'y', -0.1),
          numberOf(mask, 'width', 1.2),
          numberOf(mask, 'height', 1.2),
        ),
        region,
      ),
    };
  }

  #path(element: SvgElement, outer: Matrix): DrawPath | null {
    const path = parsePath(element.attributes.get('d') ?? '');
    keepWithin(this.#limits, 'segments', (this.#segments += path.length));
    const box = pathBox(path);
    if (!box) return null;
    const transform = matrixOf(element);
    const inner = concat(transform, outer);
    const fill = enclosesArea(path) ? this.#paint(element, 'fill', box, inner) : null;
    const stroke = this.#paint(element, 'stroke', box, inner);
    const width = numberOf(element, 'stroke-width', 1);
    const style = stroke && width > 0 ? readStroke(element, width, path, this.#limits) : null;
    if (!fill && !style) return null;
    return {
      kind: 'path',
      path,
      transform,
      fill: fill && {
        ...fill,
        rule: element.attributes.get('fill-rule') === 'evenodd' ? 'evenodd' : 'nonzero',
      },
      stroke: stroke && style && { ...stroke, ...style },
      strokeFirst: (element.attributes.get('paint-order') ?? '').startsWith('stroke'),
    };
  }

  #paint(
    element: SvgElement,
    name: 'fill' | 'stroke',
    box: Rect,
    inner: Matrix,
  ): { paint: Paint; opacity: number } | null {
    const value = element.attributes.get(name) ?? (name === 'fill' ? '#000000' : 'none');
    const opacity = Math.min(1, numberOf(element, `${name}-opacity`, 1));
    if (value === 'none' || opacity <= 0) return null;
    if (value.startsWith('#'))
      return { paint: { kind: 'solid', color: this.#palette.inkOf(value) }, opacity };
    const server = this.#referenced(element, name);
    const paint =
      server &&
      (server.name === 'pattern'
        ? this.#pattern(server, box, inner)
        : readGradient(server, box, this.#palette));
    return paint ? { paint, opacity } : null;
  }

  #pattern(pattern: SvgElement, box: Rect, inner: Matrix): Paint | null {
    const units = unitsMatrix(pattern.attributes.get('patternUnits') ?? 'objectBoundingBox', box);
    if (!units) return null;
    const cell = transformed(
      rect(
        numberOf(pattern, 'x', 0),
        numberOf(pattern, 'y', 0),
        numberOf(pattern, 'width', 0),
        numberOf(pattern, 'height', 0),
      ),
      units,
    );
    if (cell.width <= 0 || cell.height <= 0) return null;
    const tiles =
      ((box.width / cell.width) * (box.height / cell.height)) /
      Math.max(1e-9, Math.abs(determinant(matrixOf(pattern, 'patternTransform'))));
    // A pattern within a pattern is painted in each tile: twelve levels of 16 hang every RIP.
    const all = this.#tiles * Math.max(1, tiles);
    keepWithin(this.#limits, 'tiles', all);
    const viewBox = numbersOf(pattern.attributes.get('viewBox') ?? '');
    const [x = 0, y = 0, width = 0, height = 0] = viewBox;
    const relative = pattern.attributes.get('patternContentUnits') === 'objectBoundingBox';
    // Content starts at the cell's corner in every renderer; of the object's box only the size counts.
    const contentUnits: Matrix = relative ? [box.width, 0, 0, box.height, 0, 0] : IDENTITY;
    const content: Matrix =
      width > 0 && height > 0
        ? fitMatrix(
            rect(x, y, width, height),
            cell,
            pattern.attributes.get('preserveAspectRatio') ?? 'xMidYMid',
          )
        : concat(contentUnits, [1, 0, 0, 1, cell.x, cell.y]);
    const transform = matrixOf(pattern, 'patternTransform');
    const outside = this.#tiles;
    this.#tiles = all;
    const children = this.children(pattern, concat(concat(content, transform), inner));
    this.#tiles = outside;
    if (children.length === 0) return null;
    return { kind: 'pattern', cell, transform, content: plainGroup(children, content) };
  }

  #referenced(element: SvgElement, attribute: string): SvgElement | undefined {
    return this.#sources.byId.get(urlOf(element, attribute) ?? '');
  }
}

const maskOnly = (mask: SvgElement): Map<string, string> =>
  new Map([...mask.attributes].filter(([name]) => name === 'mask'));

const determinant = ([a, b, c, d]: Matrix): number => a * d - b * c;

/** Axis-parallel box around the transformed box; the matrices here only scale and shift. */
const transformed = (box: Rect, m: Matrix): Rect =>
  rect(m[0] * box.x + m[4], m[3] * box.y + m[5], m[0] * box.width, m[3] * box.height);

function paintedBlack(child: SvgElement['children'][number]): SvgElement['children'][number] {
  if (typeof child === 'string') return child;
  const attributes = new Map(child.attributes);
  if (child.name === 'path') {
    for (const name of ['fill-opacity', 'stroke', 'opacity']) attributes.delete(name);
    attributes.set('fill', '#000000');
    attributes.set('fill-rule', child.attributes.get('clip-rule') ?? 'nonzero');
  }
  return { name: child.name, attributes, children: child.children.map(paintedBlack) };
}

function blendOf(style: string): BlendMode {
  const name = /mix-blend-mode:([a-z-]+)/.exec(style)?.[1] ?? 'normal';
  const pascal = name.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return BLEND_MODES.find((mode) => mode === pascal) ?? 'Normal';
}

/** A group that says nothing gives way to its only child. */
function simplified(group: DrawGroup): DrawNode {
  const [only] = group.children;
  const plain =
    group.opacity === 1 &&
    group.blend === 'Normal' &&
    !group.isolated &&
    group.clips.length === 0 &&
    group.mask === null;
  return plain &&
    only &&
    group.children.length === 1 &&
    group.transform.every((n, i) => n === IDENTITY[i])
    ? only
    : group;
}
