import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { access, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { EpsConverter } from '../core/artwork-request.js';

/** Names of the program on Unix and Windows. */
const PROGRAMS = ['gs', 'gswin64c.exe', 'gswin32c.exe'] as const;

/** PostScript is a program and may never end. */
const TIMEOUT_MS = 20_000;

/** What one conversion may write: a logo has some hundred kilobytes. */
const MAX_BYTES = 100_000_000;

/**
 * Colours, fonts and pixels as they are; only the box of the artwork. `-dSAFER` keeps the program
 * in the file from reading or writing anything else.
 */
const OPTIONS = [
  '-dSAFER',
  '-dBATCH',
  '-dNOPAUSE',
  '-q',
  '-dEPSCrop',
  '-sDEVICE=pdfwrite',
  '-dCompatibilityLevel=1.6',
  '-sColorConversionStrategy=LeaveColorUnchanged',
  '-dAutoRotatePages=/None',
  '-dEmbedAllFonts=true',
  '-dPreserveOverprintSettings=true',
  '-dDownsampleColorImages=false',
  '-dDownsampleGrayImages=false',
  '-dDownsampleMonoImages=false',
  '-dAutoFilterColorImages=false',
  '-dAutoFilterGrayImages=false',
  '-dColorImageFilter=/FlateEncode',
  '-dGrayImageFilter=/FlateEncode',
] as const;

/** The installed Ghostscript as a converter; undefined when there is none on the path. */
export async function openGhostscript(): Promise<EpsConverter | undefined> {
  const program = await findProgram();
  return program === undefined ? undefined : (bytes) => convert(program, bytes);
}

async function findProgram(): Promise<string | undefined> {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    for (const name of PROGRAMS) {
      // A relative folder on the path could be the project's own.
      if (!/^(?:\/|[A-Za-z]:)/u.test(folder)) continue;
      const path = join(folder, name);
      if (
        await access(path, constants.X_OK).then(
          () => true,
          () => false,
        )
      )
        return path;
    }
  }
  return undefined;
}

async function convert(program: string, bytes: Uint8Array): Promise<Uint8Array | null> {
  const folder = await mkdtemp(join(tmpdir(), 'build-strategy-eps-'));
  try {
    const input = join(folder, 'in.eps');
    const output = join(folder, 'out.pdf');
    await writeFile(input, bytes);
    const done = await run(program, [...OPTIONS, `-sOutputFile=${output}`, input], folder);
    if (!done) return null;
    const pdf = await readFile(output).catch(() => null);
    return pdf && pdf.length <= MAX_BYTES ? new Uint8Array(pdf) : null;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** True when the program ended by itself without an error. */
function run(program: string, args: readonly string[], folder: string): Promise<boolean> {
  return new Promise((resolve) => {
    const options = {
      cwd: folder,
      timeout: TIMEOUT_MS,
      killSignal: 'SIGKILL' as const,
      maxBuffer: 1_000_000,
      windowsHide: true,
      // Nothing of the caller's environment is Ghostscript's business (GS_OPTIONS could undo -dSAFER).
      env: { PATH: process.env['PATH'] ?? '', TMPDIR: folder, TEMP: folder },
    };
    execFile(program, [...args], options, (error) => resolve(error === null));
  });
}
