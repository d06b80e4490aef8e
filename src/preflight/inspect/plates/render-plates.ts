/**
 * Display list of a page → ink on every plate: a CMYK (and spot) rendering of our own.
 *
 * Exact on its grid: fills, strokes, glyphs with outlines, clips, images, shadings (meshes as
 * triangles), opacity, groups, soft masks, separable blend modes, overprint with OPM 0 and 1.
 * Approximate: glyphs without outlines (a third of their cell),
 * non-separable blend modes (as Normal), knockout groups (as plain), RGB and Lab (guessed ink).
 */
import { concat, invert, transformPoint, type Matrix } from '../../../core/geometry.js';
import { INK_GUESSES, type InkAmounts, type InkGuess } from '../../../core/pdf-facts.js';
import { ALL_PLATES, type ColorSpace } from '../color-space.js';
import type {
  Clip,
  DisplayList,
  FormItem,
  GraphicsState,
  ImageItem,
  ImageUse,
  Item,
  Paint,
  Shading,
  ShadingItem,
  SoftMask,
  TextItem,
  TilingPattern,
} from '../display-list.js';
import { luminosityOf } from '../luminosity.js';
import { extentOf, mapExtent, mapPath, rectanglePath, type Extent, type Path } from '../path.js';
import { coverage, fleetingCoverage, type Mask, type Outline, type PixelBox } from './coverage.js';
import { imageInks, type DecodedPixels, type ImageInks } from './image-inks.js';
import {
  blendOf,
  clearLayer,
  isSeparable,
  openLayer,
  paintMask,
  paintPixel,
  type Layer,
  type PlateInks,
} from './layer.js';
import { strokeOutline } from './stroke-outline.js';

export interface PlateRendering {
  readonly width: number;
  readonly height: number;
  readonly names: readonly string[];
  readonly layer: Layer;
  /** What was guessed, each once. */
  readonly guesses: readonly InkGuess[];
}

/** Hears of each object of the page's own content (and its forms), before it is painted. */
export type BeforePaint = (index: number, probe: (ignore: string) => number) => void;

/** Lines thinner than this are painted as wide: devices never drop them. Pixels. */
const THINNEST = 0;

const GLYPH_SHARE = 0.33;
const MAX_TILES = 20_000;
const MAX_ITEMS = 200_000;

export interface RenderRequest {
  readonly list: DisplayList;
  /** Page space to pixels. */
  readonly toPixels: Matrix;
  readonly width: number;
  readonly height: number;
  readonly plates: readonly string[];
  readonly images: ImageCache;
  readonly beforePaint: BeforePaint;
  /** False for objects whose ground nobody asks for. */
  readonly wanted: (index: number) => boolean;
}

/** Averaged images, kept for the whole file. */
export class ImageCache {
  private readonly decoded: DecodedPixels;
  private readonly known = new Map<ImageUse, Map<number, ImageInks>>();
  constructor(decoded: DecodedPixels) {
    this.decoded = decoded;
  }
  inks(image: ImageUse, factor: number): ImageInks {
    const own = this.known.get(image) ?? new Map<number, ImageInks>();
    this.known.set(image, own);
    const hit = own.get(factor);
    if (hit) return hit;
    const fresh = imageInks(image, factor, this.decoded);
    own.set(factor, fresh);
    return fresh;
  }
}

export function renderPlates(request: RenderRequest): PlateRendering {
  return new Renderer(request).render();
}

interface Place {
  readonly layer: Layer;
  readonly matrix: Matrix;
  readonly box: PixelBox;
  /** Clips of the streams around, already as masks; multiplied with the item's own. */
  readonly clip: Mask | null;
  /** Counts towards the page's objects. */
  readonly counted: boolean;
  /** Further opacity (constant) of a group painted straight through. */
  readonly depth: number;
}

