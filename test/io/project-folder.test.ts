import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BuildError } from '../../src/core/finding.js';
import { openProject, type OpenProject } from '../../src/io/project-folder.js';

let base: string;
let root: string;
let project: OpenProject;

beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'project-folder-'));
  root = join(base, 'project');
  for (const folder of ['data/text', 'logos', 'templates', 'node_modules'])
    await mkdir(join(root, folder), { recursive: true });
  await writeFile(join(base, 'secret.svg'), '<svg/>');
  await writeFile(join(root, 'data/strategy.yaml'), 'title: x\n');
  await writeFile(join(root, 'node_modules/x.yaml'), '');
  await writeFile(join(root, 'logos/zwickau.svg'), '<svg/>');
  await writeFile(join(root, 'logos/\u00e4rzen.svg'), '<svg/>');
  await writeFile(join(root, 'logos/mu\u0308nster.svg'), '<svg>m</svg>');
  await writeFile(join(root, 'logos/.DS_Store'), '');
  await symlink(join(base, 'secret.svg'), join(root, 'logos/outside.svg'));
  await symlink('zwickau.svg', join(root, 'logos/inside.svg'));
  await symlink(base, join(root, 'logos/beyond'));
  await symlink('..', join(root, 'logos/loop'));
  execFileSync('mkfifo', [join(root, 'logos/pipe.svg')]);
  await writeFile(join(root, 'logos/huge.svg'), '');
  await truncate(join(root, 'logos/huge.svg'), 8_000_000_000);
  project = await openProject(root);
});

afterAll(() => rm(base, { recursive: true }));

const codeOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
    return 'nothing thrown';
  } catch (error) {
    return error instanceof BuildError ? (error.findings[0]?.code ?? '') : String(error);
  }
};

describe('an open project', () => {
  it('lists regular files by NFC name in the order of code points, and no clutter', () => {
    expect(project.paths).toEqual([
      'data/strategy.yaml',
      'logos/huge.svg',
      'logos/inside.svg',
      'logos/m\u00fcnster.svg',
      'logos/zwickau.svg',
      'logos/\u00e4rzen.svg',
    ]);
  });

  it('finds a file in either form of its umlaut', async () => {
    expect(project.sizeOf('logos/mu\u0308nster.svg')).toBe(12);
    expect((await project.read('logos/m\u00fcnster.svg')).length).toBe(12);
  });

  it('says why it does not list links that leave the project, and pipes', () => {
    expect(project.refusalOf('logos/outside.svg')?.de).toMatch(/aus dem Projekt/);
    expect(project.refusalOf('logos/beyond/any.svg')?.de).toMatch(/aus dem Projekt/);
    expect(project.refusalOf('logos/missing.svg')).toBeUndefined();
    expect(project.refusalOf('logos/pipe.svg')?.de).toMatch(/keine gewöhnliche Datei/);
  });

  it('refuses a file of 8 GB without reading it', async () => {
    expect(await codeOf(project.read('logos/huge.svg'))).toBe('file-too-large');
  });

  it('reads nothing that it has not listed', async () => {
    expect(await codeOf(project.read('../secret.svg'))).toBe('file-unreadable');
    expect(await codeOf(project.read('node_modules/x.yaml'))).toBe('file-unreadable');
  });

  it('does not follow a link that took the place of a file', async () => {
    await writeFile(join(root, 'logos/swapped.svg'), '<svg/>');
    const opened = await openProject(root);
    await rm(join(root, 'logos/swapped.svg'));
    await symlink(join(base, 'secret.svg'), join(root, 'logos/swapped.svg'));
    expect(await codeOf(opened.read('logos/swapped.svg'))).toBe('file-unreadable');
  });

  it('tells a file that vanished', async () => {
    await writeFile(join(root, 'logos/gone.svg'), '<svg/>');
    const opened = await openProject(root);
    await rm(join(root, 'logos/gone.svg'));
    expect(await codeOf(opened.read('logos/gone.svg'))).toBe('file-unreadable');
  });

  it('is refused where there is none', async () => {
    expect(await codeOf(openProject(base))).toBe('project-missing');
    expect(await codeOf(openProject(join(base, 'nowhere')))).toBe('project-missing');
  });
});
