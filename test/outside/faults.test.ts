import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { seeded } from '../../bench/support/seeded.js';
import { buildCli, type BuiltCli } from '../support/built-cli.js';
import { makeSmallProject } from '../support/small-project.js';

// Hundreds of builds.
jest.setTimeout(3_600_000);

/** How often a build is killed, unless FAULT_KILLS says less, and how many builds work at once. */
const KILLS = Number(process.env['FAULT_KILLS'] ?? 200);
const LANES = 2;

/** Two dates give two files that differ: the one that stands there and the one that is built. */
const OLD_DATE = '1700000000';
const NEW_DATE = '1800000000';

let cli: BuiltCli;
const base = mkdtempSync(join(tmpdir(), 'faults-'));
const temporary = join(base, 'tmp');

interface Lane {
  readonly project: string;
  readonly pdf: string;
  readonly report: string;
}

/** What the output files may hold after whatever happened. */
interface Versions {
  readonly pdf: Buffer;
  readonly report: Buffer;
}

beforeAll(async () => {
  cli = buildCli('faults');
  await mkdir(temporary);
});

afterAll(() => {
  cli.remove();
  rmSync(base, { recursive: true, force: true });
});

async function openLane(name: string): Promise<Lane> {
  const project = join(base, name);
  await makeSmallProject(project);
  return { project, pdf: join(project, 'strategy.pdf'), report: join(project, 'bericht.json') };
}

const argumentsOf = ({ project, pdf, report }: Lane): readonly string[] => [
  '-C',
  project,
  '--out',
  pdf,
  '--report',
  report,
];

const environment = (date: string): Readonly<Record<string, string>> => ({
  SOURCE_DATE_EPOCH: date,
  TMPDIR: temporary,
});

async function built(lane: Lane, date: string): Promise<Versions> {
  const { code, stderr } = await cli.run(argumentsOf(lane), environment(date));
  expect([code, code === 0 ? '' : stderr]).toEqual([0, '']);
  return { pdf: readFileSync(lane.pdf), report: readFileSync(lane.report) };
}

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((done) => child.on('close', () => done()));

/** Starts a build, kills it after `milliseconds`, and says what stands there afterwards. */
async function killed(
  lane: Lane,
  before: Versions,
  after: Versions,
  milliseconds: number,
): Promise<'old' | 'new' | 'damaged'> {
  writeFileSync(lane.pdf, before.pdf);
  writeFileSync(lane.report, before.report);
  const child = cli.start(argumentsOf(lane), environment(NEW_DATE));
  child.stdout.resume();
  child.stderr.resume();
  const end = ended(child);
  await Promise.race([wait(milliseconds), end]);
  child.kill('SIGKILL');
  await end;
  const pdf = readFileSync(lane.pdf);
  const report = readFileSync(lane.report);
  if (!report.equals(before.report) && !report.equals(after.report)) return 'damaged';
  if (pdf.equals(before.pdf)) return 'old';
  return pdf.equals(after.pdf) ? 'new' : 'damaged';
}

/** Processes of this build that still run: decoders whose build is gone. */
function left(): readonly string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .map((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      } catch {
        return '';
      }
    })
    .filter((line) => line.includes(join(cli.root, 'dist')));
}

describe('a build that is killed', () => {
  it(`leaves the whole old file or the whole new one, ${KILLS} times out of ${KILLS}`, async () => {
    const tally = { old: 0, new: 0, damaged: 0 };
    const lanes = await Promise.all(
      Array.from({ length: LANES }, (_, index) => openLane(`lane-${index}`)),
    );
    const runs = lanes.map(async (lane, index) => {
      const before = await built(lane, OLD_DATE);
      const started = performance.now();
      const after = await built(lane, NEW_DATE);
      const whole = performance.now() - started;
      expect(after.pdf.equals(before.pdf)).toBe(false);
      const random = seeded(index + 1);
      for (let run = 0; run < KILLS / LANES; run += 1) {
        // Every second one near the end, when files are written.
        const share = run % 2 === 0 ? random() : 0.75 + 0.4 * random();
        tally[await killed(lane, before, after, share * whole)] += 1;
      }
      // The next build that comes to its end takes away what the killed ones left.
      await built(lane, NEW_DATE);
      expect(readdirSync(lane.project).sort()).toEqual([
        'bericht.json',
        'data',
        'logos',
        'strategy.pdf',
        'templates',
      ]);
    });
    await Promise.all(runs);
    console.log(`killed ${KILLS} times:`, tally);
    expect(tally.damaged).toBe(0);
    expect(tally.old).toBeGreaterThan(KILLS / 4);
    await wait(2_000);
    expect(left()).toEqual([]);
  });

  it('leaves no folder of its own in the temporary folder after the next run', async () => {
    const lane = await openLane('spilling');
    const argv = [...argumentsOf(lane), '--no-cache'];
    for (const milliseconds of [1_000, 2_000, 3_000]) {
      const child = cli.start(argv, environment(NEW_DATE));
      const end = ended(child);
      await wait(milliseconds);
      child.kill('SIGKILL');
      await end;
    }
    await built(lane, NEW_DATE);
    expect(readdirSync(temporary).filter((name) => name.startsWith('build-strategy'))).toEqual([]);
  });
});

/** Runs the program with a limit on the size of each file it writes, in kB: a disk that fills up. */
function withFullDisk(
  lane: Lane,
  kilobytes: number,
): Promise<{ readonly code: number | null; readonly stderr: string }> {
  const child = spawn(
    'bash',
    [
      '-c',
      `ulimit -f ${kilobytes}; exec "$0" "$@"`,
      process.execPath,
      join(cli.root, 'bin.js'),
      ...argumentsOf(lane),
      '--no-cache',
    ],
    { env: { PATH: process.env['PATH'] ?? '', ...environment(NEW_DATE) } },
  );
  const stderr: Buffer[] = [];
  child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
  child.stdout.resume();
  return new Promise((done) =>
    child.on('close', (code) => done({ code, stderr: Buffer.concat(stderr).toString() })),
  );
}

describe('a build onto a full disk', () => {
  it('keeps the old file, says so, and leaves nothing half written', async () => {
    const lane = await openLane('full');
    const before = await built(lane, OLD_DATE);
    const listed = readdirSync(lane.project).sort();
    for (const kilobytes of [1, 64, Math.floor(before.pdf.length / 1024) - 1]) {
      const { code, stderr } = await withFullDisk(lane, kilobytes);
      expect(code).toBe(2);
      expect(stderr).toContain('[output-not-writable]');
      expect(stderr).not.toContain('    at ');
      expect(readFileSync(lane.pdf).equals(before.pdf)).toBe(true);
      expect(readdirSync(lane.project).sort()).toEqual(listed);
    }
    expect(existsSync(lane.report)).toBe(true);
  });
});
