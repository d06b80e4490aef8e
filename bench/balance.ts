/**
 * How evenly the sample's logos are balanced: fitted in boxes, by logo-soup's published formula,
 * and by ours, on cells of 36 × 24 mm. Prints the figures and draws docs/balance.png:
 *   node bench/run.js balance [picture.png]
 */
import { writeFile } from 'node:fs/promises';
import { measureArtwork } from '../src/ingest/measure/measure-artwork.js';
import { balanceFigures, type BalanceFigures } from './balance/figures.js';
import { loadLogos } from './balance/load-logos.js';
import { byLogoSoup, fittedInBoxes, ours } from './balance/methods.js';
import { drawMethods } from './balance/picture.js';

const COLUMNS = 9;

export async function main([target = 'docs/balance.png']: readonly string[]): Promise<void> {
  const logos = await loadLogos();
  const started = performance.now();
  for (const { raw } of logos) await measureArtwork(raw);
  const msEach = (performance.now() - started) / logos.length;

  const mine = ours(logos, COLUMNS);
  const methods = [
    { title: 'Fitted in boxes of 30 × 18 mm', placed: fittedInBoxes(logos, COLUMNS) },
    { title: 'logo-soup: by √aspect and density', placed: byLogoSoup(logos, COLUMNS, mine) },
    { title: 'build-strategy: equal optical area', placed: mine },
  ].map((method) => ({ ...method, figures: balanceFigures(method.placed) }));

  process.stdout.write(
    `${logos.length} logos, rendered and measured in ${msEach.toFixed(1)} ms each\n\n`,
  );
  process.stdout.write(
    '| method | spread | largest : smallest | centre | cells filled |\n|---|---|---|---|---|\n',
  );
  for (const { title, figures } of methods) {
    process.stdout.write(`| ${title} | ${row(figures).join(' | ')} |\n`);
  }
  await writeFile(
    target,
    await drawMethods(
      methods.map((m) => ({ ...m, caption: `${m.title} — ${label(m.figures)}` })),
      COLUMNS,
    ),
  );
}

const row = (f: BalanceFigures): readonly string[] => [
  f.spread.toFixed(3),
  f.largestToSmallest.toFixed(2),
  `${(100 * f.centre).toFixed(1)} %`,
  f.filled.toFixed(2),
];

const label = (f: BalanceFigures): string =>
  `spread ${f.spread.toFixed(2)} · largest : smallest ${f.largestToSmallest.toFixed(2)} · off centre ${(100 * f.centre).toFixed(1)} %`;
