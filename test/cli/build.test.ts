import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { damagedFont } from '../fonts/damaged-font.js';
import { buildCli, type BuiltCli } from '../support/built-cli.js';
import { bottom, right, type Rect } from '../../src/core/geometry.js';
import type { ColorSpaceFacts, PageFacts } from '../../src/core/pdf-facts.js';
import { MARK_KINDS } from '../../src/core/print-spec.js';
import { mm, ptFromMm } from '../../src/core/units.js';
import { inspectPdf } from '../../src/preflight/inspect/inspect-pdf.js';
import { otherProfile } from '../support/other-profile.js';
import { makeSmallProject } from '../support/small-project.js';

// Whole builds, on machines that may have much else to do.
jest.setTimeout(240_000);

let cli: BuiltCli;
let base: string;
let project: string;

beforeAll(async () => {
  cli = buildCli();
  base = await mkdtemp(join(tmpdir(), 'cli-build-'));
  project = join(base, 'project');
  await makeSmallProject(project);
});

afterAll(async () => {
  cli.remove();
  await rm(base, { recursive: true, force: true });
});

/** Adds a participant without a logo: an error that leaves a proof possible. */
async function withoutLogo(work: () => Promise<void>): Promise<void> {
  const list = join(project, 'data/participants.yaml');
  const before = await readFile(list, 'utf8');
  const entry =
    '  - { id: werl, name: Werl, official: Wallfahrtsstadt Werl, kind: stadt, ags: "05974052", tier: participant }\n';
  await writeFile(list, before + entry);
  try {
    await work();
  } finally {
    await writeFile(list, before);
  }
}

/** Marks on the bytes: colour All, 0.25 pt, 3 mm clear of the bleed, aimed at trim and folds. */
function expectMarks({ boxes, objects }: PageFacts, folds: readonly number[]): void {
  const { trim, bleed } = boxes;
  if (!trim || !bleed) throw new Error('a box is missing');
  const [width, height] = [trim.right - trim.left, trim.top - trim.bottom];
  const clear = trim.left - bleed.left + ptFromMm(mm(3));
  const marks = objects.filter(({ fill, stroke }) =>
    [fill, stroke].some((paint) => paint && isRegistration(paint.space)),
  );
  for (const { box } of marks) {
    if (!box) throw new Error('a mark is not seen');
    const away = Math.max(-right(box), box.x - width, -bottom(box), box.y - height);
    expect(away).toBeGreaterThanOrEqual(clear - MARK_HALF);
  }
  const lines = marks.filter(({ stroke }) => stroke);
  for (const { lineWidth } of lines) expect(lineWidth).toBeCloseTo(0.25, 4);
  const middles = lines.flatMap(({ box }) => (box ? [middleOf(box)] : []));
  for (const aim of [0, width, ...folds]) {
    const hit = middles.filter(([x]) => Math.abs(x - aim) < ptFromMm(mm(0.05)));
    expect(hit.length).toBeGreaterThanOrEqual(2);
  }
  for (const aim of [0, height]) {
    const hit = middles.filter(([, y]) => Math.abs(y - aim) < ptFromMm(mm(0.05)));
    expect(hit.length).toBeGreaterThanOrEqual(2);
  }
}

/** A line reaches half its width over its own middle. */
const MARK_HALF = 0.126;

const middleOf = (box: Rect): readonly [number, number] => [
  box.x + box.width / 2,
  box.y + box.height / 2,
];

const isRegistration = (space: ColorSpaceFacts): boolean =>
  space.family === 'Separation' && space.colorants.includes('All');

