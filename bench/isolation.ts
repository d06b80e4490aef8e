/**
 * What it costs to decode artwork in child processes: node bench/run.js isolation [ROUNDS]
 * Builds the sample with an empty cache, with its logos read in the building process and by the
 * pool of child processes, in turns, 5 times unless told. Prints medians and their ratio; builds
 * with a warm cache start no child at all. Needs `npm run build`.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ONE_BUILD = fileURLToPath(new URL('./support/isolated-build.js', import.meta.url));

const WAYS = ['in the build', 'in children'] as const;

interface Measured {
  readonly wall: number;
  readonly cpu: number;
}

export function main([rounds = '5']: readonly string[]): void {
  const measured: Record<string, Measured[]> = { 'in the build': [], 'in children': [] };
  for (let round = 0; round < Number(rounds); round += 1)
    for (const way of WAYS) measured[way]?.push(once(way));
  const [inside, outside] = WAYS.map((way) => mediansOf(measured[way] ?? []));
  console.table({
    'in the build, s': inside,
    'in children, s': outside,
    'cost, %': {
      wall: costOf(inside?.wall, outside?.wall),
      cpu: costOf(inside?.cpu, outside?.cpu),
    },
  });
}

const once = (way: string): Measured =>
  JSON.parse(execFileSync('node', [ONE_BUILD, way], { encoding: 'utf8' })) as Measured;

const mediansOf = (all: readonly Measured[]): Measured => ({
  wall: median(all.map(({ wall }) => wall)),
  cpu: median(all.map(({ cpu }) => cpu)),
});

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return Number((sorted[Math.floor(sorted.length / 2)] ?? NaN).toFixed(2));
}

const costOf = (before = NaN, after = NaN): number => Math.round((after / before - 1) * 100);
