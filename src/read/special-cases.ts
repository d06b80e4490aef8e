import { finding } from '../core/finding.js';
import { JOIN_WAYS, KINDS, type JoinWay } from '../core/participant.js';
import { ownEntry } from '../core/own-entry.js';
import { meant, type SpecialCase } from './validate.js';

/** What designers write for the two ways, in lower case. */
const GERMAN_WAYS: Readonly<Record<string, JoinWay>> = {
  ratsbeschluss: 'council-resolution',
  ratsbeschluß: 'council-resolution',
  beschluss: 'council-resolution',
  absichtserklärung: 'letter-of-intent',
  absichtserklaerung: 'letter-of-intent',
  loi: 'letter-of-intent',
};

/** Keys whose mistakes have a code and an advice of their own. */
export const specialCase: SpecialCase = (path, written, yaml) => {
  const key = path.at(-1);
  const where = { source: yaml.placeOf(path) };
  const value = written;
  switch (key) {
    case 'kind':
      return finding('kind-unknown', where, {
        value,
        options: KINDS.join(', '),
        meant: meant(written, KINDS),
      });
    case 'by':
      if (path.at(-2) !== 'joined') return null;
      return finding('join-unknown', where, {
        value,
        options: JOIN_WAYS.join(', '),
        meant: wayMeant(written),
      });
    case 'ags':
      if (!/^\d+$/u.test(written)) return null;
      return finding('ags-unquoted', where, { value, quoted: withLeadingZero(written) });
    case 'on':
    case 'until':
    case 'date':
    case 'deadline':
      return written === '' ? null : finding('date-invalid', where, { value });
    case 'file':
    case 'negative':
    case 'profile':
      return written === '' ? null : finding('path-outside', where, { path: value });
    default:
      return path.at(-2) === 'chapters' && written !== ''
        ? finding('path-outside', where, { path: value })
        : null;
  }
};

function wayMeant(written: string): ReturnType<typeof meant> {
  const way = ownEntry(GERMAN_WAYS, written.toLowerCase());
  return way ? meant(way, [way]) : meant(written, JOIN_WAYS);
}

/** A key that lost its zero has seven digits (a Kreis four). */
const withLeadingZero = (digits: string): string =>
  digits.length === 7 || digits.length === 4 ? `0${digits}` : digits;
