import { expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { pictureFoot } from '../../../src/compose/pages/picture-foot.js';
import { pt, ptFromMm, mm } from '../../../src/core/units.js';
import { readTemplates } from '../../../src/read/read-templates.js';

const paths = readdirSync('templates')
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => `templates/${name}`);
const templates = (
  await readTemplates({
    paths,
    sizeOf: () => 1,
    read: (path) => Promise.resolve(readFileSync(path)),
  })
).value;

const length = (millimetres: number) => pt(ptFromMm(mm(millimetres)));
const page = {
  sheet: { trim: { width: length(210), height: length(297) }, bleed: length(3) },
  side: 'right',
} as const;

test('leaves the caption of an opening picture the margin below it, but not the place of the title', () => {
  const opening = templates?.masters.opening;
  if (!opening) throw new Error('the sample has no opening page');
  const margin = { x: length(148), width: length(40) };
  const text = { x: length(22), width: length(120) };
  expect(pictureFoot(opening, page, margin, length(20))).toBeCloseTo(length(81), 3);
  expect(pictureFoot(opening, page, text, length(20))).toBeNull();
});
