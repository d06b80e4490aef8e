/**
 * Drawings of artwork as Form XObjects, each painted once however often it is placed.
 *
 * In: `Drawing` values whose colours are inks already. Out: forms in the drawing's user space.
 * Opacity groups become isolated transparency groups in DeviceCMYK; clips are hard clips (`W n`),
 * never soft masks: RIPs treat those exactly alike, soft masks they do not.
 */
import { assertNever } from '../core/assert.js';
import type {
  DrawGroup,
  DrawImage,
  DrawMask,
  DrawNode,
  DrawPath,
  Drawing,
  GradientPaint,
  Paint,
  PatternPaint,
} from '../core/drawing.js';
import {
  concat,
  IDENTITY,
  invert,
  rect,
  transformPoint,
  type Matrix,
  type Rect,
} from '../core/geometry.js';
import { ContentStream, type SpotSpaces } from './content-stream.js';
import { gradientBox, hasAlpha, shading } from './gradient.js';
import type { GraphicsStates } from './graphics-states.js';
import { imageXObject } from './image.js';
import { importPdfForm } from './pdf-form.js';
import type { PdfDict, PdfRef } from './pdf-value.js';
import type { Surface } from './surface.js';

export interface DrawingPainter {
  readonly surface: Surface;
  readonly states: GraphicsStates;
  readonly spots: SpotSpaces;
}

/** Antialiased edges and mitres reach beyond the view box; a tight BBox would shave them. */
const BBOX_SLACK = 0.5;

const GROUP_CMYK: PdfDict = {
  Type: 'Group',
  S: 'Transparency',
  CS: 'DeviceCMYK',
  I: true,
  K: false,
};
const GROUP_GRAY: PdfDict = {
  Type: 'Group',
  S: 'Transparency',
  CS: 'DeviceGray',
  I: true,
  K: false,
};

/** Form of the whole drawing; place it with `q <drawing to page> cm /Form Do Q`. */
export async function drawingForm(
  painter: DrawingPainter,
  drawing: Drawing,
  viewBox: Rect,
): Promise<PdfRef> {
  switch (drawing.kind) {
    case 'pdf':
      return importPdfForm(painter.surface, drawing);
    case 'flat-svg': {
      const { operators, resources } = painter.surface.flatSvg(drawing, viewBox);
      return painter.surface.stream(
        formDictionary(viewBox, resources, [1, 0, 0, 1, viewBox.x, viewBox.y]),
        operators,
      );
    }
    case 'image': {
      const content = new ContentStream(painter.spots);
      content.transform([
        viewBox.width,
        0,
        0,
        -viewBox.height,
        viewBox.x,
        viewBox.y + viewBox.height,
      ]);
      content.draw(imageXObject(painter.surface, drawing.image));
      return form(painter.surface, content, viewBox);
    }
    case 'vector': {
      const content = new ContentStream(painter.spots);
      paintGroup({ painter, content, toForm: IDENTITY, shown: grow(viewBox) }, drawing.root);
      return form(painter.surface, content, viewBox);
    }
    default:
      return assertNever(drawing);
  }
}

/** Where painting goes on: the stream, and what is needed to find extents in nested spaces. */
interface Brush {
  readonly painter: DrawingPainter;
  readonly content: ContentStream;
  /** Current user space to the space of the stream that is being written. */
  readonly toForm: Matrix;
  /** What of the current user space can show at all. */
  readonly shown: Rect;
}

const grow = (box: Rect): Rect =>
  rect(
    box.x - BBOX_SLACK,
    box.y - BBOX_SLACK,
    box.width + 2 * BBOX_SLACK,
    box.height + 2 * BBOX_SLACK,
  );

const bboxOf = (box: Rect): readonly number[] => [
  box.x,
  box.y,
  box.x + box.width,
  box.y + box.height,
];

function formDictionary(box: Rect, resources: PdfDict, matrix?: Matrix, group?: PdfDict): PdfDict {
  const shown = matrix ? rect(0, 0, box.width, box.height) : box;
  return {
    Type: 'XObject',
    Subtype: 'Form',
    FormType: 1,
    BBox: bboxOf(grow(shown)),
    ...(matrix ? { Matrix: matrix } : {}),
    Resources: resources,
    ...(group ? { Group: group } : {}),
  };
}

