import { PDFDocument, PDFName, PDFNumber } from '@cantoo/pdf-lib';
import { invariant } from '../../core/assert.js';
import type { ArtworkRequest } from '../../core/artwork-request.js';
import { checked, finding, type Checked, type Finding, type Where } from '../../core/finding.js';
import { concat, rect, type Rect } from '../../core/geometry.js';
import { INPUT_LIMITS, raiseHint, USUAL_LIMITS } from '../../core/input-limits.js';
import type { Picture } from '../../core/picture.js';
import { openPdf } from '../../raster/pdf-pages.js';
import type { FormatReader, IngestContext, RawArtwork } from '../format.js';
import { colorFindings } from './color-findings.js';
import { cleanPage } from './pdf/clean-page.js';
import { emptyLog, type Cleaning, type CleaningLog } from './pdf/cleaning.js';
import { hiddenLayersOf, type HiddenLayer } from './pdf/layers.js';
import { frameOf, type PageFrame } from './pdf/page-box.js';
import { PdfLimitError } from './pdf/pdf-limits.js';

/**
 * Reads PDF and PDF-compatible Illustrator files.
 * In: the file. Out: its first page as a PDF of one page that holds what is painted and nothing
 * else; user space = points of the page, upright, y down.
 * Guaranteed: colours are CMYK, grey or inks of the house; hidden layers are gone; fonts are
 * embedded. Spot colours without a plate are mixed and said.
 */
export const readPdf: FormatReader = async (bytes, request, context) => {
  const where: Where = { source: request.source, participant: request.subject, file: request.file };
  const loaded = await load(bytes);
  if (typeof loaded === 'string') return checked(null, [failure(loaded, where)]);
  try {
    return await readFirstPage(bytes, loaded, request, context, where);
  } catch (error) {
    if (isBrokenStructure(error)) return checked(null, [failure('damaged', where)]);
    if (!(error instanceof PdfLimitError)) throw error;
    const { limit, allowed } = error;
    const { counts } = INPUT_LIMITS[limit];
    const params = { counts, allowed, raise: raiseHint(limit) };
    return checked(null, [finding('pdf-too-complex', where, params)]);
  }
};

/**
 * pdf-lib 2.11.1 expects each object where and as the standard says, throws errors of many kinds
 * where that is not so, and follows parents in circles.
 */
const isBrokenStructure = (error: unknown): boolean =>
  error instanceof RangeError || (error instanceof Error && isFrom('pdf-lib', error));

/** True when the error was thrown within the package. */
const isFrom = (name: string, { stack = '' }: Error): boolean =>
  (stack.split(/\n\s+at /u)[1] ?? '').includes(name);

/**
 * What only a viewer can tell. Asked after the page has been followed to its ends: PDFium takes
 * minutes for forms that paint themselves.
 */
async function lookAt(source: Uint8Array, where: Where): Promise<Finding | null> {
  const opening = await openPdf(source);
  if (!opening.ok) return failure(opening.reason === 'password' ? 'encrypted' : 'damaged', where);
  // PDFium opens files whose first page it cannot find, or finds only once.
  const isThere = opening.pages.canRender(0, 1) && opening.pages.canRender(0, 1);
  const text = isThere ? opening.pages.textOf(0) : '';
  opening.pages.close();
  if (!isThere) return failure('damaged', where);
  return AI_NOTICE.test(text) ? finding('ai-without-pdf', where, {}) : null;
}

/** What Illustrator writes onto the page when it saves without PDF content. */
const AI_NOTICE = /saved\s+without\s+PDF\s+Content/i;

/** The empty password opens files that are only protected against changes. */
async function load(bytes: Uint8Array): Promise<PDFDocument | 'encrypted' | 'damaged'> {
  try {
    const document = await PDFDocument.load(bytes, { updateMetadata: false, password: '' });
    return document.getPageCount() > 0 ? document : 'damaged';
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    return /password|encrypt/i.test(message) ? 'encrypted' : 'damaged';
  }
}

const PROBLEMS = {
  de: 'ihr Aufbau ist beschädigt',
  en: 'its structure is damaged',
} as const;

function failure(reason: 'encrypted' | 'damaged', where: Where): Finding {
  return reason === 'encrypted'
    ? finding('pdf-encrypted', where, {})
    : finding('pdf-damaged', where, { problem: PROBLEMS });
}

