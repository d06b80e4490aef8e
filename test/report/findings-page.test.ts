import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { findingsPage } from '../../src/report/findings-page.js';

const FILE = 'docs/findings.md';

test('docs/findings.md says what the catalogue says (UPDATE_DOCS=1 writes it anew)', () => {
  if (process.env['UPDATE_DOCS'] === '1') writeFileSync(FILE, findingsPage());
  expect(readFileSync(FILE, 'utf8')).toBe(findingsPage());
});
