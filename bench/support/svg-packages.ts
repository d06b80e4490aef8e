import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Packages of the npm registry that hold SVGs as they are drawn in the wild, by what they stand
 * for. Only looked at, never committed; each comes with its own licence.
 */
export const SVG_PACKAGES = {
  'brand logos, flat': { name: 'simple-icons', version: '15.22.0' },
  'brand logos, coloured': { name: 'devicon', version: '2.17.0' },
  'brand logos, small': { name: 'super-tiny-icons', version: '0.6.0' },
  'payment brands': { name: 'payment-icons', version: '1.2.1' },
  'flags with coats of arms': { name: 'flag-icons', version: '7.5.0' },
  'flags from Wikimedia': { name: 'svg-country-flags', version: '1.2.10' },
  'clip art': { name: 'openmoji', version: '15.1.0' },
} as const;

/** Folder with the unpacked package; fetched once into `base`. */
export function packageFolder(base: string, name: string, version: string): string {
  const folder = join(base, `${name}-${version}`);
  if (existsSync(folder)) return folder;
  const unpacked = `${folder}.part`;
  mkdirSync(unpacked, { recursive: true });
  const [{ filename }] = JSON.parse(
    execFileSync('npm', ['pack', `${name}@${version}`, '--json', '--ignore-scripts'], {
      cwd: unpacked,
      encoding: 'utf8',
      // It lists every file, and some have thousands.
      maxBuffer: 2 ** 26,
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  ) as [{ filename: string }];
  execFileSync('tar', ['xzf', filename], { cwd: unpacked });
  renameSync(unpacked, folder);
  return folder;
}
