import { agreementWaits } from 'app/domain/conversations/agreements/follow-up-mails.server';
import { callIn } from 'app/domain/conversations/call-in.server';
import { CallInSchema } from 'app/domain/conversations/conversation.schema';
import { cancelConversation } from 'app/domain/conversations/lifecycle/cancel-conversation.server';
import { DaySchema } from 'app/domain/conversations/lifecycle/lifecycle.schema';
import { setDay } from 'app/domain/conversations/lifecycle/set-day.server';
import { claimMails, recordSent } from 'app/domain/notifications/deliver.server';
import { readMail } from 'app/domain/notifications/read-mail.server';
import { composeMail } from 'app/jobs/mail/compose-mail';
import { conversations } from 'db/schema/conversations';
import { SETTINGS } from 'tests/jobs/one-mail';
import { organisationWithTeam } from 'tests/support/conversations';
import { readCalendarFile } from 'tests/support/read-calendar';
import { NOW, type TestOrganisation } from 'tests/support/test-database';
import { beforeEach, describe, expect, it } from 'vitest';

let organisation: TestOrganisation;
let time: Date;
beforeEach(() => {
  organisation = organisationWithTeam();
  time = NOW;
});

const anne = () => organisation.as('Anne');
const called = (meeting = {}) =>
  callIn(anne(), organisation.idOf('Jonas'), {
    templateId: organisation.templateFor('medarbejder'),
    heldOn: '2026-03-16',
    ...meeting,
  });
const MEETING = { startTime: '10:30', minutes: 60, place: 'Lokale 3' };

/** What Jonas is mailed five minutes later, and the event in it as another program reads it. */
function mailToJonas() {
  time = new Date(time.getTime() + 5 * 60_000);
  organisation.setNow(time);
  for (;;) {
    const ctx = { db: organisation.db, now: time };
    const [mail] = claimMails(ctx, 1);
    if (!mail) throw new Error('Jonas is told nothing');
    recordSent(ctx, [mail]);
    if (mail.personId !== organisation.idOf('Jonas')) continue;
    const composed = composeMail(readMail(ctx, mail, agreementWaits).facts, SETTINGS);
    const file = readCalendarFile(composed.calendar?.content ?? '');
    return { text: composed.text, method: file.method, event: file.events[0] };
  }
}

describe('the time of a talk', () => {
  it('stands in the invitation, moves with the talk and goes away with it, always as the same event', () => {
    const id = called(MEETING);
    const first = mailToJonas();
    expect(first.text).toContain('indkaldt dig til MUS mandag den 16. marts 2026 kl. 10.30-11.30.');
    expect(first.text).toContain('Sted: Lokale 3.');
    setDay(anne(), id, '2026-04-07', { startTime: '13:00', minutes: 90, place: null });
    const moved = mailToJonas();
    expect(moved.text).toContain('tirsdag den 7. april 2026 kl. 13.00-14.30');
    cancelConversation(anne(), id, 'Vi finder en anden dag');
    const off = mailToJonas();
    const uid = `samtale-${id}@muskat`;
    expect([first, moved, off].map(({ method, event }) => ({ method, ...event }))).toMatchObject([
      { method: 'REQUEST', uid, sequence: 0, start: '2026-03-16T09:30:00.000Z', location: 'Lokale 3' },
      { method: 'REQUEST', uid, sequence: 1, start: '2026-04-07T11:00:00.000Z', location: null },
      { method: 'CANCEL', uid, sequence: 2, start: '2026-04-07T11:00:00.000Z', status: 'CANCELLED' },
    ]);
  });

  it('can be left open, as the day alone', () => {
    called();
    expect(mailToJonas().event).toMatchObject({ start: '2026-03-16', zone: null });
    expect(organisation.db.select().from(conversations).get()).toMatchObject({
      startTime: null,
      minutes: null,
      place: null,
    });
  });

  it('is told anew where the hour or the place alone is another, and not where nothing is', () => {
    const id = called(MEETING);
    mailToJonas();
    setDay(anne(), id, '2026-03-16', { ...MEETING });
    expect(() => mailToJonas()).toThrow('Jonas is told nothing');
    setDay(anne(), id, '2026-03-16', { ...MEETING, place: 'Lokale 4' });
    expect(mailToJonas().event).toMatchObject({ sequence: 1, location: 'Lokale 4' });
  });

  it('is kept where only the day is moved by somebody who says nothing of it', () => {
    const id = called(MEETING);
    setDay(anne(), id, '2026-03-17');
    expect(organisation.db.select().from(conversations).get()).toMatchObject({
      heldOn: '2026-03-17',
      ...MEETING,
    });
  });
});

describe('what the forms take', () => {
  const day = (fields: Record<string, string>) => DaySchema.safeParse({ heldOn: '2026-03-16', ...fields });
  const wrong = (fields: Record<string, string>) => day(fields).error?.issues.map(({ message }) => message);

  it('is an hour as it is written in Danish or by a browser, or none', () => {
    expect(day({ startTime: '10.30', minutes: '45', place: ' Lokale 3 ' }).data).toMatchObject({
      startTime: '10:30',
      minutes: 45,
      place: 'Lokale 3',
    });
    expect(day({ startTime: '', minutes: '60', place: '' }).data).toMatchObject({
      startTime: null,
      place: null,
    });
    expect(CallInSchema.parse({ templateId: 't', heldOn: '2026-03-16' })).toMatchObject({ startTime: null });
  });

  it('is no hour that clocks do not show, and none that ends on another day', () => {
    expect(wrong({ startTime: '25:00' })).toEqual(['form.time_invalid']);
    expect(wrong({ startTime: 'halv ni' })).toEqual(['form.time_invalid']);
    expect(wrong({ startTime: '23:00', minutes: '60' })).toEqual(['form.time_past_midnight']);
    expect(wrong({ startTime: '10:00', minutes: '7' })).toEqual(['form.minutes_invalid']);
  });
});
