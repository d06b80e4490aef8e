import { describe, expect, it } from '@jest/globals';
import { finding, type Finding, type Waiver } from '../../src/core/finding.js';
import type { Project } from '../../src/core/project.js';
import { applyWaivers, daysToDeadline, withWaivers } from '../../src/read/waivers.js';
import { toldFindings } from '../support/told-findings.js';

const source = { file: 'data/participants.yaml', line: 9, column: 3 };

const late = (participant: string): Finding =>
  finding(
    'join-after-deadline',
    { source, participant },
    { participant, date: 'spät', deadline: 'früh' },
  );

function projectWith(
  signOff: readonly Waiver[],
): Pick<Project, 'meta' | 'participants' | 'signOff'> {
  return {
    meta: {
      title: 'T',
      subtitle: '',
      edition: 'E',
      publisher: 'P',
      lang: 'de',
      keywords: [],
      date: { year: 2021 },
      source,
    },
    participants: [
      {
        id: 'brilon',
        name: 'Brilon',
        official: 'Stadt Brilon',
        kind: 'stadt',
        tier: 'a',
        signOff,
        source,
      },
    ],
    signOff: [],
  };
}

const waiver: Waiver = { finding: 'join-after-deadline', by: 'Projektbüro', why: 'Zusage' };
const day = new Date('2021-11-15T12:00:00Z');

describe('an approval', () => {
  it('accepts the finding of its participant and keeps it in the report', () => {
    const [judged, ...rest] = applyWaivers([late('Brilon')], projectWith([waiver]), day);
    expect(judged).toMatchObject({ code: 'join-after-deadline', waiver: { by: 'Projektbüro' } });
    expect(rest).toEqual([]);
  });

  it('accepts nothing of another participant', () => {
    const judged = applyWaivers([late('Olpe')], projectWith([waiver]), day);
    expect(judged[0]).not.toHaveProperty('waiver');
    expect(judged.map(({ code }) => code)).toEqual(['join-after-deadline', 'waiver-unused']);
  });

  it('never accepts an error', () => {
    const error = { ...late('Brilon'), severity: 'error' as const };
    expect(applyWaivers([error], projectWith([waiver]), day)[0]).not.toHaveProperty('waiver');
  });

  it('holds through its last day in Berlin and is open again on the next', () => {
    const limited = projectWith([{ ...waiver, until: '2021-11-15' }]);
    const lastMinute = new Date('2021-11-15T22:59:00Z');
    const nextDay = new Date('2021-11-15T23:01:00Z');
    expect(applyWaivers([late('Brilon')], limited, lastMinute)[0]).toHaveProperty('waiver');
    const judged = applyWaivers([late('Brilon')], limited, nextDay);
    expect(judged[0]).not.toHaveProperty('waiver');
    expect(judged[1]).toMatchObject({ code: 'waiver-expired', severity: 'signoff' });
  });

  it('that nothing needs any more is told', () => {
    const judged = applyWaivers([], projectWith([waiver]), day);
    expect(judged).toMatchObject([{ code: 'waiver-unused', severity: 'warning' }]);
  });
});

describe('the approvals of a project', () => {
  const whole = finding('pages-unstable', {}, {} as never, 'signoff');
  const until = (date: string): Waiver => ({ ...waiver, until: date, source });

  it('count for the document as a whole where they stand in strategy.yaml', () => {
    const project = { ...projectWith([]), signOff: [{ ...waiver, finding: 'pages-unstable' }] };
    const [mine, other] = applyWaivers([whole, late('Brilon')], project, day);
    expect(mine).toMatchObject({ waiver: { by: 'Projektbüro' } });
    expect(other).not.toHaveProperty('waiver');
    expect(applyWaivers([late('Brilon')], { ...project, signOff: [waiver] }, day)).toMatchObject([
      { code: 'join-after-deadline' },
      { code: 'waiver-unused', where: {} },
    ]);
  });

  it('do not count for another finding of their participant', () => {
    const other = finding(
      'logo-below-min-width',
      { participant: 'Brilon' },
      { width: 1, needed: 2 },
      'signoff',
    );
    expect(applyWaivers([other], projectWith([waiver]), day).map(({ code }) => code)).toEqual([
      'logo-below-min-width',
      'waiver-unused',
    ]);
  });

  it('that are expired or unused are told with place, name and day', () => {
    const project = projectWith([
      until('2021-10-31'),
      { ...waiver, finding: 'logo-shared', source },
    ]);
    const [, ...remarks] = applyWaivers([late('Brilon')], project, day);
    expect(toldFindings(remarks)).toMatchSnapshot();
  });

  it('are found behind one that is expired, and the expired one is told all the same', () => {
    const valid = { ...until('2021-12-31'), by: 'Vorstand' };
    const [judged, ...remarks] = applyWaivers(
      [late('Brilon')],
      projectWith([until('2021-10-31'), valid]),
      day,
    );
    expect(judged).toMatchObject({ waiver: { by: 'Vorstand' } });
    expect(remarks.map(({ code }) => code)).toEqual(['waiver-expired']);
  });

  it('without an end or with a day that is none never expire', () => {
    for (const date of [undefined, 'irgendwann']) {
      const endless = date === undefined ? waiver : until(date);
      const judged = applyWaivers([late('Brilon')], projectWith([endless]), day);
      expect(judged.map((each) => 'waiver' in each)).toEqual([true]);
    }
  });

  it('hold to the end of a month or a year', () => {
    for (const [date, isValid] of [
      ['2021-11', true],
      ['2021', true],
      ['2021-10', false],
      ['2020', false],
    ] as const) {
      const [judged] = applyWaivers([late('Brilon')], projectWith([until(date)]), day);
      expect([date, judged && 'waiver' in judged]).toEqual([date, isValid]);
    }
  });

  it('say nothing of themselves to a run that sees only a part', () => {
    const project = projectWith([{ ...waiver, finding: 'logo-shared' }, waiver]);
    const warning = finding('logo-shared', { participant: 'Brilon' }, { file: 'a', other: 'b' });
    const judged = withWaivers([warning, late('Brilon'), late('Olpe')], project, day);
    expect(judged.map((each) => 'waiver' in each)).toEqual([false, true, false]);
  });
});

describe('the deadline', () => {
  it('is a remark once it has passed, counted in days of Berlin', () => {
    const project = projectWith([]);
    const deadline = { year: 2021, month: 10, day: 15 };
    const judged = applyWaivers([], { ...project, meta: { ...project.meta, deadline } }, day);
    expect(judged).toMatchObject([
      { code: 'deadline-passed', severity: 'info', params: { days: 31 } },
    ]);
  });

  it('is told with its words, in the file that says it', () => {
    const project = projectWith([]);
    const on = (month: number, date: number) => ({
      ...project,
      meta: { ...project.meta, deadline: { year: 2021, month, day: date } },
    });
    expect(toldFindings(applyWaivers([], on(11, 14), day))).toMatchSnapshot();
    expect(applyWaivers([], on(11, 15), day)).toEqual([]);
    expect(applyWaivers([], on(12, 31), day)).toEqual([]);
  });

  it('is not passed on its own day, not even a minute before midnight', () => {
    const deadline = { year: 2021, month: 10, day: 15 };
    expect(daysToDeadline(deadline, new Date('2021-10-15T21:59:00Z'))).toBe(0);
    expect(daysToDeadline(deadline, new Date('2021-10-15T22:00:00Z'))).toBe(-1);
  });

  it('of a month lasts until the end of that month', () => {
    expect(daysToDeadline({ year: 2021, month: 10 }, new Date('2021-10-30T12:00:00Z'))).toBe(1);
  });
});
