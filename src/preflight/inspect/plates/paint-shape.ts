import { concat, invert, transformPoint, type Matrix } from '../../../core/geometry.js';
import type { GraphicsState, Paint, Shading, ShadingItem, TilingPattern } from '../display-list.js';
import { mapExtent, rectanglePath, type Extent } from '../path.js';
import { coverage, fleetingCoverage, type Mask, type Outline } from './coverage.js';
import { blendOf, paintMask, paintPixel, type Layer } from './layer.js';
import { boxOfMask, fullMask, multiply, pixelBox, scaleMask } from './masks.js';
import { FAINTEST, plateInks, type Place, type Spot, type Stage } from './stage.js';

const MAX_TILES = 20_000;

/** Outlines, in pixels, and how they are painted. */
export interface Shape {
  readonly outlines: readonly Outline[];
  readonly reach: Extent | null;
  readonly evenOdd: boolean;
}

/** The side of a graphics state that paints a shape. */
interface Ink {
  readonly paint: Paint;
  readonly opacity: number;
  readonly overprint: boolean;
  readonly state: GraphicsState;
}

export const fillOf = (state: GraphicsState): Ink => ({
  paint: state.fill,
  opacity: state.fillAlpha,
  overprint: state.overprintFill,
  state,
});

export const strokeOf = (state: GraphicsState): Ink => ({
  paint: state.stroke,
  opacity: state.strokeAlpha,
  overprint: state.overprintStroke,
  state,
});

export function paintShape(stage: Stage, shape: Shape, ink: Ink, spot: Spot): void {
  const { request, guesses } = stage;
  const { paint, opacity, overprint, state } = ink;
  const { place, clip, box, measured } = spot;
  const within = shape.reach && pixelBox(shape.reach, box);
  if (!within) return;
  const { pattern } = paint;
  const cover = pattern?.kind === 'tiling' ? coverage : fleetingCoverage;
  const mask = multiply(cover(shape.outlines, shape.evenOdd, within), clip);
  if (!mask) return;
  if (measured >= 0)
    request.beforePaint(measured, (ignore) => inkUnder(stage, place.layer, mask, ignore));
  if (pattern?.kind === 'shading')
    fillShading(stage, pattern.shading, concat(pattern.matrix, place.matrix), mask, ink, place);
  else if (pattern) fillTiles(stage, pattern, mask, opacity, place);
  else if (paint.inks) {
    if (paint.space.guessed) guesses.add('color');
    const inks = plateInks(request, paint.inks, paint.space, overprint, state.overprintMode);
    paintMask(place.layer, mask, inks, opacity, blendOf(state.blend));
  } else guesses.add('color');
}

/** `sh`: a shading on all that the clips leave. */
export function paintShading(stage: Stage, { shading, state }: ShadingItem, spot: Spot): void {
  const { place, clip, box } = spot;
  const matrix = concat(state.ctm, place.matrix);
  fillShading(stage, shading, matrix, clip ?? fullMask(box), fillOf(state), place);
}

function fillShading(
  { request, guesses }: Stage,
  shading: Shading,
  matrix: Matrix,
  shape: Mask,
  { opacity, overprint, state }: Ink,
  { layer }: Place,
): void {
  const inverse = invert(matrix);
  if (!inverse) return;
  if (shading.space.guessed) guesses.add('color');
  const { bbox, inksAt } = shading;
  if (!inksAt) {
    guesses.add('shading');
    return;
  }
  const blend = blendOf(state.blend);
  for (let y = 0; y < shape.height; y += 1) {
    for (let x = 0; x < shape.width; x += 1) {
      const a = (shape.values[y * shape.width + x] ?? 0) * opacity;
      if (a <= FAINTEST) continue;
      const [u, v] = transformPoint(inverse, shape.x + x + 0.5, shape.y + y + 0.5);
      if (bbox && (u < bbox[0] || u > bbox[2] || v < bbox[1] || v > bbox[3])) continue;
      const inks = inksAt(u, v);
      if (!inks) continue;
      // OPM 1 does not act on shadings. Source: ISO 32000-1, 11.7.4.5.
      const plates = plateInks(request, inks, shading.space, overprint, 0);
      paintPixel(layer, (shape.y + y) * layer.width + shape.x + x, plates, a, blend);
    }
  }
}

function fillTiles(
  { guesses, walk }: Stage,
  pattern: TilingPattern,
  shape: Mask,
  opacity: number,
  place: Place,
): void {
  const matrix = concat(pattern.matrix, place.matrix);
  const inverse = invert(matrix);
  if (!inverse || pattern.stepX <= 0 || pattern.stepY <= 0) return;
  const reach = mapExtent(
    [shape.x, shape.y, shape.x + shape.width, shape.y + shape.height],
    inverse,
  );
  const { bbox, stepX, stepY } = pattern;
  const i0 = Math.floor((reach[0] - bbox[2]) / stepX);
  const i1 = Math.ceil((reach[2] - bbox[0]) / stepX);
  const j0 = Math.floor((reach[1] - bbox[3]) / stepY);
  const j1 = Math.ceil((reach[3] - bbox[1]) / stepY);
  if ((i1 - i0) * (j1 - j0) * pattern.cell.items.length > MAX_TILES) {
    guesses.add('pattern');
    return;
  }
  const faded = opacity < 1 ? scaleMask(shape, opacity) : shape;
  for (let j = j0; j <= j1; j += 1)
    for (let i = i0; i <= i1; i += 1) {
      const tile = concat([1, 0, 0, 1, i * stepX, j * stepY], matrix);
      const cell = { path: rectanglePath(...bbox), matrix: tile };
      const box = pixelBox(mapExtent(bbox, tile), boxOfMask(shape));
      if (!box) continue;
      const clip = multiply(coverage([cell], false, box), faded);
      if (clip) walk(pattern.cell.items, { ...place, matrix: tile, box, clip, counted: false });
    }
}

/** Most ink of the plates other than `ignore` where the shape is about as dense as it gets. */
function inkUnder({ request }: Stage, layer: Layer, shape: Mask, ignore: string): number {
  const skip = request.plates.indexOf(ignore);
  const { width, height, values } = shape;
  let dense = 0;
  for (let i = 0; i < width * height; i += 1) dense = Math.max(dense, values[i] ?? 0);
  let most = 0;
  for (let y = 0; y < height; y += 1) {
    const row = (shape.y + y) * layer.width + shape.x;
    for (let x = 0; x < width; x += 1) {
      if ((values[y * width + x] ?? 0) < dense / 2) continue;
      for (let p = 0; p < layer.plates.length; p += 1) {
        const ink = p === skip ? 0 : (layer.plates[p]?.[row + x] ?? 0);
        if (ink > most) most = ink;
      }
    }
  }
  return most;
}
