import type { DrawGroup, Drawing, DrawNode } from '../../core/drawing.js';
import { finding, type Finding, type Where } from '../../core/finding.js';
import { concat, IDENTITY, rect, type Matrix, type Rect } from '../../core/geometry.js';
import type { InkConverter } from '../../core/ink-converter.js';
import { matrixOf } from './attributes.js';
import { convertTree } from './convert-tree.js';
import { drawnBox } from './drawn-box.js';
import type { LinkReader } from '../../core/artwork-decoder.js';
import { embedPictures } from './embed-pictures.js';
import { flatSvg } from './flat-svg.js';
import type { SvgLimits } from './limits.js';
import { objectBox } from './object-box.js';
import type { Palette } from './palette.js';
import {
  bitmapNode,
  dataOf,
  nestedNode,
  pixelsPerUnitOf,
  readBitmap,
  type EmbeddedBitmap,
} from './pictures.js';
import { EFFECT_PPI, effectName, rasteriseEffect } from './rasterise.js';
import { elementsById } from './references.js';
import { repairSvg, type RepairedSvg, type RepairReport } from './repair.js';
import { normalise } from './usvg.js';
import { setBox } from './viewport.js';
import { elementsOf, parseSvg, type SvgElement } from './xml.js';

/** What reading needs besides the document. */
export interface DocumentContext {
  readonly where: Where;
  readonly limits: SvgLimits;
  readonly inks: InkConverter;
  readonly totalInk: number;
  readonly palette: Palette;
  readonly readLinked: LinkReader;
  /** Pixels per unit that make 1,200 ppi at the largest placed size, for a picture `box` large. */
  readonly effectScale: (box: Rect) => number;
}

export interface ReadDocument {
  readonly drawing: Drawing;
  /** The same as a tree, whatever `drawing` is. */
  readonly group: DrawGroup;
  readonly box: Rect;
  /** usvg's tree, its view box set to `box`. */
  readonly root: SvgElement;
  /** Of the coarsest bitmap inside; null when there is none. */
  readonly pixelsPerUnit: number | null;
  /** Size of the bitmap that is all there is in the file; null for drawings. */
  readonly onlyBitmap: { readonly width: number; readonly height: number } | null;
  readonly findings: readonly Finding[];
}

/** Turns a repaired document into a drawing; null (with the reason) when nothing can be made of it. */
export async function readDocument(
  repaired: RepairedSvg,
  context: DocumentContext,
): Promise<ReadDocument | { readonly findings: readonly Finding[] }> {
  const { where } = context;
  const findings = [...reportFindings(repaired.report, where)];
  const report = (nested: RepairReport): readonly Finding[] => reportFindings(nested, where);
  findings.push(...(await embedPictures(repaired.root, { ...context, report })));
  const normalised = normalise(repaired.root);
  if (!normalised)
    return {
      findings: [...findings, finding('svg-unsupported', where, { feature: 'SVG' }, 'error')],
    };
  const { root } = normalised;
  const bitmaps = await readPictures(root, context);
  findings.push(...bitmaps.findings);
  const effects = new Map<string, number>();
  const effectBox = repaired.box ?? grown(objectBox(root));
  const byId = elementsById(root);
  const { pixels, effectPixels } = context.limits;
  const mostPixels = Math.min(pixels, effectPixels / Math.max(1, filteredIn(root)));
  const group = convertTree(root, {
    byId,
    palette: context.palette,
    limits: context.limits,
    pictures: (element, use) => bitmaps.nodeOf(element, use),
    rasterise: (element, inner, use) => {
      const scale = context.effectScale(effectBox);
      const effect = rasteriseEffect(
        element,
        inner,
        { root, box: effectBox, pixelsPerUnit: scale, mostPixels, inks: context.inks },
        use,
      );
      if (effect)
        effects.set(
          effectName(element, byId),
          Math.round((EFFECT_PPI * effect.pixelsPerUnit) / scale),
        );
      return effect?.node ?? null;
    },
  });
  for (const [feature, ppi] of effects)
    findings.push(finding('svg-rasterised', where, { feature, ppi }));
  const box = repaired.box ?? drawnBox(group);
  if (!box || box.width <= 0 || box.height <= 0) {
    return { findings: [...findings, finding('logo-invisible', where, {})] };
  }
  setBox(root, box);
  const flat = flatSvg(root, box, context.palette);
  return {
    drawing: flat ?? { kind: 'vector', root: group },
    group,
    box,
    root,
    pixelsPerUnit: bitmaps.pixelsPerUnit,
    onlyBitmap: bitmaps.onlyBitmap,
    findings,
  };
}

