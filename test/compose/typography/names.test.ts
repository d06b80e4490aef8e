import { expect, test } from '@jest/globals';
import { createHyphenator } from '../../../src/compose/paragraph/hyphenate.js';
import { RUNNING_TEXT } from '../../../src/compose/paragraph/paragraph-style.js';
import { namesOf } from '../../../src/compose/typography/names.js';
import { sampleWithoutPictures } from '../sample-input.js';

test('places of the list and of the map are never broken, organisations are words', async () => {
  const names = namesOf(await sampleWithoutPictures());
  const hyphenator = createHyphenator([...names, 'Plettenberger', 'Kier-spe']);
  const points = (word: string): readonly number[] => hyphenator.points(word, RUNNING_TEXT.hyphens);

  expect(points('Arnsberg')).toEqual([]);
  expect(points('Drolshagens')).toEqual([]);
  expect(points('Hochsauerlandkreis')).toEqual([]);
  expect(points('Schmallenberger')).toEqual([]);
  expect(points('Gesellschaft')).not.toEqual([]);
  expect(names).not.toContain('Kreis');
  // What the project says itself holds.
  expect(points('Kierspe')).toEqual([4]);
});
