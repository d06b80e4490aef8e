/**
 * Grids of many sizes in real paint, to be looked at:
 *   node bench/run.js grids FOLDER [--others FOLDER] [COUNT…]
 * Writes one PDF per count (1, 2, 3, 5, 7, 14, 27, 60, 200) with the sample's design: the logos of the
 * sample, over and over, in its three tiers as 5 : 14 : 8, below a declaration of about 80 mm.
 * `--others` mixes them with the SVGs of a folder and as many drawn coats of arms.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { arrangeLogos } from '../src/arrange/arrange-logos.js';
import { gridItems } from '../src/arrange/fill-frame.js';
import { rect } from '../src/core/geometry.js';
import type { GridFrame, GridTier } from '../src/core/grid.js';
import type { Project } from '../src/core/project.js';
import { mm, pt, ptFromMm } from '../src/core/units.js';
import { openFontBook } from '../src/fonts/open-font-book.js';
import { openProject } from '../src/io/project-folder.js';
import { readProject } from '../src/read/read-project.js';
import { drawArms } from './balance/draw-arms.js';
import { openDrawnLogos } from './balance/load-drawn.js';
import { loadLogos, type BenchLogo } from './balance/load-logos.js';
import { paintPages } from './balance/print-grid.js';
import { seeded } from './support/seeded.js';

const COUNTS = [1, 2, 3, 5, 7, 14, 27, 60, 200] as const;

const length = (millimetres: number): number => ptFromMm(mm(millimetres));

const LAYOUT = { kind: 'artifact', type: 'Layout' } as const;

export async function main(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { others: { type: 'string' } },
  });
  const [folder, ...wanted] = positionals;
  if (folder === undefined) throw new Error('which folder for the PDFs?');
  await mkdir(folder, { recursive: true });
  const project = (await readProject(await openProject('.'))).value;
  const sample = await loadLogos();
  const logos = values.others === undefined ? sample : mixed(sample, await drawn(values.others));
  const book = openFontBook(project.fonts).value;
  const { grid: spec, baseline } = project.templates;
  const frame: GridFrame = {
    first: rect(length(20), length(105), length(170), length(168)),
    next: rect(length(20), length(24), length(170), length(249)),
    baseline: baseline.step,
    gridOrigin: baseline.origin,
  };
  for (const count of wanted.length > 0 ? wanted.map(Number) : COUNTS) {
    const tiers = tiersOf(project, logos, count);
    const arranged = arrangeLogos(frame, tiers, spec, project.print.limits).value;
    const artworks = new Map(
      tiers.flatMap(({ entries }) =>
        entries.flatMap(({ participant, artwork }) =>
          artwork ? [[participant.id, artwork] as const] : [],
        ),
      ),
    );
    const pages = gridItems(arranged, spec, {
      artworks,
      book,
      roleOf: () => LAYOUT,
      tierRoleOf: () => LAYOUT,
      lang: 'de',
    });
    const { width, height } = project.print.trim;
    const size = { width: pt(ptFromMm(width)), height: pt(ptFromMm(height)) };
    const bytes = await paintPages(pages, size, logos, book);
    await writeFile(join(folder, `grid-${String(count).padStart(3, '0')}.pdf`), bytes);
    process.stdout.write(`${count} logos: ${arranged.pageCount} page(s)\n`);
  }
}

/** Logos of the SVGs in a folder, each followed by a coat of arms. */
async function drawn(folder: string): Promise<readonly BenchLogo[]> {
  const open = await openDrawnLogos();
  const logos: BenchLogo[] = [];
  const files = (await readdir(folder)).filter((file) => file.endsWith('.svg')).sort();
  for (const [i, file] of files.entries()) {
    const other = await open(basename(file, '.svg'), await readFile(join(folder, file), 'utf8'));
    const arms = await open(`arms-${i}`, drawArms(i));
    logos.push(...[other, arms].filter((logo) => logo !== null));
  }
  return logos;
}

/** In an order drawn by chance, the same each time. */
function mixed(...parts: readonly (readonly BenchLogo[])[]): readonly BenchLogo[] {
  const random = seeded(1);
  return parts
    .flat()
    .map((logo) => ({ logo, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ logo }) => logo);
}

/** Participants with the logos one after the other; repeated ones get numbered names. */
function tiersOf(
  { tiers }: Project,
  logos: readonly BenchLogo[],
  count: number,
): readonly GridTier[] {
  const entries = Array.from({ length: count }, (_, i) => {
    const logo = logos[(i * 11) % logos.length];
    if (!logo) throw new Error('the sample has no logos');
    const round = Math.floor(i / logos.length);
    const { participant, artwork } = logo;
    const id = round === 0 ? participant.id : `${participant.id}-${round}`;
    return { participant: { ...participant, id }, artwork: { ...artwork, id } };
  });
  const shares = count < 5 ? [1, 0, 0] : [5 / 27, 14 / 27, 8 / 27];
  let from = 0;
  return tiers.map((tier, i) => {
    const last = i === tiers.length - 1;
    const to = last ? count : from + Math.round(count * (shares[i] ?? 0));
    const members = entries.slice(from, to);
    from = to;
    return { tier, entries: members };
  });
}
