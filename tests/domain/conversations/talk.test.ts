import type { Context } from 'app/domain/context';
import type { Agreement, RecordEntry } from 'app/domain/conversations/conversation.schema';
import { AgreementSchema } from 'app/domain/conversations/conversation.schema';
import { saveAnswer } from 'app/domain/conversations/preparation/save-answer.server';
import { sharePreparation } from 'app/domain/conversations/preparation/share-preparation.server';
import {
  listAgreements,
  removeAgreement,
  saveAgreement,
} from 'app/domain/conversations/talk/agreements.server';
import { describeAgreements } from 'app/domain/conversations/talk/describe-agreements.server';
import { describeTalk, describeTalkSection } from 'app/domain/conversations/talk/describe-talk.server';
import { endTalk, resumeTalk, startTalk } from 'app/domain/conversations/talk/move-conversation.server';
import { readRecord, saveRecordEntry } from 'app/domain/conversations/talk/save-record-entry.server';
import { freezeSummary } from 'app/domain/signing/freeze-summary.server';
import { agreements, recordEntries } from 'db/schema/conversations';
import { atSummary, calledIn, inTalk, organisationWithTeam } from 'tests/support/conversations';
import { notFound, refused } from 'tests/support/refused';
import { signed } from 'tests/support/signed';
import type { TestOrganisation } from 'tests/support/test-database';
import { beforeEach, describe, expect, it } from 'vitest';

let organisation: TestOrganisation;
let jonas: Context;
let anne: Context;
beforeEach(() => {
  organisation = organisationWithTeam();
  jonas = organisation.as('Jonas');
  anne = organisation.as('Anne');
});

const entry = (text: string, version = 0): RecordEntry => ({
  sectionId: 'tilbageblik',
  text,
  discretion: 'between-us',
  version,
});
const agreement = (goal: string, change: Partial<Agreement> = {}): Agreement => ({
  id: null,
  goal,
  activity: 'Følgeskab en dag om måneden',
  employeePart: 'Jonas spørger Mie',
  leaderPart: 'Anne finder timerne',
  dueOn: '2026-09-01',
  followUpOn: null,
  statementId: null,
  version: 0,
  ...change,
});

describe('beginning the talk', () => {
  it('waits until both have shared', () => {
    const id = calledIn(organisation);
    expect(() => startTalk(anne, id)).toThrow(refused('conversation.too_early'));
    sharePreparation(jonas, id);
    expect(() => startTalk(anne, id)).toThrow(refused('conversation.too_early'));
    sharePreparation(anne, id);
    expect(() => startTalk(anne, id)).not.toThrow();
  });

  it('waits no longer than to its day, in Denmark', () => {
    const id = calledIn(organisation);
    organisation.setNow(new Date('2026-03-15T22:59:00Z'));
    expect(() => startTalk(organisation.as('Anne'), id)).toThrow(refused('conversation.too_early'));
    organisation.setNow(new Date('2026-03-15T23:01:00Z'));
    expect(() => startTalk(organisation.as('Anne'), id)).not.toThrow();
  });

  it('is the leader’s to do, and so is ending it and going back to it', () => {
    const id = inTalk(organisation);
    const forbidden = refused('access.forbidden', 'forbidden');
    expect(() => startTalk(jonas, calledIn(organisation))).toThrow(forbidden);
    expect(() => endTalk(jonas, id)).toThrow(forbidden);
    endTalk(anne, id);
    expect(() => resumeTalk(jonas, id)).toThrow(forbidden);
    resumeTalk(anne, id);
    expect(saveRecordEntry(anne, id, entry('videre'))).toMatchObject({ outcome: 'saved' });
  });

  it('happens once', () => {
    const id = inTalk(organisation);
    expect(() => startTalk(anne, id)).toThrow(refused('conversation.not_now.in-talk', 'conflict'));
  });
});

