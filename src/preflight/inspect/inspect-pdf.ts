/**
 * Finished bytes → `PdfFacts`. Knows nothing of how the file was made and judges nothing: what is
 * forbidden or missing is for the rules. Never throws for what the file holds.
 */
import { IDENTITY, rect, type Matrix, type Rect } from '../../core/geometry.js';
import type {
  AnnotationFacts,
  FeatureUse,
  FileProblem,
  GroupFacts,
  PageFacts,
  PdfBox,
  PdfFacts,
} from '../../core/pdf-facts.js';
import { readColorSpace } from './color-space.js';
import {
  dictsOf,
  hiddenLayers,
  noteCatalog,
  noteObjects,
  readInfo,
  readLayers,
  readOutputIntents,
} from './document.js';
import { Interpreter, type Journal } from './interpret/interpreter.js';
import { openPdf, type OpenPdf } from './open-pdf.js';
import { boxOf, contentStreams, readPages, type RawPage } from './page-tree.js';
import { openMeasuring, type PageDraft } from './measure-pages.js';
import { paintedObjects } from './painted-objects.js';
import { mapExtent, type Extent } from './path.js';
import type { PdfStream } from './pdf-values.js';
import { PdfArray, PdfString, type PdfDict, type PdfValue } from './pdf-values.js';
import { Registers } from './registers.js';
import { readXmp } from './xmp.js';

/** Far more than a damaged file can tell anything by. */
const MAX_NOTES = 5000;

/** Hears of each page before it is looked at: pages done, and pages in all. */
export type OnPage = (done: number, total: number) => void;

export async function inspectPdf(
  bytes: Uint8Array,
  onPage: OnPage = () => undefined,
): Promise<PdfFacts> {
  const pdf = await openPdf(bytes);
  const { root, info } = pdf.trailer;
  const log = openLog(pdf.problems);
  const registers = new Registers();
  const readable = !pdf.trailer.encrypted;
  const pages = readable ? await inspectPages(pdf, log, registers, onPage) : [];
  if (readable) {
    noteObjects(pdf, log.note);
    noteCatalog(root, log.note);
  }
  const metadata = readable ? (root?.stream('Metadata') ?? null) : null;
  return {
    file: {
      size: bytes.length,
      headerVersion: pdf.headerVersion,
      catalogVersion: root?.name('Version') ?? null,
      encrypted: pdf.trailer.encrypted,
      readable,
      id: idOf(pdf.trailer.id),
      objectCount: pdf.objectCount,
    },
    info: readable ? readInfo(info) : null,
    xmp: metadata && readXmp(metadata),
    outputIntents: readable ? readOutputIntents(root) : [],
    pages,
    fonts: registers.fonts(),
    images: registers.images(),
    plates: registers.plates(),
    layers: readLayers(root),
    features: log.features,
    problems: log.problems,
  };
}

interface Log {
  readonly features: FeatureUse[];
  readonly problems: FileProblem[];
  readonly note: (use: FeatureUse) => void;
  /** Page that is being read, for what the interpreter meets. */
  page: number | null;
  readonly journal: Journal;
}

/** Notes each thing once: a form met on every page says it at the first. */
function openLog(problems: FileProblem[]): Log {
  const features: FeatureUse[] = [];
  const seen = new Set<string>();
  const fresh = (key: string): boolean => {
    if (seen.has(key) || seen.size > MAX_NOTES) return false;
    seen.add(key);
    return true;
  };
  const note = (use: FeatureUse): void => {
    if (fresh(`${use.feature} ${use.object ?? `page ${use.page}`} ${use.detail}`))
      features.push(use);
  };
  const log: Log = {
    features,
    problems,
    note,
    page: null,
    journal: {
      feature: (feature, object, detail) => note({ feature, page: log.page, object, detail }),
      problem: (kind, object, detail) => {
        if (fresh(`${kind} ${object ?? `page ${log.page}`} ${detail}`))
          problems.push({ kind, page: log.page, object, detail });
      },
    },
  };
  return log;
}

function idOf(value: PdfValue): readonly [string, string] | null {
  if (!(value instanceof PdfArray) || value.length !== 2) return null;
  const [first, second] = value.values();
  return first instanceof PdfString && second instanceof PdfString
    ? [hex(first.bytes), hex(second.bytes)]
    : null;
}

