import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { RULES } from '../../src/preflight/rules/index.js';
import { STANDARDS } from '../../src/standards/index.js';

const FOLDERS = { pdfx4: 'pdf-x4', pdfx1a: 'pdf-x1a', gwg2022: 'gwg2022', house: 'house' } as const;

const ledgerOf = (id: string): string => {
  const file = `src/standards/${FOLDERS[id as keyof typeof FOLDERS]}/clauses.md`;
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
};

const rows = (ledger: string): readonly string[] =>
  ledger.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('|--'));

const cells = (row: string): readonly string[] => row.split('|').map((cell) => cell.trim());

/** Opens the cell that says how a clause is met. */
const STATUS = /^(?:painted|checked|cannot occur|author's duty|open: )/u;

const named = (text: string): readonly string[] =>
  [...text.matchAll(/`([a-z0-9]+(?:-[a-z0-9]+)+)`/gu)].map((match) => match[1] ?? '');

describe.each(STANDARDS.map((standard) => [standard.id, standard] as const))(
  'the standard %s',
  (id, { rules }) => {
    test('lists only rules that exist, each once', () => {
      const known = new Set(RULES.map((rule) => rule.id));
      expect(rules.filter((rule) => !known.has(rule))).toEqual([]);
      expect(new Set(rules).size).toBe(rules.length);
    });

    test('names each of its rules in the ledger of clauses', () => {
      const ledger = new Set(named(ledgerOf(id)));
      expect(rules.filter((rule) => !ledger.has(rule))).toEqual([]);
    });

    test('names no rule in the ledger that does not exist', () => {
      const known = new Set<string>(RULES.map((rule) => rule.id));
      expect(named(ledgerOf(id)).filter((rule) => !known.has(rule))).toEqual([]);
    });

    test('gives every clause a status, and every open one a reason', () => {
      const clauses = rows(ledgerOf(id)).slice(1);
      expect(clauses.length).toBeGreaterThan(5);
      for (const clause of clauses) {
        const status = cells(clause).find((cell) => STATUS.test(cell));
        expect([clause, status]).toEqual([clause, expect.any(String)]);
        if (status?.startsWith('open')) expect(status).toMatch(/^open: \w+ \w+ /u);
      }
    });

    test('names the rules of every clause that is checked', () => {
      for (const clause of rows(ledgerOf(id)).slice(1)) {
        if (!/\bchecked\b/u.test(clause) || clause.includes('/clauses.md`')) continue;
        expect([clause, named(clause)]).toEqual([
          clause,
          expect.arrayContaining([expect.any(String)]),
        ]);
      }
    });
  },
);

test('every rule belongs to a standard', () => {
  const used = new Set(STANDARDS.flatMap(({ rules }) => rules));
  expect(RULES.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([]);
});
