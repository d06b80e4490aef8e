import { describe, expect, it } from '@jest/globals';
import { mm } from '../../src/core/units.js';
import { renderSummary } from '../../src/report/summary.js';

const tally = { error: 0, signoff: 2, accepted: 0, warning: 3, info: 0 };
const facts = {
  title: 'T',
  condition: 'PSO Coated',
  logos: { vector: 23, raster: 4, missing: 0 },
  binding: 'saddle-stitch' as const,
  spine: mm(0),
  declarationPages: [24],
  deadline: { year: 2021, month: 10, day: 15 },
  buildDate: new Date('2021-10-03T12:00:00Z'),
};
const file = { file: 'strategy.pdf', edition: 'print', pages: 32, standard: 'PDF/X-4', bytes: 1 };
const view = { lang: 'de', color: false } as const;

describe('the last lines of a run', () => {
  it('say what was written and how it stands', () => {
    expect(renderSummary([file], null, tally, facts, view)).toBe(
      '✓ strategy.pdf · 32 Seiten · PDF/X-4 · PSO Coated · 27 Logos (23 Vektor, 4 Pixel)\n' +
        '    0 Fehler · 2 freigabepflichtig · 3 Warnungen · Beitrittsfrist in 12 Tagen\n',
    );
  });

  it('name the width of a glued spine', () => {
    const glued = { ...facts, binding: 'perfect' as const };
    expect(renderSummary([file], null, tally, { ...glued, spine: mm(3.519) }, view)).toContain(
      ' · Rücken 3,52 mm · ',
    );
    expect(renderSummary([file], null, tally, { ...glued, spine: null }, view)).toContain(
      ' · Rückenbreite unbekannt · ',
    );
  });

  it('say that the print file was kept back', () => {
    const text = renderSummary([], 'strategy.pdf', { ...tally, error: 1 }, null, view);
    expect(text).toMatch(/^✗ strategy.pdf zurückgehalten/);
    expect(text).toContain('1 Fehler');
  });

  it('count in English too', () => {
    const one = { ...tally, warning: 1 };
    const text = renderSummary([file], null, one, facts, { ...view, lang: 'en' });
    expect(text).toContain('0 errors · 2 to sign off · 1 warning · deadline in 12 days');
  });
});
