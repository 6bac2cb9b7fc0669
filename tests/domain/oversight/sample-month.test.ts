import { sampleMonth } from 'app/domain/oversight/sample-month.server';
import { auditEvents } from 'db/schema/audit';
import { refused } from 'tests/support/refused';
import type { TestOrganisation } from 'tests/support/test-database';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Happened, happened, organisationWithAuditor } from './log-world';

let organisation: TestOrganisation;
beforeEach(() => {
  organisation = organisationWithAuditor();
});

const sample = (month: string) => sampleMonth(organisation.as('Rita'), month);
const drawn = (month: string, key: string) =>
  sample(month)
    .draws.find((draw) => draw.key === key)
    ?.events.map(({ seq }) => seq);
const times = (count: number, event: Happened): Happened[] => Array.from({ length: count }, () => event);

const OPENED: Happened = { by: 'Hanne', action: 'summary.open', at: '2026-02-10T10:00:00Z' };

describe('the samples of a month', () => {
  it('are for auditors alone', () => {
    for (const name of ['Hanne', 'Adam', 'Anne', 'Rune'])
      expect(() => sampleMonth(organisation.as(name), '2026-02')).toThrow(refused('access.forbidden'));
  });

  it('are not there before the month is over', () => {
    for (const month of ['2026-03', '2026-04'])
      expect(() => sample(month)).toThrow(refused('access.not_found'));
    organisation.setNow(new Date('2026-03-31T22:00:00Z'));
    expect(sample('2026-03').month).toBe('2026-03');
  });

  it('are of what HR opened, of what was read and of what was refused that month', () => {
    happened(
      organisation,
      { ...OPENED, at: '2026-01-31T22:59:59Z' },
      OPENED,
      { ...OPENED, action: 'summary.export' },
      { by: 'Jonas', action: 'document.read', at: '2026-02-28T22:59:00Z' },
      { by: 'Mie', denied: true, at: '2026-02-28T22:59:59Z' },
      { ...OPENED, at: '2026-02-28T23:00:00Z' },
    );
    expect(sample('2026-02').draws).toMatchObject([
      { key: 'disclosed', total: 2, events: [{ seq: 2 }, { seq: 3 }] },
      { key: 'read', total: 1, events: [{ seq: 4 }] },
      { key: 'denied', total: 1, events: [{ seq: 5 }] },
    ]);
    expect(sample('2026-02').counts).toEqual([
      { action: 'document.read', done: 1, denied: 0 },
      { action: 'session.end', done: 0, denied: 1 },
      { action: 'summary.export', done: 1, denied: 0 },
      { action: 'summary.open', done: 1, denied: 0 },
    ]);
  });

  it('are the same whenever they are asked for', () => {
    happened(organisation, ...times(200, OPENED));
    const first = drawn('2026-02', 'disclosed');
    expect(first).toHaveLength(20);
    happened(organisation, ...times(20, { ...OPENED, at: '2026-03-01T10:00:00Z' }));
    expect(drawn('2026-02', 'disclosed')).toEqual(first);
  });

  it('are others once one more thing has happened in the month: nobody knows them while it lasts', () => {
    happened(organisation, ...times(200, OPENED));
    const first = drawn('2026-02', 'disclosed');
    happened(organisation, { by: 'Jonas', at: '2026-02-28T12:00:00Z' });
    expect(drawn('2026-02', 'disclosed')).not.toEqual(first);
  });

  it('come with where the log stood when the month ended, to hold it against later', () => {
    happened(organisation, OPENED, OPENED, { ...OPENED, at: '2026-03-01T10:00:00Z' });
    const mac = organisation.db.select().from(auditEvents).all()[1]?.mac;
    expect(sample('2026-02').end).toEqual({ seq: 2, mac });
    expect(sample('2026-01')).toMatchObject({
      end: null,
      draws: [{ total: 0 }, { total: 0 }, { total: 0 }],
      counts: [],
    });
  });

  it('are logged as read', () => {
    sample('2026-02');
    sample('2026-02');
    expect(organisation.db.select().from(auditEvents).all()).toMatchObject([
      { action: 'log.read-sample', details: '{"month":"2026-02"}' },
    ]);
  });
});
