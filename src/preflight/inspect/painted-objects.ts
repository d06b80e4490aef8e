/**
 * Display list of a page → painted objects in page space, one for each path, image, shading and
 * shown string, however deep in forms. Fills the registers of fonts, images and plates on the way.
 */
import { concat, rect, type Matrix, type Rect } from '../../core/geometry.js';
import type {
  ColorUse,
  PaintedObject,
  PaintFacts,
  PlacedForm,
  TextFacts,
} from '../../core/pdf-facts.js';
import type { ColorSpace } from './color-space.js';
import type {
  Clip,
  DisplayList,
  GraphicsState,
  ImageItem,
  Item,
  Paint,
  PathItem,
  SoftMask,
  TextItem,
} from './display-list.js';
import { CURVE, extentOf, mapExtent, meet, type Extent } from './path.js';
import type { Registers } from './registers.js';

export interface PageObjects {
  readonly objects: readonly PaintedObject[];
  readonly forms: readonly PlacedForm[];
  readonly uses: readonly ColorUse[];
  /**
   * Positions in `objects` of what the page and its forms paint themselves, in painting order;
   * left out are tiles, Type 3 glyphs and masks. The plate renderer counts the same way.
   */
  readonly direct: readonly number[];
  /** The list was cut because it was too long. */
  readonly cut: boolean;
}

/** A page with more objects is no brochure page but a bomb of nested forms. */
const MAX_OBJECTS_PER_PAGE = 100_000;

interface Place {
  readonly matrix: Matrix;
  readonly clip: Extent | null;
  readonly inMask: boolean;
  readonly within: string | null;
  readonly artwork: number | null;
  readonly depth: number;
  /** Opacity and blending of the groups around. */
  readonly alpha: number;
  readonly blend: string;
  readonly masked: boolean;
  /** False within tiles, Type 3 glyphs and masks. */
  readonly counted: boolean;
}

