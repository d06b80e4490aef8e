import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FINDING_TEXTS } from '../../src/core/findings/index.js';
import type { FindingText } from '../../src/core/findings/finding-text.js';

const entries = Object.entries(FINDING_TEXTS) as [string, FindingText][];

const slotsOf = (sentence: string): readonly string[] =>
  [...sentence.matchAll(/\{(\w+)\}/gu)].map((match) => match[1] ?? '').sort();

describe('the catalogue of findings', () => {
  it('has a code in kebab-case for each entry', () => {
    expect(
      entries.map(([code]) => code).filter((code) => !/^[a-z0-9]+(-[a-z0-9]+)+$/u.test(code)),
    ).toEqual([]);
  });

  it('says everything in both languages', () => {
    const silent = entries.flatMap(([code, text]) =>
      (['message', 'cause', 'consequence', 'remedy'] as const)
        .filter((part) => text[part].de.trim() === '' || text[part].en.trim() === '')
        .map((part) => `${code}.${part}`),
    );
    expect(silent).toEqual([]);
  });

  it('fills the same slots in both languages', () => {
    const uneven = entries.filter(
      ([, { message, hint }]) =>
        String(slotsOf(message.de)) !== String(slotsOf(message.en)) ||
        slotsOf(hint.en).some((slot) => !slotsOf(message.de + hint.de).includes(slot)),
    );
    expect(uneven.map(([code]) => code)).toEqual([]);
  });

  it('uses German quotation marks in German', () => {
    const straight = entries.filter(([, text]) =>
      (['message', 'cause', 'consequence'] as const).some((part) =>
        /[^=:]\s"\S/u.test(text[part].de),
      ),
    );
    expect(straight.map(([code]) => code)).toEqual([]);
  });

  it('has a test for each entry', () => {
    const tests = readdirSync('test', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('findings.test.ts'))
      .map((file) => readFileSync(join('test', file), 'utf8'))
      .join('\n');
    const untested = entries
      .map(([code]) => code)
      .filter((code) => !new RegExp(`\\b${code}(?![\\w-])`, 'u').test(tests));
    expect(untested).toEqual([]);
  });
});
