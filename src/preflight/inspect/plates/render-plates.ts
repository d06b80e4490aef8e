/**
 * Display list of a page → ink on every plate: a CMYK (and spot) rendering of our own.
 *
 * Exact on its grid: fills, strokes, glyphs with outlines, clips, images, shadings (meshes as
 * triangles), opacity, groups, soft masks, separable blend modes, overprint with OPM 0 and 1.
 * Approximate: glyphs without outlines (a third of their cell),
 * non-separable blend modes (as Normal), knockout groups (as plain), RGB and Lab (guessed ink).
 */
import { concat, invert, type Matrix } from '../../../core/geometry.js';
import { INK_GUESSES, type InkGuess } from '../../../core/pdf-facts.js';
import type { DisplayList, FormItem, Item, PathItem } from '../display-list.js';
import { mapExtent, rectanglePath } from '../path.js';
import { ClipMasks, softMaskOf } from './clip-masks.js';
import { coverage, type Mask, type PixelBox } from './coverage.js';
import { blendOf, clearLayer, isSeparable, openLayer, paintPixel, type Layer } from './layer.js';
import {
  boxOfMask,
  crop,
  EMPTY,
  meetBoxes,
  multiply,
  pixelsOf,
  reachOf,
  valueAt,
} from './masks.js';
import { paintImage } from './paint-image.js';
import { fillOf, paintShading, paintShape, strokeOf } from './paint-shape.js';
import { paintText } from './paint-text.js';
import { FAINTEST, type Place, type RenderRequest, type Spot, type Stage } from './stage.js';
import { strokeOutline } from './stroke-outline.js';

export interface PlateRendering {
  readonly width: number;
  readonly height: number;
  readonly names: readonly string[];
  readonly layer: Layer;
  /** What was guessed, each once. */
  readonly guesses: readonly InkGuess[];
}

const MAX_ITEMS = 200_000;

export function renderPlates(request: RenderRequest): PlateRendering {
  return new Renderer(request).render();
}

class Renderer implements Stage {
  readonly request: RenderRequest;
  readonly guesses = new Set<InkGuess>();
  private counter = 0;
  private items = 0;
  /** Blank layers of groups that are done: a page has hundreds of groups, each on a whole layer. */
  private readonly spare: Layer[] = [];
  private readonly clips = new ClipMasks();
  private readonly simple = new WeakMap<DisplayList, boolean>();

  constructor(request: RenderRequest) {
    this.request = request;
  }

  render(): PlateRendering {
    const { width, height, plates, list, toPixels } = this.request;
    const layer = openLayer(width, height, plates.length, true);
    this.walk(list.items, {
      layer,
      matrix: toPixels,
      box: { x0: 0, y0: 0, x1: width, y1: height },
      clip: null,
      counted: true,
    });
    return {
      width,
      height,
      names: plates,
      layer,
      guesses: INK_GUESSES.filter((guess) => this.guesses.has(guess)),
    };
  }

  readonly walk: Stage['walk'] = (items, place) => {
    for (const item of items) {
      this.items += 1;
      if (this.items > MAX_ITEMS) return;
      if (item.kind === 'form') this.form(item, place);
      else this.object(item, place);
    }
  };

  private object(item: Exclude<Item, FormItem>, place: Place): void {
    const index = place.counted ? this.counter++ : -1;
    const { state } = item;
    if (!isSeparable(state.blend)) this.guesses.add('blend-mode');
    const own = this.clips.maskOf(state.clip, place);
    if (own === EMPTY) return;
    const box = own ? boxOfMask(own) : place.box;
    const clip = state.mask ? softMaskOf(this, state.mask, place, own, box) : own;
    const measured = place.counted && this.request.wanted(index) ? index : -1;
    const spot: Spot = { place, clip, box, measured };
    switch (item.kind) {
      case 'path':
        this.path(item, spot);
        return;
      case 'text':
        paintText(this, item, spot);
        return;
      case 'image':
        paintImage(this, item, spot);
        return;
      case 'shading':
        paintShading(this, item, spot);
    }
  }

  private path({ path, fill, stroked, state }: PathItem, spot: Spot): void {
    const { matrix } = spot.place;
    if (fill) {
      const shape = {
        outlines: [{ path, matrix }],
        reach: reachOf(path, matrix),
        evenOdd: fill === 'evenodd',
      };
      paintShape(this, shape, fillOf(state), spot);
    }
    if (stroked) {
      const line = strokeOutline(path, state, matrix);
      const shape = {
        outlines: [{ path: line, matrix }],
        reach: reachOf(line, matrix),
        evenOdd: false,
      };
      const measured = fill ? -1 : spot.measured;
      paintShape(this, shape, strokeOf(state), { ...spot, measured });
    }
  }

