import { describe, expect, test } from '@jest/globals';
import { preflight } from '../../src/preflight/preflight.js';
import { bytesOf, PRINT_SPEC, soundX1a, soundX4 } from './small-pdf.js';

describe('a sound print file', () => {
  test('gives no finding as PDF/X-4', async () => {
    const { findings } = await preflight(bytesOf(soundX4()), PRINT_SPEC, 'pdfx4');
    expect(findings).toEqual([]);
  });

  test('gives no finding as PDF/X-1a', async () => {
    const { findings } = await preflight(bytesOf(soundX1a()), PRINT_SPEC, 'pdfx1a');
    expect(findings).toEqual([]);
  });
});
