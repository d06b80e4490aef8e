import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { BuildError, finding } from '../../src/core/finding.js';
import { USUAL_LIMITS } from '../../src/core/input-limits.js';
import { readBytes, readText, readYaml, readYamlDocument } from '../../src/read/read-yaml.js';
import { filesOf } from '../support/files-of.js';
import { toldFindings } from '../support/told-findings.js';

const schema = z.strictObject({ a: z.number() });
const refused = finding('file-unreadable', { file: 'a.yaml' }, { file: 'a.yaml', why: 'egal' });

describe('a text of the project', () => {
  it('is read', async () => {
    expect(await readText(filesOf({ 'a.md': '\ufeffä' }), 'a.md')).toEqual({
      value: 'ä',
      findings: [],
    });
  });

  it('is told when it is missing, or why the folder refuses it', async () => {
    const why = { de: 'es ist ein Gerät', en: 'it is a device' };
    const missing = await readText(filesOf({}), 'a.md');
    const device = await readText(filesOf({}, { refusalOf: () => why }), 'a.md');
    expect([missing.value, device.value]).toEqual([null, null]);
    expect(toldFindings([...missing.findings, ...device.findings])).toMatchSnapshot();
    const listed = filesOf({ 'a.md': 'x' }, { refusalOf: () => why });
    expect((await readText(listed, 'a.md')).value).toBe('x');
  });

  it('that the file system keeps back becomes its findings; a fault of ours stays one', async () => {
    const fails = (error: Error) =>
      filesOf({ 'a.yaml': '' }, { read: () => Promise.reject(error) });
    const files = fails(new BuildError([refused]));
    const kept = { value: null, findings: [refused] };
    expect(await readBytes(files, 'a.yaml')).toEqual(kept);
    expect(await readText(files, 'a.yaml')).toEqual(kept);
    expect(await readYaml(files, 'a.yaml')).toEqual(kept);
    expect(await readYamlDocument(files, 'a.yaml', schema)).toEqual(kept);
    await expect(readBytes(fails(new Error('ours')), 'a.yaml')).rejects.toThrow('ours');
  });
});

describe('a YAML file of the project', () => {
  it('is read and held against its schema', async () => {
    const { value, findings } = await readYamlDocument(
      filesOf({ 'a.yaml': 'a: 1\n' }),
      'a.yaml',
      schema,
    );
    expect(findings).toEqual([]);
    expect(value?.value).toEqual({ a: 1 });
    expect(value?.yaml.placeOf(['a'])).toMatchObject({ file: 'a.yaml', line: 1, column: 4 });
  });

  it('is nothing when it does not fit', async () => {
    const files = filesOf({ 'a.yaml': 'a: x\nb: 1\n' });
    const { value, findings } = await readYamlDocument(files, 'a.yaml', schema);
    expect(value).toBeNull();
    expect(toldFindings(findings)).toMatchSnapshot();
  });

  it('tells control characters beside what the schema wants', async () => {
    const files = filesOf({ 'a.yaml': 'a: "\u0007"\n' });
    const { value, findings } = await readYamlDocument(files, 'a.yaml', schema);
    expect(value).toBeNull();
    expect(findings.map(({ code }) => code)).toEqual(['text-control-character', 'schema-type']);
    expect((await readYaml(files, 'a.yaml')).value?.value).toEqual({ a: '\u0007' });
  });

  it('has its own finding for a key when the reader of the file knows one', async () => {
    const { findings } = await readYamlDocument(
      filesOf({ 'a.yaml': 'a: x\n' }),
      'a.yaml',
      schema,
      (path, written, yaml) =>
        finding('path-outside', { source: yaml.placeOf(path) }, { path: written }),
    );
    expect(findings).toMatchObject([{ code: 'path-outside', params: { path: 'x' } }]);
  });

  it('keeps to the limits of the project', async () => {
    const files = filesOf(
      { 'a.yaml': 'a: [1]\n' },
      { limits: { ...USUAL_LIMITS, 'yaml-depth': 1 } },
    );
    expect((await readYaml(files, 'a.yaml')).findings.map(({ code }) => code)).toEqual([
      'text-too-deep',
    ]);
  });
});
