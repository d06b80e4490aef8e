import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { buildCli, type BuiltCli, type CliRun } from '../support/built-cli.js';

let cli: BuiltCli;
let base: string;
const at = (name: string): string => join(base, name);

beforeAll(async () => {
  cli = buildCli('logo');
  base = await mkdtemp(join(tmpdir(), 'logo-test-'));
  await copyFile('logos/brilon.svg', at('brilon.svg'));
  await writeFile(at('letter.docx'), 'no artwork at all');
  await writeFile(
    at('icon.png'),
    await sharp({ create: { width: 90, height: 40, channels: 3, background: '#00a0ff' } })
      .extend({ top: 10, bottom: 10, left: 10, right: 10, background: '#ffffff' })
      .png()
      .toBuffer(),
  );
  await writeFile(
    at('white.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path fill="#fff" d="M1 1h8v8h-8z"/></svg>',
  );
});

afterAll(async () => {
  cli.remove();
  await rm(base, { recursive: true, force: true });
});

const textOf = ({ stdout }: CliRun): string => stdout.toString();

describe('build-strategy logo', () => {
  it.each([
    ['brilon.svg', 0],
    ['icon.png', 0],
    ['white.svg', 1],
    ['letter.docx', 1],
    ['missing.svg', 2],
  ])('looks at %s and ends with code %i', async (name, expected) => {
    const { code, stderr } = await cli.run(['logo', at(name)]);
    expect(stderr).not.toMatch(/^ +at /mu);
    expect(code).toBe(expected);
  });

  it('asks which file is meant', async () => {
    const { code, stderr } = await cli.run(['logo']);
    expect(code).toBe(2);
    expect(stderr).toContain('Welche Datei?');
  });

  it('tells of pixels how wide they reach and asks for the vector file', async () => {
    const text = textOf(await cli.run(['logo', at('icon.png')]));
    // 90 px at 300 ppi are 7.62 mm.
    expect(text).toMatch(/Scharf +bis 7,6 mm Breite \(300 ppi\)/u);
    expect(text).toMatch(/#00a0ff +\d+ \/ \d+ \/ \d+ \/ \d+ +\d+,\d +\d+ %/u);
    expect(text).toMatch(/Leerer Rand +oben 17 %, rechts 9 %, unten 17 %, links 9 %/u);
    expect(text).toContain('die Vektordatei des Logos');
  });

  it('knows whose logo it is inside a project and takes the inks given there', async () => {
    const run = await cli.run(['logo', 'logos/olpe.svg', '--format', 'json', '--lang', 'en']);
    const json = JSON.parse(textOf(run)) as {
      readonly owner: unknown;
      readonly contact: string;
      readonly artwork: { readonly colors: readonly unknown[] };
    };
    expect(json.owner).toEqual({ name: 'Olpe', official: 'Kreisstadt Olpe', kind: 'stadt' });
    expect(json.contact).toBe('press office of the town (Kreisstadt Olpe)');
    expect(json.artwork.colors).toContainEqual(
      expect.objectContaining({ source: '#12305c', cmyk: [1, 0.82, 0.32, 0.26], deltaE: null }),
    );
  });

  it('writes a page that needs nothing beside itself', async () => {
    const page = at('page.html');
    await cli.run(['logo', at('icon.png'), '--html', page]);
    const html = await readFile(page, 'utf8');
    expect(html).toContain('href="data:image/png;base64,iVBOR');
    expect(html).not.toMatch(/(?:src|href)="(?!data:|#)/u);
    expect(html).not.toContain('<script');
    expect(html).toContain('width="30mm"');
    expect(html).toContain('die Vektordatei des Logos');
  });

  it('refuses to write the page over a file of the project', async () => {
    const { code, stderr } = await cli.run(['logo', at('icon.png'), '--html', 'data/print.yaml']);
    expect(code).toBe(2);
    expect(stderr).toContain('[output-is-input]');
  });

  it('fails on warnings when asked to be strict', async () => {
    const plain = await cli.run(['logo', at('icon.png')]);
    const strict = await cli.run(['logo', at('icon.png'), '--strict']);
    expect(textOf(plain)).toContain('[logo-colour-shift]');
    expect([plain.code, strict.code]).toEqual([0, 1]);
  });
});
