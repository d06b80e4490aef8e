import { describe, expect, it } from '@jest/globals';
import { bytesOf, raiseHint, sizeLimitNameOf, USUAL_LIMITS } from '../../src/core/input-limits.js';
import { withLimits, type ProjectFiles } from '../../src/core/project-files.js';

describe('the limit of the size of a file', () => {
  it.each([
    ['data/print.yaml', 'yaml-size'],
    ['data/print.yml', 'yaml-size'],
    ['text/01.md', 'markdown-size'],
    ['data/tables/kreise.csv', 'csv-size'],
    ['data/karte.json', 'map-size'],
    ['logos/olpe.svg', 'svg-size'],
    ['logos/olpe.svgz', 'svg-size'],
    ['logos/olpe.PDF', 'pdf-size'],
    ['logos/olpe.ai', 'pdf-size'],
    ['logos/olpe.eps', 'pdf-size'],
    ['fonts/a.ttf', 'font-size'],
    ['fonts/a.otf', 'font-size'],
    ['fonts/a.woff', 'font-size'],
    ['icc/a.icc', 'profile-size'],
    ['icc/a.icm', 'profile-size'],
    ['logos/olpe.png', 'image-size'],
    ['logos/olpe.svg.png', 'image-size'],
    ['logos/olpe', 'image-size'],
    ['logos.svg/olpe', 'image-size'],
    ['logos/olpe.constructor', 'image-size'],
    ['logos/olpe.__proto__', 'image-size'],
  ])('of %s is %s', (path, name) => {
    expect(sizeLimitNameOf(path)).toBe(name);
  });

  it('counts megabytes as disks do', () => {
    expect(bytesOf(2.5)).toBe(2_500_000);
  });

  it('can be raised where its name stands', () => {
    expect(raiseHint('svg-size')).toEqual({
      de: 'Grenze: „svg-size“ unter „input-limits“ in data/print.yaml.',
      en: 'Limit: “svg-size” under “input-limits” in data/print.yaml.',
    });
  });
});

it('the files of a project are read under the limits given', async () => {
  const asked: unknown[] = [];
  const files: ProjectFiles = {
    paths: ['data/print.yaml'],
    sizeOf: () => 3,
    read: (path, limits) => {
      asked.push([path, limits]);
      return Promise.resolve(Uint8Array.of(1, 2, 3));
    },
  };
  const limits = { ...USUAL_LIMITS, 'yaml-size': 9 };
  const limited = withLimits(files, limits);
  expect(await limited.read('data/print.yaml')).toEqual(Uint8Array.of(1, 2, 3));
  expect(asked).toEqual([['data/print.yaml', limits]]);
  expect(limited.limits).toBe(limits);
  expect(limited.paths).toBe(files.paths);
});
