import { queueMail, queueMails } from 'app/domain/notifications/queue-mail.server';
import { transact } from 'db/client.server';
import { mails } from 'db/schema/notifications';
import { isNotNull } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { calledIn, organisationWithTeam } from '../../support/conversations';
import type { TestOrganisation } from '../../support/test-database';

let organisation: TestOrganisation;
let conversationId: string;
beforeEach(() => {
  organisation = organisationWithTeam();
  conversationId = calledIn(organisation);
  organisation.db.delete(mails).run();
});

const anneQueues = (mail: { to: string; kind: 'rescheduled' | 'cancelled'; alsoToActor?: boolean }) =>
  transact(organisation.db, (tx) => queueMail(organisation.as('Anne'), tx, { ...mail, conversationId }));
const waiting = () => organisation.db.select().from(mails).where(isNotNull(mails.nextAttemptAt)).all();

describe('queueing a mail', () => {
  it('waits a minute, so that what is undone at once is not told of', () => {
    anneQueues({ to: organisation.idOf('Jonas'), kind: 'rescheduled' });
    expect(waiting()).toMatchObject([
      {
        personId: organisation.idOf('Jonas'),
        kind: 'rescheduled',
        conversationId,
        nextAttemptAt: new Date('2026-03-02T09:01:00Z'),
        attempts: 0,
      },
    ]);
  });

  it('tells nobody of what they did themselves', () => {
    anneQueues({ to: organisation.idOf('Anne'), kind: 'cancelled' });
    transact(organisation.db, (tx) =>
      queueMails(organisation.as('Anne'), tx, {
        to: ['Anne', 'Jonas', 'Jonas'].map(organisation.idOf),
        kind: 'cancelled',
        conversationId,
      }),
    );
    expect(waiting().map(({ personId }) => personId)).toEqual([organisation.idOf('Jonas')]);
  });

  it('gives the one who invites the calendar file where that is asked for', () => {
    anneQueues({ to: organisation.idOf('Anne'), kind: 'rescheduled', alsoToActor: true });
    expect(waiting()).toHaveLength(1);
  });

  it('keeps the newest of several that say the same', () => {
    anneQueues({ to: organisation.idOf('Jonas'), kind: 'rescheduled' });
    organisation.setNow(new Date('2026-03-02T09:00:30Z'));
    anneQueues({ to: organisation.idOf('Jonas'), kind: 'rescheduled' });
    anneQueues({ to: organisation.idOf('Jonas'), kind: 'cancelled' });
    anneQueues({ to: organisation.idOf('Mie'), kind: 'rescheduled' });
    expect(waiting().map(({ kind, personId }) => [kind, personId])).toEqual([
      ['rescheduled', organisation.idOf('Jonas')],
      ['cancelled', organisation.idOf('Jonas')],
      ['rescheduled', organisation.idOf('Mie')],
    ]);
    expect(waiting()[0]?.nextAttemptAt).toEqual(new Date('2026-03-02T09:01:30Z'));
  });

  it('is undone with the change that it tells of', () => {
    const failing = () =>
      transact(organisation.db, (tx) => {
        queueMail(organisation.as('Anne'), tx, {
          to: organisation.idOf('Jonas'),
          kind: 'rescheduled',
          conversationId,
        });
        throw new Error('the change failed');
      });
    expect(failing).toThrow('the change failed');
    expect(waiting()).toEqual([]);
  });
});
