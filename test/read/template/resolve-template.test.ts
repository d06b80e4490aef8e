import { describe, expect, it } from '@jest/globals';
import { isMap, isSeq, parseDocument } from 'yaml';
import type { TemplateSet } from '../../../src/core/template.js';
import { parseYaml, type YamlPath } from '../../../src/read/locate.js';
import { readTemplates } from '../../../src/read/read-templates.js';
import { designSchema, masterSchema } from '../../../src/read/schema/template.js';
import { resolveTemplate } from '../../../src/read/template/resolve-template.js';
import { valueAt } from '../../../src/read/validate.js';
import { filesOf } from '../../support/files-of.js';
import { toldFindings } from '../../support/told-findings.js';
import { BODY, COVER, DESIGN, DESIGN_FILES, OPENING } from './small-design.js';

type Texts = Readonly<Record<string, string>>;

const read = (changes: Texts = {}) => readTemplates(filesOf({ ...DESIGN_FILES, ...changes }));

async function valueWith(changes: Texts = {}): Promise<TemplateSet> {
  const { value, findings } = await read(changes);
  expect(toldFindings(findings)).toBe('');
  if (!value) throw new Error('nothing was read');
  return value;
}

const change = (text: string, from: string, to: string): string => {
  expect(text).toContain(from);
  return text.replace(from, to);
};

/** Short forms for what occurs everywhere: `style s1`, `cmyk 0 0 0 1`; points to three decimals. */
const shortened = (_key: string, value: unknown): unknown => {
  if (typeof value === 'number') return Math.round(value * 1000) / 1000;
  if (typeof value !== 'object' || value === null) return value;
  const { kind, name, font, ink, tint, c, m, y, k } = value as Readonly<Record<string, unknown>>;
  if (kind === 'cmyk')
    return `cmyk ${[c, m, y, k].map((each) => Number(each).toFixed(2)).join(' ')}`;
  if (kind === 'spot') return `spot ${String(ink)} ${String(tint)}`;
  return font !== undefined && typeof name === 'string' ? `style ${name}` : value;
};

