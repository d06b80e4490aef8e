import type { InkColor } from '../../core/color.js';
import type {
  DrawGroup,
  DrawNode,
  DrawPaint,
  GradientPaint,
  GradientStop,
  InkImage,
  Paint,
} from '../../core/drawing.js';
import { below, onPaper } from './flatten-image.js';
import { mixInks } from './ink-mix.js';
import { isTransparent } from './is-transparent.js';

/** The paint at `opacity` on paper. Null when the cell of a pattern is transparent itself. */
export function fadedPaint(paint: Paint, opacity: number): Paint | null {
  switch (paint.kind) {
    case 'solid': {
      const color = mixInks(paint.color, opacity, null);
      return color && { ...paint, color };
    }
    case 'gradient':
      return fadedGradient(paint, opacity);
    case 'pattern': {
      if (isTransparent(paint.content)) return null;
      const content = opacity < 1 ? repainted(paint.content, onto(opacity)) : paint.content;
      return content && { ...paint, content };
    }
  }
}

/** An opaque node as it looks below `top` at `opacity`; null when inks would have to mix. */
export const seenThrough = (node: DrawNode, top: InkColor, opacity: number): DrawNode | null =>
  repaintedNode(node, {
    color: (color) => mixInks(top, opacity, color),
    image: (image) => (top.kind === 'cmyk' ? below(image, top, opacity) : null),
  });

/** How often a stretch is divided in which colour and opacity both change: their product bends. */
const STEPS = 12;

function fadedGradient(gradient: GradientPaint, opacity: number): GradientPaint | null {
  const stops: GradientStop[] = [];
  for (const [index, stop] of gradient.stops.entries()) {
    const before = gradient.stops[index - 1];
    const bends = before && before.opacity !== stop.opacity && !sameInk(before.color, stop.color);
    for (let step = 1; bends && step < STEPS; step += 1) {
      const between = stopBetween(before, stop, step / STEPS);
      if (!between) return null;
      stops.push(between);
    }
    stops.push(stop);
  }
  const faded = stops.map(({ offset, color, opacity: own }): GradientStop | null => {
    const mixed = mixInks(color, own * opacity, null);
    return mixed && { offset, color: mixed, opacity: 1 };
  });
  return { ...gradient, stops: faded.filter((stop) => stop !== null) };
}

function stopBetween(a: GradientStop, b: GradientStop, share: number): GradientStop | null {
  const color = mixInks(b.color, share, a.color);
  const at = (from: number, to: number): number => from + (to - from) * share;
  return color && { offset: at(a.offset, b.offset), color, opacity: at(a.opacity, b.opacity) };
}

const sameInk = (a: InkColor, b: InkColor): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What becomes of each colour and picture of a node. */
interface Repainting {
  readonly color: (color: InkColor) => InkColor | null;
  readonly image: (image: InkImage) => InkImage | null;
}

const onto = (opacity: number): Repainting => ({
  color: (color) => mixInks(color, opacity, null),
  image: (image) => onPaper(image, opacity),
});

function repaintedNode(node: DrawNode, how: Repainting): DrawNode | null {
  switch (node.kind) {
    case 'group':
      return repainted(node, how);
    case 'image': {
      const image = how.image(node.image);
      return image && { ...node, image };
    }
    case 'path': {
      const fill = node.fill && repaintedPaint(node.fill, how);
      const stroke = node.stroke && repaintedPaint(node.stroke, how);
      if ((node.fill && !fill) || (node.stroke && !stroke)) return null;
      return { ...node, fill, stroke };
    }
  }
}

function repainted(group: DrawGroup, how: Repainting): DrawGroup | null {
  const children = group.children.map((child) => repaintedNode(child, how));
  if (children.some((child) => child === null)) return null;
  return { ...group, children: children.filter((child) => child !== null) };
}

function repaintedPaint<T extends DrawPaint>(given: T, how: Repainting): T | null {
  const { paint } = given;
  switch (paint.kind) {
    case 'solid': {
      const color = how.color(paint.color);
      return color && { ...given, paint: { ...paint, color } };
    }
    case 'gradient': {
      const stops = paint.stops.map((stop) => {
        const color = how.color(stop.color);
        return color && { ...stop, color };
      });
      if (stops.some((stop) => stop === null)) return null;
      return { ...given, paint: { ...paint, stops: stops.filter((stop) => stop !== null) } };
    }
    case 'pattern': {
      const content = repainted(paint.content, how);
      return content && { ...given, paint: { ...paint, content } };
    }
  }
}
