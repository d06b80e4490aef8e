import { describe, expect, it } from '@jest/globals';
import { assertNever, invariant, InvariantError } from '../../src/core/assert.js';
import { BuildError, checked, finding, findingsCollector } from '../../src/core/finding.js';

const WHERE = { page: 3 };

describe('a finding', () => {
  it('has the severity of the catalogue', () => {
    expect(finding('page-empty', WHERE, {})).toEqual({
      code: 'page-empty',
      severity: 'warning',
      where: WHERE,
      params: {},
    });
  });

  it('has another severity where that is asked for', () => {
    expect(finding('page-empty', WHERE, {}, 'info').severity).toBe('info');
  });
});

describe('the result of a stage', () => {
  const empty = finding('page-empty', WHERE, {});
  const rotated = finding('page-rotate', WHERE, { value: 90 });

  it('has no findings when none are given', () => {
    expect(checked(7)).toEqual({ value: 7, findings: [] });
    expect(checked(7, [empty])).toEqual({ value: 7, findings: [empty] });
  });

  it('gives its value, and its findings to those of the stages before', () => {
    const { findings, collect } = findingsCollector();
    expect(collect(checked('one', [empty]))).toBe('one');
    expect(collect(checked('two', [rotated]))).toBe('two');
    expect(findings).toEqual([empty, rotated]);
  });

  it('that has no value carries its findings, named in the message', () => {
    const cause = new Error('disk');
    const error = new BuildError([empty, rotated], { cause });
    expect(error).toMatchObject({
      name: 'BuildError',
      message: 'page-empty, page-rotate',
      findings: [empty, rotated],
      cause,
    });
  });
});

describe('what we got wrong', () => {
  it('is an error that says why', () => {
    expect(() => {
      invariant(false, 'a page has a number');
    }).toThrow(new InvariantError('a page has a number'));
    expect(new InvariantError('why').name).toBe('InvariantError');
    expect(() => {
      invariant(1, 'a page has a number');
    }).not.toThrow();
  });

  it('shows the value that was not expected', () => {
    expect(() => assertNever({ kind: 'cube' } as never)).toThrow(
      'unexpected value {"kind":"cube"}',
    );
  });
});
