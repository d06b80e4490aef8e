import { transformSync } from '@swc/core';
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** The program as it is shipped, built from the sources at hand. */
export interface BuiltCli {
  readonly root: string;
  readonly start: (
    argv: readonly string[],
    env?: Readonly<Record<string, string>>,
  ) => ChildProcessWithoutNullStreams;
  readonly run: (
    argv: readonly string[],
    env?: Readonly<Record<string, string>>,
  ) => Promise<CliRun>;
  readonly remove: () => void;
}

export interface CliRun {
  readonly code: number | null;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** Strips the types of all of `src/` into a package of its own; types are checked elsewhere. */
export function buildCli(name = 'cli'): BuiltCli {
  const root = resolve('.build-strategy', `${name}-${process.pid}`);
  for (const file of readdirSync('src', { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts') || file.endsWith('.d.ts')) continue;
    const target = join(root, 'dist', file.replace(/\.ts$/u, '.js'));
    const { code } = transformSync(readFileSync(join('src', file), 'utf8'), {
      jsc: { target: 'es2023', parser: { syntax: 'typescript' } },
      module: { type: 'es6' },
    });
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, code);
  }
  for (const each of ['bin', 'data', 'logos', 'templates', 'schema', 'package.json']) {
    symlinkSync(resolve(each), join(root, each));
  }
  // Not the linked bin itself: Node would resolve its import beside the original.
  const bin = join(root, 'bin.js');
  writeFileSync(bin, readFileSync('bin/build-strategy.js', 'utf8').replace('../dist', './dist'));

  const start: BuiltCli['start'] = (argv, env = {}) =>
    spawn(process.execPath, [bin, ...argv], {
      env: {
        PATH: process.env['PATH'] ?? '',
        BUILD_STRATEGY_CACHE_DIR: join(root, 'cache'),
        ...env,
      },
    });
  return {
    root,
    start,
    run: (argv, env) => collect(start(argv, env)),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

export function collect(child: ChildProcessWithoutNullStreams): Promise<CliRun> {
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
  child.stdin.end();
  return new Promise((done) => {
    child.on('close', (code) =>
      done({ code, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr).toString() }),
    );
  });
}