  private form(item: FormItem, place: Place): void {
    const { state, group, list } = item;
    const matrix = concat(item.matrix, place.matrix);
    const outer = this.clips.maskOf(state.clip, place);
    const box = formBox(item, matrix, outer, place);
    if (outer === EMPTY || !box) {
      this.skip(list, place);
      return;
    }
    const clip = bboxClip(item, matrix, outer, box);
    if (clip === EMPTY) {
      this.skip(list, place);
      return;
    }
    // Opaque parts of a knockout group hide each other as in any other group.
    if (group?.knockout === true && !this.isSimple(list)) this.guesses.add('knockout');
    const inner: Place = { ...place, matrix, box, clip };
    const plain = !state.mask && (!group || (state.fillAlpha === 1 && state.blend === 'Normal'));
    if (plain && (!group || this.isSimple(list))) {
      this.walk(list.items, inner);
      return;
    }
    this.group(item, inner, box);
  }

  /** Paints the form on a layer of its own, then the layer on the ground. */
  private group(item: FormItem, inner: Place, box: PixelBox): void {
    const { state } = item;
    if (!isSeparable(state.blend)) this.guesses.add('blend-mode');
    const ground = inner.layer;
    const layer =
      this.spare.pop() ?? openLayer(ground.width, ground.height, ground.plates.length, false);
    this.walk(item.list.items, { ...inner, layer });
    const mask = state.mask
      ? softMaskOf(this, state.mask, { ...inner, matrix: outerMatrix(item, inner) }, null, box)
      : null;
    layOver(ground, layer, item, mask, box);
    clearLayer(layer, box);
    this.spare.push(layer);
  }

  /** Keeps counting the objects of a form that cannot show. */
  private skip(list: DisplayList, place: Place): void {
    if (!place.counted) return;
    for (const item of list.items) {
      if (item.kind === 'form') this.skip(item.list, place);
      else this.counter += 1;
    }
  }

  /** True when the list paints opaquely in Normal mode, so that a group of it can be painted straight. */
  private isSimple(list: DisplayList): boolean {
    const known = this.simple.get(list);
    if (known !== undefined) return known;
    this.simple.set(list, true);
    const simple = list.items.every(({ state, ...item }) => {
      const normal = state.blend === 'Normal' || state.blend === 'Compatible';
      const plain = normal && !state.overprintFill && !state.overprintStroke;
      return plain && (item.kind !== 'form' || this.isSimple(item.list));
    });
    this.simple.set(list, simple);
    return simple;
  }
}

/** Paints what a group left on its layer on the ground, as one object. */
function layOver(
  ground: Layer,
  layer: Layer,
  { state, group }: FormItem,
  mask: Mask | null,
  box: PixelBox,
): void {
  const opacity = group ? state.fillAlpha : 1;
  const blend = group ? blendOf(state.blend) : null;
  const inks: number[] = layer.plates.map(() => 0);
  for (let y = box.y0; y < box.y1; y += 1) {
    for (let x = box.x0; x < box.x1; x += 1) {
      const at = y * layer.width + x;
      const shown = mask ? valueAt(mask, x, y) : 1;
      const a = (layer.alpha?.[at] ?? 0) * opacity * shown;
      if (a <= FAINTEST) continue;
      for (let p = 0; p < inks.length; p += 1) inks[p] = layer.plates[p]?.[at] ?? 0;
      paintPixel(ground, at, inks, a, blend);
    }
  }
}

/** Space in which a form's soft mask was set: that of the stream around the form. */
function outerMatrix(item: FormItem, inner: Place): Matrix {
  const back = invert(item.matrix);
  return back ? concat(back, inner.matrix) : inner.matrix;
}

/** Pixels that a form can reach; null when none. */
function formBox(item: FormItem, matrix: Matrix, clip: Mask | null, place: Place): PixelBox | null {
  const around = clip ? boxOfMask(clip) : place.box;
  return meetBoxes(around, pixelsOf(mapExtent(item.bbox, matrix)));
}

/** The clip around a form, cut to its box. */
function bboxClip(item: FormItem, matrix: Matrix, outer: Mask | null, box: PixelBox): Mask | null {
  const [x0, y0, x1, y1] = mapExtent(item.bbox, matrix);
  const upright = (matrix[1] === 0 && matrix[2] === 0) || (matrix[0] === 0 && matrix[3] === 0);
  const cuts = x0 > box.x0 + 1e-6 || y0 > box.y0 + 1e-6 || x1 < box.x1 - 1e-6 || y1 < box.y1 - 1e-6;
  if (upright && !cuts) return outer && crop(outer, box);
  const shape = coverage([{ path: rectanglePath(...item.bbox), matrix }], false, box);
  return multiply(shape, outer) ?? EMPTY;
}
