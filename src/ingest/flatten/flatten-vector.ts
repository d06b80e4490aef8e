import type {
  DrawClip,
  DrawGroup,
  DrawImage,
  DrawNode,
  DrawPaint,
  DrawPath,
} from '../../core/drawing.js';
import { concat, IDENTITY, overlaps, type Matrix, type Rect } from '../../core/geometry.js';
import { drawnBox } from '../svg/drawn-box.js';
import { transformPath } from '../svg/path-geometry.js';
import { onPaper } from './flatten-image.js';
import { fadedPaint, seenThrough } from './flatten-paint.js';
import { isPaintTransparent, isTransparent } from './is-transparent.js';

/**
 * The drawing on paper white without transparency, or null where opaque paths cannot say it.
 *
 * What lies on nothing of the same drawing (by boxes) fades towards the paper. A solid area that
 * lies on something is painted faded and, cut to its outline, everything below once more with
 * the colours that show through: exact whatever lies below, since Normal blending is linear.
 * Strokes, gradients and pictures that let something else shine through, soft masks, and blend
 * modes on top of something have no such form.
 */
export function flattenVector(root: DrawGroup): DrawGroup | null {
  const stage = new Flattener();
  if (!stage.add(root, { matrix: IDENTITY, clips: [], opacity: 1 }, [])) return null;
  return groupOf(
    stage.pieces.map(({ node }) => node),
    [],
  );
}

/** More would make a file no RIP likes; pixels do better then. */
const MAX_NODES = 5_000;

/** Something opaque in the drawing's own user space. */
interface Piece {
  readonly node: DrawNode;
  readonly box: Rect;
}

interface Place {
  readonly matrix: Matrix;
  /** In the drawing's user space. */
  readonly clips: readonly DrawClip[];
  /** Of the fading group around, whose members are opaque; 1 outside of one. */
  readonly opacity: number;
}

class Flattener {
  readonly pieces: Piece[] = [];
  #nodes = 0;

  /**
   * Paints `node` onto the pieces; `group` are those of the fading group around. False when the
   * node has no exact form.
   */
  add(node: DrawNode, place: Place, group: Piece[]): boolean {
    switch (node.kind) {
      case 'group':
        return this.#addGroup(node, place, group);
      case 'path':
        return this.#addPath(node, place, group);
      case 'image':
        return this.#addImage(node, place, group);
    }
  }

  #addGroup(node: DrawGroup, outer: Place, group: Piece[]): boolean {
    if (node.opacity <= 0) return true;
    if (node.mask) return false;
    const matrix = concat(node.transform, outer.matrix);
    const clips = node.clips.map((clip) => ({ ...clip, path: transformPath(clip.path, matrix) }));
    const place = { ...outer, matrix, clips: [...outer.clips, ...clips] };
    if (node.blend !== 'Normal' && !this.#isClear(node, outer)) return false;
    if (node.opacity >= 1) return node.children.every((child) => this.add(child, place, group));
    // What shines through a member shines through the group twice: once in it, once in its fading.
    if (node.children.some(isTransparent) && !this.#isClear(node, outer)) return false;
    const inner = new Flattener();
    if (!node.children.every((child) => inner.add(child, place, []))) return false;
    const fading: Place = { matrix: IDENTITY, clips: [], opacity: node.opacity };
    const members: Piece[] = [];
    return inner.pieces.every((piece) => this.add(piece.node, fading, members));
  }

  #addPath(node: DrawPath, place: Place, group: Piece[]): boolean {
    const steps: DrawPath[] = [];
    if (node.fill && node.fill.opacity > 0) steps.push({ ...node, stroke: null });
    if (node.stroke && node.stroke.opacity > 0) steps.push({ ...node, fill: null });
    if (node.strokeFirst) steps.reverse();
    return steps.every((step) => this.#addStep(step, place, group));
  }

  /** One fill or one stroke. */
  #addStep(node: DrawPath, place: Place, group: Piece[]): boolean {
    const paint = node.fill ?? node.stroke;
    const placed = { ...node, transform: concat(node.transform, place.matrix) };
    const box = boxOf(placed, place.clips);
    if (!paint || !box) return true;
    const opaque = faded(placed, place.opacity);
    if (!opaque) return false;
    const below = this.#below(box);
    // Members of a fading group cover each other before the group as a whole fades.
    const ground = place.opacity < 1 ? below.filter((piece) => !group.includes(piece)) : below;
    const shines = place.opacity < 1 || isPaintTransparent(paint);
    return shines && ground.length > 0
      ? this.#cover(placed, opaque, place, ground, box, group)
      : this.#put({ node: clipped(opaque, place.clips), box }, group);
  }

