/**
 * The program: which stage follows which, and what passes between them.
 * No file system, no clock, no console in here or below.
 */
import { gridItems } from './arrange/fill-frame.js';
import { composeCover } from './compose/compose-cover.js';
import type { BuildFacts } from './core/build-facts.js';
import type { Edition } from './core/edition.js';
import type { FontWatch } from './core/font-watch.js';
import { BuildError, findingsCollector, type Finding } from './core/finding.js';
import type { PrintWishes } from './core/print-spec.js';
import type { EditionName } from './core/project.js';
import type { ProjectFiles } from './core/project-files.js';
import { openFontBook } from './fonts/open-font-book.js';
import { openShapeMemory } from './fonts/shape-memory.js';
import { documentFacts } from './join/document-facts.js';
import { coverRemarks, editionPlans } from './join/edition-plans.js';
import { factsOf, momentOf } from './join/facts.js';
import { fillGrid } from './join/grid-pages.js';
import { asStandardAllows } from './join/print-run.js';
import { logoRemarks } from './join/logo-remarks.js';
import { paintJob } from './join/paint-job.js';
import { proveArtworks, proveLogos } from './join/prove-logos.js';
import { proveManuscript } from './join/prove-manuscript.js';
import { proveText } from './join/prove-text.js';
import { withRichBlack } from './join/rich-black.js';
import { layOut, type LayOutOptions } from './lay-out.js';
import { paintPdf } from './paint/paint-pdf.js';
import { preflight } from './preflight/preflight.js';
import { readProject } from './read/read-project.js';
import { applyWaivers } from './read/waivers.js';

export interface BuildOptions extends LayOutOptions {
  /** In place of what data/print.yaml asks for. */
  readonly wishes?: PrintWishes;
  /** In place of those that data/strategy.yaml asks for. */
  readonly editions?: readonly EditionName[];
  /** Notices a font that is never done. */
  readonly fontWatch?: FontWatch;
  /** `SOURCE_DATE_EPOCH`; without it the file bears the date of the edition. */
  readonly buildDate?: Date;
}

export interface BuildResult {
  /** In the order of `EDITIONS`; empty when none could be made. */
  readonly editions: readonly Edition[];
  readonly findings: readonly Finding[];
  readonly facts: BuildFacts;
}

export async function build(files: ProjectFiles, options: BuildOptions): Promise<BuildResult> {
  const { collect, findings } = findingsCollector();
  const { store, fontWatch, onProgress = () => undefined } = options;

  onProgress('read', 0, 0);
  const project = collect(await readProject(files, options.wishes));
  const { meta, templates, print } = project;
  const buildDate = options.buildDate ?? momentOf(meta.date);
  const shapes = await openShapeMemory(project.fonts, store);
  fontWatch?.limit(print.inputLimits['font-time']);
  const book = collect(openFontBook(project.fonts, shapes, fontWatch));
  // Without its font a page cannot even be shown.
  if (findings.some(({ code }) => code === 'font-unreadable')) throw new BuildError(findings);

  const laid = await layOut(project, book, files, options);
  const artworks = collect(laid.artworks);
  const pages = collect(laid.pages);
  const grid = collect(laid.grid);
  const document = fillGrid(
    pages.document,
    pages.gridPageNumbers,
    gridItems(grid, templates.grid, { ...pages, artworks, book, lang: meta.lang }),
  );

  findings.push(...proveManuscript(project.manuscript, document));

  await shapes.keep();

  const editions: Edition[] = [];
  const wanted = options.editions ?? project.editions;
  const cover = wanted.includes('cover')
    ? collect(composeCover(document, { ...laid.input, print }))
    : null;
  for (const plan of editionPlans(wanted, document, cover, print)) {
    onProgress('paint', 0, 0);
    const inked = withRichBlack(plan.document, print.richBlack);
    const printable = collect(asStandardAllows(inked, print.standard, artworks));
    const file = await paintPdf(printable, paintJob(plan.print, book, artworks, store, buildDate));

    const { standard } = plan.print;
    const judged = await preflight(file.bytes, plan.print, standard, (done, total) =>
      onProgress('preflight', done, total),
    );
    findings.push(
      ...(plan.name === 'cover'
        ? coverRemarks(judged.findings)
        : logoRemarks(judged.findings, findings, grid, pages.gridPageNumbers, project)),
    );
    onProgress('proof', 0, 0);
    const finished = { bytes: file.bytes, facts: judged.value };
    const prove = plan.name === 'print' ? proveLogos : proveArtworks;
    findings.push(
      ...proveText(judged.value, printable),
      ...(await prove(finished, { document: printable, project, artworks }, store)),
    );
    editions.push({ ...file, name: plan.name, document: documentFacts(judged.value) });
  }

  return {
    editions,
    findings: applyWaivers(findings, project, buildDate),
    facts: factsOf(
      project,
      artworks,
      { count: document.pages.length, declaration: pages.gridPageNumbers },
      buildDate,
    ),
  };
}
