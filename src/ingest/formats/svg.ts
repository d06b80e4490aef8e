import { setImmediate } from 'node:timers/promises';
import { checked, finding, type Finding, type Where } from '../../core/finding.js';
import type { ArtworkRequest } from '../../core/artwork-request.js';
import type { Rect } from '../../core/geometry.js';
import type { FormatReader, IngestContext, RawArtwork } from '../format.js';
import { decodeSource } from '../svg/decode-source.js';
import { paramsOf, svgLimitsOf, SvgLimitError } from '../svg/limits.js';
import { inkPalette } from '../svg/palette.js';
import { EFFECT_PPI } from '../svg/rasterise.js';
import { readDocument, type ReadDocument } from '../svg/read-document.js';
import { repairSvg } from '../svg/repair.js';
import { renderSvg } from '../svg/usvg.js';
import { parseSvg, XmlError } from '../svg/xml.js';
import { colorFindings } from './color-findings.js';

/**
 * Reads SVG and SVGZ.
 * In: the file. Out: paths, gradients, clips and masks in inks; `flat-svg` when there are only
 * opaque solid paths.
 * Method: repair on a parsed tree what usvg gets wrong in silence, normalise by usvg, convert its
 * tree; effects that no path can say become pixels at 1,200 ppi.
 * Guaranteed: no text, CSS, unit or reference outside the file is left, and what could not be
 * brought onto paper as its author meant it is said.
 */
export const readSvg: FormatReader = async (bytes, request, context) => {
  const where: Where = { source: request.source, participant: request.subject, file: request.file };
  try {
    const limits = svgLimitsOf(context.settings.inputLimits);
    const text = decodeSource(bytes, limits);
    if (text === null) return checked(null, [finding('svg-not-text', where, {})]);
    const repaired = repairSvg(parseSvg(text, limits), request.colors, context.fonts, limits);
    const palette = inkPalette(repaired.inks, context.inks, context.settings);
    const document = await readDocument(repaired, {
      where,
      limits,
      palette,
      inks: context.inks,
      totalInk: context.settings.limits.totalInk,
      readLinked: context.readLinked ?? (() => Promise.resolve(null)),
      effectScale: (box) => effectScale(box, request),
    });
    if (!('drawing' in document) || document.findings.some((f) => f.severity === 'error')) {
      return checked(null, document.findings);
    }
    const artwork = artworkOf(document, palette);
    return checked(artwork, [
      ...document.findings,
      ...onlyPicture(document, where),
      ...(request.purpose === 'logo'
        ? repaired.report.setTexts.map((set) => finding('svg-text-set', where, { ...set }))
        : []),
      ...(request.purpose === 'logo' ? colorFindings(artwork.colors, request, where) : []),
      ...inkFindings(palette.reduced(), context, where),
    ]);
  } catch (error) {
    return checked(null, [failure(error, where)]);
  }
};

function failure(error: unknown, where: Where): Finding {
  if (error instanceof XmlError) {
    return finding('svg-not-well-formed', where, {
      line: error.line,
      column: error.column,
      found: error.message.slice(0, 40),
    });
  }
  if (error instanceof SvgLimitError) {
    return finding('svg-too-complex', where, paramsOf(error));
  }
  throw error;
}

/** Pixels per unit for 1,200 ppi at the largest size at which the artwork can stand. */
function effectScale(box: Rect, { largest }: ArtworkRequest): number {
  const pointsPerUnit = Math.min(largest.width / box.width, largest.height / box.height);
  return (pointsPerUnit * EFFECT_PPI) / 72;
}

function artworkOf(document: ReadDocument, palette: ReturnType<typeof inkPalette>): RawArtwork {
  const { root } = document;
  return {
    format: 'svg',
    drawing: document.drawing,
    vector: document.onlyBitmap === null,
    viewBox: document.box,
    pixelsPerUnit: document.pixelsPerUnit,
    colors: palette.colors(),
    spots: palette.spots(),
    maxInk: palette.maxInk(),
    render: async (box, width) => {
      const picture = renderSvg({ root }, box, width);
      // resvg-js 2.6.2 keeps its pixels (16 MB for 2,000 × 2,000) until the event loop turns: without
      // this, rendering thousands of logos in a row would fill the memory.
      await setImmediate();
      return picture;
    },
  };
}

/** A bitmap in an SVG's clothes is no vector logo. */
function onlyPicture({ onlyBitmap }: ReadDocument, where: Where): readonly Finding[] {
  return onlyBitmap ? [finding('svg-only-picture', where, onlyBitmap)] : [];
}

function inkFindings(
  reduced: readonly { readonly sum: number }[],
  { settings }: IngestContext,
  where: Where,
): readonly Finding[] {
  if (reduced.length === 0) return [];
  const highest = Math.round(Math.max(...reduced.map((entry) => entry.sum)) * 100);
  return [
    finding('logo-ink-reduced', where, {
      highest,
      limit: Math.round(settings.limits.totalInk * 100),
    }),
  ];
}
