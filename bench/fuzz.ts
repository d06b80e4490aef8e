/**
 * Damages files at random and looks what happens:
 *   node bench/run.js fuzz [--minutes 30] [--seed 1] [--keep folder] [svg|pdf|preflight …]
 *
 * `svg` and `pdf` decode artwork, paint it and inspect the painted file; `preflight` judges PDFs.
 * Right is: findings, or a file without RGB and without a syntax error. Everything else is kept
 * with its seed (`--keep`, by default the folder `fuzz-finds` of the system's temporary folder).
 * Each file is looked at in a child process, as artwork is in a build: what takes the process with
 * it or never returns costs one child.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TARGETS } from './fuzz/targets.js';

/**
 * A file that takes longer hangs: a build would kill its decoder after ten seconds of work, which
 * take a busy computer minutes.
 */
const HANGS_AFTER_MS = 120_000;

/** Children are renewed, so that memory kept by libraries does not add up. */
const CASES_A_CHILD = 400;

type Verdict = 'refused' | 'painted' | 'wrong' | 'exception' | 'hang' | 'abort';

/** What a child says: which case begins, and how it ended. */
export type FuzzMessage =
  | { readonly begins: number }
  | { readonly ended: number; readonly verdict: Verdict; readonly detail: string };

export async function main(args: readonly string[]): Promise<void> {
  const minutes = Number(valueOf(args, '--minutes') ?? 1);
  const firstSeed = Number(valueOf(args, '--seed') ?? 1);
  const keep = valueOf(args, '--keep') ?? join(tmpdir(), 'fuzz-finds');
  const named = Object.keys(TARGETS).filter((name) => args.includes(name));
  const targets = (named.length > 0 ? named : Object.keys(TARGETS)) as (keyof typeof TARGETS)[];
  mkdirSync(keep, { recursive: true });

  const table: Record<string, Record<Verdict | 'cases', number>> = {};
  for (const name of targets) {
    const until = performance.now() + (minutes * 60_000) / targets.length;
    const row = { cases: 0, refused: 0, painted: 0, wrong: 0, exception: 0, hang: 0, abort: 0 };
    table[name] = row;
    const seen = new Set<string>();
    let seed = firstSeed;
    while (performance.now() < until) {
      seed = await runChild(name, seed, until, (at, verdict, detail) => {
        row.cases += 1;
        row[verdict] += 1;
        if (verdict === 'refused' || verdict === 'painted') return;
        // One file of each kind is enough to mend it.
        const kind = `${verdict} ${detail.replace(/\d+/gu, '#').slice(0, 80)}`;
        if (seen.has(kind)) return;
        seen.add(kind);
        const file = join(keep, `${name}-${at}.${TARGETS[name].extension}`);
        writeFileSync(file, TARGETS[name].damaged(at));
        console.error(`${name} seed ${at}: ${verdict}: ${detail}\n  ${file}`);
      });
    }
  }
  console.table(table);
  const red = Object.values(table).some(
    ({ wrong, exception, hang }) => wrong + exception + hang > 0,
  );
  process.exitCode = red ? 1 : 0;
}

function valueOf(args: readonly string[], name: string): string | undefined {
  return args.includes(name) ? args[args.indexOf(name) + 1] : undefined;
}

/** Runs cases from `seed` on in one child; gives the seed to go on with. */
function runChild(
  target: string,
  seed: number,
  until: number,
  tell: (seed: number, verdict: Verdict, detail: string) => void,
): Promise<number> {
  const child: ChildProcess = fork('bench/run.js', ['fuzz-child', target, String(seed)], {
    execArgv: ['--max-old-space-size=700'],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let words = '';
  child.stderr?.on('data', (chunk: Buffer) => (words = (words + chunk.toString()).slice(-400)));
  return new Promise((done) => {
    let current: number | null = null;
    let next = seed;
    let hung = false;
    let enough = false;
    let timer: NodeJS.Timeout | undefined;
    const watch = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        hung = true;
        child.kill('SIGKILL');
      }, HANGS_AFTER_MS);
    };
    const finish = (): void => {
      enough = true;
      child.kill('SIGKILL');
    };
    child.on('message', (message: FuzzMessage) => {
      watch();
      if ('begins' in message) {
        current = message.begins;
        next = message.begins + 1;
        return;
      }
      current = null;
      tell(message.ended, message.verdict, message.detail);
      if (next - seed >= CASES_A_CHILD || performance.now() > until) finish();
    });
    watch();
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      if (current !== null && !enough) {
        const why = words.trim().split('\n').at(-1) ?? '';
        tell(current, hung ? 'hang' : 'abort', `${String(signal ?? code)} ${why}`);
      } else if (!enough && code !== 0) {
        throw new Error(`the child did not start: ${words}`);
      }
      done(next);
    });
  });
}