export function paintedObjects(
  list: DisplayList,
  toPage: Matrix,
  visible: Extent,
  page: number,
  registers: Registers,
): PageObjects {
  const objects: PaintedObject[] = [];
  const direct: number[] = [];
  const forms: PlacedForm[] = [];
  const uses: ColorUse[] = [];
  const masksSeen = new Set<number>();
  let artworks = 0;
  let cut = false;

  const use = (
    role: ColorUse['role'],
    space: ColorSpace | null,
    object: string | null,
    box: Rect | null,
    overprint = false,
    overprintMode = 0,
  ): void => {
    if (space) uses.push({ role, space: space.facts, object, box, overprint, overprintMode });
  };

  const walk = (items: readonly Item[], place: Place): void => {
    for (const item of items) {
      if (objects.length >= MAX_OBJECTS_PER_PAGE) {
        cut = true;
        return;
      }
      const { state } = item;
      const clip = clipOf(state.clip, place);
      if (state.mask && !masksSeen.has(state.mask.id)) {
        masksSeen.add(state.mask.id);
        walkMask(state.mask, place, clip);
      }
      if (item.kind === 'form') {
        const matrix = concat(item.matrix, place.matrix);
        const inner = clip && meet(clip, mapExtent(item.bbox, matrix));
        const outermost = place.artwork === null && !place.inMask;
        if (outermost) artworks += 1;
        if (place.depth === 0 && place.counted)
          forms.push({
            object: item.object,
            transform: concat(state.ctm, place.matrix),
            visible: inner !== null,
          });
        if (item.group) use('group', item.group.space, item.object, boxOf(inner));
        walk(item.list.items, {
          ...place,
          matrix,
          clip: inner,
          within: item.object ?? place.within,
          artwork: outermost ? artworks : place.artwork,
          depth: place.depth + 1,
          alpha: item.group ? place.alpha * state.fillAlpha : place.alpha,
          blend: item.group && state.blend !== 'Normal' ? state.blend : place.blend,
          masked: place.masked || state.mask !== null,
        });
        continue;
      }
      const object = describe(item, place, clip);
      if (place.counted) direct.push(objects.length);
      objects.push(object);
      for (const paint of paintsOf(item)) walkPattern(paint, place, object.box);
      if (item.kind === 'text' && item.procedures) {
        item.procedures.forEach((glyph, index) => {
          const matrix = item.glyphs[index]?.matrix;
          const type3 = state.text.font?.type3;
          if (glyph && matrix && type3)
            walk(glyph.items, {
              ...place,
              matrix: concat(type3.matrix, concat(matrix, place.matrix)),
              clip,
              within: state.text.font?.object ?? place.within,
              counted: false,
            });
        });
      }
    }
  };

  const walkMask = (mask: SoftMask, place: Place, clip: Extent | null): void => {
    const matrix = concat(mask.matrix, place.matrix);
    const inner = clip && (mask.bbox ? meet(clip, mapExtent(mask.bbox, matrix)) : clip);
    use('soft-mask', mask.groupSpace, mask.object, boxOf(inner));
    walk(mask.list.items, {
      ...place,
      matrix,
      clip: inner,
      inMask: true,
      within: mask.object,
      counted: false,
    });
  };

  const walkPattern = (paint: Paint, place: Place, box: Rect | null): void => {
    const { pattern } = paint;
    if (!pattern) return;
    if (pattern.kind === 'shading') {
      use('pattern', pattern.shading.space, pattern.object, box);
      registers.plate(pattern.shading.space);
      return;
    }
    const clip: Extent | null = box && [box.x, box.y, box.x + box.width, box.y + box.height];
    walk(pattern.cell.items, {
      ...place,
      matrix: concat(pattern.matrix, place.matrix),
      clip,
      within: pattern.object ?? place.within,
      counted: false,
    });
  };

  const describe = (
    item: Exclude<Item, { kind: 'form' }>,
    place: Place,
    clip: Extent | null,
  ): PaintedObject => {
    const { state } = item;
    const own = extentOfItem(item, place.matrix);
    const shape = clip && (own ? meet(own, clip) : clip);
    const box = shape && withinMesh(item, place.matrix, shape);
    const extent = boxOf(own);
    const base = {
      box: box && own && sameExtent(box, own) ? extent : boxOf(box),
      extent,
      overprintMode: state.overprintMode,
      blend: state.blend === 'Normal' || state.blend === 'Compatible' ? place.blend : state.blend,
      softMask: place.masked || state.mask !== null,
      inMask: place.inMask,
      lineWidth: null,
      thickness: null,
      text: null,
      image: null,
      within: place.within,
      artwork: place.artwork,
      backdrop: null,
      fill: null,
      stroke: null,
    };
    const fill = (): PaintFacts =>
      paintFacts(state.fill, state.overprintFill, state.fillAlpha * place.alpha);
    const stroke = (): PaintFacts =>
      paintFacts(state.stroke, state.overprintStroke, state.strokeAlpha * place.alpha);
    switch (item.kind) {
      case 'path':
        registers.paint(item.fill ? state.fill : null);
        registers.paint(item.stroked ? state.stroke : null);
        return {
          ...base,
          kind: 'path',
          fill: item.fill ? fill() : null,
          stroke: item.stroked ? stroke() : null,
          lineWidth: item.stroked ? widthOnPage(state, place.matrix) : null,
          thickness: item.fill && !item.stroked ? sliver(item, own) : null,
        };
      case 'text': {
        const mode = state.text.mode % 4;
        const fills = mode === 0 || mode === 2;
        const strokes = mode === 1 || mode === 2;
        registers.text(item, page, state.text.mode !== 3 && state.text.mode !== 7);
        registers.paint(fills ? state.fill : null);
        registers.paint(strokes ? state.stroke : null);
        return {
          ...base,
          kind: 'text',
          fill: fills ? fill() : null,
          stroke: strokes ? stroke() : null,
          lineWidth: strokes ? widthOnPage(state, place.matrix) : null,
          text: textFacts(item, place.matrix, registers),
        };
      }
      case 'image': {
        const index = registers.image(item.image, page);
        const { image } = item;
        registers.plate(image.space);
        if (image.stencil) registers.paint(state.fill);
        use('image', image.space, image.object, base.box, state.overprintFill, state.overprintMode);
        return {
          ...base,
          kind: 'image',
          fill: image.stencil ? fill() : null,
          softMask: base.softMask || image.softMask !== null,
          image: { image: index, ...resolution(item, place.matrix) },
        };
      }
      case 'shading':
        registers.plate(item.shading.space);
        use('shading', item.shading.space, item.shading.object, base.box);
        return {
          ...base,
          kind: 'shading',
          fill: {
            space: item.shading.space.facts,
            components: [],
            inks: null,
            pattern: 'shading',
            overprint: state.overprintFill,
            alpha: state.fillAlpha * place.alpha,
          },
        };
    }
  };

  walk(list.items, {
    matrix: toPage,
    clip: visible,
    inMask: false,
    within: null,
    artwork: null,
    depth: 0,
    alpha: 1,
    blend: 'Normal',
    masked: false,
    counted: true,
  });
  return { objects, forms, direct, uses, cut };
}

