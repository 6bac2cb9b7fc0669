import { exportLog, PAGE, readLog } from 'app/domain/oversight/read-log.server';
import { auditEvents } from 'db/schema/audit';
import { conversationMembers, conversations } from 'db/schema/conversations';
import { desc } from 'drizzle-orm';
import { calledIn } from 'tests/support/conversations';
import { refused } from 'tests/support/refused';
import type { TestOrganisation } from 'tests/support/test-database';
import { beforeEach, describe, expect, it } from 'vitest';
import { EVERYTHING, exported, happened, organisationWithAuditor, read } from './log-world';

let organisation: TestOrganisation;
beforeEach(() => {
  organisation = organisationWithAuditor();
});

const newest = () => organisation.db.select().from(auditEvents).orderBy(desc(auditEvents.seq)).limit(1).get();
const actorsIn = ({ events }: ReturnType<typeof read>) => events.map(({ actor }) => actor?.name ?? null);

describe('the log', () => {
  it.each(['Anne', 'Jonas', 'Hanne', 'Adam', 'Rune'])(
    'is not for %s, who is no auditor or is more than that',
    (name) => {
      expect(() => readLog(organisation.as(name), EVERYTHING, null)).toThrow(refused('access.forbidden'));
      expect(() => exportLog(organisation.as(name), EVERYTHING)).toThrow(refused('access.forbidden'));
    },
  );

  it('is read newest first, with people by their names', () => {
    happened(organisation, { by: 'Jonas', about: 'Mie' }, { by: null, about: 'Jonas', denied: true });
    expect(read(organisation).events).toMatchObject([
      { actor: null, subject: { kind: 'person', name: 'Jonas' }, outcome: 'denied' },
      { actor: { name: 'Jonas' }, subject: { kind: 'person', name: 'Mie' }, outcome: 'done' },
    ]);
  });

  it('says of a conversation its type, day and parties, and nothing of what is in it', () => {
    const id = calledIn(organisation);
    const [event] = read(organisation).events;
    expect(event?.subject).toEqual({
      kind: 'conversation',
      id,
      type: 'mus',
      heldOn: expect.any(String),
      leader: 'Anne',
      employee: 'Jonas',
      members: 0,
    });
  });

  it('counts a group instead of calling it what its leader does', () => {
    const id = calledIn(organisation);
    const { db, idOf } = organisation;
    db.update(conversations).set({ employeeId: null, groupName: 'Hemmelig' }).run();
    for (const name of ['Jonas', 'Mie'])
      db.insert(conversationMembers)
        .values({ conversationId: id, personId: idOf(name) })
        .run();
    const { events } = read(organisation);
    expect(events[0]?.subject).toMatchObject({ employee: null, members: 2, leader: 'Anne' });
    expect(JSON.stringify(events)).not.toContain('Hemmelig');
  });

  it('shows the purpose, on whose behalf, and why something was refused', () => {
    happened(
      organisation,
      { by: 'Hanne', details: { purpose: 'dispute', onBehalfOf: organisation.idOf('Anne') } },
      { by: 'Jonas', denied: true, details: { code: 'access.forbidden' } },
    );
    expect(read(organisation).events).toMatchObject([
      { reason: 'access.forbidden', purpose: null, onBehalfOf: null },
      { reason: null, purpose: 'dispute', onBehalfOf: { name: 'Anne' } },
    ]);
  });

  it('can be read where somebody has written nonsense into it', () => {
    happened(organisation, { by: 'Jonas' });
    organisation.db.$client.exec(
      "drop trigger audit_events_never_changed; update audit_events set details = '{', actor_id = 'x'",
    );
    expect(read(organisation).events).toMatchObject([{ actor: { id: 'x', name: 'x' }, purpose: null }]);
  });
});

describe('that somebody reads the log', () => {
  const readings = () =>
    organisation.db
      .select()
      .from(auditEvents)
      .all()
      .filter(({ action }) => action === 'log.read');

  it('is logged with the ids and codes of what was looked for', () => {
    happened(organisation, { by: 'Jonas', about: 'Mie' });
    read(organisation, {
      who: 'jonas',
      about: 'Mie',
      action: 'session.end',
      outcome: 'done',
      from: '2026-03-02',
    });
    expect(newest()).toMatchObject({ action: 'log.read', actorId: organisation.idOf('Rita') });
    expect(JSON.parse(newest()?.details ?? '')).toEqual({
      who: organisation.idOf('Jonas'),
      about: organisation.idOf('Mie'),
      action: 'session.end',
      outcome: 'done',
      from: '2026-03-02',
    });
  });

  it('is logged once a visit, however many pages', () => {
    for (const before of [null, 100, null]) read(organisation, {}, before);
    expect(readings()).toHaveLength(1);
    read(organisation, { outcome: 'denied' });
    expect(readings()).toHaveLength(2);
    organisation.setNow(new Date('2026-03-02T10:30:00Z'));
    read(organisation);
    expect(readings()).toHaveLength(3);
  });

  it('is logged each time the log is taken out', () => {
    for (const _time of [1, 2]) exported(organisation, { outcome: 'denied' });
    expect(newest()).toMatchObject({ action: 'log.export', seq: 2, details: '{"outcome":"denied"}' });
  });
});

