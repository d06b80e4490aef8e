import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  link,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { BuildError } from '../../src/core/finding.js';
import { openProject, type OpenProject } from '../../src/io/project-folder.js';
import { newTempPath, removeUnfinished } from '../../src/io/temp-files.js';
import { checkTarget, writeOutput } from '../../src/io/write-output.js';

let root: string;
let project: OpenProject;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'write-output-'));
  await mkdir(join(root, 'data'));
  await writeFile(join(root, 'data/strategy.yaml'), 'title: x\n');
  project = await openProject(root);
});

afterEach(() => rm(root, { recursive: true, force: true }));

const bytes = new TextEncoder().encode('new');
const out = (): string => join(root, 'strategy.pdf');

const codeOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
    return 'nothing thrown';
  } catch (error) {
    return error instanceof BuildError ? (error.findings[0]?.code ?? '') : String(error);
  }
};

const HOST = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);

describe('writing a file', () => {
  it('replaces the old one as a whole, keeps its permissions, and leaves nothing beside it', async () => {
    await writeFile(out(), 'old and longer', { mode: 0o640 });
    await writeOutput(await checkTarget(out(), project), bytes);
    expect(await readFile(out(), 'utf8')).toBe('new');
    expect((await stat(out())).mode & 0o777).toBe(0o640);
    expect((await readdir(root)).sort()).toEqual(['data', 'strategy.pdf']);
  });

  it('replaces what a link points at, not the link', async () => {
    await mkdir(join(root, 'out'));
    await writeFile(join(root, 'out/real.pdf'), 'old');
    await symlink('out/real.pdf', out());
    await writeOutput(await checkTarget(out(), project), bytes);
    expect(await readFile(join(root, 'out/real.pdf'), 'utf8')).toBe('new');
  });

  it("refuses the project's own files, also through links of both kinds", async () => {
    const input = join(root, 'data/strategy.yaml');
    await symlink(input, join(root, 'soft.pdf'));
    await link(input, join(root, 'hard.pdf'));
    for (const path of [input, join(root, 'soft.pdf'), join(root, 'hard.pdf')]) {
      expect(await codeOf(checkTarget(path, project))).toBe('output-is-input');
    }
  });

  it('refuses folders, missing folders and devices', async () => {
    for (const path of [root, join(root, 'missing/x.pdf'), '/dev/null']) {
      expect(await codeOf(checkTarget(path, project))).toBe('output-not-writable');
    }
  });

  it('keeps the old file when the folder has gone meanwhile', async () => {
    await mkdir(join(root, 'out'));
    const target = await checkTarget(join(root, 'out/x.pdf'), project);
    await rm(join(root, 'out'), { recursive: true });
    expect(await codeOf(writeOutput(target, bytes))).toBe('output-not-writable');
  });

  it('removes unfinished files when a signal ends the run', async () => {
    const temp = newTempPath(root, 'strategy.pdf');
    await writeFile(temp, 'half');
    removeUnfinished();
    expect(await readdir(root)).toEqual(['data']);
  });

  it('clears away what a killed run left, but nothing of a living one or of strangers', async () => {
    const dead = spawnSync('true').pid;
    const living = spawn('sleep', ['20']);
    const names = {
      dead: `.strategy.pdf.build-strategy-${HOST}-${dead}-00000000.tmp`,
      living: `.strategy.pdf.build-strategy-${HOST}-${living.pid}-00000000.tmp`,
      elsewhere: `.strategy.pdf.build-strategy-00000000-${dead}-00000000.tmp`,
      stranger: '.strategy.pdf.tmp',
    };
    for (const name of Object.values(names)) await writeFile(join(root, name), 'half');
    await writeOutput(await checkTarget(out(), project), bytes);
    living.kill();
    const left = await readdir(root);
    expect(left).not.toContain(names.dead);
    expect(left).toEqual(expect.arrayContaining([names.living, names.elsewhere, names.stranger]));
  });

  it('of two at once leaves one whole', async () => {
    const big = (fill: number): Uint8Array => new Uint8Array(2_000_000).fill(fill);
    const target = await checkTarget(out(), project);
    await Promise.all([writeOutput(target, big(1)), writeOutput(target, big(2))]);
    const written = new Set(await readFile(out()));
    expect(written.size).toBe(1);
    expect((await stat(out())).size).toBe(2_000_000);
  });

  it('takes a name of 255 bytes', async () => {
    const long = join(root, `${'ü'.repeat(125)}x.pdf`);
    await writeOutput(await checkTarget(long, project), bytes);
    expect(await readFile(long, 'utf8')).toBe('new');
  });
});