/** Elements that bear an effect; how deep they lie is limited by then. */
const filteredIn = ({ attributes, children }: SvgElement): number =>
  children.reduce(
    (sum, child) => sum + (typeof child === 'string' ? 0 : filteredIn(child)),
    attributes.has('filter') ? 1 : 0,
  );

const grown = (box: Rect | null): Rect =>
  box
    ? rect(box.x - box.width / 5, box.y - box.height / 5, box.width * 1.4, box.height * 1.4)
    : rect(0, 0, 1, 1);

function reportFindings(report: RepairReport, where: Where): readonly Finding[] {
  return [
    ...report.texts.map(({ text, font }) =>
      finding('svg-live-text', where, { text, font: font === '' ? '?' : font }),
    ),
    ...report.external.map((address) =>
      finding('svg-external', where, { address: address.slice(0, 80) }),
    ),
    ...report.unsupported.map((feature) => finding('svg-unsupported', where, { feature })),
    ...report.unknownColors.map((color) =>
      finding('svg-color-unknown', where, { color: color.slice(0, 60) }),
    ),
    ...(report.animated ? [finding('svg-animated', where, {})] : []),
    ...(report.invalidViewBox === null
      ? []
      : [finding('svg-size-invalid', where, { viewBox: report.invalidViewBox.slice(0, 40) })]),
  ];
}

interface Pictures {
  readonly nodeOf: (element: SvgElement, use: 'ink' | 'luminance') => DrawNode | null;
  readonly pixelsPerUnit: number | null;
  readonly onlyBitmap: ReadDocument['onlyBitmap'];
  readonly findings: readonly Finding[];
}

/** Decodes all pictures of usvg's tree before the conversion, which cannot wait. */
async function readPictures(root: SvgElement, context: DocumentContext): Promise<Pictures> {
  const bitmaps = new Map<SvgElement, EmbeddedBitmap>();
  const nested = new Map<SvgElement, ReadDocument>();
  const findings: Finding[] = [];
  const scales: number[] = [];
  for (const { element, matrix } of picturesIn(root, IDENTITY)) {
    const data = dataOf(element.attributes.get('href') ?? '');
    const bitmap =
      data && !data.type.includes('svg')
        ? await readBitmap(data.bytes, context.inks, context.totalInk)
        : null;
    if (bitmap) {
      bitmaps.set(element, bitmap);
      const scale = Math.sqrt(Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]));
      scales.push(pixelsPerUnitOf(element, bitmap.image) / Math.max(scale, 1e-9));
    } else if (data?.type.includes('svg') === true) {
      const inner = await readNested(data.bytes, context);
      findings.push(...inner.findings);
      if ('drawing' in inner) nested.set(element, inner);
    } else findings.push(finding('svg-picture-unreadable', context.where, {}));
  }
  const [only] = [...bitmaps.values()];
  const alone =
    bitmaps.size === 1 &&
    nested.size === 0 &&
    ![...elementsOf(root)].some(({ name }) => name === 'path');
  return {
    findings,
    onlyBitmap:
      only && alone ? { width: only.image.sourceWidth, height: only.image.sourceHeight } : null,
    pixelsPerUnit: scales.length === 0 ? null : Math.min(...scales),
    nodeOf: (element, use) => {
      const bitmap = bitmaps.get(element);
      if (bitmap) return bitmapNode(element, bitmap, use);
      const inner = nested.get(element);
      return inner ? nestedNode(element, inner.box, inner.group) : null;
    },
  };
}

/** Embedded SVG, which `embedPictures` has repaired and written anew. */
function readNested(bytes: Uint8Array, context: DocumentContext): ReturnType<typeof readDocument> {
  const root = parseSvg(new TextDecoder().decode(bytes), context.limits);
  return readDocument(repairSvg(root, {}, null, context.limits), context);
}

/** All pictures with the map of their user space; those in definitions too. */
function* picturesIn(
  parent: SvgElement,
  outer: Matrix,
): Generator<{ element: SvgElement; matrix: Matrix }> {
  for (const child of parent.children) {
    if (typeof child === 'string') continue;
    const matrix = concat(matrixOf(child), outer);
    if (child.name === 'image') yield { element: child, matrix };
    else yield* picturesIn(child, matrix);
  }
}
