import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../../src/build.js';
import type { Finding } from '../../src/core/finding.js';
import { contains } from '../../src/core/geometry.js';
import type { PaintedObject } from '../../src/core/pdf-facts.js';
import { openProject } from '../../src/io/project-folder.js';
import { inspectPdf } from '../../src/preflight/inspect/inspect-pdf.js';
import { memoryStore } from '../support/memory-store.js';
import { makeSmallProject } from '../support/small-project.js';

let folder: string;
let objects: readonly PaintedObject[];
let findings: readonly Finding[];

const change = async (file: string, from: string, to: string): Promise<void> => {
  const path = join(folder, file);
  const text = await readFile(path, 'utf8');
  expect(text).toContain(from);
  await writeFile(path, text.replace(from, to));
};

/** In per cent, rounded. */
const inksOf = ({ fill }: PaintedObject): readonly number[] =>
  (fill?.components ?? []).map((value) => Math.round(100 * value));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dark-ground-'));
  await makeSmallProject(folder);
  await change(
    'templates/design.yaml',
    '  clear-space: 0.1\n',
    '  clear-space: 0.1\n  on: dark\n  ground: ink\n',
  );
  await change(
    'data/participants.yaml',
    'file: brilon.svg',
    'file: brilon.svg, negative: white.svg',
  );
  await writeFile(
    join(folder, 'logos/white.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 30"><path fill="#fff" d="M0 0h90v30h-90z"/></svg>',
  );
  const result = await build(await openProject(folder), { store: memoryStore() });
  findings = result.findings;
  const [edition] = result.editions;
  const pdf = await inspectPdf(edition?.bytes ?? new Uint8Array());
  objects = pdf.pages.flatMap((page) =>
    page.objects.some((object) => inksOf(object).join() === '95,62,38,32' && isLarge(object))
      ? page.objects
      : [],
  );
}, 60_000);

const isLarge = ({ box }: PaintedObject): boolean => (box?.width ?? 0) > 400;

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('logos on a dark ground, in the finished file', () => {
  it('paints the area first and the negative version in paper white on it', () => {
    const ground = objects.findIndex((object) => isLarge(object) && inksOf(object)[0] === 95);
    const area = objects[ground]?.box;
    const white = objects.findIndex(
      ({ artwork, ...object }) =>
        artwork !== null &&
        inksOf({ artwork, ...object }).join() === '0,0,0,0' &&
        Math.abs((object.box?.width ?? 0) / (object.box?.height ?? 1) - 3) < 0.01,
    );
    expect(white).toBeGreaterThan(ground);
    const box = objects[white]?.box;
    expect(area && box && contains(area, box)).toBe(true);
  });

  it('lets white knock out of the ground', () => {
    for (const { fill, artwork } of objects) {
      if (artwork !== null && fill?.components.every((value) => value === 0))
        expect(fill.overprint).toBe(false);
    }
  });

  it('asks for the negative versions that are missing, and for no other', () => {
    const asked = findings.filter(({ code }) => code === 'logo-negative-missing');
    expect(asked.map(({ where }) => where.participant).sort()).toEqual(['Kreis Olpe', 'Olpe']);
  });
});
