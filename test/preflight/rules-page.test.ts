import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { rulesPage } from '../../src/preflight/rules-page.js';

const FILE = 'docs/rules.md';

test('docs/rules.md says what the rules say (UPDATE_DOCS=1 writes it anew)', () => {
  if (process.env['UPDATE_DOCS'] === '1') writeFileSync(FILE, rulesPage());
  expect(readFileSync(FILE, 'utf8')).toBe(rulesPage());
});
