import type { LogoFacts } from '../../core/logo-facts.js';
import type { Lang } from '../lang.js';
import { entryOf } from '../report-file.js';
import { orderFindings } from '../tally.js';
import { asksOf, officeOf } from './logo-asks.js';

/** What the tool sees in a logo as plain data; lengths of print in mm, strokes in pt, shares of 1. */
export function logoJson(facts: LogoFacts, lang: Lang, exitCode: number): string {
  const { artwork, findings, owner, file, bytes, condition, limits } = facts;
  const data = {
    version: 1,
    file,
    bytes,
    owner,
    condition,
    limits,
    exitCode,
    artwork: artwork && {
      ...artwork,
      colors: artwork.colors.map(({ source, printed: { c, m, y, k }, shown, deltaE }) => ({
        source,
        cmyk: [c, m, y, k],
        shown,
        deltaE,
      })),
    },
    findings: orderFindings(findings).map((each) => entryOf(each, lang)),
    contact: officeOf(owner)[lang],
    asks: asksOf(facts).map((ask) => ask[lang]),
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}
