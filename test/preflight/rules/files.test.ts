import { describe, expect, test } from '@jest/globals';
import type { FileFacts, FileProblem, FontFacts } from '../../../src/core/pdf-facts.js';
import { fontCourier } from '../../../src/preflight/rules/font-courier.js';
import { fontEmbedded } from '../../../src/preflight/rules/font-embedded.js';
import { fontNotdef } from '../../../src/preflight/rules/font-notdef.js';
import { fontWidths } from '../../../src/preflight/rules/font-widths.js';
import { pdfDamaged } from '../../../src/preflight/rules/pdf-damaged.js';
import { pdfEncrypted } from '../../../src/preflight/rules/pdf-encrypted.js';
import { pdfId } from '../../../src/preflight/rules/pdf-id.js';
import { pdfUnreadable } from '../../../src/preflight/rules/pdf-unreadable.js';
import { pdfVersionX1a } from '../../../src/preflight/rules/pdf-version-x1a.js';
import { pdfVersion } from '../../../src/preflight/rules/pdf-version.js';
import { printSpec } from '../../support/print-spec.js';
import { fontFacts, judge, pageFacts, pdfFacts } from './facts.js';

/** One finding about the document as a whole. */
const about = (params: object) => [{ where: {}, params }];

/** A file in order but for these facts of it. */
const filed = (changes: Partial<FileFacts>) => {
  const sound = pdfFacts();
  return { ...sound, file: { ...sound.file, ...changes } };
};

describe('a file', () => {
  test('is not encrypted', () => {
    expect(judge(pdfEncrypted, filed({}))).toEqual([]);
    expect(judge(pdfEncrypted, filed({ encrypted: true }))).toEqual(about({}));
  });

  test('has an identifier of two parts, none of them empty', () => {
    expect(judge(pdfId, filed({ id: ['00', '01'] }))).toEqual([]);
    expect(judge(pdfId, filed({ id: ['00', ''] }))).toEqual(about({}));
    expect(judge(pdfId, filed({ id: ['', '01'] }))).toEqual(about({}));
    expect(judge(pdfId, filed({ id: null }))).toEqual(about({}));
  });

  const NOT_STATED = { de: 'nicht angegeben', en: 'not stated' };

  test.each([
    ['PDF/X-4', pdfVersion, '1.6', '1.7'],
    ['PDF/X-1a', pdfVersionX1a, '1.4', '1.5'],
  ])('of %s states a version that readers know', (_, rule, latest, later) => {
    const said = (changes: Partial<FileFacts>) => judge(rule, filed(changes));
    expect(said({ headerVersion: latest })).toEqual([]);
    expect(said({ headerVersion: later })).toEqual(about({ version: later }));
    expect(said({ headerVersion: latest, catalogVersion: later })).toEqual(
      about({ version: later }),
    );
    expect(said({ headerVersion: null })).toEqual(about({ version: NOT_STATED }));
  });
});

describe('a file that cannot be opened', () => {
  const problem = (detail: string): FileProblem => ({
    kind: 'syntax',
    page: null,
    object: null,
    detail,
  });
  const unopened = (changes: Partial<FileFacts>, ...details: readonly string[]) => ({
    ...filed(changes),
    pages: [],
    problems: details.map(problem),
  });

  test('says why, once', () => {
    const file = unopened({}, 'no trailer', 'no trailer', 'a broken stream');
    expect(judge(pdfUnreadable, file)).toEqual(about({ problem: 'no trailer' }));
    expect(judge(pdfDamaged, file)).toEqual(about({ problem: 'a broken stream' }));
  });

  test('says that it has no pages when nothing else is wrong', () => {
    expect(judge(pdfUnreadable, unopened({}))).toEqual(
      about({ problem: { de: 'keine Seiten', en: 'no pages' } }),
    );
    expect(judge(pdfDamaged, unopened({}))).toEqual([]);
  });

  test('is left to the rule for encryption when that is why', () => {
    expect(judge(pdfUnreadable, unopened({ readable: false }))).toEqual([]);
  });

  test('is told from one with pages', () => {
    expect(judge(pdfUnreadable, { ...pdfFacts(), problems: [problem('odd')] })).toEqual([]);
  });
});

describe('a damage', () => {
  const damaged = (...problems: readonly Partial<FileProblem>[]) =>
    pdfDamaged.check(
      pdfFacts({
        pages: [pageFacts()],
        problems: problems.map((changes) => ({
          kind: 'stream',
          page: null,
          object: null,
          detail: 'odd',
          ...changes,
        })),
      }),
      printSpec(),
    );

  test('is told where it is known', () => {
    expect(damaged({}, { page: 3 }, { object: '9 0 R' }).map(({ where }) => where)).toEqual([
      {},
      { page: 3 },
      { object: '9 0 R' },
    ]);
    expect(damaged({ detail: 'cut short' })).toEqual([
      { code: 'pdf-damaged', severity: 'error', where: {}, params: { problem: 'cut short' } },
    ]);
  });

  test('is an error, but a warning when an object is missing', () => {
    const kinds = damaged({ kind: 'missing-object' }, { kind: 'content' });
    expect(kinds.map(({ severity }) => severity)).toEqual(['warning', 'error']);
  });
});

describe('a font', () => {
  const set = (changes: Partial<FontFacts>) =>
    pdfFacts({ fonts: [fontFacts(), fontFacts({ name: 'Odd', object: '40 0 R', ...changes })] });
  const hit = (page: number, params: object = {}) => [
    { where: { page, object: '40 0 R' }, params: { font: 'Odd', ...params } },
  ];

  test('of visible text is embedded', () => {
    expect(judge(fontEmbedded, set({ program: null }))).toEqual(hit(2));
    expect(judge(fontEmbedded, set({ program: null, usedVisibly: false }))).toEqual([]);
    expect(judge(fontEmbedded, set({}))).toEqual([]);
  });

  test.each([
    ['Courier', true],
    ['courierstd-Bold', true],
    ['ABCDEF+Sans', false],
    ['NoCourier', false],
  ])('called %s counts as Courier: %s', (name, counts) => {
    const said = (usedVisibly: boolean) => judge(fontCourier, set({ name, usedVisibly }));
    expect(said(true)).toEqual(counts ? hit(2, { font: name }) : []);
    expect(said(false)).toEqual([]);
  });

  test('is told on the page that first lacks a glyph', () => {
    expect(judge(fontNotdef, set({ notdefPages: [5, 6] }))).toEqual(hit(5));
    expect(judge(fontNotdef, set({}))).toEqual([]);
  });

  test('is told by its first wrong width', () => {
    const wrongWidths = [
      { page: 4, stated: 500.126, real: 512.004 },
      { page: 6, stated: 1, real: 2 },
    ];
    expect(judge(fontWidths, set({ wrongWidths }))).toEqual(hit(4, { stated: 500.13, real: 512 }));
    expect(judge(fontWidths, set({}))).toEqual([]);
  });
});