async function readFirstPage(
  source: Uint8Array,
  document: PDFDocument,
  request: ArtworkRequest,
  { inks, settings }: IngestContext,
  where: Where,
): Promise<Checked<RawArtwork | null>> {
  const page = document.getPage(0);
  const frame = frameOf(page);
  const layers = hiddenLayersOf(document.catalog, document.context);
  const made = await PDFDocument.create({ updateMetadata: false });
  const cleaning: Cleaning = {
    source: document.context,
    target: made.context,
    inks,
    exact: request.colors,
    houseInks: settings.inks,
    inkLimit: settings.limits.totalInk,
    limits: settings.inputLimits ?? USUAL_LIMITS,
    pageArea: frame.viewBox.width * frame.viewBox.height,
    purpose: request.purpose,
    hiddenLayers: new Set(layers.map(({ tag }) => tag)),
    log: emptyLog(),
    copies: new Map(),
    weights: new Map(),
    open: new Set(),
  };
  const bytes = await cleanPage(cleaning, page, frame, made);
  const { log } = cleaning;
  const shown = log.unsupported.size === 0 ? await lookAt(source, where) : null;
  if (shown) return checked(null, [shown]);
  const refusals = refusalsOf(log, where);
  const findings = [
    ...refusals,
    ...remarksOf(log, document.getPageCount(), layers, settings.limits.totalInk, where),
    ...(request.purpose === 'logo' ? colorFindings([...log.colors.values()], request, where) : []),
  ];
  if (refusals.length > 0) return checked(null, findings);
  const unit = userUnit(document);
  const { viewBox } = frame;
  const box = rect(0, 0, viewBox.width * unit, viewBox.height * unit);
  return checked(
    {
      format: 'pdf',
      drawing: { kind: 'pdf', bytes, matrix: concat(frame.matrix, [unit, 0, 0, unit, 0, 0]) },
      // A drawing with a shadow made of pixels is still a drawing; a wrapped picture is none.
      vector: log.painted > log.images.length,
      viewBox: box,
      pixelsPerUnit: coarsest(log, viewBox.width * viewBox.height, unit),
      colors: [...log.colors.values()],
      spots: [...log.spotsKept].sort(),
      maxInk: Math.min(log.highestInk, settings.limits.totalInk),
      // A page is transparent: on a ground of its own colour that shows, else paper stands for it.
      render: (part, width) =>
        renderSource(source, frame, unit, {
          box: part,
          width,
          ground: request.ground ? 'none' : 'paper',
        }),
    },
    findings,
  );
}

/** Scale of the page's units, PDF 1.6; 1 unless the page is larger than 5 m. */
function userUnit(document: PDFDocument): number {
  const value = document.getPage(0).node.lookup(PDFName.of('UserUnit'));
  return value instanceof PDFNumber && value.asNumber() > 0 ? value.asNumber() : 1;
}

/** Images smaller than this share of the page are details whose resolution nobody sees. */
const DETAIL_SHARE = 0.05;

function coarsest(log: CleaningLog, pageArea: number, unit: number): number | null {
  const seen = log.images.filter(({ area }) => area > pageArea * DETAIL_SHARE);
  return seen.length === 0
    ? null
    : Math.min(...seen.map(({ pixelsPerPoint }) => pixelsPerPoint)) / unit;
}

function refusalsOf(log: CleaningLog, where: Where): readonly Finding[] {
  const refusals: Finding[] = [...log.unsupported].map((feature) =>
    finding('pdf-unsupported', where, { feature }),
  );
  if (log.fontsMissing.size > 0) {
    const fonts = [...log.fontsMissing].sort().join(', ');
    refusals.push(finding('pdf-font-not-embedded', where, { fonts }));
  }
  if (log.painted === 0 && refusals.length === 0)
    refusals.push(finding('pdf-page-empty', where, {}));
  return refusals;
}

function remarksOf(
  log: CleaningLog,
  pageCount: number,
  layers: readonly HiddenLayer[],
  inkLimit: number,
  where: Where,
): readonly Finding[] {
  const remarks: Finding[] = [];
  if (pageCount > 1) remarks.push(finding('pdf-several-pages', where, { count: pageCount }));
  if (log.hidden > 0) {
    const names = layers.map(({ name }) => name).join(', ');
    remarks.push(finding('pdf-layers-hidden', where, { layers: names }));
  }
  if (log.rgb.size > 0) remarks.push(finding('pdf-rgb-converted', where, { count: log.rgb.size }));
  if (log.images.length > 0) {
    const pixels = Math.min(...log.images.map((image) => image.pixels));
    remarks.push(finding('pdf-image-inside', where, { count: log.images.length, pixels }));
  }
  for (const ink of [...log.spotsMixed].sort()) {
    if (ink !== 'All') remarks.push(finding('pdf-spot-undeclared', where, { ink }));
  }
  if (log.highestInk > inkLimit + 0.005) {
    const percent = (ink: number): number => Math.round(ink * 100);
    remarks.push(
      finding('logo-ink-reduced', where, {
        highest: percent(log.highestInk),
        limit: percent(inkLimit),
      }),
    );
  }
  return remarks;
}

/** The source as a viewer shows it; PDFium lays the page out by its crop box. */
async function renderSource(
  source: Uint8Array,
  frame: PageFrame,
  unit: number,
  {
    box: part,
    width,
    ground,
  }: { readonly box: Rect; readonly width: number; readonly ground: 'paper' | 'none' },
): Promise<Picture> {
  const opening = await openPdf(source);
  invariant(opening.ok, 'the file could be opened before');
  try {
    const { pages } = opening;
    const shown = pages.sizeOf(0).width / frame.crop.width;
    const box = rect(
      (part.x / unit + frame.crop.x) * shown,
      (part.y / unit + frame.crop.y) * shown,
      (part.width / unit) * shown,
      (part.height / unit) * shown,
    );
    return { ...pages.render(0, width, { box, ground }), box: part };
  } finally {
    opening.pages.close();
  }
}