const form = (surface: Surface, content: ContentStream, box: Rect, group?: PdfDict): PdfRef =>
  surface.stream(formDictionary(box, content.resources(), undefined, group), content.toBytes());

/** The brush inside `transform`; null when nothing can show there. */
function inside(brush: Brush, transform: Matrix): Brush | null {
  const inverse = invert(transform);
  if (!inverse) return null;
  return {
    ...brush,
    toForm: concat(transform, brush.toForm),
    shown: mapBox(inverse, brush.shown),
  };
}

export function mapBox(matrix: Matrix, box: Rect): Rect {
  const corners = [
    transformPoint(matrix, box.x, box.y),
    transformPoint(matrix, box.x + box.width, box.y),
    transformPoint(matrix, box.x, box.y + box.height),
    transformPoint(matrix, box.x + box.width, box.y + box.height),
  ];
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  const left = Math.min(...xs);
  const top = Math.min(...ys);
  return rect(left, top, Math.max(...xs) - left, Math.max(...ys) - top);
}

function paintNode(brush: Brush, node: DrawNode): void {
  switch (node.kind) {
    case 'group':
      return paintGroup(brush, node);
    case 'path':
      return paintPath(brush, node);
    case 'image':
      return paintImage(brush, node);
    default:
      return assertNever(node);
  }
}

function paintGroup(brush: Brush, group: DrawGroup): void {
  if (group.opacity <= 0) return;
  const inner = inside(brush, group.transform);
  if (!inner) return;
  const { content } = brush;
  content.scoped(() => {
    content.transform(group.transform);
    for (const clip of group.clips) content.clip(clip.path, clip.rule);
    const { states } = brush.painter;
    if (group.mask) content.graphicsState(softMask(inner, group.mask));
    const children = group.mask ? faded(group) : group.children;
    const opacity = group.mask ? 1 : group.opacity;
    const blended = opacity < 1 || group.blend !== 'Normal';
    if (!blended && !group.isolated && !group.mask) {
      for (const child of children) paintNode(inner, child);
      return;
    }
    if (blended) content.graphicsState(states.transparency(opacity, opacity, group.blend));
    content.draw(groupForm(inner, children, content.nested(), GROUP_CMYK));
  });
}

/**
 * The opacity of a masked group moved into a group of its own: MuPDF 1.21 counts an opacity twice
 * that is set beside a soft mask.
 */
function faded({ opacity, children }: DrawGroup): DrawGroup['children'] {
  if (opacity === 1) return children;
  return [
    {
      kind: 'group',
      transform: IDENTITY,
      opacity,
      blend: 'Normal',
      isolated: true,
      clips: [],
      mask: null,
      children,
    },
  ];
}

/** Children as a form of their own; its space is the group's user space. */
function groupForm(
  brush: Brush,
  children: readonly DrawNode[],
  content: ContentStream,
  group: PdfDict,
): PdfRef {
  const within: Brush = { ...brush, content, toForm: IDENTITY };
  for (const child of children) paintNode(within, child);
  return form(brush.painter.surface, content, brush.shown, group);
}

function softMask(brush: Brush, mask: DrawMask): PdfRef {
  const luminosity = mask.type === 'luminosity';
  const content = brush.content.nested(luminosity ? 'gray' : 'cmyk');
  content.clipBox(mask.box.x, mask.box.y, mask.box.width, mask.box.height);
  const group = groupForm(brush, [mask.content], content, luminosity ? GROUP_GRAY : GROUP_CMYK);
  return brush.painter.states.softMask(mask.type, group);
}

function paintImage(brush: Brush, image: DrawImage): void {
  const { content, painter } = brush;
  content.scoped(() => {
    if (image.opacity < 1) {
      content.graphicsState(painter.states.transparency(image.opacity, image.opacity, 'Normal'));
    }
    content.transform(concat([1, 0, 0, -1, 0, 1], image.transform));
    content.draw(imageXObject(painter.surface, image.image));
  });
}

function paintPath(brush: Brush, path: DrawPath): void {
  const inner = inside(brush, path.transform);
  if (!inner || path.path.length === 0) return;
  brush.content.scoped(() => {
    brush.content.transform(path.transform);
    const steps = [() => paintFill(inner, path), () => paintStroke(inner, path)];
    if (path.strokeFirst) steps.reverse();
    for (const step of steps) step();
  });
}

