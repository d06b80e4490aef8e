import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSingleFile } from '../../src/io/single-file.js';

let base: string;

beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'single-file-'));
  await mkdir(join(base, 'here/pictures'), { recursive: true });
  await writeFile(join(base, 'secret.png'), 'outside');
  await writeFile(join(base, 'here/logo.svg'), 'logo');
  await writeFile(join(base, 'here/pictures/sign.png'), 'sign');
  await symlink(join(base, 'secret.png'), join(base, 'here/link.png'));
  await symlink(base, join(base, 'here/up'));
  await symlink(join(base, 'here/logo.svg'), join(base, 'named.svg'));
});

afterAll(() => rm(base, { recursive: true, force: true }));

describe('openSingleFile', () => {
  it('gives the file and what lies below its folder', async () => {
    const files = await openSingleFile(join(base, 'here/logo.svg'));
    expect(files.sizeOf('logo.svg')).toBe(4);
    expect(files.sizeOf('pictures/sign.png')).toBe(4);
    expect(Buffer.from(await files.read('pictures/sign.png')).toString()).toBe('sign');
  });

  it('does not follow links out of the folder', async () => {
    const files = await openSingleFile(join(base, 'here/logo.svg'));
    expect(files.sizeOf('link.png')).toBeUndefined();
    expect(files.sizeOf('up/secret.png')).toBeUndefined();
    expect(files.sizeOf('../secret.png')).toBeUndefined();
    await expect(files.read('up/secret.png')).rejects.toMatchObject({
      findings: [{ code: 'file-unreadable' }],
    });
  });

  it('opens the file itself also through a link', async () => {
    const files = await openSingleFile(join(base, 'named.svg'));
    expect(Buffer.from(await files.read('named.svg')).toString()).toBe('logo');
  });
});
