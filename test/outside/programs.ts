import { execFileSync, spawnSync } from 'node:child_process';

const PACKAGES: Readonly<Record<string, string>> = {
  pdffonts: 'poppler-utils',
  pdfimages: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  pdftotext: 'poppler-utils',
  qpdf: 'qpdf',
  mutool: 'mupdf-tools',
  gs: 'ghostscript',
  pdflatex: 'texlive-latex-extra',
  lualatex: 'texlive-luatex',
  scribus: 'scribus',
  'xvfb-run': 'xvfb',
  'rsvg-convert': 'librsvg2-bin',
  soffice: 'libreoffice-writer-nogui',
  chromium: 'chromium',
};

/** Where a program runs that reads or writes more than its arguments say. */
interface Place {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** Output of an outside program that ends well. Says which Debian package brings one that is missing. */
export function outside(program: string, args: readonly string[], place: Place = {}): string {
  demand(program);
  return execFileSync(program, [...args], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...place,
  });
}

/** All that a program says while it works, on both channels, and how it ends. */
export function saidBy(program: string, args: readonly string[]): string {
  demand(program);
  const { stdout, stderr, status } = spawnSync(program, [...args], { encoding: 'utf8' });
  return `${stdout}${stderr}${status === 0 ? '' : `ended with ${status}`}`;
}

function demand(program: string): void {
  if (!spawnSync(program, ['--version']).error) return;
  const name = PACKAGES[program] ?? program;
  throw new Error(`The program "${program}" is missing: install Debian's package "${name}".`);
}
