import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mm, ptFromMm } from '../../src/core/units.js';
import { inspectPdf } from '../../src/preflight/inspect/inspect-pdf.js';
import { damagedFont } from '../fonts/damaged-font.js';
import { buildCli, type BuiltCli } from '../support/built-cli.js';
import { makeSmallProject } from '../support/small-project.js';

let cli: BuiltCli;
let base: string;
const at = (name: string): string => join(base, name);

beforeAll(async () => {
  cli = buildCli('export');
  base = await mkdtemp(join(tmpdir(), 'export-test-'));
  await makeSmallProject(at('project'));
});

afterAll(async () => {
  cli.remove();
  await rm(base, { recursive: true, force: true });
});

describe('build-strategy export contact-sheet', () => {
  it('writes A4 pages in the inks of the press and says whose origin is unknown', async () => {
    const { code, stderr } = await cli.run([
      ...['-C', at('project'), 'export', 'contact-sheet', '-o', at('sheet.pdf')],
    ]);
    expect(stderr).toContain('[logo-source-missing]');
    expect(code).toBe(0);
    const pdf = await inspectPdf(await readFile(at('sheet.pdf')));
    expect(pdf.pages).toHaveLength(1);
    const { trim } = pdf.pages[0]?.boxes ?? {};
    expect((trim?.right ?? 0) - (trim?.left ?? 0)).toBeCloseTo(ptFromMm(mm(210)), 1);
    expect(pdf.plates).toEqual(['Cyan', 'Magenta', 'Yellow', 'Black']);
    expect(pdf.outputIntents).toHaveLength(1);
  });

  it('says nothing of origins that are recorded', async () => {
    await writeFile(
      at('project/logos/SOURCES.yaml'),
      ['olpe', 'brilon', 'kreis-olpe'].map((id) => `${id}.svg: { from: Rathaus }\n`).join(''),
    );
    const { code, stderr } = await cli.run([
      ...['-C', at('project'), 'export', 'contact-sheet', '-o', at('sheet.pdf')],
    ]);
    expect(stderr).not.toContain('[logo-source-missing]');
    expect(stderr).toMatch(/sheet\.pdf · 1 Seite\n/u);
    expect(code).toBe(0);
  });

  it('ends when a font keeps it busy for ever, and names the font', async () => {
    const font = at('project/data/fonts/SourceSans3-Regular.ttf');
    const print = at('project/data/print.yaml');
    const [fontBefore, printBefore] = [await readFile(font), await readFile(print, 'utf8')];
    await writeFile(
      font,
      damagedFont('GSUB', (table) => table.fill(0xff)),
    );
    await writeFile(print, `${printBefore}\ninput-limits: { font-time: 1 }\n`);
    const { code, stderr } = await cli.run([
      ...['-C', at('project'), 'export', 'contact-sheet', '-o', at('endless.pdf')],
    ]);
    expect(stderr).toContain('[font-too-complex]');
    expect(code).toBe(2);
    await writeFile(font, fontBefore);
    await writeFile(print, printBefore);
  });

  it('asks what is to be exported', async () => {
    expect((await cli.run(['export'])).code).toBe(2);
    const { code, stderr } = await cli.run(['export', 'indesing']);
    expect(code).toBe(2);
    expect(stderr).toContain('contact-sheet');
  });
});