describe('the talk side by side', () => {
  it('shows what both chose and where they differ', () => {
    const id = calledIn(organisation);
    const scale = (questionId: string, word: 'going-well' | 'on-the-way') =>
      ({ questionId, scale: word, text: '', version: 0 }) as const;
    saveAnswer(jonas, id, scale('q_spoerger', 'going-well'));
    saveAnswer(anne, id, scale('q_spoerger', 'on-the-way'));
    saveAnswer(jonas, id, scale('q_deler', 'on-the-way'));
    saveAnswer(anne, id, scale('q_deler', 'on-the-way'));
    sharePreparation(jonas, id);
    sharePreparation(anne, id);
    startTalk(anne, id);
    const { questions, otherHasShared } = describeTalkSection(anne, id, 'nysgerrighed');
    expect(otherHasShared).toBe(true);
    expect(questions.map(({ id, differs }) => [id, differs])).toEqual([
      ['q_spoerger', true],
      ['q_deler', false],
    ]);
    expect(questions[0]).toMatchObject({
      own: { answer: { scale: 'on-the-way' } },
      other: { answer: { scale: 'going-well' } },
    });
  });
});

describe('the joint record', () => {
  it('is written by either, who both see the newest', () => {
    const id = inTalk(organisation);
    expect(saveRecordEntry(anne, id, entry('Annes udkast'))).toMatchObject({ outcome: 'saved', version: 1 });
    expect(saveRecordEntry(jonas, id, entry('Fælles tekst', 1))).toMatchObject({ version: 2 });
    for (const who of [anne, jonas]) {
      expect(readRecord(who, id)).toMatchObject([{ text: 'Fælles tekst', version: 2 }]);
      expect(describeTalkSection(who, id, 'tilbageblik').entry).toMatchObject({ text: 'Fælles tekst' });
    }
    expect(describeTalk(anne, id).map(({ id, written }) => [id, written])).toEqual([
      ['tilbageblik', true],
      ['nysgerrighed', false],
    ]);
  });

  it('is not overwritten unseen: the second writer gets both texts', () => {
    const id = inTalk(organisation);
    saveRecordEntry(anne, id, entry('Annes tekst'));
    expect(saveRecordEntry(jonas, id, entry('Jonas’ tekst'))).toEqual({
      outcome: 'stale',
      current: { text: 'Annes tekst', discretion: 'between-us', version: 1 },
    });
    expect(readRecord(anne, id)).toMatchObject([{ text: 'Annes tekst' }]);
  });

  it('has the sections of its template and no others', () => {
    const id = inTalk(organisation);
    expect(() => saveRecordEntry(anne, id, { ...entry('x'), sectionId: 'retning' })).toThrow(
      refused('conversation.section_unknown'),
    );
  });

  it('is not there for others', () => {
    const id = inTalk(organisation);
    for (const other of ['Kim', 'Bo', 'Mie']) {
      expect(() => readRecord(organisation.as(other), id)).toThrow(notFound);
      expect(() => saveRecordEntry(organisation.as(other), id, entry('x'))).toThrow(notFound);
    }
  });
});