class Renderer {
  private readonly request: RenderRequest;
  private readonly index: ReadonlyMap<string, number>;
  private counter = 0;
  private items = 0;
  private readonly guesses = new Set<InkGuess>();
  /** Blank layers of groups that are done: a page has hundreds of groups, each on a whole layer. */
  private readonly spare: Layer[] = [];
  private readonly clips = new Map<
    Clip,
    { readonly matrix: Matrix; readonly around: Mask | null; readonly mask: Mask | null }
  >();
  private readonly simple = new WeakMap<DisplayList, boolean>();

  constructor(request: RenderRequest) {
    this.request = request;
    this.index = new Map(request.plates.map((name, i) => [name, i]));
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
      depth: 0,
    });
    return {
      width,
      height,
      names: plates,
      layer,
      guesses: INK_GUESSES.filter((guess) => this.guesses.has(guess)),
    };
  }

  private walk(items: readonly Item[], place: Place): void {
    for (const item of items) {
      this.items += 1;
      if (this.items > MAX_ITEMS) return;
      if (item.kind === 'form') this.form(item, place);
      else this.object(item, place);
    }
  }

  private object(item: Exclude<Item, FormItem>, place: Place): void {
    const index = place.counted ? this.counter++ : -1;
    const { state } = item;
    if (!isSeparable(state.blend)) this.guesses.add('blend-mode');
    const clip = this.clipMask(state.clip, place);
    if (clip === EMPTY) return;
    const box = clip
      ? { x0: clip.x, y0: clip.y, x1: clip.x + clip.width, y1: clip.y + clip.height }
      : place.box;
    const masked = state.mask ? this.softMask(state.mask, place, clip, box) : clip;
    if (masked === EMPTY) return;
    const measure = place.counted && this.request.wanted(index);
    switch (item.kind) {
      case 'path': {
        if (item.fill) {
          const outline = { path: item.path, matrix: place.matrix };
          this.paint(
            [outline],
            reachOf(item.path, place.matrix),
            item.fill === 'evenodd',
            state.fill,
            state.fillAlpha,
            state.overprintFill,
            state,
            place,
            masked,
            box,
            measure ? index : -1,
          );
        }
        if (item.stroked) {
          const path = strokeOutline(item.path, state, place.matrix, THINNEST);
          this.paint(
            [{ path, matrix: place.matrix }],
            reachOf(path, place.matrix),
            false,
            state.stroke,
            state.strokeAlpha,
            state.overprintStroke,
            state,
            place,
            masked,
            box,
            measure && !item.fill ? index : -1,
          );
        }
        return;
      }
      case 'text':
        this.text(item, place, masked, box, measure ? index : -1);
        return;
      case 'image':
        this.image(item, place, masked, box);
        return;
      case 'shading':
        this.shading(item, place, masked, box);
    }
  }

  /** Fills outlines (in pixels) with a paint. */
  private paint(
    outlines: readonly Outline[],
    reach: Extent | null,
    evenOdd: boolean,
    paint: Paint,
    opacity: number,
    overprint: boolean,
    state: GraphicsState,
    place: Place,
    clip: Mask | null,
    box: PixelBox,
    measured: number,
  ): void {
    const within = reach && pixelBox(reach, box);
    if (!within) return;
    const lasting = paint.pattern?.kind === 'tiling';
    const shape = multiply(
      (lasting ? coverage : fleetingCoverage)(outlines, evenOdd, within),
      clip,
    );
    if (!shape) return;
    if (measured >= 0)
      this.request.beforePaint(measured, (ignore) => this.inkUnder(place.layer, shape, ignore));
    const blend = blendOf(state.blend);
    if (paint.pattern?.kind === 'shading') {
      const matrix = concat(paint.pattern.matrix, place.matrix);
      this.fillShading(paint.pattern.shading, matrix, shape, opacity, overprint, state, place);
      return;
    }
    if (paint.pattern?.kind === 'tiling') {
      this.fillTiles(paint.pattern, shape, opacity, place);
      return;
    }
    if (!paint.inks) {
      this.guesses.add(paint.pattern ? 'pattern' : 'color');
      return;
    }
    if (paint.space.guessed) this.guesses.add('color');
    const inks = this.plateInks(paint.inks, paint.space, overprint, state.overprintMode);
    paintMask(place.layer, shape, inks, opacity, blend);
  }

  private plateInks(
    inks: InkAmounts,
    space: ColorSpace,
    overprint: boolean,
    mode: number,
  ): PlateInks {
    const all = inks[ALL_PLATES];
    return this.request.plates.map((name) => {
      if (all !== undefined) return all;
      const amount = inks[name];
      if (!overprint) return amount ?? 0;
      if (amount === undefined) return null;
      return mode === 1 && amount === 0 && space.facts.family === 'DeviceCMYK' ? null : amount;
    });
  }

  /** Most ink of the plates other than `ignore` where the shape is about as dense as it gets. */
  private inkUnder(layer: Layer, shape: Mask, ignore: string): number {
    const skip = this.index.get(ignore) ?? -1;
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

  private text(
    item: TextItem,
    place: Place,
    clip: Mask | null,
    box: PixelBox,
    measured: number,
  ): void {
    const { state, glyphs, procedures } = item;
    const { font, mode } = state.text;
    if (!font) return;
    if (procedures && font.type3) {
      procedures.forEach((glyph, i) => {
        const matrix = glyphs[i]?.matrix;
        if (!glyph || !matrix || !font.type3) return;
        const inner = concat(font.type3.matrix, concat(matrix, place.matrix));
        this.walk(glyph.items, {
          ...place,
          matrix: inner,
          clip,
          counted: false,
          depth: place.depth + 1,
        });
      });
      return;
    }
    if (mode === 3 || mode === 7) return;
    const outlines: Outline[] = [];
    let cells = 1;
    for (const { code, matrix } of glyphs) {
      const toPixels = concat(matrix, place.matrix);
      const outline = font.outlineOf(code);
      if (outline) outlines.push({ path: outline, matrix: toPixels });
      else if (!font.isSpace(code)) {
        cells = GLYPH_SHARE;
        this.guesses.add('glyph');
        outlines.push({
          path: rectanglePath(0, 0, font.widthOf(code), font.ascent),
          matrix: toPixels,
        });
      }
    }
    if (outlines.length === 0) return;
    const reach = mapExtent(item.extent, place.matrix);
    const look = mode % 4;
    if (look === 0 || look === 2)
      this.paint(
        outlines,
        reach,
        false,
        state.fill,
        state.fillAlpha * cells,
        state.overprintFill,
        state,
        place,
        clip,
        box,
        measured,
      );
    if (look === 1 || look === 2) {
      const strokes = glyphs.flatMap(({ code, matrix }) => {
        const outline = font.outlineOf(code);
        const path =
          outline && strokeOutline(mapPath(outline, matrix), state, place.matrix, THINNEST);
        return path ? [{ path, matrix: place.matrix }] : [];
      });
      this.paint(
        strokes,
        reach,
        false,
        state.stroke,
        state.strokeAlpha,
        state.overprintStroke,
        state,
        place,
        clip,
        box,
        look === 1 ? measured : -1,
      );
    }
  }

  private image({ image, state }: ImageItem, place: Place, clip: Mask | null, box: PixelBox): void {
    const matrix = concat(state.ctm, place.matrix);
    const inverse = invert(matrix);
    if (!inverse) return;
    const corners = { path: rectanglePath(0, 0, 1, 1), matrix };
    const within = pixelBox(mapExtent([0, 0, 1, 1], matrix), box);
    if (!within) return;
    const shape = multiply(fleetingCoverage([corners], false, within), clip);
    if (!shape) return;
    const across = Math.hypot(matrix[0], matrix[1]);
    const down = Math.hypot(matrix[2], matrix[3]);
    const factor = Math.max(1, Math.floor(Math.min(image.width / across, image.height / down)));
    const inks = this.request.images.inks(image, factor);
    if (inks.guess) this.guesses.add(inks.guess);
    const blend = blendOf(state.blend);
    const stencil =
      image.stencil && state.fill.inks
        ? this.plateInks(
            state.fill.inks,
            state.fill.space,
            state.overprintFill,
            state.overprintMode,
          )
        : null;
    const own = this.request.plates.map((name) => inks.plates.get(name) ?? null);
    const current: (number | null)[] = own.map(() => 0);
    const spare = (image.space?.plates.length ?? 0) > 0 && state.overprintFill;
    for (let y = 0; y < shape.height; y += 1) {
      for (let x = 0; x < shape.width; x += 1) {
        let a = (shape.values[y * shape.width + x] ?? 0) * state.fillAlpha;
        if (a <= 0.001) continue;
        const [u, v] = transformPoint(inverse, shape.x + x + 0.5, shape.y + y + 0.5);
        const px = Math.min(inks.width - 1, Math.max(0, Math.floor(u * inks.width)));
        const py = Math.min(inks.height - 1, Math.max(0, Math.floor((1 - v) * inks.height)));
        const at = py * inks.width + px;
        if (inks.alpha) a *= inks.alpha[at] ?? 1;
        if (a <= 0.001) continue;
        if (!stencil)
          own.forEach((plate, p) => (current[p] = plate ? (plate[at] ?? 0) : spare ? null : 0));
        paintPixel(
          place.layer,
          (shape.y + y) * place.layer.width + shape.x + x,
          stencil ?? current,
          a,
          blend,
        );
      }
    }
  }

  private shading(
    { shading, state }: ShadingItem,
    place: Place,
    clip: Mask | null,
    box: PixelBox,
  ): void {
    const matrix = concat(state.ctm, place.matrix);
    const shape = clip ?? fullMask(box);
    this.fillShading(shading, matrix, shape, state.fillAlpha, state.overprintFill, state, place);
  }

  private fillShading(
    shading: Shading,
    matrix: Matrix,
    shape: Mask,
    opacity: number,
    overprint: boolean,
    state: GraphicsState,
    place: Place,
  ): void {
    const inverse = invert(matrix);
    if (!inverse) return;
    if (shading.space.guessed) this.guesses.add('color');
    const { bbox, inksAt } = shading;
    if (!inksAt) {
      this.guesses.add('shading');
      return;
    }
    const blend = blendOf(state.blend);
    for (let y = 0; y < shape.height; y += 1) {
      for (let x = 0; x < shape.width; x += 1) {
        const a = (shape.values[y * shape.width + x] ?? 0) * opacity;
        if (a <= 0.001) continue;
        const [u, v] = transformPoint(inverse, shape.x + x + 0.5, shape.y + y + 0.5);
        if (bbox && (u < bbox[0] || u > bbox[2] || v < bbox[1] || v > bbox[3])) continue;
        const inks = inksAt(u, v);
        if (!inks) continue;
        // OPM 1 does not act on shadings. Source: ISO 32000-1, 11.7.4.5.
        const plates = this.plateInks(inks, shading.space, overprint, 0);
        paintPixel(place.layer, (shape.y + y) * place.layer.width + shape.x + x, plates, a, blend);
      }
    }
  }

  private fillTiles(pattern: TilingPattern, shape: Mask, opacity: number, place: Place): void {
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
      this.guesses.add('pattern');
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
        if (!clip) continue;
        this.walk(pattern.cell.items, {
          ...place,
          matrix: tile,
          box,
          clip,
          counted: false,
          depth: place.depth + 1,
        });
      }
  }

  private form(item: FormItem, place: Place): void {
    const { state, group, list } = item;
    const matrix = concat(item.matrix, place.matrix);
    const outer = this.clipMask(state.clip, place);
    const box = this.formBox(item, matrix, outer, place);
    if (outer === EMPTY || !box) {
      this.skip(list, place);
      return;
    }
    const clip = this.bboxClip(item, matrix, outer, box);
    if (clip === EMPTY) {
      this.skip(list, place);
      return;
    }
    // Opaque parts of a knockout group hide each other as in any other group.
    if (group?.knockout === true && !this.isSimple(list)) this.guesses.add('knockout');
    const inner: Place = { ...place, matrix, box, clip, depth: place.depth + 1 };
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
      ? this.softMask(state.mask, { ...inner, matrix: this.outerMatrix(item, inner) }, null, box)
      : null;
    if (mask !== EMPTY) this.layOver(ground, layer, item, mask, box);
    clearLayer(layer, box);
    this.spare.push(layer);
  }

  /** Paints what a group left on its layer on the ground, as one object. */
  private layOver(
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
        if (a <= 0.001) continue;
        for (let p = 0; p < inks.length; p += 1) inks[p] = layer.plates[p]?.[at] ?? 0;
        paintPixel(ground, at, inks, a, blend);
      }
    }
  }

  /** Space in which a form's soft mask was set: that of the stream around the form. */
  private outerMatrix(item: FormItem, inner: Place): Matrix {
    const back = invert(item.matrix);
    return back ? concat(back, inner.matrix) : inner.matrix;
  }

  private formBox(
    item: FormItem,
    matrix: Matrix,
    clip: Mask | null,
    place: Place,
  ): PixelBox | null {
    const around = clip ? boxOfMask(clip) : place.box;
    const [x0, y0, x1, y1] = mapExtent(item.bbox, matrix);
    return meetBoxes(around, {
      x0: Math.floor(x0),
      y0: Math.floor(y0),
      x1: Math.ceil(x1),
      y1: Math.ceil(y1),
    });
  }

  private bboxClip(item: FormItem, matrix: Matrix, outer: Mask | null, box: PixelBox): Mask | null {
    const [x0, y0, x1, y1] = mapExtent(item.bbox, matrix);
    const upright = (matrix[1] === 0 && matrix[2] === 0) || (matrix[0] === 0 && matrix[3] === 0);
    const cuts =
      x0 > box.x0 + 1e-6 || y0 > box.y0 + 1e-6 || x1 < box.x1 - 1e-6 || y1 < box.y1 - 1e-6;
    if (upright && !cuts) return outer && crop(outer, box);
    const shape = coverage([{ path: rectanglePath(...item.bbox), matrix }], false, box);
    return multiply(shape, outer) ?? EMPTY;
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

  private clipMask(clip: Clip | null, place: Place): Mask | null {
    if (!clip) return place.clip;
    const known = this.clips.get(clip);
    if (known && known.around === place.clip && sameMatrix(known.matrix, place.matrix))
      return known.mask;
    const mask = this.makeClip(clip, place);
    const KEEP = 64;
    if (this.clips.size > KEEP) this.clips.clear();
    this.clips.set(clip, { matrix: place.matrix, around: place.clip, mask });
    return mask;
  }

  private makeClip(clip: Clip, place: Place): Mask | null {
    const around = this.clipMask(clip.parent, place);
    if (around === EMPTY) return EMPTY;
    const outline = { path: clip.path, matrix: place.matrix };
    const reach = reachOf(clip.path, place.matrix);
    const box = reach && pixelBox(reach, around ? boxOfMask(around) : place.box);
    if (!box) return EMPTY;
    return multiply(coverage([outline], clip.evenOdd, box), around) ?? EMPTY;
  }

  /** The clip faded by a soft mask. */
  private softMask(mask: SoftMask, place: Place, clip: Mask | null, box: PixelBox): Mask | null {
    const layer = openLayer(
      place.layer.width,
      place.layer.height,
      place.layer.plates.length,
      false,
    );
    const matrix = concat(mask.matrix, place.matrix);
    const reach: Extent | null = mask.bbox && mapExtent(mask.bbox, matrix);
    const within = reach
      ? meetBoxes(box, {
          x0: Math.floor(reach[0]),
          y0: Math.floor(reach[1]),
          x1: Math.ceil(reach[2]),
          y1: Math.ceil(reach[3]),
        })
      : box;
    if (within)
      this.walk(mask.list.items, {
        ...place,
        layer,
        matrix,
        box: within,
        clip: null,
        counted: false,
        depth: place.depth + 1,
      });
    const base = clip ? { ...clip, values: Float32Array.from(clip.values) } : fullMask(box);
    const out: Mask = { ...base, full: false };
    const names = this.request.plates;
    const inks: Record<string, number> = {};
    for (let y = 0; y < out.height; y += 1) {
      for (let x = 0; x < out.width; x += 1) {
        const at = (out.y + y) * layer.width + out.x + x;
        const alpha = layer.alpha?.[at] ?? 0;
        let value = alpha;
        if (mask.luminosity) {
          names.forEach((name, p) => (inks[name] = layer.plates[p]?.[at] ?? 0));
          value = alpha * luminosityOf(inks) + (1 - alpha) * mask.backdrop;
        }
        const to = y * out.width + x;
        out.values[to] = (out.values[to] ?? 0) * value;
      }
    }
    return out;
  }
}