function paintFill(brush: Brush, { path, fill }: DrawPath): void {
  if (!fill || fill.opacity <= 0) return;
  const { content, painter } = brush;
  content.scoped(() => {
    const { paint, opacity } = withOneOpacity(fill);
    if (opacity < 1) {
      content.graphicsState(painter.states.transparency(opacity, opacity, 'Normal'));
    }
    switch (paint.kind) {
      case 'solid':
        content.fillColor(paint.color);
        content.path(path);
        content.fill(fill.rule);
        return;
      case 'gradient':
        content.clip(path, fill.rule);
        paintShading(brush, paint);
        return;
      case 'pattern':
        content.fillPattern(tiling(brush, paint));
        content.path(path);
        content.fill(fill.rule);
        return;
      default:
        assertNever(paint);
    }
  });
}

/** A gradient whose stops fade takes the other opacity into its stops, for the reason of `faded`. */
function withOneOpacity({ paint, opacity }: { readonly paint: Paint; readonly opacity: number }): {
  readonly paint: Paint;
  readonly opacity: number;
} {
  if (opacity === 1 || paint.kind !== 'gradient' || !hasAlpha(paint)) return { paint, opacity };
  const stops = paint.stops.map((stop) => ({ ...stop, opacity: stop.opacity * opacity }));
  return { paint: { ...paint, stops }, opacity: 1 };
}

/** Fills the current clip with a gradient; its opacity, if any, as a soft mask of grey levels. */
function paintShading(brush: Brush, gradient: GradientPaint): void {
  const { content, painter } = brush;
  const box = gradientBox(gradient, brush.shown);
  if (hasAlpha(gradient)) content.graphicsState(opacityMask(brush, gradient));
  if (!invert(gradient.transform)) return;
  content.transform(gradient.transform);
  content.shade(shading(painter.surface, gradient, box, 'ink', painter.spots));
}

/** The opacity of a gradient's stops as a soft mask over all that shows. */
function opacityMask(brush: Brush, gradient: GradientPaint): PdfRef {
  const { content, painter } = brush;
  const box = gradientBox(gradient, brush.shown);
  const levels = content.nested('gray');
  levels.transform(gradient.transform);
  levels.shade(shading(painter.surface, gradient, box, 'opacity', painter.spots));
  const group = form(painter.surface, levels, brush.shown, GROUP_GRAY);
  return painter.states.softMask('luminosity', group);
}

function paintStroke(brush: Brush, { path, stroke }: DrawPath): void {
  if (!stroke || stroke.opacity <= 0 || stroke.width <= 0) return;
  const { content, painter } = brush;
  content.scoped(() => {
    const { paint, opacity } = withOneOpacity(stroke);
    if (opacity < 1) {
      content.graphicsState(painter.states.transparency(opacity, opacity, 'Normal'));
    }
    if (paint.kind === 'gradient' && hasAlpha(paint)) {
      content.graphicsState(opacityMask(brush, paint));
    }
    strokePaint(brush, paint);
    content.strokeStyle(stroke);
    content.path(path);
    content.stroke();
  });
}

function strokePaint(brush: Brush, paint: Paint): void {
  const { content, painter } = brush;
  switch (paint.kind) {
    case 'solid':
      content.strokeColor(paint.color);
      return;
    case 'gradient': {
      const box = gradientBox(paint, brush.shown);
      const pattern = painter.surface.object({
        Type: 'Pattern',
        PatternType: 2,
        Matrix: concat(paint.transform, brush.toForm),
        Shading: shading(painter.surface, paint, box, 'ink', painter.spots),
      });
      content.strokePattern(pattern);
      return;
    }
    case 'pattern':
      content.strokePattern(tiling(brush, paint));
      return;
    default:
      assertNever(paint);
  }
}

/** Tiling pattern; its matrix maps to the space of the stream, not to the current one. */
function tiling(brush: Brush, pattern: PatternPaint): PdfRef {
  const content = brush.content.nested();
  const { cell } = pattern;
  paintGroup({ ...brush, content, toForm: IDENTITY, shown: cell }, pattern.content);
  return brush.painter.surface.stream(
    {
      Type: 'Pattern',
      PatternType: 1,
      PaintType: 1,
      TilingType: 1,
      BBox: bboxOf(cell),
      XStep: cell.width,
      YStep: cell.height,
      Matrix: concat(pattern.transform, brush.toForm),
      Resources: content.resources(),
    },
    content.toBytes(),
  );
}
