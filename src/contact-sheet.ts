/**
 * The second program: laid out as in `build.ts`, then one sheet with all
 * logos in place of the edition. No file system, no clock, no console in here or below.
 */
import type { PaintedFile } from './core/edition.js';
import type { FontWatch } from './core/font-watch.js';
import { findingsCollector, type Finding } from './core/finding.js';
import type { ProjectFiles } from './core/project-files.js';
import { openFontBook } from './fonts/open-font-book.js';
import { contactDesign, contactEntries, sourceFindings } from './join/contact-entries.js';
import { momentOf } from './join/facts.js';
import { paintJob } from './join/paint-job.js';
import { layOut, type LayOutOptions } from './lay-out.js';
import { paintPdf } from './paint/paint-pdf.js';
import { readProject } from './read/read-project.js';
import { readSources } from './read/read-sources.js';
import { withWaivers } from './read/waivers.js';
import { contactSheet } from './sheets/contact-sheet.js';

export interface ContactSheetOptions extends LayOutOptions {
  readonly lang: 'de' | 'en';
  /** Notices a font that is never done. */
  readonly fontWatch?: FontWatch;
  readonly buildDate?: Date;
}

export interface ContactSheetResult {
  readonly edition: PaintedFile;
  readonly findings: readonly Finding[];
}

export async function buildContactSheet(
  files: ProjectFiles,
  options: ContactSheetOptions,
): Promise<ContactSheetResult> {
  const { collect, findings } = findingsCollector();
  const { store, lang, fontWatch, onProgress = () => undefined } = options;

  onProgress('read', 0, 0);
  const project = collect(await readProject(files));
  const sources = collect(await readSources(files));
  const { meta, print } = project;
  const buildDate = options.buildDate ?? momentOf(meta.date);
  fontWatch?.limit(print.inputLimits['font-time']);
  const book = collect(openFontBook(project.fonts, undefined, fontWatch));

  const laid = await layOut(project, book, files, options);
  const artworks = collect(laid.artworks);
  const grid = collect(laid.grid);
  findings.push(...sourceFindings(project, sources));
  const judged = withWaivers(findings, project, buildDate);

  onProgress('paint', 0, 0);
  const entries = contactEntries(
    { project, artworks, sources, findings: judged, lang },
    grid,
    laid.pages.value.gridPageNumbers,
  );
  const sheet = contactSheet(entries, contactDesign(project, artworks, book, lang));
  // One standard, no marks: it is looked at, not cut.
  const job = paintJob({ ...print, marks: [] }, book, artworks, store, buildDate);
  const edition = await paintPdf(sheet, job);
  return { edition, findings: judged };
}
