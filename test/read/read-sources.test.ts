import { describe, expect, it } from '@jest/globals';
import { readSources } from '../../src/read/read-sources.js';
import { filesOf } from '../support/files-of.js';
import { sampleWith } from '../support/overlay-files.js';
import { toldFindings } from '../support/told-findings.js';

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

  it('keeps each fact under its own name, and no more', async () => {
    const text = `a.svg: { participant: olpe, from: Rathaus, drawn-by: Büro, received: 2021-08, licence: CC0-1.0, permission: ja, stands-for: Bild }
b.svg: {}
`;
    const { value, findings } = await readSources(filesOf({ 'logos/SOURCES.yaml': text }));
    expect(findings).toEqual([]);
    expect([...value]).toEqual([
      [
        'logos/a.svg',
        {
          participant: 'olpe',
          from: 'Rathaus',
          drawnBy: 'Büro',
          received: { year: 2021, month: 8 },
          licence: 'CC0-1.0',
          permission: 'ja',
        },
      ],
      ['logos/b.svg', {}],
    ]);
  });

  it('is empty, with the reasons, where the file has a slip', async () => {
    const text = 'a.svg: { recieved: 2021 }\nb.svg: { received: 2021-13 }\nc.svg: Büro\n';
    const { value, findings } = await readSources(filesOf({ 'logos/SOURCES.yaml': text }));
    expect([value.size, toldFindings(findings)]).toMatchSnapshot();
  });
});
