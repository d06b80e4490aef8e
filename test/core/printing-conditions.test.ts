import { describe, expect, it } from '@jest/globals';
import { conditionOfProfile, isRegistered } from '../../src/core/printing-conditions.js';

describe('printing conditions', () => {
  it.each(['FOGRA39', 'FOGRA51', 'CGATS21-2-CRPC6', 'IFRA26'])('%s is registered', (name) => {
    expect(isRegistered(name)).toBe(true);
  });

  it.each(['Hausdruck', 'FOGRA', 'FOGRA39 gestrichen'])('%s is not', (name) => {
    expect(isRegistered(name)).toBe(false);
  });

  it.each([
    ['ISO Coated v2 300% (ECI)', 'FOGRA39'],
    ['ISOcoated_v2_300_bas', 'FOGRA39'],
    ['Coated FOGRA39 (ISO 12647-2:2004)', 'FOGRA39'],
    ['Coated Fogra 51', 'FOGRA51'],
    ['ECI_ISO_Coated_v2', 'FOGRA39'],
    ['PSO Coated v3', 'FOGRA51'],
    ['PSOuncoated_v3_FOGRA52', 'FOGRA52'],
    ['PSO Uncoated ISO12647 (ECI)', 'FOGRA47'],
    ['Our own press', null],
  ])('the profile “%s” was made for %s', (description, condition) => {
    expect(conditionOfProfile(description)).toBe(condition);
  });
});
