import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { openInkConverter } from '../color/ink-converter.js';
import type { Artwork } from '../core/artwork.js';
import { BuildError, type Finding } from '../core/finding.js';
import type { LogoFacts } from '../core/logo-facts.js';
import type { Participant } from '../core/participant.js';
import type { Project } from '../core/project.js';
import type { ProjectFiles, Store } from '../core/project-files.js';
import { mm, ptFromMm } from '../core/units.js';
import { ingestArtworks } from '../ingest/ingest-artworks.js';
import { openStore } from '../io/artifact-store.js';
import { openArtworkPool } from '../io/artwork-pool.js';
import { sourceDateEpoch } from '../io/build-date.js';
import { openGhostscript } from '../io/ghostscript.js';
import type { OpenProject } from '../io/project-folder.js';
import { openSingleFile } from '../io/single-file.js';
import { systemReason } from '../io/system-errors.js';
import { checkTarget, writeOutput, type OutputTarget } from '../io/write-output.js';
import { ingestSettings } from '../join/artwork-requests.js';
import { logoView } from '../join/logo-facts.js';
import { showArtwork } from '../join/show-artwork.js';
import { withWaivers } from '../read/waivers.js';
import { readProject } from '../read/read-project.js';
import { renderLogoPage } from '../report/logo/logo-html.js';
import { logoJson } from '../report/logo/logo-json.js';
import { renderLogo } from '../report/logo/logo-text.js';
import { isFit, tallyOf } from '../report/tally.js';
import { writeDecoderLog } from './crash-log.js';
import { EXIT } from './exit-codes.js';
import { tell } from './outcome.js';
import { projectLang } from './project-lang.js';
import { projectOrSample } from './project-or-sample.js';
import { oneOf, workFolder, type Session } from './session.js';
import { UsageError } from './usage-error.js';

const FORMATS = ['text', 'json'] as const;

/** Pixels across the picture of the HTML page: sharp at its largest width on a fine screen. */
const PICTURE_PIXELS = 1600;

/** Logos are looked at up to the widest size that the page tells of. */
const LARGEST = { width: ptFromMm(mm(60)), height: ptFromMm(mm(60)) } as const;

/**
 * `build-strategy logo FILE`: what is in one file of artwork, wherever it lies. Numbers and fonts
 * come from the project around, outside a project from the sample's.
 */
export async function runLogo(session: Session, file: string | undefined): Promise<number> {
  const { options, terminal } = session;
  const format = oneOf('--format', options.format ?? 'text', FORMATS);
  if (file === undefined) {
    throw new UsageError({
      de: 'Welche Datei? Zum Beispiel: build-strategy logo logos/olpe.svg',
      en: 'Which file? For example: build-strategy logo logos/olpe.svg',
    });
  }
  const files = await projectOrSample(session);
  const lang = await projectLang(session, files);
  const store = await openStore(null);
  try {
    const target = await htmlTarget(session, files);
    const { value: project } = await readProject(files);
    const subject = await subjectOf(session, file, files, project);
    const today = sourceDateEpoch(session.env['SOURCE_DATE_EPOCH']) ?? new Date();
    const { artwork, facts } = await lookAt(subject, project, store, today);
    const strict = options.strict ?? false;
    const exitCode = artwork && isFit(tallyOf(facts.findings), strict) ? EXIT.ok : EXIT.unfit;
    if (target) {
      const { toolVersion } = session;
      const shown = artwork && (await showArtwork(artwork, project.print, store, PICTURE_PIXELS));
      const page = renderLogoPage(facts, shown, { lang, toolVersion, strict });
      await writeOutput(target, new TextEncoder().encode(page));
    }
    if (format === 'json') await terminal.out(logoJson(facts, lang, exitCode));
    else await terminal.out(renderLogo(facts, { lang, color: terminal.color }));
    return exitCode;
  } catch (error) {
    if (!(error instanceof BuildError)) throw error;
    const { findings } = error;
    const outcome = { exitCode: EXIT.cannot, findings, facts: null, written: [], withheld: null };
    await tell(session, lang, files, outcome, []);
    return EXIT.cannot;
  } finally {
    store.dispose();
  }
}

async function htmlTarget(
  { options, ...session }: Session,
  project: OpenProject,
): Promise<OutputTarget | null> {
  if (options.html === undefined) return null;
  const folder = workFolder({ options, ...session });
  const target = await checkTarget(resolve(folder, options.html), project);
  return { ...target, shown: options.html };
}

/** The file to look at, and what the project says about it. */
interface Subject {
  /** As the user named it. */
  readonly shown: string;
  readonly files: ProjectFiles;
  /** Its path in `files`. */
  readonly path: string;
  readonly owner: Participant | null;
}

async function subjectOf(
  session: Session,
  shown: string,
  project: OpenProject,
  { participants }: Project,
): Promise<Subject> {
  const place = resolve(workFolder(session), shown);
  try {
    const { dev, ino } = await stat(place, { bigint: true });
    const path = project.pathOfInode(dev, ino);
    if (path !== undefined) {
      const owner = participants.find(({ logo }) => logo?.file === path || logo?.negative === path);
      return { shown, files: project, path, owner: owner ?? null };
    }
    const single = await openSingleFile(place);
    if (single.sizeOf(single.file) === undefined) throw noFile(shown);
    return { shown, files: single, path: single.file, owner: null };
  } catch (error) {
    const reason = systemReason(error);
    if (!reason) throw error;
    throw new UsageError({ de: `${shown}: ${reason.de}.`, en: `${shown}: ${reason.en}.` });
  }
}

const noFile = (shown: string): UsageError =>
  new UsageError({
    de: `${shown}: es ist keine gewöhnliche Datei.`,
    en: `${shown}: it is no ordinary file.`,
  });

async function lookAt(
  { shown, files, path, owner }: Subject,
  project: Project,
  store: Store,
  today: Date,
): Promise<{ readonly artwork: Artwork | null; readonly facts: LogoFacts }> {
  const { condition, limits } = project.print;
  const pool = openArtworkPool({ jobs: 1, writeLog: writeDecoderLog });
  try {
    const { value, findings } = await ingestArtworks(
      [
        {
          id: path,
          subject: owner?.name ?? '',
          purpose: 'logo',
          file: path,
          source: owner?.logo?.source ?? { file: path, line: 1, column: 1 },
          largest: LARGEST,
          background: owner?.logo?.background ?? 'auto',
          colors: owner?.logo?.colors ?? {},
        },
      ],
      ingestSettings(project, await openGhostscript()),
      files,
      store,
      { openDecoder: pool.openDecoder },
    );
    const artwork = value.get(path) ?? null;
    const inks = await openInkConverter(condition.profile);
    const facts: LogoFacts = {
      file: shown,
      bytes: files.sizeOf(path) ?? 0,
      owner: owner && { name: owner.name, official: owner.official, kind: owner.kind },
      condition: condition.identifier,
      limits,
      artwork: artwork && logoView(artwork, limits, inks),
      findings: owner ? withWaivers(findings, project, today) : findings.map(withoutPlace),
    };
    return { artwork, facts };
  } finally {
    pool.dispose();
  }
}

/** No line of the YAML names this file. */
function withoutPlace(found: Finding): Finding {
  const { file, fileFacts } = found.where;
  return {
    ...found,
    where: {
      ...(file === undefined ? {} : { file }),
      ...(fileFacts === undefined ? {} : { fileFacts }),
    },
  };
}
