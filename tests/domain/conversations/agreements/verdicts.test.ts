import { VerdictSchema } from 'app/domain/conversations/agreements/agreement.schema';
import { listAgreements, saveAgreement } from 'app/domain/conversations/agreements/agreements.server';
import { describeLookBack, describeVerdicts } from 'app/domain/conversations/agreements/look-back.server';
import { openAgreements } from 'app/domain/conversations/agreements/open-agreements.server';
import { noteProgress } from 'app/domain/conversations/agreements/progress.server';
import { saveVerdict } from 'app/domain/conversations/agreements/verdicts.server';
import { saveAnswer } from 'app/domain/conversations/preparation/save-answer.server';
import { sharePreparation } from 'app/domain/conversations/preparation/share-preparation.server';
import { startTalk } from 'app/domain/conversations/talk/move-conversation.server';
import type { Verdict } from 'templates/summary.schema';
import { calledIn } from 'tests/support/conversations';
import { notFound, refused } from 'tests/support/refused';
import type { TestOrganisation } from 'tests/support/test-database';
import { beforeEach, describe, expect, it } from 'vitest';
import { agree, conversationOf, plan, sign, smallTeam, talk } from './talks';

let organisation: TestOrganisation;
let old: string;
beforeEach(() => {
  organisation = smallTeam();
  const last = talk(organisation, { with: 'Jonas', heldOn: '2025-03-02' });
  old = agree(organisation, 'Jonas', last, 'Følordning', { dueOn: '2025-09-01', statementId: 's_deler' });
  sign(organisation, last);
});

const as = (name: string) => organisation.as(name);
const lines = (id: string) => listAgreements(organisation.db, id);
const now = (type: 'mus' | 'status' = 'mus') =>
  talk(organisation, { type, with: 'Jonas', heldOn: '2026-03-02' });
const say = (by: string, id: string, verdict: Verdict | null, version: number, reason = '') =>
  saveVerdict(as(by), id, { agreementId: old, verdict, reason, version });
/** Says it as somebody who has just looked. */
function sayNow(by: string, id: string, verdict: Verdict | null, reason = '') {
  const seen = describeVerdicts(as(by), id).find((line) => line.id === old);
  return say(by, id, verdict, seen?.version ?? 0, reason);
}

describe('what a talk says of an agreement', () => {
  it('is said by both, and read by both', () => {
    const id = now();
    expect(sayNow('Jonas', id, 'done', 'Det gik godt')).toMatchObject({ outcome: 'saved' });
    for (const name of ['Anne', 'Jonas'])
      expect(describeLookBack(as(name), id).lines).toMatchObject([
        { goal: 'Følordning', verdict: 'done', reason: 'Det gik godt' },
      ]);
  });

  it('is not overwritten unseen', () => {
    const id = now();
    sayNow('Jonas', id, 'done');
    expect(say('Anne', id, 'continue', 0)).toMatchObject({ outcome: 'stale', current: { verdict: 'done' } });
  });

  it('and taken back is not overwritten unseen either, also when something else has been said since', () => {
    const id = now();
    const first = sayNow('Jonas', id, 'done');
    if (first.outcome !== 'saved') throw new Error('it was not saved');
    sayNow('Jonas', id, null);
    expect(say('Anne', id, 'continue', first.version)).toMatchObject({
      outcome: 'stale',
      current: { verdict: null, version: 0 },
    });
    organisation.setNow(new Date('2026-03-02T09:00:05Z'));
    sayNow('Jonas', id, 'drop', 'Opgaven er væk');
    expect(say('Anne', id, 'continue', first.version)).toMatchObject({
      outcome: 'stale',
      current: { verdict: 'drop', reason: 'Opgaven er væk' },
    });
  });

  it('twice the same is said once', () => {
    const id = now();
    sayNow('Jonas', id, 'done');
    expect(say('Jonas', id, 'done', 0)).toMatchObject({ outcome: 'saved' });
  });

  it('has a reason where it is dropped', () => {
    const fields = { agreementId: old, verdict: 'drop', reason: ' ', version: '0' };
    expect(VerdictSchema.safeParse(fields).error?.issues[0]?.message).toBe('form.drop_reason_missing');
    expect(VerdictSchema.parse({ ...fields, verdict: 'done' })).toMatchObject({
      verdict: 'done',
      reason: '',
    });
    expect(VerdictSchema.parse({ ...fields, verdict: '' })).toMatchObject({ verdict: null });
    const unsaid = VerdictSchema.safeParse({ ...fields, verdict: '', reason: 'Fordi' });
    expect(unsaid.error?.issues[0]?.message).toBe('form.verdict_missing');
  });

  it('is about what the talk looks back on alone', () => {
    const id = now();
    const unknown = { agreementId: 'findes-ikke', verdict: 'done' as const, reason: '', version: 0 };
    expect(() => saveVerdict(as('Anne'), id, unknown)).toThrow(refused('agreement.not_open'));
    const own = agree(organisation, 'Anne', id, 'Nyt i år');
    expect(() => saveVerdict(as('Anne'), id, { ...unknown, agreementId: own })).toThrow(
      refused('agreement.not_open'),
    );
  });

  it('is said while the record is open, by those in the talk', () => {
    const id = now();
    for (const name of ['Mie', 'Kim', 'Bo', 'Hanne'])
      expect(() => say(name, id, 'done', 0)).toThrow(notFound);
    expect(() => say('Jonas', calledIn(organisation), 'done', 0)).toThrow(
      refused('conversation.not_now.preparing'),
    );
    sign(organisation, id);
    expect(() => say('Anne', id, 'done', 0)).toThrow(refused('conversation.not_now.signed'));
  });
});