/** Says that a clip leaves nothing; distinct from null, which says there is no clip. */
const EMPTY: Mask = { x: 0, y: 0, width: 0, height: 0, values: new Float32Array(), full: false };

const sameMatrix = (a: Matrix, b: Matrix): boolean => a.every((value, i) => value === b[i]);

const boxOfMask = ({ x, y, width, height }: Mask): PixelBox => ({
  x0: x,
  y0: y,
  x1: x + width,
  y1: y + height,
});

const fullMask = ({ x0, y0, x1, y1 }: PixelBox): Mask => ({
  x: x0,
  y: y0,
  width: x1 - x0,
  height: y1 - y0,
  values: new Float32Array((x1 - x0) * (y1 - y0)).fill(1),
  full: true,
});

const scaleMask = (mask: Mask, by: number): Mask => ({
  ...mask,
  full: false,
  values: mask.values.map((value) => value * by),
});

function meetBoxes(a: PixelBox, b: PixelBox): PixelBox | null {
  const box = {
    x0: Math.max(a.x0, b.x0),
    y0: Math.max(a.y0, b.y0),
    x1: Math.min(a.x1, b.x1),
    y1: Math.min(a.y1, b.y1),
  };
  return box.x0 < box.x1 && box.y0 < box.y1 ? box : null;
}

