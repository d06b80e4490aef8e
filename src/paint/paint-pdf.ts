/**
 * The finished layout as a PDF file.
 *
 * In: a `PagedDocument` in which everything has its place, the fonts and drawings it names, and
 * what the file shall claim. Out: the bytes. Nothing is broken, fitted or chosen here.
 * Left to others: whether the file keeps its promises (`preflight/` reads the bytes).
 */
import { invariant } from '../core/assert.js';
import type { InkColor } from '../core/color.js';
import type { PaintedFile } from '../core/edition.js';
import type { FontProgram } from '../core/font-program.js';
import { loadDrawing } from '../core/drawing-codec.js';
import { concat, type Rect } from '../core/geometry.js';
import type { ArtworkItem, Page, PagedDocument, PageItem } from '../core/page.js';
import { isRegistered } from '../core/printing-conditions.js';
import type { PrintSpec } from '../core/print-spec.js';
import type { Store } from '../core/project-files.js';
import { pt, type Pt } from '../core/units.js';
import { ContentStream } from './content-stream.js';
import { drawingForm, type DrawingPainter } from './drawing.js';
import { EmbeddedFont } from './font-embedding.js';
import { separation } from './gradient.js';
import { graphicsStates } from './graphics-states.js';
import { marksFor } from './marks/index.js';
import { ALL_PLATES, REGISTRATION, SLUG } from './marks/mark-sheet.js';
import { infoDictionary, xmpPacket, type FileFacts } from './metadata.js';
import { outlineTree } from './outline.js';
import type { PagePainter } from './page-painter.js';
import { pageRect, pageSpace, pageY, toPage, type PageSpace } from './page-space.js';
import { name, text, type PdfDict, type PdfRef } from './pdf-value.js';
import { paintShape } from './shape.js';
import { openSurface, type Surface } from './surface.js';
import { paintText } from './text.js';

/** What painting needs besides the pages. */
export interface PaintJob {
  readonly print: PrintSpec;
  readonly buildDate: Date;
  readonly fonts: {
    readonly program: (key: string) => FontProgram;
    /** Sets the line of the `page-info` mark. */
    readonly setInfo: (text: string, color: InkColor, x: Pt, y: Pt) => PageItem;
  };
  /** Holds the drawings that items refer to. */
  readonly store: Store;
  /** User space of each drawing, by its key. */
  readonly viewBoxes: ReadonlyMap<string, Rect>;
  /** Name and version of this tool, for the metadata. */
  readonly creator: string;
}

/** Producer as the libraries would have it: what wrote the bytes. */
const PRODUCER = 'build-strategy, pdfkit';

/** Paints a document for the press. */
export async function paintPdf(document: PagedDocument, job: PaintJob): Promise<PaintedFile> {
  const { print } = job;
  const facts: FileFacts = {
    meta: document.meta,
    standard: print.standard,
    buildDate: job.buildDate,
    creator: job.creator,
    producer: PRODUCER,
  };
  const surface = openSurface({
    version: print.standard === 'pdfx1a' ? '1.4' : '1.6',
    lang: document.meta.lang,
    info: infoDictionary(facts),
  });
  const file = openFile(surface, job);
  const space = pageSpace(document.trim, document.bleed, print.marks.length > 0 ? SLUG : pt(0));

  const pages: PdfRef[] = [];
  for (const page of document.pages) {
    const marks = marksFor(print.marks, {
      trim: document.trim,
      bleed: document.bleed,
      folds: document.folds ?? [],
      info: infoLine(document, page, job),
      setInfo: (line, x, y) => job.fonts.setInfo(line, REGISTRATION, x, y),
    });
    const content = await paintPage(file, [...page.items, ...marks], space);
    pages.push(surface.addPage(space.boxes, content, pageExtras(print)));
  }
  file.embedFonts();

  const outline = outlineTree(surface, document.outline, (page, y) => {
    const target = pages[page - 1];
    invariant(target, `the outline names page ${page}, which does not exist`);
    return [target, 'XYZ', null, pageY(space, y), null];
  });
  surface.setCatalog({
    OutputIntents: [outputIntent(surface, print)],
    ...(outline ? { Outlines: outline, PageMode: 'UseOutlines' } : {}),
  });
  return {
    standard: print.standard,
    bytes: await surface.finish(xmpPacket(facts)),
    pageCount: pages.length,
  };
}