describe('continuing an agreement', () => {
  it('adds it to this talk’s own; days that have passed are to be agreed anew', () => {
    const id = now();
    sayNow('Anne', id, 'continue');
    expect(lines(id)).toMatchObject([
      {
        ...{ goal: 'Følordning', employeePart: 'Spørger en kollega', leaderPart: 'Finder timerne' },
        ...{ dueOn: null, statementId: 's_deler', carriedFromId: old, version: 1 },
      },
    ]);
    expect(describeLookBack(as('Jonas'), id).lines).toMatchObject([{ carriedToId: lines(id)[0]?.id }]);
  });

  it('adds it once, however often it is said', () => {
    const id = now();
    sayNow('Anne', id, 'continue');
    sayNow('Anne', id, 'continue', 'Med en ny kollega');
    expect(lines(id)).toHaveLength(1);
  });

  it('is taken back with the line that it added', () => {
    const id = now();
    sayNow('Anne', id, 'continue');
    sayNow('Jonas', id, 'done');
    expect(lines(id)).toEqual([]);
    sayNow('Anne', id, 'continue');
    sayNow('Anne', id, null);
    expect(lines(id)).toEqual([]);
    expect(describeLookBack(as('Jonas'), id).lines).toMatchObject([{ verdict: null, carriedToId: null }]);
  });

  it('and editing the new line keeps that, whatever is said of the old one later', () => {
    const id = now();
    sayNow('Anne', id, 'continue');
    const [carried] = lines(id);
    saveAgreement(as('Jonas'), id, plan('Følordning hver uge', { id: carried?.id ?? '', version: 1 }));
    sayNow('Anne', id, 'done');
    expect(lines(id)).toMatchObject([{ goal: 'Følordning hver uge', carriedFromId: old }]);
  });

  it('in a status talk goes on with the same line', () => {
    const id = now('status');
    sayNow('Anne', id, 'continue', 'Godt på vej');
    expect(lines(id)).toEqual([]);
    sign(organisation, id);
    const next = talk(organisation, { with: 'Jonas', heldOn: '2026-09-02' });
    expect(describeLookBack(as('Jonas'), next).lines).toMatchObject([
      { id: old, statuses: [{ heldOn: '2026-03-02', reason: 'Godt på vej' }] },
    ]);
  });

  it('is looked back on next year as the new line, with the day it was first agreed', () => {
    const id = now();
    sayNow('Anne', id, 'continue');
    sign(organisation, id);
    const next = talk(organisation, { with: 'Jonas', heldOn: '2027-03-02' });
    expect(describeLookBack(as('Jonas'), next).lines).toMatchObject([
      { goal: 'Følordning', heldOn: '2026-03-02', firstAgreedOn: '2025-03-02' },
    ]);
  });
});

describe('looking back', () => {
  it('shows what was noted during the year', () => {
    noteProgress(as('Jonas'), old, { progress: 'begun', text: 'Første gang var i dag' });
    noteProgress(as('Anne'), old, { progress: 'on-track', text: '' });
    expect(describeLookBack(as('Jonas'), now()).lines[0]?.notes).toMatchObject([
      { progress: 'begun', text: 'Første gang var i dag', by: 'Jonas' },
      { progress: 'on-track', by: 'Anne' },
    ]);
  });

  it('shows what each wrote beforehand, and nothing that has not been shared', () => {
    const id = calledIn(organisation);
    const write = (by: string, text: string) =>
      saveAnswer(as(by), id, { questionId: `q_agreement_${old}`, scale: 'done', text, version: 0 });
    write('Jonas', 'Jonas’ ord');
    write('Anne', 'Annes ord');
    sharePreparation(as('Anne'), id);
    organisation.setNow(new Date('2026-03-16T09:00:00Z'));
    startTalk(as('Anne'), id);
    const said = (who: string) => describeLookBack(as(who), id).lines[0]?.foresaid.map(({ text }) => text);
    expect(said('Anne')).toEqual(['Annes ord']);
    expect(said('Jonas')).toEqual(['Jonas’ ord', 'Annes ord']);
  });

  it('opens nothing before the talk', () => {
    const id = calledIn(organisation);
    saveAnswer(as('Jonas'), id, { questionId: `q_agreement_${old}`, scale: 'done', text: 'x', version: 0 });
    sharePreparation(as('Jonas'), id);
    expect(describeLookBack(as('Anne'), id).lines[0]?.foresaid).toEqual([]);
  });

  it('is not for others', () => {
    const id = now();
    for (const name of ['Mie', 'Kim', 'Bo', 'Hanne'])
      expect(() => describeLookBack(as(name), id)).toThrow(notFound);
  });

  it('ends for an agreement that another talk has settled meanwhile', () => {
    const id = now();
    const status = talk(organisation, { type: 'status', with: 'Jonas', heldOn: '2026-02-02' });
    say('Anne', status, 'done', 0);
    sign(organisation, status);
    expect(() => say('Anne', id, 'continue', 0)).toThrow(refused('agreement.not_open'));
    expect(openAgreements(organisation.db, conversationOf(organisation, 'Anne', id))).toEqual([]);
  });
});
