/**
 * Mutation testing: changes the code in small ways, one at a time, and sees whether a test objects.
 *   node bench/run.js mutation [--share 0.05] [--seed 1] [--jobs 2] [--only src/read]
 * All of it takes many hours; a share takes that part of the lines, drawn by chance, and estimates
 * the score. Survivors are listed below the table.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { MutantResult, PartialStrykerOptions } from '@stryker-mutator/api/core';
import { Stryker } from '@stryker-mutator/core';
import { seeded } from './support/seeded.js';

const PARTS = ['src/arrange', 'src/core', 'src/read', 'src/preflight/rules'];

/** Tables of sentences in two languages: no logic to be tested. */
const SENTENCES = join('src', 'core', 'findings');

/** Lines drawn together: an expression is rarely longer. */
const WINDOW = 8;

/** Share of the mutants that tests must find. */
const AIM = 0.8;

const OPTIONS: PartialStrykerOptions = {
  testRunner: 'jest',
  testRunnerNodeArgs: ['--experimental-vm-modules', '--no-warnings=ExperimentalWarning'],
  jest: { configFile: 'jest.mutation.config.js' },
  coverageAnalysis: 'perTest',
  // Constants of modules: each would cost a fresh process and the whole suite.
  ignoreStatic: true,
  ignorePatterns: ['bench', 'dist', 'docs'],
  reporters: ['progress-append-only'],
  allowConsoleColors: false,
};

export async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      share: { type: 'string', default: '1' },
      seed: { type: 'string', default: '1' },
      jobs: { type: 'string', default: '2' },
      only: { type: 'string', default: '' },
    },
  });
  const files = sources().filter((file) => file.startsWith(values.only));
  const mutate = drawn(files, Number(values.share), Number(values.seed));
  const stryker = new Stryker({
    ...OPTIONS,
    mutate: [...mutate],
    concurrency: Number(values.jobs),
  });
  const results = await stryker.runMutationTest();
  const rows = PARTS.map((part) => [part, scoreOf(results, part)] as const);
  console.table(Object.fromEntries([...rows, ['all', scoreOf(results, 'src')]]));
  for (const survivor of results.filter(isMissed)) console.log(sentenceOf(survivor));
  process.exitCode = scoreOf(results, 'src').found < AIM ? 1 : 0;
}

const sources = (): readonly string[] =>
  PARTS.flatMap((part) =>
    readdirSync(part, { recursive: true, encoding: 'utf8' }).map((name) => join(part, name)),
  )
    .filter((file) => file.endsWith('.ts') && !file.startsWith(SENTENCES))
    .sort();

/** Stryker's patterns for windows of lines, the same for the same seed. */
function drawn(files: readonly string[], share: number, seed: number): readonly string[] {
  if (share >= 1) return files;
  const next = seeded(seed);
  return files.flatMap((file) => {
    const count = readFileSync(file, 'utf8').split('\n').length;
    return Array.from({ length: Math.ceil(count / WINDOW) }, (_, index) => index * WINDOW + 1)
      .filter(() => next() < share)
      .map((first) => `${file}:${first}-${Math.min(count, first + WINDOW - 1)}`);
  });
}

const isFound = ({ status }: MutantResult): boolean => status === 'Killed' || status === 'Timeout';
const isMissed = ({ status }: MutantResult): boolean =>
  status === 'Survived' || status === 'NoCoverage';

interface Score {
  readonly mutants: number;
  /** Share that a test objected to. */
  readonly found: number;
  /** Half the width of the 95 % interval of that share, from the mutants drawn. */
  readonly within: number;
  readonly survived: number;
  /** Not run by any test. */
  readonly uncovered: number;
}

function scoreOf(results: readonly MutantResult[], part: string): Score {
  const ours = results.filter(({ fileName }) => fileName.includes(`${part}/`));
  const found = ours.filter(isFound).length;
  const mutants = found + ours.filter(isMissed).length;
  const share = mutants === 0 ? 1 : found / mutants;
  const number = (status: MutantResult['status']): number =>
    ours.filter((mutant) => mutant.status === status).length;
  return {
    mutants,
    found: round(share),
    within: round(1.96 * Math.sqrt((share * (1 - share)) / Math.max(1, mutants))),
    survived: number('Survived'),
    uncovered: number('NoCoverage'),
  };
}

const round = (value: number): number => Math.round(value * 1000) / 1000;

function sentenceOf({
  fileName,
  location,
  mutatorName,
  replacement,
  status,
}: MutantResult): string {
  const place = `${fileName.replace(/^.*?(?=src\/)/u, '')}:${location.start.line}:${location.start.column}`;
  const text = (replacement ?? '').replace(/\s+/gu, ' ').slice(0, 80);
  return `${status === 'Survived' ? 'survived' : 'uncovered'} ${place} ${mutatorName} → ${text}`;
}