/** Blending happens in the inks of the press. Source: ISO 15930-7, transparency. */
const pageExtras = (print: PrintSpec): PdfDict =>
  print.standard === 'pdfx4'
    ? { Group: { Type: 'Group', S: 'Transparency', CS: 'DeviceCMYK', I: true, K: false } }
    : {};

function outputIntent(surface: Surface, { condition }: PrintSpec): PdfRef {
  return surface.object({
    Type: 'OutputIntent',
    S: 'GTS_PDFX',
    OutputConditionIdentifier: text(condition.identifier),
    OutputCondition: text(condition.info),
    ...(isRegistered(condition.identifier)
      ? { RegistryName: text('http://www.color.org') }
      : undefined),
    Info: text(condition.info),
    DestOutputProfile: surface.stream({ N: 4 }, condition.profile),
  });
}

/** Objects shared by all pages of the file. */
interface OpenFile {
  readonly drawing: DrawingPainter;
  readonly job: PaintJob;
  readonly font: (key: string) => EmbeddedFont;
  readonly program: (key: string) => FontProgram;
  readonly formOf: (drawingKey: string) => Promise<PdfRef>;
  readonly embedFonts: () => void;
}

function openFile(surface: Surface, job: PaintJob): OpenFile {
  const separations = new Map<string, PdfRef>();
  const drawing: DrawingPainter = {
    surface,
    states: graphicsStates(surface),
    spots: (ink) => {
      const known = separations.get(ink);
      if (known) return known;
      const made = separation(surface, name(ink), alternateOf(ink, job.print));
      separations.set(ink, made);
      return made;
    },
  };
  const fonts = new Map<string, EmbeddedFont>();
  const programs = new Map<string, FontProgram>();
  const program = (key: string): FontProgram => {
    const known = programs.get(key);
    if (known) return known;
    const opened = job.fonts.program(key);
    programs.set(key, opened);
    return opened;
  };
  const forms = new Map<string, PdfRef>();
  return {
    drawing,
    job,
    program,
    font: (key) => {
      const known = fonts.get(key);
      if (known) return known;
      const made = new EmbeddedFont(surface, program(key));
      fonts.set(key, made);
      return made;
    },
    formOf: async (key) => {
      const known = forms.get(key);
      if (known) return known;
      const viewBox = job.viewBoxes.get(key);
      invariant(viewBox, `drawing ${key} has no view box`);
      const made = await drawingForm(drawing, await loadDrawing(job.store, key), viewBox);
      forms.set(key, made);
      return made;
    },
    embedFonts: () => {
      for (const [index, font] of [...fonts.values()].entries()) font.embed(index);
    },
  };
}

/** What a spot ink looks like where it has no plate. */
function alternateOf(ink: string, print: PrintSpec): readonly [number, number, number, number] {
  if (ink === ALL_PLATES) return [1, 1, 1, 1];
  const declared = print.inks.find((candidate) => candidate.name === ink);
  invariant(declared, `spot ink "${ink}" is not declared`);
  const { c, m, y, k } = declared.alternate;
  return [c, m, y, k];
}

const infoLine = (document: PagedDocument, page: Page, { print, buildDate }: PaintJob): string =>
  [
    document.meta.title,
    `Seite ${page.number}`,
    print.condition.identifier,
    buildDate.toISOString().slice(0, 10),
  ].join(' · ');

async function paintPage(
  file: OpenFile,
  items: readonly PageItem[],
  space: PageSpace,
): Promise<ContentStream> {
  const { limits } = file.job.print;
  const content = new ContentStream(file.drawing.spots);
  let overprinting: boolean | null = null;
  const painter: PagePainter = {
    content,
    space,
    states: file.drawing.states,
    font: file.font,
    program: file.program,
    overprint: (on) => {
      if (overprinting === on) return;
      overprinting = on;
      content.graphicsState(on ? file.drawing.states.overprint : file.drawing.states.knockout);
    },
  };
  for (const item of items) {
    switch (item.kind) {
      case 'text':
        paintText(painter, item, limits);
        break;
      case 'shape':
        paintShape(painter, item, limits);
        break;
      case 'artwork':
        paintArtwork(painter, item, await file.formOf(item.drawing));
        break;
    }
  }
  return content;
}

function paintArtwork(painter: PagePainter, item: ArtworkItem, form: PdfRef): void {
  const { content, space } = painter;
  painter.overprint(false);
  content.scoped(() => {
    if (item.clip) content.clipBox(...pageRect(space, item.clip));
    content.transform(concat(item.transform, toPage(space)));
    content.draw(form);
  });
}