/** Shared by all objects in the same paint: thousands of coats of arms have a million objects. */
function paintFacts(paint: Paint, overprint: boolean, alpha: number): PaintFacts {
  const known = factsOfPaint.get(paint);
  if (known?.overprint === overprint && known.alpha === alpha) return known;
  const facts: PaintFacts = {
    space: paint.space.facts,
    components: paint.components,
    inks: paint.inks,
    pattern: paint.pattern?.kind ?? null,
    overprint,
    alpha,
  };
  factsOfPaint.set(paint, facts);
  return facts;
}

const factsOfPaint = new WeakMap<Paint, PaintFacts>();

function paintsOf(item: Item): readonly Paint[] {
  const { fill, stroke } = item.state;
  switch (item.kind) {
    case 'path':
      return [...(item.fill ? [fill] : []), ...(item.stroked ? [stroke] : [])];
    case 'text':
      return [fill];
    case 'image':
      return item.image.stencil ? [fill] : [];
    default:
      return [];
  }
}

const clipOf = (clip: Clip | null, place: Place): Extent | null => {
  if (!clip) return place.clip;
  if (!clip.extent || !place.clip) return null;
  return meet(mapExtent(clip.extent, place.matrix), place.clip);
};

const sameExtent = (a: Extent, b: Extent): boolean => a.every((edge, index) => edge === b[index]);

const boxOf = (extent: Extent | null): Rect | null =>
  extent && rect(extent[0], extent[1], extent[2] - extent[0], extent[3] - extent[1]);

/** Cut to the mesh that the item is filled with: a mesh leaves blank what lies outside of it. */
function withinMesh(item: Item, matrix: Matrix, shape: Extent): Extent | null {
  const { pattern } = item.state.fill;
  if (item.kind !== 'path' || item.stroked || pattern?.kind !== 'shading') return shape;
  const { bbox } = pattern.shading;
  return bbox ? meet(mapExtent(bbox, concat(pattern.matrix, matrix)), shape) : shape;
}

function extentOfItem(item: Exclude<Item, { kind: 'form' }>, matrix: Matrix): Extent | null {
  switch (item.kind) {
    case 'path': {
      const own = extentOf(item.path);
      if (!own) return null;
      const [x0, y0, x1, y1] = mapExtent(own, matrix);
      const half = item.stroked ? widestOnPage(item.state, matrix) / 2 : 0;
      return [x0 - half, y0 - half, x1 + half, y1 + half];
    }
    case 'text':
      return mapExtent(item.extent, matrix);
    case 'image':
      return mapExtent([0, 0, 1, 1], concat(item.state.ctm, matrix));
    case 'shading':
      return item.shading.bbox
        ? mapExtent(item.shading.bbox, concat(item.state.ctm, matrix))
        : null;
  }
}

/** Smaller and larger stretch of a map. */
function stretches([a, b, c, d]: Matrix): readonly [number, number] {
  const sum = a * a + b * b + c * c + d * d;
  const det = a * d - b * c;
  const root = Math.sqrt(Math.max(0, sum * sum - 4 * det * det));
  return [Math.sqrt(Math.max(0, (sum - root) / 2)), Math.sqrt((sum + root) / 2)];
}

const widthOnPage = (state: GraphicsState, matrix: Matrix): number =>
  state.lineWidth * stretches(concat(state.ctm, matrix))[0];

const widestOnPage = (state: GraphicsState, matrix: Matrix): number =>
  state.lineWidth * stretches(concat(state.ctm, matrix))[1];

/** Thinner side of a filled straight-edged strip of four corners; null for all other shapes. */
function sliver(item: PathItem, own: Extent | null): number | null {
  const CORNERS = 5;
  const { ops, points } = item.path;
  if (!own || points.length > CORNERS * 2 || ops.includes(CURVE)) return null;
  return Math.min(own[2] - own[0], own[3] - own[1]);
}

function textFacts(item: TextItem, matrix: Matrix, registers: Registers): TextFacts {
  const [, , c, d] = concat(item.em, matrix);
  return {
    font: item.state.text.font ? registers.font(item.state.text.font) : null,
    size: Math.hypot(c, d),
    renderMode: item.state.text.mode,
    characters: item.glyphs.length,
    text: item.text,
  };
}

function resolution(
  { image, state }: ImageItem,
  matrix: Matrix,
): { readonly ppiX: number; readonly ppiY: number } {
  const POINTS_PER_INCH = 72;
  const [a, b, c, d] = concat(state.ctm, matrix);
  const width = Math.hypot(a, b);
  const height = Math.hypot(c, d);
  return {
    ppiX: width > 0 ? (image.width * POINTS_PER_INCH) / width : Infinity,
    ppiY: height > 0 ? (image.height * POINTS_PER_INCH) / height : Infinity,
  };
}
