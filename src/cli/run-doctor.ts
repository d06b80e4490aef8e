import { constants } from 'node:fs';
import { access, mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { BuildError, type Localized } from '../core/finding.js';
import { cacheFolder } from '../io/cache-folder.js';
import { openProject } from '../io/project-folder.js';
import { systemReason } from '../io/system-errors.js';
import { textPaint } from '../report/paint-text.js';
import { EXIT } from './exit-codes.js';
import { packageRoot } from './package-root.js';
import { workFolder, type Session } from './session.js';

/** One thing that must be right on this computer. */
interface Diagnosis {
  readonly what: Localized;
  readonly ok: boolean;
  readonly detail: Localized;
}

const same = (text: string): Localized => ({ de: text, en: text });

/** `build-strategy doctor`: versions, native libraries, the project's fonts and profile, the cache. */
export async function runDoctor(session: Session): Promise<number> {
  const diagnoses = [
    nodeVersion(),
    ...(await Promise.all(LIBRARIES.map(loads))),
    await projectFolder(session),
    await cache(session),
  ];
  const { lang, terminal } = session;
  const paint = textPaint(terminal.color);
  const width = Math.max(...diagnoses.map(({ what }) => what[lang].length));
  for (const { what, ok, detail } of diagnoses) {
    const sign = ok ? paint.green('✓') : paint.red('✗');
    await terminal.out(`${sign} ${what[lang].padEnd(width)}  ${detail[lang]}\n`);
  }
  return diagnoses.every(({ ok }) => ok) ? EXIT.ok : EXIT.cannot;
}

function nodeVersion(): Diagnosis {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const ok = major > 20 || (major === 20 && minor >= 19);
  const wanted = ok
    ? same('')
    : { de: ', nötig ist 20.19 oder neuer', en: ', 20.19 or newer needed' };
  const found = `Node.js ${process.versions.node}, ${process.platform} ${process.arch}`;
  return { what: same('Node.js'), ok, detail: { de: found + wanted.de, en: found + wanted.en } };
}

/** Libraries with native or WebAssembly parts: those that fail on unusual machines. */
const LIBRARIES = ['sharp', '@resvg/resvg-js', '@hyzyla/pdfium', 'lcms-wasm'] as const;

async function loads(name: (typeof LIBRARIES)[number]): Promise<Diagnosis> {
  try {
    await import(name);
    return { what: same(name), ok: true, detail: same(versionOf(name)) };
  } catch {
    // The reason is a loader's stack trace; the remedy is always the same.
    const detail = {
      de: 'lässt sich nicht laden; „npm ci“ auf diesem Rechner ausführen',
      en: 'cannot be loaded; run “npm ci” on this computer',
    };
    return { what: same(name), ok: false, detail };
  }
}

function versionOf(name: string): string {
  const file = join(packageRoot, 'package.json');
  const { dependencies } = createRequire(file)(file) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  return dependencies[name] ?? '';
}

async function projectFolder(session: Session): Promise<Diagnosis> {
  const what = { de: 'Projekt', en: 'Project' };
  try {
    const project = await openProject(workFolder(session));
    const count = (pattern: RegExp): number =>
      project.paths.filter((path) => pattern.test(path)).length;
    const fonts = count(/^data\/fonts\/.*\.(ttf|otf|woff)$/iu);
    const profiles = count(/\.ic[cm]$/iu);
    const logos = count(/^logos\/.*\.(?!ya?ml$|md$)[^.]+$/iu);
    const detail = {
      de: `${project.root} (${fonts} Schriften, ${profiles} Farbprofile, ${logos} Logos)`,
      en: `${project.root} (${fonts} fonts, ${profiles} colour profiles, ${logos} logos)`,
    };
    return { what, ok: fonts > 0 && profiles > 0, detail };
  } catch (error) {
    if (!(error instanceof BuildError)) throw error;
    const detail = {
      de: `in „${workFolder(session)}“ liegt kein Projekt`,
      en: `there is no project in “${workFolder(session)}”`,
    };
    return { what, ok: false, detail };
  }
}

async function cache(session: Session): Promise<Diagnosis> {
  const what = { de: 'Zwischenspeicher', en: 'Cache' };
  const folder = await cacheFolder(workFolder(session), session.env);
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
    return { what, ok: true, detail: same(folder) };
  } catch (error) {
    const why = systemReason(error);
    if (!why) throw error;
    // The build works without, only slower.
    return { what, ok: true, detail: { de: `${folder}: ${why.de}`, en: `${folder}: ${why.en}` } };
  }
}
