import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PDFDocument } from '@cantoo/pdf-lib';

const MEASURED_PREFLIGHT = fileURLToPath(
  new URL('./support/measured-preflight.js', import.meta.url),
);

/** Pages of the files, unless others are given: node bench/run.js preflight 48 1000. */
const PAGE_COUNTS = [12, 48, 100, 300];

/**
 * Prints CPU time and peak memory of the preflight on brochures of several lengths, which repeat
 * the pages of the sample with content of their own. Needs `npm run build`.
 */
export async function main(counts: readonly string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'build-strategy-bench-'));
  try {
    const sample = join(folder, 'sample.pdf');
    execFileSync('node', ['bin/build-strategy.js', '--quiet', '--out', sample]);
    const rows = [];
    for (const pages of counts.length > 0 ? counts.map(Number) : PAGE_COUNTS) {
      const file = join(folder, `${pages}.pdf`);
      writeFileSync(file, await brochure(readFileSync(sample), pages));
      const line = execFileSync('node', [MEASURED_PREFLIGHT, file], { encoding: 'utf8' });
      const { cpu, peakMb } = JSON.parse(line) as { cpu: number; peakMb: number };
      rows.push({
        pages,
        'cpu ms': Math.round(cpu),
        'ms/page': Math.round((cpu / pages) * 10) / 10,
        'peak MB': Math.round(peakMb),
      });
    }
    console.table(rows);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The sample's pages over and over, fonts and artwork shared, until there are `count`. */
async function brochure(sample: Uint8Array, count: number): Promise<Uint8Array> {
  const source = await PDFDocument.load(sample);
  const target = await PDFDocument.create();
  const length = source.getPageCount();
  // One copy of all pages at once, so that what they share is copied once.
  const order = Array.from({ length: count }, (_, index) => index % length);
  for (const page of await target.copyPages(source, order)) target.addPage(page);
  return target.save({ useObjectStreams: false });
}