describe('a filter', () => {
  it('finds what somebody did, by e-mail, by name and by id', () => {
    happened(organisation, { by: 'Jonas' }, { by: 'Mie' });
    for (const who of ['jonas@proeveby.example', 'JONAS', organisation.idOf('Jonas')])
      expect(actorsIn(read(organisation, { who }))).toEqual(['Jonas']);
  });

  it('asks whom a name means that several have, and says where nobody has it', () => {
    const ask = (filter: object) => readLog(organisation.as('Rita'), { ...EVERYTHING, ...filter }, null);
    expect(ask({ who: 'øjvind' })).toMatchObject({
      field: 'who',
      choices: [{ name: 'Øjvind Holm' }, { name: 'Øjvind Lund' }],
    });
    expect(ask({ about: 'øjvind' })).toMatchObject({ field: 'about', choices: { length: 2 } });
    expect(ask({ who: 'nobody' })).toMatchObject({ field: 'who', choices: [] });
    expect(ask({ about: '*' })).toMatchObject({ field: 'about', choices: [] });
  });

  it('shows whom it means by an e-mail, which means the same when it is sent again', () => {
    const { filter } = read(organisation, { who: organisation.idOf('Jonas'), about: 'Mie' });
    expect(filter).toMatchObject({ who: 'jonas@proeveby.example', about: 'mie@proeveby.example' });
  });

  it('finds what concerned somebody: them, and the conversations that they are in or have led', () => {
    const id = calledIn(organisation);
    happened(organisation, { by: 'Adam', about: 'Jonas' }, { by: 'Adam', about: 'Mie' });
    const about = (text: string) =>
      read(organisation, { about: text }).events.map(({ subject }) => subject?.id);
    expect(about('Jonas')).toEqual([organisation.idOf('Jonas'), id]);
    expect(about('Anne')).toEqual([id]);
    expect(about(id)).toEqual([id]);
    expect(about('Mie')).toEqual([organisation.idOf('Mie')]);
  });

  it('finds an action, and what was refused', () => {
    happened(
      organisation,
      { by: 'Jonas', action: 'document.read' },
      { by: 'Mie', denied: true },
      { by: 'Mie' },
    );
    expect(actorsIn(read(organisation, { action: 'document.read' }))).toEqual(['Jonas']);
    expect(actorsIn(read(organisation, { outcome: 'denied' }))).toEqual(['Mie']);
    expect(actorsIn(read(organisation, { outcome: 'done', who: 'Mie' }))).toEqual(['Mie']);
  });

  it('finds the days of a period by Danish time, the last one included', () => {
    happened(
      organisation,
      { by: 'Jonas', at: '2026-02-28T22:59:59Z' },
      { by: 'Mie', at: '2026-02-28T23:00:00Z' },
      { by: 'Anne', at: '2026-03-01T22:59:59Z' },
      { by: 'Bo', at: '2026-03-01T23:00:00Z' },
    );
    expect(actorsIn(read(organisation, { from: '2026-03-01', to: '2026-03-01' }))).toEqual(['Anne', 'Mie']);
    expect(actorsIn(read(organisation, { to: '2026-02-28' }))).toEqual(['Jonas']);
    expect(actorsIn(read(organisation, { from: '2027-01-01' }))).toEqual([]);
  });

  it('finds the whole period where the clock of the server was set back in it', () => {
    happened(
      organisation,
      { by: 'Jonas', at: '2026-03-01T12:00:00Z' },
      { by: 'Mie', at: '2026-02-20T12:00:00Z' },
      { by: 'Anne', at: '2026-03-01T12:00:00Z' },
    );
    expect(actorsIn(read(organisation, { from: '2026-03-01', to: '2026-03-01' }))).toEqual(['Anne', 'Jonas']);
  });

  it('offers the actions that there are in the log', () => {
    happened(organisation, { by: 'Jonas', action: 'document.read' }, { by: 'Mie' }, { by: 'Mie' });
    read(organisation);
    expect(read(organisation).actions).toEqual(['document.read', 'log.read', 'session.end']);
  });
});

describe('the pages of the log', () => {
  it('follow each other without a gap, also while more is logged', () => {
    happened(organisation, ...Array.from({ length: PAGE + 20 }, () => ({ by: 'Jonas' })));
    const who = 'jonas@proeveby.example';
    const first = read(organisation, { who });
    happened(organisation, { by: 'Jonas' });
    const second = read(organisation, { who }, first.next);
    expect([...first.events, ...second.events].map(({ seq }) => seq)).toEqual(
      Array.from({ length: PAGE + 20 }, (_, place) => PAGE + 20 - place),
    );
    expect(second.next).toBeNull();
  });

  it('end where the log does, and not before', () => {
    happened(organisation, ...Array.from({ length: PAGE }, () => ({ by: 'Jonas' })));
    expect(read(organisation, { who: 'Jonas' })).toMatchObject({ next: null, events: { length: PAGE } });
  });
});

it('the whole log can be taken out, with the rows as they stand in it', () => {
  happened(organisation, ...Array.from({ length: 2_100 }, () => ({ by: 'Jonas', about: 'Mie' })));
  const events = exported(organisation, { who: 'Jonas' });
  expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: 2_100 }, (_, place) => 2_100 - place));
  expect(events[0]).toMatchObject({
    actorId: organisation.idOf('Jonas'),
    subjectId: organisation.idOf('Mie'),
    subject: { name: 'Mie' },
    details: '{}',
    mac: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
});
