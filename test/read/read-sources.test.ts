import { describe, expect, it } from '@jest/globals';
import { readSources } from '../../src/read/read-sources.js';
import { sampleWith } from '../support/overlay-files.js';

describe('readSources', () => {
  it('knows where each logo of the sample comes from', async () => {
    const files = await sampleWith({});
    const { value, findings } = await readSources(files);
    expect(findings).toEqual([]);
    expect(value.get('logos/olpe.svg')).toEqual({
      participant: 'olpe',
      drawnBy: 'build-strategy',
      received: { year: 2021, month: 8, day: 16 },
      licence: 'CC0-1.0',
      permission: 'erfundenes Logo, jede Verwendung erlaubt',
    });
    expect(value.size).toBe(27);
  });

  it('is empty without the file', async () => {
    const { value, findings } = await readSources(await sampleWith({ 'logos/SOURCES.yaml': null }));
    expect([value.size, findings]).toEqual([0, []]);
  });

  it('says where a date is none', async () => {
    const files = await sampleWith({
      'logos/SOURCES.yaml': 'olpe.svg: { received: neulich }\n',
    });
    expect((await readSources(files)).findings).toMatchObject([
      { where: { source: { file: 'logos/SOURCES.yaml', line: 1 } } },
    ]);
  });
});