  #cover(
    node: DrawPath,
    opaque: DrawPath,
    { clips, opacity }: Place,
    ground: readonly Piece[],
    box: Rect,
    group: Piece[],
  ): boolean {
    const { fill } = node;
    if (fill?.paint.kind !== 'solid') return false;
    const { color } = fill.paint;
    const shown = ground.map((piece) => seenThrough(piece.node, color, fill.opacity * opacity));
    if (shown.some((each) => each === null)) return false;
    const outline: DrawClip = { path: transformPath(node.path, node.transform), rule: fill.rule };
    const children = [opaque, ...shown.filter((each) => each !== null)];
    return this.#put({ node: groupOf(children, [...clips, outline]), box }, group);
  }

  #addImage(node: DrawImage, place: Place, group: Piece[]): boolean {
    const placed = { ...node, transform: concat(node.transform, place.matrix) };
    const box = boxOf(placed, place.clips);
    if (!box || node.opacity <= 0) return true;
    const opacity = node.opacity * place.opacity;
    const opaque = opacity >= 1 && node.image.alpha === null;
    if (!opaque && this.#below(box).length > 0) return false;
    const image = opaque ? node.image : onPaper(node.image, opacity);
    return this.#put({ node: clipped({ ...placed, image, opacity: 1 }, place.clips), box }, group);
  }

  #isClear(node: DrawGroup, { matrix, clips }: Place): boolean {
    const box = boxOf({ ...node, transform: concat(node.transform, matrix) }, clips);
    return !box || this.#below(box).length === 0;
  }

  #below(box: Rect): readonly Piece[] {
    return this.pieces.filter((piece) => overlaps(piece.box, box));
  }

  #put(piece: Piece, group: Piece[]): boolean {
    this.#nodes += countOf(piece.node);
    this.pieces.push(piece);
    group.push(piece);
    return this.#nodes <= MAX_NODES;
  }
}

/** The path with its opacity, and that of the groups around, mixed into its colour on paper. */
function faded(node: DrawPath, opacity: number): DrawPath | null {
  const fade = <T extends DrawPaint>(paint: T): T | null => {
    const made = fadedPaint(paint.paint, paint.opacity * opacity);
    return made && { ...paint, paint: made, opacity: 1 };
  };
  const fill = node.fill && fade(node.fill);
  const stroke = node.stroke && fade(node.stroke);
  return fill || stroke ? { ...node, fill, stroke } : null;
}

const boxOf = (node: DrawNode, clips: readonly DrawClip[]): Rect | null =>
  drawnBox(groupOf([node], clips));

const clipped = (node: DrawNode, clips: readonly DrawClip[]): DrawNode =>
  clips.length === 0 ? node : groupOf([node], clips);

const groupOf = (children: readonly DrawNode[], clips: readonly DrawClip[]): DrawGroup => ({
  kind: 'group',
  transform: IDENTITY,
  opacity: 1,
  blend: 'Normal',
  isolated: false,
  clips,
  mask: null,
  children,
});

const countOf = (node: DrawNode): number =>
  node.kind === 'group' ? node.children.reduce((sum, child) => sum + countOf(child), 0) : 1;
