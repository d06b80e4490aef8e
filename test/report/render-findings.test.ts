import { describe, expect, it } from '@jest/globals';
import { finding, type Finding } from '../../src/core/finding.js';
import { renderFindings } from '../../src/report/render-findings.js';

const yaml = ['participants:', '  - id: brilon', '    joined: { by: ratsbeschluß }', ''].join('\n');
const FILE = 'data/participants.yaml';
const sources = new Map([[FILE, yaml]]);
const view = { lang: 'de', color: false, sources } as const;

const joinUnknown = finding(
  'join-unknown',
  { source: { file: FILE, line: 3, column: 19, length: 12 } },
  {
    value: 'ratsbeschluß',
    options: 'council-resolution, letter-of-intent',
    meant: { de: '', en: '' },
  },
);

const late = (participant: string): Finding =>
  finding(
    'join-after-deadline',
    { source: { file: FILE, line: 2, column: 9 }, participant },
    { participant, date: { de: 'November 2021', en: 'November 2021' }, deadline: '15.10.' },
  );

describe('findings on a terminal', () => {
  it('show the line and underline what is meant', () => {
    expect(renderFindings([joinUnknown], view)).toBe(
      [
        `✗ data/participants.yaml:3:19  Beitritt „ratsbeschluß“ ist unbekannt.${' '.repeat(17)}[join-unknown]`,
        '    > 3 |     joined: { by: ratsbeschluß }',
        '        |                   ^^^^^^^^^^^^',
        '    Möglich: council-resolution, letter-of-intent.',
        '',
      ].join('\n'),
    );
  });

  it('speak English when asked', () => {
    const text = renderFindings([joinUnknown], { ...view, lang: 'en' });
    expect(text).toContain('Joining by “ratsbeschluß” is unknown.');
  });

  it('name the participant, the place and the next step', () => {
    const lines = renderFindings([late('Brilon')], view).split('\n');
    expect(lines[0]).toMatch(
      /^⚠ Brilon: Beitritt am November 2021, .*\[join-after-deadline\] {2}freigabepflichtig$/,
    );
    expect(lines[1]).toBe('    data/participants.yaml:2');
    expect(lines[2]).toMatch(/^ {4}→ Entscheiden/);
  });

  it('say who accepted what', () => {
    const accepted: Finding = {
      ...late('Brilon'),
      waiver: {
        finding: 'join-after-deadline',
        by: 'Projektbüro',
        why: 'Zusage lag vor',
        on: '2021-11-02',
      },
    };
    const text = renderFindings([accepted], view);
    expect(text).toMatch(/^✓ Brilon.*freigegeben\n/);
    expect(text).toContain('Freigegeben von Projektbüro, 2021-11-02: Zusage lag vor');
  });

  it('put errors first and say nothing twice', () => {
    const text = renderFindings([late('Olpe'), joinUnknown, joinUnknown], view);
    expect(text.indexOf('join-unknown')).toBeLessThan(text.indexOf('Olpe'));
    expect(text.match(/\[join-unknown\]/gu)).toHaveLength(1);
  });

  it('collapse when more than three are of a code, unless asked for all', () => {
    const many = ['Olpe', 'Werl', 'Soest', 'Hemer'].map(late);
    const text = renderFindings(many, view);
    expect(text.match(/\[join-after-deadline\]/gu)).toHaveLength(1);
    expect(text).toContain('… und 3 weitere: Werl, Soest, Hemer');
    expect(renderFindings(many.slice(1), view).match(/\[join-/gu)).toHaveLength(3);
    expect(renderFindings(many, { ...view, verbose: true }).match(/\[join-/gu)).toHaveLength(4);
  });

  it('write numbers with a comma in German and a point in English', () => {
    const params = { file: 'a', size: 31.4, limit: 20, name: 'svg-size' };
    const large = finding('file-too-large', { file: 'a' }, params);
    expect(renderFindings([large], view)).toContain('31,4 MB');
    expect(renderFindings([large], { ...view, lang: 'en' })).toContain('31.4 MB');
  });

  it('let no value command the terminal', () => {
    const nasty = finding('chapter-unlisted', { file: '\u001b[2Jx' }, { file: '\u001b[2J\u202ex' });
    const text = renderFindings([nasty], view);
    // eslint-disable-next-line no-control-regex -- this is what must not come through
    expect(text).not.toMatch(/[\u001b\u202e]/u);
    expect(text).toContain('\\u001b[2J\\u202ex');
  });

  it('cut a line that would fill the screen', () => {
    const long = `${' '.repeat(5000)}joined: x`;
    const at = { file: FILE, line: 1, column: 5001, length: 6 };
    const found = { ...joinUnknown, where: { source: at } };
    const text = renderFindings([found], { ...view, sources: new Map([[FILE, long]]) });
    const [, frame = '', carets = ''] = text.split('\n');
    expect(frame.length).toBeLessThan(200);
    expect(carets.indexOf('^')).toBe(frame.indexOf('joined'));
  });

  it('are coloured only when asked', () => {
    // eslint-disable-next-line no-control-regex -- the escape sequences themselves
    expect(renderFindings([joinUnknown], { ...view, color: true })).toMatch(/\u001b\[31m✗/u);
  });
});
