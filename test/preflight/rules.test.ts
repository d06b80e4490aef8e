import { readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { FindingTable, FindingText } from '../../src/core/findings/finding-text.js';
import { FINDING_TEXTS } from '../../src/core/findings/index.js';
import { preflight } from '../../src/preflight/preflight.js';
import { RULES } from '../../src/preflight/rules/index.js';
import { toldFindings } from '../support/told-findings.js';
import { BROKEN_FILES } from './broken-files.js';
import type { Binding } from '../../src/core/binding.js';
import { at, bytesOf, PRINT_SPEC, soundX1a, soundX4, type SmallPdf } from './small-pdf.js';

const EMPTY = { de: '', en: '' };
const NONE: FindingText = {
  severity: 'info',
  message: EMPTY,
  hint: EMPTY,
  cause: EMPTY,
  consequence: EMPTY,
  remedy: EMPTY,
};

describe('every rule', () => {
  test.each(BROKEN_FILES.map((file) => [file.rule, file] as const))(
    '%s finds its fault and nothing else',
    async (rule, { standard, change, also }) => {
      const file = standard === 'pdfx4' ? soundX4() : soundX1a();
      change(file);
      const { findings } = await preflight(bytesOf(file), PRINT_SPEC, standard);
      expect(`\n${toldFindings(findings)}\n`).toMatchSnapshot();
      const codes = new Set<string>(findings.map(({ code }) => code));
      expect([...codes].toSorted()).toEqual([...new Set([rule, ...also])].toSorted());
    },
  );

  test('of the page count asks for whole leaves of a glued block, for nothing when unbound', async () => {
    const file = soundX4();
    file.pages = Array.from({ length: 3 }, () => ({ ...(file.pages[0] as SmallPdf['pages'][0]) }));
    const bound = async (binding: Binding) => {
      const { findings } = await preflight(bytesOf(file), { ...PRINT_SPEC, binding });
      return findings.map(({ code, params }) => [code, params['step']]);
    };
    expect(await bound('saddle-stitch')).toEqual([['page-count', 4]]);
    expect(await bound('perfect')).toEqual([['page-count', 2]]);
    expect(await bound('none')).toEqual([]);
  });

  test('of small text measures letters drawn by content by their box, not by the font size', async () => {
    const codesAt = async (scale: number): Promise<readonly string[]> => {
      const file = soundX4();
      const [page] = file.pages;
      if (!page) throw new Error('no page');
      file.objects[30] =
        '<< /Type /Font /Subtype /Type3 /FontBBox [0 0 80 100] /FontMatrix [1 0 0 1 0 0] /FirstChar 97 /LastChar 97 /Widths [80] /CharProcs << /a 31 0 R >> /Encoding << /Type /Encoding /Differences [97 /a] >> /Resources << >> >>';
      file.objects[31] = { dict: '', data: '80 0 0 0 80 100 d1 0 0 80 100 re f' };
      file.resources['Font'] = `${file.resources['Font'] ?? ''} /T3 30 0 R`;
      page.content += `\nBT /T3 1 Tf 0 0 0 1 k ${scale} 0 0 ${scale} ${at(60, 700)} Tm (a) Tj ET`;
      const { findings } = await preflight(bytesOf(file), PRINT_SPEC);
      return findings.map(({ code }) => code);
    };
    // TeX's way: 0.12 pt at a matrix of one pixel a unit; here letters of 12 and of 3 pt.
    expect(await codesAt(0.12)).not.toContain('text-small');
    expect(await codesAt(0.03)).toContain('text-small');
  });

  test('has a file that breaks it', () => {
    const broken = new Set<string>(BROKEN_FILES.map(({ rule }) => rule));
    expect(RULES.map(({ id }) => id).filter((id) => !broken.has(id))).toEqual([]);
  });

  test('stands in the table exactly when it has a file', () => {
    const files = readdirSync('src/preflight/rules')
      .filter((name) => name !== 'index.ts')
      .map((name) => name.replace('.ts', ''));
    expect(RULES.map(({ id }) => id as string).toSorted()).toEqual(files.toSorted());
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
  });

  test('says what it requires, where that is written, and how to mend it, in both languages', () => {
    for (const { id, requires, source } of RULES) {
      const { message, hint, cause, consequence, remedy } =
        (FINDING_TEXTS as FindingTable)[id] ?? NONE;
      const texts = [message, hint, cause, consequence, remedy].flatMap(({ de, en }) => [de, en]);
      for (const sentence of [requires, source, ...texts])
        expect(sentence.length).toBeGreaterThan(8);
    }
  });
});
