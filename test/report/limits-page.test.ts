import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { FINDING_TEXTS } from '../../src/core/findings/index.js';
import { INPUT_LIMITS } from '../../src/core/input-limits.js';
import { printSchema } from '../../src/read/schema/print.js';
import { limitsPage } from '../../src/report/limits-page.js';

const FILE = 'docs/limits.md';

test('docs/limits.md says what the table of limits says (UPDATE_DOCS=1 writes it anew)', () => {
  if (process.env['UPDATE_DOCS'] === '1') writeFileSync(FILE, limitsPage());
  expect(readFileSync(FILE, 'utf8')).toBe(limitsPage());
});

test('each limit names a finding of the catalogue and can be set in data/print.yaml', () => {
  const keys = Object.keys(printSchema.shape['input-limits'].unwrap().shape);
  expect(keys).toEqual(Object.keys(INPUT_LIMITS));
  for (const { finding, value, most } of Object.values(INPUT_LIMITS)) {
    expect(Object.keys(FINDING_TEXTS)).toContain(finding);
    expect(value).toBeLessThanOrEqual(most);
  }
});