const shown = (value: unknown): string =>
  JSON.stringify(value, shortened, 1).replace(/\n\s*(?=[\d"][^:]*,?\n)|"/gu, (match) =>
    match === '"' ? '' : ' ',
  );

describe('a design', () => {
  it('has its blocks, pages and grid with the values of their own keys', async () => {
    expect(shown({ ...(await valueWith()), styles: undefined })).toMatchSnapshot();
  });

  it('has styles that say everything, from themselves, their ancestors or what is usual', async () => {
    const { plain, base, child, grandchild, loose } = (await valueWith()).styles;
    expect({ plain, base, child, grandchild, loose }).toMatchSnapshot();
  });

  it('has a grid on paper, on its own ground or on its accent, as a tint where asked', async () => {
    const ground = async (lines: string): Promise<unknown> => {
      const design = change(DESIGN, '  on: dark\n  ground: teal\n  ground-padding: 29pt\n', lines);
      return (await valueWith({ 'templates/design.yaml': design })).grid.ground;
    };
    const gold = (tint: number) => ({ kind: 'spot', ink: 'HKS 1', tint: expect.closeTo(tint, 9) });
    expect(await ground('')).toBeNull();
    expect(await ground('  on: paper\n  ground: teal\n')).toBeNull();
    const padding = expect.closeTo((6 * 72) / 25.4, 9);
    expect(await ground('  on: dark\n')).toEqual({ kind: 'dark', color: gold(0.9), padding });
    expect(await ground('  on: tint\n')).toEqual({ kind: 'tint', color: gold(0.108), padding });
    expect(await ground('  on: tint\n  ground: gold\n  ground-padding: 2pt\n')).toEqual({
      kind: 'tint',
      color: gold(0.9),
      padding: 2,
    });
  });

  it('may leave out what a design can do without', async () => {
    const lines = [
      ', bar: paler',
      ', leader: "."',
      '  link: teal\n',
      '  rule: { color: pale, width: 28pt }\n',
      '  spine: { template: opening, reads: up }\n',
      ', body: s31',
    ];
    const bare = change(
      lines.reduce((text, line) => change(text, line, ''), DESIGN),
      '  contents: { first: opening, next: body, start: right }',
      '  contents: null',
    );
    const { blocks, grid, sequence, flows } = await valueWith({ 'templates/design.yaml': bare });
    expect([blocks.box.bar, blocks.contents.leader, blocks.link, grid.rule]).toEqual(
      Array.from({ length: 4 }, () => null),
    );
    expect([sequence.spine, sequence.contents, flows['chapter']?.body]).toEqual([null, null, null]);
  });
});

const NO_NAME = 'nirgends';
const at = (text: string, path: YamlPath, value: unknown = NO_NAME): string => {
  const document = parseDocument(text);
  expect(document.hasIn(path)).toBe(true);
  document.setIn(path, value);
  return String(document);
};

/** All places at which these values stand in a text. */
function pathsOf(text: string, isMeant: (value: string) => boolean): readonly YamlPath[] {
  const paths: YamlPath[] = [];
  const visit = (node: unknown, path: YamlPath): void => {
    if (isMap(node)) {
      for (const { key, value } of node.items) visit(value, [...path, String(key)]);
    } else if (isSeq(node)) {
      node.items.forEach((item, index) => visit(item, [...path, index]));
    } else if (isMeant(String(node))) paths.push(path);
  };
  visit(parseDocument(text).contents, []);
  return paths;
}

const parsed = <T>(schema: { parse: (value: unknown) => T }, text: string): T =>
  schema.parse(parseYaml('templates/a.yaml', text).value?.value);

const PARSED = {
  design: parsed(designSchema, DESIGN),
  designFile: 'templates/design.yaml',
  masters: Object.entries({ body: BODY, cover: COVER, opening: OPENING }).map(([name, text]) => ({
    name,
    file: `templates/${name}.yaml`,
    yaml: parsed(masterSchema, text),
  })),
};

function setAt(object: object, path: YamlPath, value: unknown): void {
  const [last] = path.slice(-1);
  const parent = valueAt(object, path.slice(0, -1)) as Record<string | number, unknown>;
  if (last !== undefined) parent[last] = value;
}

const isColour = (value: string): boolean =>
  /^(?:teal|pale|paler|gold|silver|old-gold)$/u.test(value);
const isStyle = (value: string): boolean => /^(?:s\d+|base|child|grandchild)$/u.test(value);
const isMaster = (value: string): boolean => /^(?:opening|body|cover)$/u.test(value);

describe('a name that leads nowhere', () => {
  it.each<readonly [string, number, (value: string) => boolean]>([
    ['color', 16, isColour],
    ['style', 32, isStyle],
    ['page-template', 12, isMaster],
  ])('is told at its place, wherever a design asks for a %s', (kind, count, isMeant) => {
    const paths = pathsOf(DESIGN, isMeant);
    expect(paths).toHaveLength(count);
    for (const path of paths) {
      const design = structuredClone(PARSED.design);
      setAt(design, path, NO_NAME);
      const { value, problems } = resolveTemplate({ ...PARSED, design });
      expect(value).toBeNull();
      expect(problems).toContainEqual({
        file: PARSED.designFile,
        path,
        kind,
        name: NO_NAME,
        known: kind === 'page-template' ? ['body', 'cover', 'opening'] : expect.any(Array),
      });
    }
  });

  it.each<readonly [string, YamlPath]>([
    ['the colour of an area', ['elements', 1, 'color']],
    ['the colour of a rule', ['elements', 2, 'color']],
    ['the style of a text', ['elements', 7, 'style']],
    ['the colour of a text', ['elements', 7, 'color']],
  ])('is told in a page template: %s', async (_name, path) => {
    const body = at(BODY, path);
    const { findings } = await read({ 'templates/body.yaml': body });
    const source = parseYaml('templates/body.yaml', body).value?.placeOf(path);
    expect(findings).toMatchObject([{ code: 'template-name-unknown', where: { source } }]);
  });

  it.each<readonly [string, Texts]>([
    ['colour', { 'templates/design.yaml': at(DESIGN, ['blocks', 'link'], 'teel') }],
    ['style', { 'templates/design.yaml': at(DESIGN, ['blocks', 'body'], 's0') }],
    [
      'page template',
      { 'templates/design.yaml': at(DESIGN, ['sequence', 'after', 0], 'openings') },
    ],
    [
      'slot',
      { 'templates/body.yaml': at(BODY, ['elements', 8, 'text'], 'Seite {foilo} {} {title}') },
    ],
    [
      'colour to mix from',
      { 'templates/design.yaml': at(DESIGN, ['colors', 'pale', 'of'], 'teel') },
    ],
    [
      'colour by colours that mix in a circle',
      { 'templates/design.yaml': at(DESIGN, ['colors', 'teal'], { of: 'paler', tint: 1 }) },
    ],
    [
      'style by styles that inherit in a circle',
      {
        'templates/design.yaml': at(DESIGN, ['styles', 'base', 'extends' as string].slice(0, 2), {
          extends: 'grandchild',
        }),
      },
    ],
    [
      'style to inherit',
      { 'templates/design.yaml': at(DESIGN, ['styles', 'grandchild', 'extends'], 'chil') },
    ],
    ['black', { 'templates/design.yaml': change(DESIGN, 'black: [', 'blank: [') }],
    [
      'box',
      { 'templates/body.yaml': at(BODY, ['elements', 0, 'box'], { width: 1, top: 2, height: 3 }) },
    ],
  ])('is told in full: %s', async (_name, changes) => {
    const { value, findings } = await read(changes);
    expect(value).toBeNull();
    const told = toldFindings(findings.slice(0, 3));
    expect(`${findings.length}\n${told}`).toMatchSnapshot();
  });
});

describe('a box', () => {
  const withBox = async (box: object): Promise<readonly string[]> =>
    (await read({ 'templates/body.yaml': at(BODY, ['elements', 0, 'box'], box) })).findings.map(
      ({ code, params: { found } }) => `${code} ${typeof found === 'string' ? found : ''}`,
    );
  const down = { top: 1, height: 2 };

  it.each([
    { inner: 1, outer: 2 },
    { inner: 1, width: 2 },
    { outer: 1, width: 2 },
    { left: 1, right: 2 },
    { left: 0, width: 0 },
    { right: 1, width: 2 },
  ])('is determined across by %j', async (across) => {
    expect(await withBox({ ...across, ...down })).toEqual([]);
  });

  it.each([
    { top: 1, bottom: 2 },
    { top: 0, height: 0 },
    { bottom: 1, height: 2 },
  ])('is determined down by %j', async (vertical) => {
    expect(await withBox({ left: 1, right: 2, ...vertical })).toEqual([]);
  });

  it.each([
    {},
    { inner: 1 },
    { width: 1 },
    { inner: 1, outer: 2, width: 3 },
    { left: 1, right: 2, width: 3 },
    { inner: 1, left: 2 },
    { outer: 1, right: 2 },
    // The side of the spine and the left side are different sides on every other page.
    { inner: 1, right: 2 },
    { outer: 1, left: 2 },
    { outer: 2, left: 1, width: 3 },
  ])('is refused across with %j', async (across) => {
    const found = [...Object.keys(across), 'top', 'height'].join(', ');
    expect(await withBox({ ...across, ...down })).toEqual([`template-box ${found}`]);
  });

  it.each([{}, { top: 1 }, { bottom: 1 }, { height: 1 }, { top: 1, bottom: 2, height: 3 }])(
    'is refused down with %j',
    async (vertical) => {
      const found = ['left', 'right', ...Object.keys(vertical)].join(', ');
      expect(await withBox({ left: 1, right: 2, ...vertical })).toEqual([`template-box ${found}`]);
    },
  );
});
