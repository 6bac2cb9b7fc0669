import { callIn } from 'app/domain/conversations/call-in.server';
import { changePeople } from 'app/domain/cycles/rounds/change-people.server';
import { closeRound, closeRoundAtOnce, reopenRound } from 'app/domain/cycles/rounds/close-round.server';
import { openRound } from 'app/domain/cycles/rounds/open-round.server';
import { previewRound } from 'app/domain/cycles/rounds/preview.server';
import { readRoundMail } from 'app/domain/notifications/read-round-mail.server';
import { conversationMembers, conversations } from 'db/schema/conversations';
import { eq } from 'drizzle-orm';
import { createTestOrganisation } from 'tests/support/test-database';
import { beforeEach, describe, expect, it } from 'vitest';
import { draftOf, inviteAll, mailsOf, opened, organisationForRounds, standing, talkOf } from './round-world';

let org: ReturnType<typeof organisationForRounds>;
beforeEach(() => {
  org = organisationForRounds();
});
const hr = () => org.as('Hanne');
const KEEP = { planned: 'keep', reason: '' } as const;
const CANCEL = { planned: 'cancel', reason: 'Vi samler op til efteråret' } as const;
const AUTUMN = { startsOn: '2026-09-01', endsOn: '2026-11-30', signBy: '2026-12-11' };
const membersOf = (id: string) =>
  org.db.select().from(conversationMembers).where(eq(conversationMembers.conversationId, id)).all().length;

describe('what a closed round has left', () => {
  it('is planned anew by the next one: on its days, and everybody is told', () => {
    const spring = opened(org);
    inviteAll(org);
    callIn(org.as('Anne'), org.idOf('Jonas'), {
      templateId: org.templateFor('medarbejder'),
      heldOn: '2026-03-20',
    });
    closeRoundAtOnce(hr(), spring, KEEP);
    const autumn = opened(org, { ...AUTUMN, name: 'MUS efterår 2026' });
    inviteAll(org);
    expect(talkOf(org, autumn, 'Mie')).toEqual({
      ...talkOf(org, spring, 'Mie'),
      cycleId: autumn,
      heldOn: '2026-11-30',
    });
    // What is being prepared goes on in the new round, on the day that the leader has set.
    expect(talkOf(org, autumn, 'Jonas')).toMatchObject({ cycleId: autumn, heldOn: '2026-03-20' });
    expect(org.db.select().from(conversations).all()).toHaveLength(7);
    expect(mailsOf(org, 'round-opened').filter((name) => name === 'Mie')).toHaveLength(2);
    expect(mailsOf(org, 'round-to-hold').filter((name) => name === 'Anne')).toHaveLength(2);
    const told = { kind: 'round-to-hold', cycleId: autumn, personId: org.idOf('Anne') } as const;
    expect(readRoundMail(org.system(), told).undone).toMatchObject([{ toCallIn: 2, toHold: 1 }]);
  });

  it('of group talks too, with those who are in the next one', () => {
    const spring = opened(org, { type: 'grus' });
    inviteAll(org);
    closeRoundAtOnce(hr(), spring, KEEP);
    const autumn = draftOf(org, { ...AUTUMN, type: 'grus', name: 'GRUS efterår 2026' });
    changePeople(hr(), autumn, [org.idOf('Oda')], { intent: 'excuse', excuse: 'other' });
    openRound(hr(), autumn, previewRound(hr(), autumn, 1).invited);
    inviteAll(org);
    const group = talkOf(org, autumn, 'Mie');
    expect(group).toEqual({ ...talkOf(org, spring, 'Mie'), cycleId: autumn, heldOn: '2026-11-30' });
    expect(membersOf(group?.id ?? '')).toBe(2);
  });
});

describe('closing a round and taking it up again', () => {
  it('tells the leaders anew of what they are to hold', () => {
    const id = opened(org);
    inviteAll(org);
    closeRoundAtOnce(hr(), id, CANCEL);
    reopenRound(hr(), id);
    inviteAll(org);
    expect(mailsOf(org, 'round-to-hold')).toEqual(['Anne', 'Anne', 'Bo', 'Bo', 'Kim', 'Kim']);
    expect(mailsOf(org, 'round-opened').filter((name) => name === 'Mie')).toHaveLength(2);
  });

  it('lets HR call off later what was left standing, and invites those anew too', () => {
    const id = opened(org);
    inviteAll(org);
    closeRoundAtOnce(hr(), id, KEEP);
    closeRoundAtOnce({ ...hr(), now: new Date(hr().now.getTime() + 60_000) }, id, {
      planned: 'cancel-left',
      reason: 'Vi samler op til efteråret',
    });
    expect(new Set(Object.values(standing(org, id)))).toEqual(new Set(['invited cancelled']));
    reopenRound(hr(), id);
    inviteAll(org);
    expect(new Set(Object.values(standing(org, id)))).toEqual(new Set(['invited planned']));
  });

  it('does not call off as a leftover what an open round has planned', () => {
    const id = opened(org);
    inviteAll(org);
    expect(() => closeRoundAtOnce(hr(), id, { planned: 'cancel-left', reason: 'For tidligt' })).toThrow(
      'rounds.not_now.open',
    );
  });

  it('answers others while many talks are called off, and stops where a colleague reopens it', async () => {
    const many = Array.from({ length: 50 }, (_, at) => ({
      name: `Ny ${String.fromCharCode(97 + (at % 26))}${at < 26 ? 'a' : 'b'}`,
      leader: 'Anne',
    }));
    org = createTestOrganisation([
      { name: 'Anne', role: 'leder' },
      { name: 'Hanne', leader: 'Anne', grants: ['hr'] },
      ...many,
    ]);
    const id = opened(org);
    inviteAll(org);
    const closing = closeRound(hr(), id, CANCEL);
    reopenRound(hr(), id);
    await closing;
    const states = org.db.select().from(conversations).all();
    expect(states.filter(({ state }) => state === 'cancelled')).toHaveLength(20);
    inviteAll(org);
    expect(Object.values(standing(org, id)).filter((one) => one === 'invited planned')).toHaveLength(51);
  });
});
