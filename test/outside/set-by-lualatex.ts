import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { spawnSync } from 'node:child_process';

/** A line as LuaTeX set it. */
export interface TexLine {
  readonly isLast: boolean;
  /** Word space as a multiple of the font's own. */
  readonly space: number;
  readonly endsInHyphen: boolean;
}

export interface TexSetting {
  readonly paragraphs: readonly (readonly TexLine[])[];
  /** Lines that stick out. */
  readonly overfull: number;
}

export interface TexOptions {
  /** In points of 1/72 inch. */
  readonly measure: number;
  /** TrueType file, with oldstyle figures. */
  readonly font: string;
  /** Parameters of TeX's line breaking. */
  readonly parameters: string;
  /** Words with the hyphens that they may have: "Fahr-plan-da-ten", "Olpe". */
  readonly exceptions: readonly string[];
}

/**
 * Sets paragraphs at 10 pt with LuaLaTeX and microtype: protrusion and expansion of 1.5 %, ngerman
 * patterns, at least two letters before and three after a hyphen.
 */
export function setByLualatex(
  paragraphs: readonly string[],
  { measure, font, parameters, exceptions }: TexOptions,
): TexSetting {
  const folder = mkdtempSync(join(tmpdir(), 'build-strategy-tex-'));
  try {
    const path = resolve(font);
    const cut = path.lastIndexOf('/') + 1;
    const source = [
      String.raw`\documentclass{article}\usepackage{fontspec}\usepackage[ngerman]{babel}`,
      String.raw`\usepackage[protrusion=true,expansion=true,stretch=15,shrink=15,step=1]{microtype}`,
      String.raw`\usepackage{url}\urlstyle{same}`,
      String.raw`\setmainfont{${path.slice(cut)}}[Path=${path.slice(0, cut)},Numbers={OldStyle,Proportional}]`,
      String.raw`\directlua{dofile("${resolve('test/outside/lualatex/measure-lines.lua')}")}`,
      String.raw`\newcommand\thin{\nobreak\hskip.125em\relax}`,
      // Behind \begin{document}, where babel sets both to 2; in bp, which are our points.
      String.raw`\begin{document}\lefthyphenmin=2 \righthyphenmin=3`,
      String.raw`\hyphenation{${exceptions.join(' ')}}`,
      String.raw`\fontsize{10bp}{14bp}\selectfont\parindent=0pt`,
      String.raw`\hsize=${measure}bp\textwidth=\hsize\linewidth=\hsize ${parameters}`,
      ...paragraphs.map((paragraph) => `${texOf(paragraph)}\n`),
      String.raw`\end{document}`,
    ].join('\n');
    writeFileSync(join(folder, 'text.tex'), source);
    const run = spawnSync('lualatex', ['-interaction=nonstopmode', 'text.tex'], { cwd: folder });
    if (run.error) {
      throw new Error(
        'The program "lualatex" is missing: install Debian\'s packages "texlive-luatex", "texlive-latex-recommended" and "texlive-lang-german".',
      );
    }
    const log = readFileSync(join(folder, 'text.log'), 'utf8');
    const rows = readFileSync(join(folder, 'lines.tsv'), 'utf8').trim().split('\n');
    return { paragraphs: paragraphsOf(rows), overfull: log.match(/^Overfull/gmu)?.length ?? 0 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const HYPHENS: readonly number[] = [0x2d, 0xad, 0x2010];

function paragraphsOf(rows: readonly string[]): readonly (readonly TexLine[])[] {
  const paragraphs: TexLine[][] = [[]];
  for (const row of rows) {
    const [kind, space, last] = row.split('\t');
    const isLast = kind === 'last';
    const endsInHyphen = !isLast && HYPHENS.includes(Number(last));
    paragraphs.at(-1)?.push({ isLast, space: Number(space), endsInHyphen });
    if (isLast) paragraphs.push([]);
  }
  return paragraphs.filter((lines) => lines.length > 0);
}

/** Our text in TeX's notation: no-break spaces stretch, narrow ones do not, addresses may break. */
const texOf = (text: string): string =>
  text
    .replace(/[\\{}$&#%_^~]/gu, (sign) => String.raw`\char${sign.codePointAt(0)} `)
    .replace(/\u00a0/gu, '~')
    .replace(/\u202f/gu, String.raw`\thin{}`)
    .replace(/https?:\/\/\S+/gu, (address) => String.raw`\url{${address}}`);
