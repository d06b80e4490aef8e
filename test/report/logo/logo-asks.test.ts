import { describe, expect, it } from '@jest/globals';
import { finding } from '../../../src/core/finding.js';
import type { LogoFacts } from '../../../src/core/logo-facts.js';
import { pt } from '../../../src/core/units.js';
import { asksOf, officeOf } from '../../../src/report/logo/logo-asks.js';

const facts = (changes: Partial<LogoFacts>): LogoFacts => ({
  file: 'a.svg',
  bytes: 1,
  owner: null,
  condition: 'FOGRA39',
  limits: { totalInk: 3, imagePpi: 300, imagePpiError: 150, minLine: pt(0.25) },
  artwork: null,
  findings: [],
  ...changes,
});

describe('asksOf', () => {
  it('asks for each thing once, what stops the print first', () => {
    const asks = asksOf(
      facts({
        findings: [
          finding('svg-live-text', {}, { text: 'Olpe', font: 'Arial' }),
          finding('svg-text-set', {}, { text: 'am See', font: 'SourceSans3' }),
          finding('logo-colour-shift', {}, { color: '#00f', inks: '', difference: 20 }),
        ],
      }),
    );
    expect(asks.map(({ en }) => en.split(':')[0])).toEqual([
      'the same file with its type converted to outlines',
      'the house colours as CMYK values or as a spot colour (HKS, Pantone)',
    ]);
  });

  it('asks for nothing where nothing is wrong', () => {
    expect(asksOf(facts({}))).toEqual([]);
  });
});

describe('officeOf', () => {
  it('names the office by the kind of the participant', () => {
    const owner = {
      name: 'Kirchhundem',
      official: 'Gemeinde Kirchhundem',
      kind: 'gemeinde',
    } as const;
    expect(officeOf(owner).de).toBe('Öffentlichkeitsarbeit der Gemeinde (Gemeinde Kirchhundem)');
    expect(officeOf(null).de).toBe('wer das Logo geschickt hat');
  });
});
