import { saveVerdict } from 'app/domain/conversations/agreements/verdicts.server';
import { describeConversation } from 'app/domain/conversations/describe-conversation.server';
import { DaySchema } from 'app/domain/conversations/lifecycle/lifecycle.schema';
import { setDay } from 'app/domain/conversations/lifecycle/set-day.server';
import { civilDateOf } from 'app/domain/dates';
import { freezeSummary } from 'app/domain/signing/freeze-summary.server';
import { mails } from 'db/schema/notifications';
import { atSummary, calledIn, inTalk, organisationWithTeam } from 'tests/support/conversations';
import { notFound, refused } from 'tests/support/refused';
import type { TestOrganisation } from 'tests/support/test-database';
import { beforeEach, describe, expect, it } from 'vitest';
import { agree, conversationOf, sign, talk } from '../agreements/talks';

let organisation: TestOrganisation;
beforeEach(() => {
  organisation = organisationWithTeam();
});
const dayOf = (id: string) => describeConversation(organisation.as('Jonas'), id).heldOn;
const rescheduled = () =>
  organisation.db
    .select()
    .from(mails)
    .all()
    .filter(({ kind }) => kind === 'rescheduled')
    .map(({ personId }) => personId)
    .sort();

describe('setting the day', () => {
  it('moves a talk to any day while both prepare, and tells both with a calendar file', () => {
    const id = calledIn(organisation);
    setDay(organisation.as('Anne'), id, '2026-05-04');
    expect(dayOf(id)).toBe('2026-05-04');
    expect(rescheduled()).toEqual([organisation.idOf('Anne'), organisation.idOf('Jonas')].sort());
  });

  it('tells nobody of the day that it already is', () => {
    const id = calledIn(organisation);
    setDay(organisation.as('Anne'), id, '2026-03-16');
    expect(rescheduled()).toEqual([]);
  });

  it.each([
    ['during the talk', inTalk],
    ['while the record is read through', atSummary],
  ])('%s corrects on which day it was held, not in the future, and mails nobody', (_when, at) => {
    const id = at(organisation);
    setDay(organisation.as('Anne'), id, '2026-02-26');
    expect(dayOf(id)).toBe('2026-02-26');
    expect(() => setDay(organisation.as('Anne'), id, '2026-03-03')).toThrow(
      refused('conversation.held_in_future', 'invalid'),
    );
    expect(dayOf(id)).toBe('2026-02-26');
    expect(rescheduled()).toEqual([]);
  });

  it('is not long before the talk was called in', () => {
    const id = inTalk(organisation);
    const { createdAt } = conversationOf(organisation, 'Anne', id);
    const daysBefore = (days: number) => civilDateOf(new Date(createdAt.getTime() - days * 86_400_000));
    expect(() => setDay(organisation.as('Anne'), id, daysBefore(61))).toThrow(
      refused('conversation.held_too_early', 'invalid'),
    );
    setDay(organisation.as('Anne'), id, daysBefore(60));
    expect(dayOf(id)).toBe(daysBefore(60));
  });

  it('is not before the talk whose agreements it has followed up on', () => {
    const earlier = talk(organisation, { with: 'Jonas', heldOn: '2026-02-10' });
    const agreementId = agree(organisation, 'Anne', earlier, 'Følordning');
    sign(organisation, earlier);
    const id = talk(organisation, { with: 'Jonas', heldOn: '2026-02-27' });
    const anne = organisation.as('Anne');
    setDay(anne, id, '2026-02-09');
    setDay(anne, id, '2026-02-27');
    saveVerdict(anne, id, { agreementId, verdict: 'done', reason: '', version: 0 });
    expect(() => setDay(anne, id, '2026-02-09')).toThrow(
      refused('conversation.held_before_earlier', 'invalid'),
    );
    setDay(anne, id, '2026-02-10');
    expect(dayOf(id)).toBe('2026-02-10');
  });

  it('is the leader’s, and not possible once the summary is frozen', async () => {
    const id = atSummary(organisation);
    expect(() => setDay(organisation.as('Jonas'), id, '2026-02-26')).toThrow(refused('access.forbidden'));
    expect(() => setDay(organisation.as('Kim'), id, '2026-02-26')).toThrow(notFound);
    await freezeSummary(organisation.as('Anne'), id);
    expect(() => setDay(organisation.as('Anne'), id, '2026-02-26')).toThrow(
      refused('conversation.not_now.signing'),
    );
  });

  it('needs a day that exists', () => {
    expect(DaySchema.safeParse({ heldOn: '2026-02-30' }).success).toBe(false);
    expect(DaySchema.safeParse({ heldOn: '' }).success).toBe(false);
    expect(DaySchema.safeParse({ heldOn: '2026-02-28' }).success).toBe(true);
  });
});
