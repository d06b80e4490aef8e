import { describe, expect, test } from '@jest/globals';
import type { InkColor } from '../../src/core/color.js';
import { openProject } from '../../src/io/project-folder.js';
import { readTemplates } from '../../src/read/read-templates.js';
import { sampleWith } from '../support/overlay-files.js';

const base = await openProject('.');
const design = new TextDecoder().decode(await base.read('templates/design.yaml'));
const readWith = async (from: string, to: string) => {
  expect(design).toContain(from);
  return readTemplates(await sampleWith({ 'templates/design.yaml': design.replace(from, to) }));
};
const lineOf = (text: string) => design.split('\n').findIndex((line) => line.includes(text)) + 1;
const platesOf = (color: InkColor): number =>
  color.kind === 'spot' ? 1 : [color.c, color.m, color.y, color.k].filter((ink) => ink > 0).length;

describe('readTemplates', () => {
  test('reads both designs of the repository without a word', async () => {
    for (const folder of ['templates', 'templates/plain']) {
      const { value, findings } = await readTemplates(base, folder);
      expect([folder, findings]).toEqual([folder, []]);
      expect(value?.masters['body']?.frame).not.toBeNull();
    }
  });

  test('sets small text in two inks at most, up to 12 pt in three, so that it stays sharp', async () => {
    for (const folder of ['templates', 'templates/plain']) {
      const { value } = await readTemplates(base, folder);
      const blurred = Object.entries(value?.styles ?? {}).filter(([, { size, color }]) => {
        const plates = platesOf(color);
        return (size < 10 && plates > 2) || (size < 12 && plates > 3);
      });
      expect([folder, blurred.map(([name]) => name)]).toEqual([folder, []]);
    }
  });

  test('turns per cent into shares, millimetres and lines into points', async () => {
    const { value } = await readTemplates(base);
    expect(value?.colors['black']).toEqual({ kind: 'cmyk', c: 0, m: 0, y: 0, k: 1 });
    expect(value?.styles['body']?.firstIndent).toBeCloseTo((4 * 72) / 25.4);
    expect(value?.blocks.headings[0].spaceBefore).toBe(28);
  });

  test('lets a style inherit what it does not say', async () => {
    const { value } = await readTemplates(base);
    expect(value?.styles['caption-label']).toMatchObject({
      font: 'SourceSans3-Semibold',
      size: value?.styles['caption']?.size,
      leading: value?.styles['caption']?.leading,
    });
  });

  test('names a colour that does not exist, its place and what was meant', async () => {
    const { value, findings } = await readWith(
      'bullet-color: small-teal',
      'bullet-color: small-taal',
    );
    expect(value).toBeNull();
    expect(findings).toMatchObject([
      {
        code: 'template-name-unknown',
        params: { name: 'small-taal', meant: { de: expect.stringContaining('small-teal') } },
        where: {
          source: { file: 'templates/design.yaml', line: lineOf('bullet-color: small-teal') },
        },
      },
    ]);
  });

  test('names a page template that has no file', async () => {
    const { findings } = await readWith('first: opening', 'first: opener');
    expect(findings).toMatchObject([
      { code: 'template-name-unknown', where: { source: { line: lineOf('first: opening') } } },
    ]);
  });

  test('refuses styles that inherit in a circle', async () => {
    const { findings } = await readWith('h3:\n    extends: base', 'h3:\n    extends: h4');
    expect(findings.map((each) => each.code)).toContain('template-circular');
  });

  test('names an unknown key as in every other YAML file', async () => {
    const { findings } = await readWith('baseline: { step: 14pt', 'baseline: { stepp: 14pt');
    expect(findings.map((each) => each.code)).toContain('schema-unknown-key');
  });

  test('refuses a box that is not determined', async () => {
    const files = await sampleWith({
      'templates/notes.yaml':
        'elements:\n  - { kind: area, color: ink, box: { left: 10, top: 3, height: 4 } }\n',
    });
    const { findings } = await readTemplates(files);
    expect(findings).toMatchObject([
      {
        code: 'template-box',
        where: { source: { file: 'templates/notes.yaml', line: 2 } },
      },
    ]);
  });

  test('refuses a slot that no page can fill', async () => {
    const files = await sampleWith({
      'templates/notes.yaml':
        'elements:\n  - { kind: text, text: "{seite}", style: folio, box: { left: 1, width: 9, top: 3, height: 4 } }\n',
    });
    expect((await readTemplates(files)).findings).toMatchObject([
      { code: 'template-name-unknown', params: { name: 'seite' } },
    ]);
  });
});