describe('agreements', () => {
  it('are kept in the order they were made, each with where it comes from', () => {
    const id = inTalk(organisation);
    saveAgreement(anne, id, agreement('Første'));
    saveAgreement(jonas, id, agreement('Andet', { statementId: 's_deler' }));
    const described = describeAgreements(jonas, id);
    expect(described.agreements.map(({ goal, statement }) => [goal, statement])).toEqual([
      ['Første', null],
      ['Andet', 'Deler sin viden med kolleger'],
    ]);
    expect(described.statements.map(({ id }) => id)).toEqual(['s_spoerger', 's_deler']);
  });

  it('come from a sentence of the framework or from none', () => {
    const id = inTalk(organisation);
    expect(() => saveAgreement(anne, id, agreement('x', { statementId: 's_nowhere' }))).toThrow(
      refused('conversation.statement_unknown'),
    );
  });

  it('are not overwritten unseen', () => {
    const id = inTalk(organisation);
    saveAgreement(anne, id, agreement('Først'));
    const [stored] = listAgreements(organisation.db, id);
    const change = { id: stored?.id ?? '', version: 1 };
    expect(saveAgreement(anne, id, agreement('Så', change))).toMatchObject({ outcome: 'saved', version: 2 });
    expect(saveAgreement(jonas, id, agreement('Mit', change))).toMatchObject({
      outcome: 'stale',
      current: { goal: 'Så', version: 2 },
    });
  });

  it('can be taken out; what is gone is said to be gone', () => {
    const id = inTalk(organisation);
    saveAgreement(anne, id, agreement('Først'));
    const [stored] = listAgreements(organisation.db, id);
    const gone = stored?.id ?? '';
    removeAgreement(jonas, id, gone);
    expect(listAgreements(organisation.db, id)).toEqual([]);
    expect(() => removeAgreement(anne, id, gone)).toThrow(refused('agreement.gone'));
    expect(() => saveAgreement(anne, id, agreement('Igen', { id: gone, version: 1 }))).toThrow(
      refused('agreement.gone'),
    );
  });

  it('are reached through their own conversation only', () => {
    const id = inTalk(organisation);
    const other = inTalk(organisation);
    saveAgreement(anne, id, agreement('Først'));
    const [stored] = listAgreements(organisation.db, id);
    expect(() => removeAgreement(anne, other, stored?.id ?? '')).toThrow(refused('agreement.gone'));
    expect(listAgreements(organisation.db, id)).toHaveLength(1);
  });

  it('need a goal, and days that exist where they have any', () => {
    const fields = { ...agreement(' '), id: '', statementId: '', dueOn: '2026-02-30', followUpOn: '' };
    const messages = AgreementSchema.safeParse(fields).error?.issues.map(({ message }) => message);
    expect(messages).toEqual(['form.goal_missing', 'form.date_invalid']);
    expect(AgreementSchema.parse({ ...fields, goal: 'Mål', dueOn: '' })).toMatchObject({
      id: null,
      dueOn: null,
      followUpOn: null,
    });
  });
});

describe('record and agreements', () => {
  const writes = (id: string) => [
    () => saveRecordEntry(anne, id, entry('sent')),
    () => saveAgreement(jonas, id, agreement('sent')),
    () => removeAgreement(anne, id, 'any'),
  ];

  it('wait for the talk to begin', () => {
    const id = calledIn(organisation);
    for (const write of writes(id)) expect(write).toThrow(refused('conversation.not_now.preparing'));
  });

  it('can be mended while they are read through', () => {
    const id = atSummary(organisation);
    expect(saveRecordEntry(jonas, id, entry('rettet'))).toMatchObject({ outcome: 'saved' });
    expect(saveAgreement(jonas, id, agreement('rettet'))).toMatchObject({ outcome: 'saved' });
  });

  it('stand still from the moment they are frozen', async () => {
    const id = atSummary(organisation);
    await freezeSummary(anne, id);
    for (const write of writes(id)) expect(write).toThrow(refused('conversation.not_now.signing'));
  });

  it('stand still for good once signed, whatever the way', async () => {
    const id = atSummary(organisation);
    saveRecordEntry(anne, id, entry('aftalt'));
    saveAgreement(anne, id, agreement('aftalt'));
    const both = await signed(organisation);
    for (const write of writes(both)) expect(write).toThrow(refused('conversation.not_now.signed'));
    await freezeSummary(anne, id);
    const { db } = organisation;
    for (const change of [
      () => db.update(recordEntries).set({ text: 'bagom' }).run(),
      () => db.delete(recordEntries).run(),
      () => db.update(agreements).set({ goal: 'bagom' }).run(),
      () => db.delete(agreements).run(),
    ])
      expect(change).toThrow('frozen');
  });
});
