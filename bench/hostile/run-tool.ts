import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ReportFile } from '../../src/report/report-file.js';
import { leaksIn } from './canary.js';
import { hasStrace, STRACE, stateOf, strayed } from './watch-files.js';

/** How one run of the real command line went. */
export interface Run {
  readonly code: number | null;
  readonly report: ReportFile | null;
  readonly pdf: Uint8Array | null;
  readonly output: string;
  readonly hung: boolean;
  readonly seconds: number;
  /** Files that the run read or changed and had no business with, and secrets in what it wrote. */
  readonly touched: readonly string[];
}

/** Folders of one measurement: the tool may write only into `out`, `temp` and `cache`. */
export interface Places {
  readonly project: string;
  readonly out: string;
  readonly temp: string;
  readonly cache: string;
  /** Files that hostile inputs point at. */
  readonly outside: string;
}

/** No build of the corpus needs a tenth of that on an idle computer. */
const HANG_SECONDS = 240;

export function placesIn(root: string, name: string): Places {
  const base = join(root, name);
  rmSync(base, { recursive: true, force: true });
  const at = (part: string): string => {
    mkdirSync(join(base, part), { recursive: true });
    return join(base, part);
  };
  return {
    project: at('project'),
    out: at('out'),
    temp: at('temp'),
    cache: join(root, 'cache'),
    outside: join(root, 'outside'),
  };
}

/** Builds the project by the shipped program in a process of its own, watched by strace where it exists. */
export async function runTool(places: Places): Promise<Run> {
  const { project, out, temp, cache, outside } = places;
  const before = [project, outside].map(stateOf);
  const trace = join(out, 'trace');
  const argv = ['-C', project, '--out', join(out, 'a.pdf'), '--report', join(out, 'a.json')];
  const command = [
    ...(hasStrace() ? [...STRACE, '-o', trace] : []),
    process.execPath,
    resolve('bin/build-strategy.js'),
    ...argv,
    '--lang',
    'en',
  ];
  const started = performance.now();
  const { code, output, hung } = await spawned(command, { temp, cache });
  const seconds = (performance.now() - started) / 1000;
  const after = [project, outside].map(stateOf);
  const left = existsSync(temp)
    ? readdirSync(temp).filter((name) => !/^build-strategy-\d+-\d+\.log$/u.test(name))
    : [];
  const read = (name: string): Buffer | null =>
    existsSync(join(out, name)) ? readFileSync(join(out, name)) : null;
  const report = read('a.json');
  const pdf = read('a.pdf');
  const leaks = await leaksIn({ 'the PDF': pdf, 'the report': report, 'the messages': output });
  return {
    code,
    output,
    hung,
    seconds,
    pdf,
    report: report ? (JSON.parse(report.toString()) as ReportFile) : null,
    touched: [
      ...leaks,
      ...before.flatMap((state, i) => (state === after[i] ? [] : [`changed: input ${i}`])),
      ...left.map((name) => `left behind: ${name}`),
      ...(existsSync(trace) ? strayed(readFileSync(trace, 'utf8'), places) : []),
    ],
  };
}

function spawned(
  [program = '', ...argv]: readonly string[],
  { temp, cache }: { readonly temp: string; readonly cache: string },
): Promise<{ code: number | null; output: string; hung: boolean }> {
  const child = spawn(program, argv, {
    // A group of its own, so that nothing of it outlives a hang.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: temp,
      TMPDIR: temp,
      BUILD_STRATEGY_CACHE_DIR: cache,
      SOURCE_DATE_EPOCH: '1636934400',
    },
  });
  let output = '';
  let hung = false;
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const timer = setTimeout(() => {
    hung = true;
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  }, HANG_SECONDS * 1000);
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => {
      clearTimeout(timer);
      done({ code, output, hung });
    });
  });
}
