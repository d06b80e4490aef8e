import { expect, it } from '@jest/globals';
import { ownEntry } from '../../src/core/own-entry.js';

it.each(['constructor', 'valueOf', 'toString', 'hasOwnProperty', '__proto__', 'siegen'])(
  'a table holds nothing under the name %s, unless it was put there',
  (name) => {
    expect(ownEntry({ olpe: 1 }, name)).toBeUndefined();
    expect(ownEntry(Object.fromEntries([[name, 1]]), name)).toBe(1);
  },
);
