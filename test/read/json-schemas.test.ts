import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { schemaFile, yamlSchemas } from '../../src/read/json-schemas.js';

describe('the schemas for editors', () => {
  it('lie in schema/ as they are made from those that read the files', () => {
    const made = yamlSchemas();
    // The report is written, not read.
    expect([...made.map(({ name }) => `${name}.schema.json`), 'report.schema.json'].sort()).toEqual(
      readdirSync('schema').sort(),
    );
    for (const { name, text } of made)
      expect([name, readFileSync(`schema/${name}.schema.json`, 'utf8') === text]).toEqual([
        name,
        true,
      ]);
  });

  it('say what may be written, not what becomes of it, in draft 7 and with their name', () => {
    const schema = z.strictObject({ a: z.string().transform(Number), b: z.number().default(1) });
    expect(JSON.parse(schemaFile('probe', schema).text)).toEqual({
      $schema: 'http://json-schema.org/draft-07/schema#',
      type: 'object',
      properties: { a: { type: 'string' }, b: { type: 'number', default: 1 } },
      required: ['a'],
      additionalProperties: false,
      title: 'probe',
    });
    expect(schemaFile('probe', z.string()).text).toBe(
      '{\n  "$schema": "http://json-schema.org/draft-07/schema#",\n  "type": "string",\n  "title": "probe"\n}\n',
    );
  });
});
