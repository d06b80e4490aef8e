import { describe, expect, it } from '@jest/globals';
import { parseNumber } from '../../../src/read/figures/table.js';

describe('a number as people type it', () => {
  it.each<readonly [string, number | null]>([
    ['0', 0],
    [' 7 ', 7],
    ['-1,5', -1.5],
    ['–3', -3],
    ['−3.25', -3.25],
    ['1\u00a0234', 1234],
    ['1\u202f234,5', 1234.5],
    ['1\u2009234', 1234],
    ['1,234,567.5', 1234567.5],
    ['1.234.567,5', 1234567.5],
    ['1,234,567', 1234567],
    ['1.234.567', 1234567],
    ['1.5', 1.5],
    ['1,5', 1.5],
    ['12,', null],
    [',5', null],
    ['.5', null],
    ['1.2,3.4', null],
    ['--1', null],
    ['1-', null],
    ['x1', null],
    ['1x', null],
    ['1e3', null],
    ['-', null],
    ['1,5,', null],
    // A day, a time or a version is no number, though its signs occur twice.
    ['15.10.2021', null],
    ['1,2,3', null],
    ['1.2345.678', null],
    ['1234.567,5', null],
    ['1.234.56', null],
    ['12.345.678', 12345678],
    ['123.456,7', 123456.7],
    ['-1.234.567', -1234567],
    ['1.234,567.8', null],
    ['1.234,', null],
    ['', null],
  ])('%j is %j', (text, number) => {
    expect(parseNumber(text)).toBe(number);
  });
});