const extents = new WeakMap<Path, { readonly extent: Extent | null }>();

/** Extent of a path after a map; the path's own is found once. */
function reachOf(path: Path, matrix: Matrix): Extent | null {
  let known = extents.get(path);
  if (!known) extents.set(path, (known = { extent: extentOf(path) }));
  return known.extent && mapExtent(known.extent, matrix);
}

/** Whole pixels of the box that the extent reaches; null when none. */
function pixelBox(reach: Extent, box: PixelBox): PixelBox | null {
  return meetBoxes(box, {
    x0: Math.floor(reach[0]),
    y0: Math.floor(reach[1]),
    x1: Math.ceil(reach[2]),
    y1: Math.ceil(reach[3]),
  });
}

const valueAt = (mask: Mask, x: number, y: number): number =>
  x < mask.x || y < mask.y || x >= mask.x + mask.width || y >= mask.y + mask.height
    ? 0
    : (mask.values[(y - mask.y) * mask.width + x - mask.x] ?? 0);

/** Product of two masks on their common pixels; null when there are none. May reuse `shape`. */
function multiply(shape: Mask | null, clip: Mask | null): Mask | null {
  if (!shape || !clip) return shape;
  const box = meetBoxes(boxOfMask(shape), boxOfMask(clip));
  if (!box) return null;
  const whole = box.x1 - box.x0 === shape.width && box.y1 - box.y0 === shape.height;
  const out = whole ? shape : crop(shape, box);
  if (clip.full) return out;
  for (let y = 0; y < out.height; y += 1) {
    const from = (out.y + y - clip.y) * clip.width + out.x - clip.x;
    const to = y * out.width;
    for (let x = 0; x < out.width; x += 1)
      out.values[to + x] = (out.values[to + x] ?? 0) * (clip.values[from + x] ?? 0);
  }
  return { ...out, full: false };
}

function crop(mask: Mask, box: PixelBox): Mask {
  const width = box.x1 - box.x0;
  const height = box.y1 - box.y0;
  const values = new Float32Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const from = (box.y0 + y - mask.y) * mask.width + box.x0 - mask.x;
    values.set(mask.values.subarray(from, from + width), y * width);
  }
  return { x: box.x0, y: box.y0, width, height, values, full: mask.full };
}
