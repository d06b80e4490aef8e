import { describe, expect, it } from '@jest/globals';
import { spineWidth, thicknessOf } from '../../src/core/binding.js';
import { mm } from '../../src/core/units.js';

/** 150 g/m² at a volume of 1.1: 0.165 mm a leaf. */
const paper = { grammage: 150, thickness: thicknessOf(150, 1.1) };
const glued = { binding: 'perfect', paper, spine: null } as const;

describe('the width of the spine', () => {
  it('is the leaves between the covers, two pages each, times the caliper', () => {
    expect(paper.thickness).toBeCloseTo(0.165, 9);
    expect(spineWidth(84, glued)).toBeCloseTo(40 * 0.165, 9);
    expect(spineWidth(83, glued)).toBeCloseTo(40 * 0.165, 9);
  });

  it('is nothing without leaves between the covers', () => {
    expect(spineWidth(4, glued)).toBe(0);
    expect(spineWidth(1, glued)).toBe(0);
  });

  it('is that of the print shop where it names one', () => {
    expect(spineWidth(84, { ...glued, spine: mm(7) })).toBe(7);
  });

  it('is nothing when stapled, and not known without the paper', () => {
    expect(spineWidth(84, { ...glued, binding: 'saddle-stitch' })).toBe(0);
    expect(spineWidth(84, { ...glued, paper: null })).toBeNull();
  });
});
