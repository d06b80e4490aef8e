/**
 * The second program: the same stages up to the grid as in `build.ts`, then one sheet with all
 * logos in place of the edition. No file system, no clock, no console in here or below.
 */
import { arrangeLogos } from './arrange/arrange-logos.js';
import { composePages } from './compose/compose-pages.js';
import { figuresOf } from './compose/markdown/figures-of.js';
import type { OpenDecoder } from './core/artwork-decoder.js';
import type { EpsConverter } from './core/artwork-request.js';
import type { PaintedFile } from './core/edition.js';
import { findingsCollector, type Finding } from './core/finding.js';
import type { OnProgress } from './core/progress.js';
import type { ProjectFiles, Store } from './core/project-files.js';
import { openFontBook } from './fonts/open-font-book.js';
import { ingestArtworks } from './ingest/ingest-artworks.js';
import { artworkRequests, ingestSettings } from './join/artwork-requests.js';
import { contactDesign, contactEntries, sourceFindings } from './join/contact-entries.js';
import { momentOf } from './join/facts.js';
import { gridTiers, withPages } from './join/grid-pages.js';
import { paintJob } from './join/paint-job.js';
import { paintPdf } from './paint/paint-pdf.js';
import { readProject } from './read/read-project.js';
import { readSources } from './read/read-sources.js';
import { withWaivers } from './read/waivers.js';
import { contactSheet } from './sheets/contact-sheet.js';

export interface ContactSheetOptions {
  readonly store: Store;
  readonly lang: 'de' | 'en';
  readonly buildDate?: Date;
  readonly onProgress?: OnProgress;
  readonly convertEps?: EpsConverter;
  readonly openDecoder?: OpenDecoder;
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
  const { store, lang, onProgress = () => undefined } = options;

  onProgress('read', 0, 0);
  const project = collect(await readProject(files));
  const sources = collect(await readSources(files));
  const { meta, templates, print } = project;
  const buildDate = options.buildDate ?? momentOf(meta.date);
  const book = collect(openFontBook(project.fonts));

  const artworks = collect(
    await ingestArtworks(
      artworkRequests(project, figuresOf(project)),
      ingestSettings(project, options.convertEps),
      files,
      store,
      {
        openDecoder: options.openDecoder,
        onProgress: (done, total) => onProgress('ingest', done, total),
      },
    ),
  );

  onProgress('compose', 0, 0);
  const compose = (gridPages: number) =>
    composePages({ ...project, book, figures: artworks, generated: project.figures, gridPages });
  const draft = compose(1);

  onProgress('arrange', 0, 0);
  const { gridFrame } = draft.value;
  const grid = arrangeLogos(gridFrame, gridTiers(project, artworks), templates.grid, print.limits);
  const { pageCount } = grid.value;
  const { gridPageNumbers } = pageCount === 1 ? draft.value : compose(pageCount).value;
  findings.push(...withPages(grid.findings, grid.value, gridPageNumbers, project));
  findings.push(...sourceFindings(project, sources));
  const judged = withWaivers(findings, project, buildDate);

  onProgress('paint', 0, 0);
  const entries = contactEntries(
    { project, artworks, sources, findings: judged, lang },
    grid.value,
    gridPageNumbers,
  );
  const sheet = contactSheet(entries, contactDesign(project, artworks, book, lang));
  // One standard, no marks: it is looked at, not cut.
  const job = paintJob({ ...print, marks: [] }, book, artworks, store, buildDate);
  const edition = await paintPdf(sheet, job);
  return { edition, findings: judged };
}
