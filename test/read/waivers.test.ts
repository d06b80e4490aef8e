import { describe, expect, it } from '@jest/globals';
import { finding, type Finding, type Waiver } from '../../src/core/finding.js';
import type { Project } from '../../src/core/project.js';
import { applyWaivers, daysToDeadline } from '../../src/read/waivers.js';

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

describe('the deadline', () => {
  it('is a remark once it has passed, counted in days of Berlin', () => {
    const project = projectWith([]);
    const deadline = { year: 2021, month: 10, day: 15 };
    const judged = applyWaivers([], { ...project, meta: { ...project.meta, deadline } }, day);
    expect(judged).toMatchObject([
      { code: 'deadline-passed', severity: 'info', params: { days: 31 } },
    ]);
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
