/** Shadings. Source: ISO 32000-1, 8.7.4.5. All types are followed; meshes as triangles. */
import { invert, transformPoint, type Matrix } from '../../core/geometry.js';
import type { InkAmounts } from '../../core/pdf-facts.js';
import { readColorSpace, type ColorSpace } from './color-space.js';
import type { Shading } from './display-list.js';
import { meshColors, meshExtent } from './mesh-colors.js';
import { readFunction, type PdfFunction } from './pdf-function.js';
import type { Extent } from './path.js';
import { dictOf, PdfStream, type PdfDict, type PdfValue } from './pdf-values.js';
import { readMesh } from './read-mesh.js';

export function readShading(value: PdfValue, resources: PdfDict | null): Shading | null {
  const dict = dictOf(value);
  if (!dict) return null;
  const space = readColorSpace(dict.get('ColorSpace'), resources);
  const type = dict.number('ShadingType') ?? 0;
  const box = dict.numbers('BBox');
  const bbox = box?.length === 4 ? (box as unknown as Extent) : null;
  const plain = { object: dict.object, type, space, bbox, dict };
  if (!(value instanceof PdfStream)) return { ...plain, inksAt: locate(dict, type, space) };
  const mesh = meshOf(value, type, space);
  return { ...plain, bbox: bbox ?? mesh.extent, inksAt: mesh.inksAt };
}

interface Mesh {
  readonly extent: Extent | null;
  readonly inksAt: Shading['inksAt'];
}

function meshOf(stream: PdfStream, type: number, space: ColorSpace): Mesh {
  const colorOf = readFunction(stream.dict.get('Function'));
  const triangles = readMesh(stream, type, colorOf ? 1 : space.facts.channels);
  const extent = meshExtent(triangles);
  if (!extent) return { extent: null, inksAt: null };
  const colorAt = meshColors(triangles, extent);
  return {
    extent,
    inksAt: (x, y) => {
      const color = colorAt(x, y);
      return color && space.inksOf(colorOf ? colorOf(color) : color);
    },
  };
}

/** Colours are looked up in a table of this many steps: finer than any press. */
const STEPS = 512;

function locate(dict: PdfDict, type: number, space: ColorSpace): Shading['inksAt'] {
  const colorOf = readFunction(dict.get('Function'));
  if (!colorOf) return null;
  switch (type) {
    case 1:
      return byPlace(dict, colorOf, space);
    case 2:
      return axial(dict, colorOf, space);
    case 3:
      return radial(dict, colorOf, space);
    default:
      return null;
  }
}

function byPlace(dict: PdfDict, colorOf: PdfFunction, space: ColorSpace): Shading['inksAt'] {
  const [x0 = 0, x1 = 1, y0 = 0, y1 = 1] = dict.numbers('Domain') ?? [];
  const matrix = (dict.numbers('Matrix') ?? [1, 0, 0, 1, 0, 0]) as unknown as Matrix;
  const inverse = invert(matrix);
  if (!inverse) return null;
  return (x, y) => {
    const [u, v] = transformPoint(inverse, x, y);
    return u < x0 || u > x1 || v < y0 || v > y1 ? null : space.inksOf(colorOf([u, v]));
  };
}

/** Ink at a parameter 0…1 of the axis. */
function ramp(
  dict: PdfDict,
  colorOf: PdfFunction,
  space: ColorSpace,
): (s: number) => InkAmounts | null {
  const [from = 0, to = 1] = dict.numbers('Domain') ?? [];
  const table = Array.from({ length: STEPS + 1 }, (_, i) =>
    space.inksOf(colorOf([from + (i / STEPS) * (to - from)])),
  );
  return (s) => table[Math.round(s * STEPS)] ?? null;
}

function axial(dict: PdfDict, colorOf: PdfFunction, space: ColorSpace): Shading['inksAt'] {
  const [x0, y0, x1, y1] = dict.numbers('Coords') ?? [];
  if (x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined) return null;
  const [before, after] = extendOf(dict);
  const colorAt = ramp(dict, colorOf, space);
  const dx = x1 - x0;
  const dy = y1 - y0;
  const square = dx * dx + dy * dy;
  if (square === 0) return null;
  return (x, y) => {
    const s = ((x - x0) * dx + (y - y0) * dy) / square;
    if (s < 0) return before ? colorAt(0) : null;
    if (s > 1) return after ? colorAt(1) : null;
    return colorAt(s);
  };
}

const extendOf = (dict: PdfDict): readonly [boolean, boolean] => {
  const extend = dict.array('Extend');
  return [extend?.get(0) === true, extend?.get(1) === true];
};

function radial(dict: PdfDict, colorOf: PdfFunction, space: ColorSpace): Shading['inksAt'] {
  const [x0, y0, r0, x1, y1, r1] = dict.numbers('Coords') ?? [];
  if (
    x0 === undefined ||
    y0 === undefined ||
    r0 === undefined ||
    x1 === undefined ||
    y1 === undefined ||
    r1 === undefined
  )
    return null;
  const [before, after] = extendOf(dict);
  const colorAt = ramp(dict, colorOf, space);
  const dx = x1 - x0;
  const dy = y1 - y0;
  const dr = r1 - r0;
  const a = dx * dx + dy * dy - dr * dr;
  const allowed = (s: number): boolean =>
    r0 + s * dr >= 0 && (s >= 0 || before) && (s <= 1 || after);
  return (x, y) => {
    const px = x - x0;
    const py = y - y0;
    const b = px * dx + py * dy + r0 * dr;
    const c = px * px + py * py - r0 * r0;
    let roots: number[];
    if (Math.abs(a) < 1e-9) roots = b === 0 ? [] : [c / (2 * b)];
    else {
      const discriminant = b * b - a * c;
      if (discriminant < 0) return null;
      const root = Math.sqrt(discriminant);
      roots = [(b + root) / a, (b - root) / a].sort((p, q) => q - p);
    }
    const s = roots.find(allowed);
    return s === undefined ? null : colorAt(Math.min(1, Math.max(0, s)));
  };
}
