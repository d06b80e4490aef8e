import { expect, test } from '@jest/globals';
import { readTables } from '../../src/read/read-tables.js';
import { filesOf } from '../support/files-of.js';
import { sampleWith } from '../support/overlay-files.js';
import { toldFindings } from '../support/told-findings.js';

test('reads each CSV file in data/tables, German Excel’s semicolons included', async () => {
  const files = await sampleWith({
    'data/tables/kreise.csv': '\ufeffKreis;Fläche (km²)\r\nOlpe;712,3\r\n"Soest; Stadt";1.329\r\n',
  });
  const { value, findings } = await readTables(files);
  expect(findings).toEqual([]);
  expect(value.get('data/tables/kreise.csv')).toEqual({
    file: 'data/tables/kreise.csv',
    columns: ['Kreis', 'Fläche (km²)'],
    rows: [
      ['Olpe', '712,3'],
      ['Soest; Stadt', '1.329'],
    ],
  });
});

test('leaves out a file with a row too short, and says on which line', async () => {
  const { value, findings } = await readTables(
    await sampleWith({ 'data/tables/k.csv': 'a,b\n1,2\n3\n' }),
  );
  expect(value.size).toBe(0);
  expect(findings).toMatchObject([
    { code: 'figure-csv-syntax', where: { source: { file: 'data/tables/k.csv', line: 3 } } },
  ]);
});

test('looks in its folder and for its ending only, and keeps going after a broken file', async () => {
  const { value, findings } = await readTables(
    filesOf({
      'data/tables/a.csv': 'k,l\n1,2\n,3\n',
      'data/tables/b.csv': new Uint8Array([0xfc]),
      'data/tables/c.csv': 'k\u0007\n1\n',
      'data/tables/d.txt': 'k\n1\n',
      'data/tables/e.csv': 'k,l\n1\n',
      'data/tables2/f.csv': 'k\n1\n',
      'old/data/tables/g.csv': 'k\n1\n',
    }),
  );
  expect([...value.keys()]).toEqual(['data/tables/a.csv', 'data/tables/c.csv']);
  expect(value.get('data/tables/a.csv')?.rows).toEqual([
    ['1', '2'],
    ['', '3'],
  ]);
  expect(toldFindings(findings)).toMatchSnapshot();
});