const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

async function inspectPages(
  pdf: OpenPdf,
  log: Log,
  registers: Registers,
  onPage: OnPage,
): Promise<PageFacts[]> {
  const { root } = pdf.trailer;
  const interpreter = new Interpreter(log.journal, hiddenLayers(root));
  const raw = readPages(root, (object, detail) =>
    log.problems.push({ kind: 'syntax', page: null, object, detail }),
  );
  const measure = openMeasuring(registers);
  const pages: PageFacts[] = [];
  for (const [index, page] of raw.entries()) {
    onPage(index, raw.length);
    log.page = index + 1;
    pages.push(await measure(inspectPage(page, index + 1, interpreter, log, registers)));
  }
  return pages;
}

function inspectPage(
  page: RawPage,
  number: number,
  interpreter: Interpreter,
  log: Log,
  registers: Registers,
): PageDraft {
  const { dict, boxes } = page;
  const userUnit = dict.number('UserUnit');
  const toPage = pageMatrix(boxes.trim ?? boxes.art ?? boxes.crop ?? boxes.media, userUnit ?? 1);
  const list = interpreter.page(pageContent(dict, interpreter), page.resources, dict.object);
  const { objects, forms, uses, cut, direct } = paintedObjects(
    list,
    toPage,
    visibleExtent(boxes.media, toPage),
    number,
    registers,
  );
  if (cut) log.journal.problem('limit', dict.object, 'objects');
  const group = groupFacts(dict.dict('Group'), page.resources);
  const facts: PageFacts = {
    number,
    object: dict.object,
    boxes,
    rotate: ((page.rotate % 360) + 360) % 360,
    userUnit,
    group,
    objects,
    forms,
    colorUses: group?.space
      ? [
          {
            role: 'group',
            space: group.space,
            object: dict.object,
            box: null,
            overprint: false,
            overprintMode: 0,
          },
          ...uses,
        ]
      : uses,
    annotations: dictsOf(dict.array('Annots')).map((annotation) =>
      annotationFacts(annotation, toPage),
    ),
    ink: { maximum: null, mean: null, coverage: {}, consumption: {}, guesses: [] },
  };
  return { facts, list, toPage, direct };
}

/** Streams joined by a line break, as if they were one. Source: ISO 32000-1, table 30. */
function pageContent(page: PdfDict, interpreter: Interpreter): Uint8Array {
  const parts = contentStreams(page).map((stream: PdfStream) => interpreter.decoded(stream));
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length + 1, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    joined[at + part.length] = 10;
    at += part.length + 1;
  }
  return joined;
}

/** User space → origin at the top-left corner of the trim box, y down, in points. */
function pageMatrix(box: PdfBox | null, unit: number): Matrix {
  if (!box) return IDENTITY;
  return [unit, 0, 0, -unit, -box.left * unit, box.top * unit];
}

const EVERYWHERE: Extent = [-1e6, -1e6, 1e6, 1e6];

const visibleExtent = (media: PdfBox | null, toPage: Matrix): Extent =>
  media ? mapExtent([media.left, media.bottom, media.right, media.top], toPage) : EVERYWHERE;

function groupFacts(group: PdfDict | null, resources: PdfDict | null): GroupFacts | null {
  if (!group) return null;
  const space = group.get('CS');
  return {
    transparency: group.name('S') === 'Transparency',
    space: space === null ? null : readColorSpace(space, resources).facts,
    isolated: group.boolean('I') === true,
    knockout: group.boolean('K') === true,
  };
}

const HIDDEN = 2;
const PRINT = 4;
const NO_VIEW = 32;

function annotationFacts(annotation: PdfDict, toPage: Matrix): AnnotationFacts {
  const flags = annotation.number('F') ?? 0;
  const box = boxOf(annotation, 'Rect');
  return {
    subtype: annotation.name('Subtype'),
    object: annotation.object,
    box: box && rectOf(mapExtent([box.left, box.bottom, box.right, box.top], toPage)),
    prints: (flags & PRINT) !== 0 && (flags & (HIDDEN | NO_VIEW)) === 0,
  };
}

const rectOf = ([x0, y0, x1, y1]: Extent): Rect => rect(x0, y0, x1 - x0, y1 - y0);
