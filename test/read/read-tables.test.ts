import { expect, test } from '@jest/globals';
import { readTables } from '../../src/read/read-tables.js';
import { sampleWith } from '../support/overlay-files.js';

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
