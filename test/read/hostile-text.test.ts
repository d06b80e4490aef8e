import { describe, expect, it } from '@jest/globals';
import { BuildError } from '../../src/core/finding.js';
import { readProject } from '../../src/read/read-project.js';
import { sampleWith } from '../support/overlay-files.js';

type Changes = Parameters<typeof sampleWith>[0];

/** Codes of the errors that the sample gives with these changes. */
async function errorsOf(changes: Changes): Promise<readonly string[]> {
  try {
    const { findings } = await readProject(await sampleWith(changes));
    return findings.filter((f) => f.severity === 'error').map((f) => f.code);
  } catch (error) {
    if (!(error instanceof BuildError)) throw error;
    return error.findings.filter((f) => f.severity === 'error').map((f) => f.code);
  }
}

describe('text files that nobody meant', () => {
  it.each(['data/print.yaml', 'data/strategy.yaml', 'data/participants.yaml'])(
    'that are empty, a list or a word are findings, not a crash: %s',
    async (file) => {
      for (const text of ['', '# nichts\n', '- a\n- b\n', 'hallo\n'])
        expect(await errorsOf({ [file]: text })).toContain('schema-type');
    },
  );

  it('nested a hundred thousand deep are told with the limit', async () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}\n`;
    expect(await errorsOf({ 'data/hyphenation.yaml': deep })).toEqual(['text-too-deep']);
  });

  it.each([
    ['quotes', `${'>'.repeat(2_000)} tief`],
    ['lists', Array.from({ length: 300 }, (_, i) => `${'  '.repeat(i)}- x`).join('\n')],
    ['lists on one line', `${'- '.repeat(500)}x`],
  ])('of %s within each other never reach the Markdown parser', async (_name, body) => {
    const text = `---\ntitle: A\nshort: A\n---\n\n${body}\n`;
    expect(await errorsOf({ 'data/text/10-vorwort.md': text })).toEqual(['text-too-deep']);
  });

  it('that a person writes are not taken for deep', async () => {
    const text =
      '---\ntitle: A\nshort: A\n---\n\n> - eins\n>   - zwei\n>     1. drei\n\n    code\n';
    expect(await errorsOf({ 'data/text/10-vorwort.md': text })).toEqual([]);
  });
});

describe('values that no press can take', () => {
  it.each<readonly [string, string, string, string]>([
    ['data/print.yaml', 'total-ink: 300%', 'total-ink: 900%', 'schema-type'],
    [
      'templates/design.yaml',
      'baseline: { step: 14pt',
      'baseline: { step: 0.00001pt',
      'schema-type',
    ],
    ['data/strategy.yaml', 'edition: Neuauflage 2021', 'edition: "a\\nb"', 'schema-type'],
  ])('are refused: %s', async (file, from, to, code) => {
    const change = (text: string): string => {
      const changed = text.replace(from, to);
      if (changed === text) throw new Error(`${file} has no "${from}"`);
      return changed;
    };
    expect(await errorsOf({ [file]: change })).toContain(code);
  });
});

describe('the limits of data/print.yaml', () => {
  const withLimits =
    (lines: string) =>
    (text: string): string =>
      `${text}\ninput-limits:\n${lines}\n`;

  it('can be set by name and not beyond what the libraries bear', async () => {
    expect(await errorsOf({ 'data/print.yaml': withLimits('  svg-elements: 400000') })).toEqual([]);
    expect(await errorsOf({ 'data/print.yaml': withLimits('  svg-elements: 99000000') })).toEqual([
      'schema-type',
    ]);
    expect(await errorsOf({ 'data/print.yaml': withLimits('  svg-elemente: 1') })).toEqual([
      'schema-unknown-key',
    ]);
  });

  it.each([
    ['csv-rows: 2', 'figure-data-size'],
    ['csv-columns: 1', 'figure-data-size'],
    ['map-areas: 3', 'figure-map-size'],
    ['map-points: 9', 'figure-map-size'],
    ['yaml-depth: 1', 'text-too-deep'],
  ])('count for the other files: %s', async (line, code) => {
    expect(await errorsOf({ 'data/print.yaml': withLimits(`  ${line}`) })).toContain(code);
  });
});
