/**
 * What the programs share: from a project to placed logos. Artwork is read, the pages are composed,
 * the grid is arranged into the room that they leave, and the pages are composed again when it
 * takes more than one. No file system, no clock, no console in here or below.
 */
import { arrangeLogos } from './arrange/arrange-logos.js';
import {
  composePages,
  forgetParagraphs,
  type ComposedPages,
  type ComposeInput,
} from './compose/compose-pages.js';
import { figuresOf } from './compose/markdown/figures-of.js';
import type { Artwork } from './core/artwork.js';
import type { OpenDecoder } from './core/artwork-decoder.js';
import type { EpsConverter } from './core/artwork-request.js';
import { checked, type Checked } from './core/finding.js';
import type { Arrangement } from './core/grid.js';
import type { OnProgress } from './core/progress.js';
import type { Project } from './core/project.js';
import type { ProjectFiles, Store } from './core/project-files.js';
import type { FontBook } from './fonts/font-book.js';
import { ingestArtworks } from './ingest/ingest-artworks.js';
import { artworkRequests, ingestSettings } from './join/artwork-requests.js';
import { gridTiers, withPages } from './join/grid-pages.js';

export interface LayOutOptions {
  /** Keeps drawings during the run, and artwork between runs. */
  readonly store: Store;
  readonly onProgress?: OnProgress;
  /** Ghostscript, where the computer has it. */
  readonly convertEps?: EpsConverter;
  /** Decodes artwork elsewhere, where it can do no harm; in this thread when absent. */
  readonly openDecoder?: OpenDecoder;
}

export interface LaidOut {
  readonly artworks: Checked<ReadonlyMap<string, Artwork>>;
  readonly pages: Checked<ComposedPages>;
  /** Its findings name the page of the document they are seen on. */
  readonly grid: Checked<Arrangement>;
  /** What the pages were composed from. */
  readonly input: ComposeInput;
}

export async function layOut(
  project: Project,
  book: FontBook,
  files: ProjectFiles,
  { store, onProgress = () => undefined, convertEps, openDecoder }: LayOutOptions,
): Promise<LaidOut> {
  const artworks = await ingestArtworks(
    artworkRequests(project, figuresOf(project)),
    ingestSettings(project, convertEps),
    files,
    store,
    { openDecoder, onProgress: (done, total) => onProgress('ingest', done, total) },
  );

  onProgress('compose', 0, 0);
  const inputFor = (gridPages: number): ComposeInput => ({
    ...project,
    book,
    figures: artworks.value,
    generated: project.figures,
    gridPages,
  });
  const draft = composePages(inputFor(1));

  onProgress('arrange', 0, 0);
  const grid = arrangeLogos(
    draft.value.gridFrame,
    gridTiers(project, artworks.value),
    project.templates.grid,
    project.print.limits,
  );
  const input = inputFor(grid.value.pageCount);
  const pages = input.gridPages === 1 ? draft : composePages(input);
  // With thousands of logos, the paragraphs of the register alone take tens of megabytes.
  forgetParagraphs(book);
  const { gridPageNumbers } = pages.value;
  return {
    artworks,
    pages,
    grid: checked(grid.value, withPages(grid.findings, grid.value, gridPageNumbers, project)),
    input,
  };
}
