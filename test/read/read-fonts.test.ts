import { describe, expect, it } from '@jest/globals';
import { BuildError, finding } from '../../src/core/finding.js';
import { readFonts } from '../../src/read/read-fonts.js';
import { readHyphenation } from '../../src/read/read-hyphenation.js';
import { filesOf } from '../support/files-of.js';
import { toldFindings } from '../support/told-findings.js';

describe('the fonts of a project', () => {
  it('are those of their folder, by name without ending', async () => {
    const { value, findings } = await readFonts(
      filesOf({
        'data/fonts/A.ttf': 'a',
        'data/fonts/B-Bold.OTF': 'b',
        'data/fonts/sub/deep/C.woff': 'c',
        'data/fonts/D.woff2': 'd',
        'data/fonts/E.ttf.txt': 'e',
        'data/fonts/OFL.md': 'f',
        'data/F.ttf': 'g',
        'old/data/fonts/G.ttf': 'h',
      }),
    );
    expect(findings).toEqual([]);
    expect(
      value?.map(({ key, path, bytes }) => [key, path, String.fromCharCode(...bytes)]),
    ).toEqual([
      ['A', 'data/fonts/A.ttf', 'a'],
      ['B-Bold', 'data/fonts/B-Bold.OTF', 'b'],
      ['C', 'data/fonts/sub/deep/C.woff', 'c'],
    ]);
  });

  it('are told when there are none, or one cannot be read', async () => {
    const none = await readFonts(filesOf({ 'data/fonts/OFL.md': '' }));
    expect([none.value, toldFindings(none.findings)]).toMatchSnapshot();
    const refused = finding('file-unreadable', { file: 'x' }, { file: 'x', why: 'egal' });
    const files = filesOf({ 'data/fonts/A.ttf': 'a', 'data/fonts/B.ttf': 'b' });
    const broken = await readFonts({
      ...files,
      read: (path) =>
        path.endsWith('A.ttf') ? Promise.reject(new BuildError([refused])) : files.read(path),
    });
    expect(broken).toEqual({ value: null, findings: [refused] });
  });
});

describe('the exceptions of hyphenation', () => {
  const read = (text: string) => readHyphenation(filesOf({ 'data/hyphenation.yaml': text }));

  it('are all in one list, in the order of the file', async () => {
    const text = 'seams: [Auf|lage]\nkeep: [Olpe]\nexceptions: [Staub-ecken, Ur-instinkt]\n';
    expect(await read(text)).toEqual({
      value: ['Staub-ecken', 'Ur-instinkt', 'Olpe', 'Auf|lage'],
      findings: [],
    });
    expect(await read('{}')).toEqual({ value: [], findings: [] });
  });

  it('may be missing, but not be wrong', async () => {
    expect(await readHyphenation(filesOf({}))).toEqual({ value: [], findings: [] });
    const { value, findings } = await read('kep: [Olpe]\nseams: Auf|lage\n');
    expect([value, toldFindings(findings)]).toMatchSnapshot();
  });
});
