import { AgreementSchema, ProgressSchema } from 'app/domain/conversations/agreements/agreement.schema';
import {
  listOwnAgreements,
  openAgreementsOf,
} from 'app/domain/conversations/agreements/agreement-history.server';
import { describeLookBack } from 'app/domain/conversations/agreements/look-back.server';
import { listVerdicts, saveVerdict } from 'app/domain/conversations/agreements/verdicts.server';
import { conversations } from 'db/schema/conversations';
import { eq } from 'drizzle-orm';
import type { Verdict } from 'templates/summary.schema';
import { moveReport } from 'tests/support/move-report';
import type { TestOrganisation } from 'tests/support/test-database';
import { describe, expect, it } from 'vitest';
import { agree, largerTeam, sign, smallTeam, talk } from './talks';

let organisation: TestOrganisation;
const as = (name: string) => organisation.as(name);
const say = (talkId: string, agreementId: string, verdict: Verdict, reason: string) =>
  saveVerdict(as('Anne'), talkId, { agreementId, verdict, reason, version: 0 });
const toKim = () =>
  moveReport(organisation, 'Jonas', { leader: 'Kim', lastDay: '2026-03-01', from: '2026-03-02' });

describe('why a talk settled an agreement', () => {
  it('is read by a member who was in that talk, and by one who was not only how it ended', () => {
    organisation = largerTeam();
    const group = (members: string[], heldOn: string) =>
      talk(organisation, { with: { group: 'Team Nord', members }, heldOn });
    const first = group(['Jonas', 'Mie', 'Ida'], '2025-03-02');
    const line = agree(organisation, 'Anne', first, 'Fælles morgenmøde');
    sign(organisation, first);
    const next = group(['Jonas', 'Mie', 'Ole'], '2025-09-02');
    say(next, line, 'drop', 'Ole tager sig af det');
    sign(organisation, next);
    const seenBy = (name: string) =>
      listOwnAgreements(as(name)).flatMap(({ lines }) => lines.map(({ outcome }) => outcome));
    expect(seenBy('Jonas')).toEqual([{ kind: 'drop', on: '2025-09-02', reason: 'Ole tager sig af det' }]);
    expect(seenBy('Ida')).toEqual([{ kind: 'drop', on: '2025-09-02', reason: '' }]);
  });

  it('is not read by a new leader, who sees how it ended and when', () => {
    organisation = smallTeam();
    const first = talk(organisation, { with: 'Jonas', heldOn: '2025-03-02' });
    const line = agree(organisation, 'Anne', first, 'Følordning');
    sign(organisation, first);
    const status = talk(organisation, { type: 'status', with: 'Jonas', heldOn: '2025-09-02' });
    say(status, line, 'done', 'Sagt mellem Anne og Jonas');
    sign(organisation, status);
    toKim();
    const [seen] = openAgreementsOf(as('Kim'), organisation.idOf('Jonas')).talks;
    expect(seen?.lines[0]?.outcome).toEqual({ kind: 'done', on: '2025-09-02', reason: '' });
    expect(listOwnAgreements(as('Jonas'))[0]?.lines[0]?.outcome?.reason).toBe('Sagt mellem Anne og Jonas');
  });
});

describe('what a status talk said on the way', () => {
  it('is read by the employee at the next talk, and of a former leader’s talk not by the new leader', () => {
    organisation = smallTeam();
    const first = talk(organisation, { with: 'Jonas', heldOn: '2025-03-02' });
    const line = agree(organisation, 'Anne', first, 'Følordning');
    sign(organisation, first);
    const status = talk(organisation, { type: 'status', with: 'Jonas', heldOn: '2025-09-02' });
    say(status, line, 'continue', 'Sagt mellem Anne og Jonas');
    sign(organisation, status);
    toKim();
    const next = talk(organisation, { leader: 'Kim', with: 'Jonas', heldOn: '2026-03-02' });
    const statuses = (name: string) => describeLookBack(as(name), next).lines[0]?.statuses;
    expect(statuses('Jonas')).toEqual([{ heldOn: '2025-09-02', reason: 'Sagt mellem Anne og Jonas' }]);
    expect(statuses('Kim')).toEqual([{ heldOn: '2025-09-02', reason: '' }]);
  });
});

describe('what stands in the document of an earlier talk’s agreements', () => {
  it('is what can be seen and taken back: nothing of a talk that has been opened again', () => {
    organisation = smallTeam();
    const first = talk(organisation, { with: 'Jonas', heldOn: '2025-03-02' });
    const line = agree(organisation, 'Anne', first, 'Følordning');
    sign(organisation, first);
    const next = talk(organisation, { with: 'Jonas', heldOn: '2026-03-02' });
    say(next, line, 'done', 'Nået');
    const document = () => listVerdicts(organisation.db, next).map(({ agreementId }) => agreementId);
    const page = () => describeLookBack(as('Jonas'), next).lines.map(({ id }) => id);
    expect([document(), page()]).toEqual([[line], [line]]);
    organisation.db.update(conversations).set({ state: 'summary' }).where(eq(conversations.id, first)).run();
    expect([document(), page()]).toEqual([[], []]);
  });
});

describe('the id that a page chooses for an agreement', () => {
  it('is an id, and never words that would stand in the log', () => {
    const line = { goal: 'Følordning', version: '0' };
    expect(AgreementSchema.safeParse({ ...line, id: 'Jonas er syg' }).success).toBe(false);
    expect(AgreementSchema.parse({ ...line, id: '' }).id).toBeNull();
    expect(AgreementSchema.parse({ ...line, id: 'abcdefghijklmnopqrstuv' }).id).toBe(
      'abcdefghijklmnopqrstuv',
    );
    expect(ProgressSchema.safeParse({ agreementId: 'Jonas er syg', progress: 'done' }).success).toBe(false);
  });
});