describe('a build', () => {
  it('writes the PDF and says so on stderr', async () => {
    const { code, stdout, stderr } = await cli.run(['-C', project, '-o', 'strategy.pdf']);
    expect(stderr).toMatch(/^Projekt …\n/);
    expect(stderr).toMatch(
      /✓ strategy\.pdf · \d+ Seiten · PDF\/X-4 .* · 3 Logos \(3 Vektor, 0 Pixel\)\n/,
    );
    expect([code, stdout.length]).toEqual([0, 0]);
    expect((await readFile(join(project, 'strategy.pdf'))).subarray(0, 5).toString()).toBe('%PDF-');
    expect((await readdir(project)).sort()).toEqual(['data', 'logos', 'strategy.pdf', 'templates']);
  });

  it('gives the same bytes elsewhere, cold, in another zone and language, on standard output', async () => {
    const file = await readFile(join(project, 'strategy.pdf'));
    const env = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
    const argv = ['-C', project, '--out', '-', '--no-cache', '--lang', 'en'];
    const { code, stdout } = await cli.run(argv, env);
    expect(code).toBe(0);
    expect(stdout.equals(file)).toBe(true);
  });

  it('takes the date of SOURCE_DATE_EPOCH, and warnings for failures when strict', async () => {
    await writeFile(join(project, 'data/text/95-liegt-herum.md'), '# x\n');
    const argv = ['-C', project, '--out', '-', '--strict', '-q'];
    const { code, stdout } = await cli.run(argv, { SOURCE_DATE_EPOCH: '1600000000' });
    await rm(join(project, 'data/text/95-liegt-herum.md'));
    expect(code).toBe(1);
    expect(stdout.includes('D:20200913')).toBe(true);
  });

  it('withholds the print file when a logo is missing, code 1', async () => {
    const file = join(project, 'strategy.pdf');
    await writeFile(file, 'previous');
    await withoutLogo(async () => {
      const { code, stderr } = await cli.run(['-C', project, '-o', 'strategy.pdf']);
      expect(code).toBe(1);
      expect(stderr).toContain('Für Werl ist kein Logo angegeben.');
      expect(stderr).toMatch(/✗ strategy\.pdf zurückgehalten/);
    });
    expect(await readFile(file, 'utf8')).toBe('previous');
  });

  it('converts for the condition that is ordered, with its name and profile in the file', async () => {
    const profile = otherProfile();
    await writeFile(join(base, 'press.icc'), profile);
    const argv = ['-C', project, '--icc', '../press.icc', '--condition', 'FOGRA51', '-o'];
    const { code, stderr } = await cli.run([...argv, 'other.pdf']);
    expect([code, stderr.includes('· A second press, made for a test ·')]).toEqual([0, true]);
    const [house, other] = await Promise.all(
      ['strategy.pdf', 'other.pdf'].map(async (file) => {
        await cli.run(['-C', project, '-o', 'strategy.pdf', '-q']);
        return inspectPdf(new Uint8Array(await readFile(join(project, file))));
      }),
    );
    await rm(join(project, 'other.pdf'));
    expect(house?.outputIntents).toMatchObject([{ identifier: 'FOGRA39' }]);
    expect(other?.outputIntents).toMatchObject([
      { identifier: 'FOGRA51', profile: { size: profile.length } },
    ]);
    // Logos are RGB: on this press each takes less ink. Black text stays as it is.
    const inks = (facts: typeof house, plate: string): number =>
      facts?.pages.reduce((sum, { ink }) => sum + (ink.consumption[plate] ?? 0), 0) ?? 0;
    for (const plate of ['Cyan', 'Magenta', 'Yellow'])
      expect(inks(other, plate)).toBeLessThan(inks(house, plate));
  });

  it.each([
    [['--icc', 'none.icc', '--condition', 'FOGRA51'], /\[icc-missing\]/],
    [['--icc', 'data/strategy.yaml', '--condition', 'FOGRA51'], /\[icc-invalid\]/],
    [['--icc', 'data', '--condition', 'FOGRA51'], /\[file-unreadable\]/],
    [['--icc', 'data/icc/ISOcoated_v2_300_bas.icc'], /gehören zusammen/],
    [['--condition', 'FOGRA51'], /gehören zusammen/],
    [['--icc', 'x.icc', '--condition', ' '], /kein Name einer Druckbedingung/],
  ])('refuses the order %j with code 2', async (order, sentence) => {
    for (const command of [['check'], ['-o', 'x.pdf']]) {
      const { code, stderr } = await cli.run([...command, '-C', project, ...order]);
      expect(stderr).toMatch(sentence);
      expect(code).toBe(2);
    }
  });

  it('writes the cover beside the print file, both with the marks that were asked for', async () => {
    const yaml = join(project, 'data/print.yaml');
    const before = await readFile(yaml, 'utf8');
    const glued = before.replace('binding: saddle-stitch', 'spine: 8mm\n  binding: perfect');
    await writeFile(yaml, glued);
    const wanted = ['--edition', 'cover', '--edition', 'print', '--marks', MARK_KINDS.join(',')];
    const { code, stderr } = await cli.run(['-C', project, ...wanted, '-o', 'both.pdf']);
    await writeFile(yaml, before);
    expect(stderr).toMatch(
      /✓ both\.pdf · \d+ Seiten .*\n✓ both-cover\.pdf · Umschlag · PDF\/X-4 .* · Rücken 8 mm\n/,
    );
    expect(code).toBe(0);
    for (const [file, folds] of [
      ['both.pdf', []],
      ['both-cover.pdf', [ptFromMm(mm(210)), ptFromMm(mm(218))]],
    ] as const) {
      const facts = await inspectPdf(new Uint8Array(await readFile(join(project, file))));
      await rm(join(project, file));
      for (const page of facts.pages) expectMarks(page, folds);
    }
  });

  it('writes nothing when it only checks', async () => {
    const before = await readdir(project);
    const { code, stderr } = await cli.run(['check', '-C', project]);
    expect(code).toBe(0);
    expect(stderr).toMatch(/0 Fehler/);
    expect(await readdir(project)).toEqual(before);
  });

  it('ends when a font keeps it busy for ever, and names the font', async () => {
    const font = join(project, 'data/fonts/SourceSans3-Regular.ttf');
    const print = join(project, 'data/print.yaml');
    const [fontBefore, printBefore] = [await readFile(font), await readFile(print, 'utf8')];
    try {
      await writeFile(
        font,
        damagedFont('GSUB', (table) => table.fill(0xff)),
      );
      await writeFile(print, `${printBefore}\ninput-limits: { font-time: 1 }\n`);
      const out = join(base, 'endless.pdf');
      const { code, stderr } = await cli.run(['-C', project, '--out', out, '--lang', 'en']);
      expect(stderr).toContain('font-too-complex');
      expect(stderr).toContain('a step was not done after 1 s');
      expect(code).toBe(2);
      expect(await readdir(base)).not.toContain('endless.pdf');
    } finally {
      await writeFile(font, fontBefore);
      await writeFile(print, printBefore);
    }
  });

  it('refuses a folder that does not exist, before any work', async () => {
    const { code, stderr } = await cli.run(['-C', project, '-o', 'out/strategy.pdf']);
    expect(code).toBe(2);
    expect(stderr).toContain('[output-not-writable]');
    expect(stderr).not.toContain('Logos');
  });
});

describe('an error of our own', () => {
  it('ends with code 70 and a log file, not with a stack trace', async () => {
    const own = buildCli('crash');
    const temp = join(base, 'temp');
    await mkdir(temp);
    await writeFile(
      join(own.root, 'dist/build.js'),
      'export const build = async () => { throw new Error("boom"); };\n',
    );
    const { code, stderr } = await own.run(['-C', project, '-o', 'x.pdf'], { TMPDIR: temp });
    own.remove();
    const [log = ''] = await readdir(temp);
    expect(code).toBe(70);
    expect(stderr).toContain(join(temp, log));
    expect(stderr).not.toMatch(/boom|^ +at /mu);
    expect(await readFile(join(temp, log), 'utf8')).toMatch(/Error: boom\n +at /);
  });
});
