import { describe, expect, it } from '@jest/globals';
import { compareGerman, foldGerman } from '../../src/core/collator.js';

describe('the order of German names', () => {
  it('takes umlauts as their vowels and ß as ss', () => {
    const names = ['Zwickau', 'Österreich', 'Ostrau', 'Ärzen', 'Arzberg', 'Gießen', 'Giesen'];
    expect(names.toSorted(compareGerman)).toEqual([
      'Arzberg',
      'Ärzen',
      'Giesen',
      'Gießen',
      'Österreich',
      'Ostrau',
      'Zwickau',
    ]);
  });

  it('settles what sounds alike by the characters', () => {
    expect(compareGerman('Olpe', 'olpe')).toBe(-1);
    expect(compareGerman('olpe', 'Olpe')).toBe(1);
    expect(compareGerman('Olpe', 'Olpe')).toBe(0);
  });

  it('is the same from both sides', () => {
    expect(compareGerman('Aachen', 'Bonn')).toBe(-1);
    expect(compareGerman('Bonn', 'Aachen')).toBe(1);
  });
});

describe('a folded name', () => {
  it.each([
    ['Straße', 'strasse'],
    ['STRAẞE', 'strasse'],
    ['Łódź', 'lodz'],
    ['Tønder', 'tonder'],
    ['Æbeltoft', 'aebeltoft'],
    ['A-B–C\u2019D\u0027E.F(G)', 'a b c d e f g'],
    ['  Bad  \t Berleburg ', 'bad berleburg'],
    ['M\u00fcnster', 'munster'],
    ['Mu\u0308nster', 'munster'],
  ])('of %j is %j', (name, folded) => {
    expect(foldGerman(name)).toBe(folded);
  });
});
