/**
 * How evenly logos are balanced that nobody has tuned anything on, measured anew on the finished
 * PDF at 600 dpi (`balance/seen-area.ts` shares no code with the program):
 *   node bench/run.js balance-unseen FOLDER [DRAWS]
 * FOLDER holds SVGs of brands. Each draw takes 30 of them, and 15 with 15 generated coats of arms;
 * 5 columns, cells of 36 × 24 mm. Goals: spread 0.05, largest : smallest 1.25, centre 2.5 %, fill 0.18.
 */
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { mmFromPt } from '../src/core/units.js';
import { drawArms } from './balance/draw-arms.js';
import { openDrawnLogos } from './balance/load-drawn.js';
import type { BenchLogo } from './balance/load-logos.js';
import { CELL, fittedInBoxes, ours, type Placed } from './balance/methods.js';
import { printGrid } from './balance/print-grid.js';
import { seenLogo } from './balance/seen-area.js';
import { seeded } from './support/seeded.js';

const COLUMNS = 5;
const PIXELS_PER_MM = 600 / 25.4;

interface Figures {
  readonly spread: number;
  readonly ratio: number;
  readonly centre: number;
  readonly fill: number;
}

export async function main([folder, draws = '3']: readonly string[]): Promise<void> {
  if (folder === undefined) throw new Error('which folder of SVGs?');
  const files = (await readdir(folder)).filter((file) => file.endsWith('.svg')).sort();
  const open = await openDrawnLogos();
  process.stdout.write(
    '| draw | scene | method | spread | largest : smallest | centre | filled | smallest, largest |\n|---|---|---|---|---|---|---|---|\n',
  );
  for (let draw = 1; draw <= Number(draws); draw += 1) {
    const random = seeded(draw);
    const brands: BenchLogo[] = [];
    while (brands.length < 30) {
      const file = files[Math.floor(random() * files.length)] ?? '';
      const id = basename(file, '.svg');
      if (brands.some(({ participant }) => participant.id === id)) continue;
      const logo = await open(id, await readFile(join(folder, file), 'utf8'));
      if (logo) brands.push(logo);
    }
    const arms: BenchLogo[] = [];
    for (let i = 0; i < 15; i += 1) {
      const logo = await open(`arms-${i}`, drawArms(draw * 100 + i));
      if (logo) arms.push(logo);
    }
    for (const [scene, logos] of [
      ['30 brands', brands],
      ['15 arms, 15 brands', [...arms, ...brands.slice(0, 15)]],
    ] as const) {
      for (const [method, placed] of [
        ['fit in box', fittedInBoxes(logos, COLUMNS)],
        ['ours', ours(logos, COLUMNS)],
      ] as const) {
        process.stdout.write(`| ${draw} | ${scene} | ${method} | ${await row(placed)} |\n`);
      }
    }
  }
}

async function row(placed: readonly Placed[]): Promise<string> {
  const pages = await printGrid(placed);
  const width = Math.round(mmFromPt(CELL.width) * PIXELS_PER_MM);
  const seen = placed.map(({ cell, logo }) => ({
    id: logo.participant.id,
    // Rendered with its cell's own bounds: a neighbour that reaches in would be counted.
    ...seenLogo(pages.render(0, width, { box: cell }), width / mmFromPt(cell.width)),
    cell,
  }));
  pages.close();
  const { spread, ratio, centre, fill } = figuresOf(seen);
  const ordered = [...seen].sort((a, b) => a.area - b.area);
  const ends = [...ordered.slice(0, 2), ...ordered.slice(-2)]
    .map(({ id, area }) => `${id} ${area.toFixed(0)}`)
    .join(', ');
  return [
    spread.toFixed(3),
    ratio.toFixed(2),
    `${(100 * centre).toFixed(1)} %`,
    fill.toFixed(3),
    ends,
  ].join(' | ');
}

function figuresOf(
  seen: readonly (ReturnType<typeof seenLogo> & { readonly cell: Placed['cell'] })[],
): Figures {
  const sizes = seen.map(({ area }) => Math.log(Math.sqrt(area)));
  const mean = average(sizes);
  const offs = seen.map(({ x, y, cell }) => {
    const [w, h] = [mmFromPt(cell.width), mmFromPt(cell.height)];
    return ((x - w / 2) ** 2 + (y - h / 2) ** 2) / h ** 2;
  });
  return {
    spread: Math.sqrt(average(sizes.map((size) => (size - mean) ** 2))),
    ratio: Math.exp(Math.max(...sizes) - Math.min(...sizes)),
    centre: Math.sqrt(average(offs)),
    fill: average(seen.map(({ box, cell }) => box / mmFromPt(cell.width) / mmFromPt(cell.height))),
  };
}

const average = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
