import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jsonSchemaFiles } from '../../src/cli/json-schema-files.js';
import { buildCli, collect, type BuiltCli } from '../support/built-cli.js';

let cli: BuiltCli;
let base: string;
/** A copy of the sample whose list has slips. */
let broken: string;

beforeAll(async () => {
  cli = buildCli();
  base = await mkdtemp(join(tmpdir(), 'cli-test-'));
  broken = join(base, 'broken');
  for (const folder of ['data', 'logos', 'templates'])
    await cp(folder, join(broken, folder), { recursive: true });
  const list = join(broken, 'data/participants.yaml');
  const text = await readFile(list, 'utf8');
  await writeFile(
    list,
    text.replace('kind: stadt', 'kind: stadtt').replace('"05970004"', '05970004'),
  );
});

afterAll(async () => {
  cli.remove();
  await rm(base, { recursive: true, force: true });
});

describe('the command line', () => {
  it('shows its help in German, in English on demand', async () => {
    const german = await cli.run(['--help']);
    expect(german.code).toBe(0);
    expect(german.stdout.toString()).toContain('Aufruf: build-strategy [Optionen] [Befehl]');
    const english = await cli.run(['--help'], { BUILD_STRATEGY_LANG: 'en' });
    expect(english.stdout.toString()).toContain('Usage: build-strategy [options] [command]');
    const flag = await cli.run(['--help', '--lang', 'de'], { BUILD_STRATEGY_LANG: 'en' });
    expect(flag.stdout.toString()).toContain('Aufruf:');
  });

  it.each([
    [['--otu', 'x'], /„--otu“ ist unbekannt. Gemeint ist wohl --out/],
    [['chekc'], /Gemeint ist wohl „check“/],
    [[], /Wohin soll die PDF-Datei/],
    [['--out'], /fehlt die Angabe/],
    [['--lang', 'fr', '--out', 'x.pdf'], /„fr“ ist unbekannt/],
    [['--out', 'x.pdf', 'check'], /--out hat beim Befehl „check“ keine Bedeutung/],
    [['check', '--format', 'xml'], /Möglich: text, json/],
    [['check', '--report', 'x.docx'], /die Endung ist unbekannt/],
    [['--out', '-', '--format', 'json'], /wollen beide/],
    [['explain', 'logo-not-fund'], /Gemeint ist wohl „logo-not-found“/],
  ])('refuses %j with one sentence and code 2', async (argv, sentence) => {
    const { code, stdout, stderr } = await cli.run(argv);
    expect(stderr).toMatch(sentence);
    expect(stderr).not.toMatch(/^ +at /mu);
    expect({ code, stdout: stdout.length }).toEqual({ code: 2, stdout: 0 });
  });

  it('explains a code in both languages', async () => {
    const german = await cli.run(['explain', 'ags-unquoted']);
    expect(german.stdout.toString()).toMatch(/Ursache\n {2}Ohne Anführungszeichen/);
    const english = await cli.run(['explain', 'ags-unquoted', '--lang', 'en']);
    expect(english.stdout.toString()).toMatch(/Remedy\n {2}Put the key/);
    const list = await cli.run(['explain', '--list']);
    expect(list.stdout.toString()).toMatch(/^join-after-deadline +signoff$/mu);
  });

  it('is in a folder without a project at a loss, code 2', async () => {
    const { code, stderr } = await cli.run(['-C', base, '--out', 'x.pdf']);
    expect(code).toBe(2);
    expect(stderr).toContain('[project-missing]');
  });

  it('tells all slips at once with code 2 and leaves the previous file untouched', async () => {
    const out = join(broken, 'strategy.pdf');
    await writeFile(out, 'previous');
    const report = join(base, 'report.json');
    const argv = ['-C', broken, '--out', 'strategy.pdf', '--report', report, '--no-color'];
    const { code, stdout, stderr } = await cli.run(argv);
    expect(code).toBe(2);
    expect(stdout.length).toBe(0);
    expect(stderr).toMatch(
      /✗ data\/participants\.yaml:\d+:11 {2}Die Art „stadtt“ ist unbekannt\. Gemeint/,
    );
    expect(stderr).toMatch(/> \d+ \| +kind: stadtt/);
    expect(stderr).toContain('ags: "05970004"');
    expect(await readFile(out, 'utf8')).toBe('previous');
    expect((await readdir(broken)).sort()).toEqual(['data', 'logos', 'strategy.pdf', 'templates']);
    const told = JSON.parse(await readFile(report, 'utf8')) as { findings: { code: string }[] };
    expect(told.findings.map((each) => each.code)).toEqual(
      expect.arrayContaining(['kind-unknown', 'ags-unquoted']),
    );
  });

  it('gives JSON and nothing else on standard output', async () => {
    const { code, stdout } = await cli.run(['check', '-C', broken, '--format', 'json']);
    const report = JSON.parse(stdout.toString()) as { exitCode: number };
    expect([code, report.exitCode]).toEqual([2, 2]);
  });

  it('refuses to overwrite its own input', async () => {
    const list = join(broken, 'data/participants.yaml');
    const before = await readFile(list, 'utf8');
    const { code, stderr } = await cli.run(['-C', broken, '--out', 'data/participants.yaml']);
    expect(code).toBe(2);
    expect(stderr).toContain('[output-is-input]');
    expect(await readFile(list, 'utf8')).toBe(before);
  });

  it('shows who joined how, what is missing, and the days left', async () => {
    const { code, stdout } = await cli.run(['status'], { SOURCE_DATE_EPOCH: '1633262400' });
    expect(code).toBe(0);
    expect(stdout.toString()).toMatch(/✓ Plettenberg +Ratsbeschluss +Januar 2021\n/);
    expect(stdout.toString()).toContain('Beitrittsfrist 15. Oktober 2021: noch 12 Tage');
  });

  it('creates a project, and not a second time in the same place', async () => {
    const folder = join(base, 'neu');
    const first = await cli.run(['init', folder]);
    expect([first.code, (await readdir(folder)).sort()]).toEqual([
      0,
      ['data', 'logos', 'schema', 'templates'],
    ]);
    const status = await cli.run(['status', '-C', folder]);
    expect(status.code).toBe(0);
    const second = await cli.run(['init', folder]);
    expect(second.code).toBe(2);
    expect(second.stderr).toContain('gibt es schon: data');
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('stops at %s within a second with code %i', async (signal, expected) => {
    const child = cli.start(['check', '--no-cache']);
    const ended = collect(child);
    await new Promise((go) => child.stderr.once('data', go));
    const sent = Date.now();
    child.kill(signal);
    expect((await ended).code).toBe(expected);
    expect(Date.now() - sent).toBeLessThan(1000);
  });

  it('minds no reader that leaves', async () => {
    const child = cli.start(['schema', 'design']);
    child.stdout.destroy();
    const { code, stderr } = await collect(child);
    expect([code, stderr]).toEqual([0, '']);
  });
});

describe('the JSON Schemas in schema/', () => {
  it.each(jsonSchemaFiles().map(({ name, text }) => [name, text]))(
    '%s is current',
    async (name, text) => {
      expect(await readFile(`schema/${name}.schema.json`, 'utf8')).toBe(text);
    },
  );

  it('are named by the YAML files they belong to', async () => {
    for (const name of ['strategy', 'participants', 'print']) {
      const [first] = (await readFile(`data/${name}.yaml`, 'utf8')).split('\n');
      expect(first).toBe(`# yaml-language-server: $schema=../schema/${name}.schema.json`);
    }
  });
});
