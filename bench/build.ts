import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateProject } from './support/generate-project.js';

const MEASURED_BUILD = fileURLToPath(new URL('./support/measured-build.js', import.meta.url));

/** Logos of the generated projects, unless sizes are given: node bench/run.js build 27 500. The last takes a quarter of an hour. */
const SIZES = [27, 500, 5000];

/**
 * Prints wall time, CPU, peak memory and file size of builds, stage by stage: the sample and
 * generated projects, each with an empty cache and again with a warm one. Needs `npm run build`.
 */
export async function main(sizes: readonly string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'build-strategy-bench-'));
  const rows: Record<string, Record<string, number>> = {};
  try {
    measure('sample', '.', join(folder, 'cache-sample'), rows);
    for (const count of sizes.length > 0 ? sizes.map(Number) : SIZES) {
      const project = join(folder, `project-${count}`);
      await generateProject(project, count);
      measure(`${count} logos`, project, join(folder, `cache-${count}`), rows);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  console.table(rows);
}

function measure(
  name: string,
  project: string,
  cache: string,
  rows: Record<string, Record<string, number>>,
): void {
  for (const state of ['cold', 'warm']) {
    const line = execFileSync('node', [MEASURED_BUILD, project, cache], { encoding: 'utf8' });
    const measured = JSON.parse(line) as Record<string, number>;
    rows[`${name}, ${state}`] = Object.fromEntries(
      Object.entries(measured).map(([key, value]) => [key, Math.round(value)]),
    );
  }
}
