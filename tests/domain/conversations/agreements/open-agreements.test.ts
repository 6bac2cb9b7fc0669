import { openAgreements } from 'app/domain/conversations/agreements/open-agreements.server';
import { noteProgress } from 'app/domain/conversations/agreements/progress.server';
import { agreements, conversations } from 'db/schema/conversations';
import { eq } from 'drizzle-orm';
import { calledIn } from 'tests/support/conversations';
import type { TestOrganisation } from 'tests/support/test-database';
import { beforeEach, describe, expect, it } from 'vitest';
import { agree, conversationOf, largerTeam, say, sign, talk } from './talks';

let organisation: TestOrganisation;
beforeEach(() => {
  organisation = largerTeam();
});

const goalsSeenBy = (who: string, id: string, member?: string) =>
  openAgreements(
    organisation.db,
    conversationOf(organisation, who, id),
    member ? organisation.idOf(member) : null,
  ).map(({ goal }) => goal);

/** A signed talk of Jonas' with one agreement; returns the agreement's id. */
function agreed(goal: string, heldOn: string, leader?: string): string {
  const id = talk(organisation, { with: 'Jonas', heldOn, ...(leader && { leader }) });
  const agreement = agree(organisation, 'Jonas', id, goal);
  sign(organisation, id);
  return agreement;
}

describe('a talk looks back on', () => {
  it('what was agreed in all earlier talks that were signed, the latest first, whoever led them', () => {
    agreed('Fra Kim', '2024-03-01', 'Kim');
    agreed('Fra Anne', '2025-03-01');
    const unsigned = talk(organisation, { with: 'Jonas', heldOn: '2025-06-01' });
    agree(organisation, 'Jonas', unsigned, 'Ikke underskrevet');
    expect(goalsSeenBy('Jonas', calledIn(organisation))).toEqual(['Fra Anne', 'Fra Kim']);
  });

  it('its own employee’s agreements, not a colleague’s', () => {
    agreed('Jonas’ mål', '2025-03-01');
    const next = talk(organisation, { with: 'Mie', heldOn: '2026-03-01' });
    expect(goalsSeenBy('Mie', next)).toEqual([]);
  });

  it('what nobody has said is over: reached and dropped agreements are left out once that is signed', () => {
    const [reached, dropped] = [agreed('Nået', '2024-03-01'), agreed('Droppet', '2024-03-01')];
    agreed('Urørt', '2024-03-01');
    const status = talk(organisation, { type: 'status', with: 'Jonas', heldOn: '2025-03-01' });
    say(organisation, status, reached, 'done');
    say(organisation, status, dropped, 'drop');
    const next = calledIn(organisation);
    expect(goalsSeenBy('Jonas', next)).toHaveLength(3);
    sign(organisation, status);
    expect(goalsSeenBy('Jonas', next)).toEqual(['Urørt']);
  });

  it('the same lines that a status talk went on with', () => {
    const line = agreed('Fortsætter', '2024-03-01');
    const status = talk(organisation, { type: 'status', with: 'Jonas', heldOn: '2024-09-01' });
    say(organisation, status, line, 'continue');
    sign(organisation, status);
    expect(goalsSeenBy('Jonas', calledIn(organisation))).toEqual(['Fortsætter']);
  });

  it('the new agreement where an old one was carried on', () => {
    const old = agreed('Det gamle', '2024-03-01');
    const next = talk(organisation, { with: 'Jonas', heldOn: '2025-03-01' });
    const carried = agree(organisation, 'Jonas', next, 'Det nye');
    organisation.db.update(agreements).set({ carriedFromId: old }).where(eq(agreements.id, carried)).run();
    say(organisation, next, old, 'continue');
    sign(organisation, next);
    expect(goalsSeenBy('Jonas', calledIn(organisation))).toEqual(['Det nye']);
  });

  it('what it looked back on then, when it is read years later', () => {
    const line = agreed('Nået siden', '2024-03-01');
    const next = talk(organisation, { with: 'Jonas', heldOn: '2025-03-01' });
    say(organisation, next, line, 'done');
    sign(organisation, next);
    agreed('Senere', '2026-02-01');
    expect(goalsSeenBy('Jonas', next)).toEqual(['Nået siden']);
  });

  it('nothing of a talk that has been opened again', () => {
    agreed('Åbnet igen', '2025-03-01');
    organisation.db.update(conversations).set({ state: 'summary' }).run();
    expect(goalsSeenBy('Jonas', calledIn(organisation))).toEqual([]);
  });

  it('an agreement that was noted as reached in the year: the talk is where both say so', () => {
    const line = agreed('Nået i maj', '2025-03-01');
    noteProgress(organisation.as('Jonas'), line, { progress: 'done', text: 'Kurset er taget' });
    const conversation = conversationOf(organisation, 'Jonas', calledIn(organisation));
    expect(openAgreements(organisation.db, conversation)).toMatchObject([
      { goal: 'Nået i maj', heldOn: '2025-03-01' },
    ]);
  });
});

describe('in a group', () => {
  const team = { group: 'Team Nord', members: ['Jonas', 'Mie'] };
  const lastYear = () => {
    const id = talk(organisation, { with: team, heldOn: '2025-03-01' });
    agree(organisation, 'Mie', id, 'Fælles mål');
    agree(organisation, 'Jonas', id, 'Jonas’ eget', { memberId: organisation.idOf('Jonas') });
    agree(organisation, 'Mie', id, 'Mies eget', { memberId: organisation.idOf('Mie') });
    return sign(organisation, id);
  };

  it('the next talk looks back on the plan of all, and on nobody’s own', () => {
    lastYear();
    const next = talk(organisation, { with: team, heldOn: '2026-03-01' });
    expect(goalsSeenBy('Mie', next)).toEqual(['Fælles mål']);
    expect(goalsSeenBy('Anne', next)).toEqual(['Fælles mål']);
  });

  it('a member looks back on their own plan besides', () => {
    lastYear();
    const next = talk(organisation, { with: team, heldOn: '2026-03-01' });
    expect(goalsSeenBy('Jonas', next, 'Jonas')).toEqual(['Jonas’ eget']);
  });

  it('a member’s own talk looks back on their individual plan and not on the plan of all', () => {
    lastYear();
    expect(goalsSeenBy('Jonas', calledIn(organisation))).toEqual(['Jonas’ eget']);
  });

  it('a group of other people has no look back', () => {
    lastYear();
    const others = { group: 'Team Nord', members: ['Ida', 'Ole'] };
    expect(goalsSeenBy('Ida', talk(organisation, { with: others, heldOn: '2026-03-01' }))).toEqual([]);
  });

  it('what a member agreed on in a talk between two stays there', () => {
    agreed('Jonas’ MUS', '2025-03-01');
    const next = talk(organisation, { with: team, heldOn: '2026-03-01' });
    expect(goalsSeenBy('Jonas', next)).toEqual([]);
    expect(goalsSeenBy('Jonas', next, 'Jonas')).toEqual([]);
  });
});
