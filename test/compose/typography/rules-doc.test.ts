import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { MICRO_RULES } from '../../../src/compose/typography/micro-rules.js';

const visible = (text: string): string =>
  text.replaceAll('\u00a0', '⍽').replaceAll('\u202f', '·').replaceAll('|', '\\|');

test('the documentation lists every rule with its example, in order', () => {
  const rows = MICRO_RULES.map(
    ({ id, what, example: [typed, set], source }) =>
      `| \`${id}\` | ${what} | ${visible(typed)} | ${visible(set)} | ${source} |`,
  );
  const table = readFileSync('docs/typography.md', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| `'));
  expect(table).toEqual(rows);
});
