import type { Context } from 'app/domain/context';
import { saveAnswer } from 'app/domain/conversations/preparation/save-answer.server';
import { sharePreparation } from 'app/domain/conversations/preparation/share-preparation.server';
import { describeTalk, describeTalkSection } from 'app/domain/conversations/talk/describe-talk.server';
import { endTalk, resumeTalk, startTalk } from 'app/domain/conversations/talk/move-conversation.server';
import { conversations, preparations } from 'db/schema/conversations';
import { mails } from 'db/schema/notifications';
import { and, eq } from 'drizzle-orm';
import {
  agreedOnNothing,
  calledIn,
  groupCalledIn,
  inTalk,
  organisationWithGroup,
  organisationWithTeam,
  writeLine,
} from 'tests/support/conversations';
import { refused } from 'tests/support/refused';
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

describe('beginning the talk', () => {
  it('waits until both have shared', () => {
    const id = calledIn(organisation);
    expect(() => startTalk(anne, id)).toThrow(refused('conversation.too_early'));
    sharePreparation(jonas, id);
    expect(() => startTalk(anne, id)).toThrow(refused('conversation.too_early'));
    expect(describeTalk(anne, id).mayStart).toBe(false);
    sharePreparation(anne, id);
    expect(describeTalk(anne, id).mayStart).toBe(true);
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
    const waiting = calledIn(organisation);
    for (const ctx of [jonas, anne]) sharePreparation(ctx, waiting);
    expect(() => startTalk(jonas, waiting)).toThrow(forbidden);
    expect(describeTalk(jonas, waiting).mayStart).toBe(false);
    expect(() => endTalk(jonas, id)).toThrow(forbidden);
    endTalk(anne, id);
    expect(() => resumeTalk(jonas, id)).toThrow(forbidden);
    resumeTalk(anne, id);
    expect(() => writeLine(anne, id, 'videre')).not.toThrow();
  });

  it('once ended is told to the others, who have the record to read', () => {
    const id = inTalk(organisation);
    endTalk(anne, id);
    const told = organisation.db.select().from(mails).where(eq(mails.kind, 'summary-to-read')).all();
    expect(told.map(({ personId, conversationId }) => [personId, conversationId])).toEqual([
      [organisation.idOf('Jonas'), id],
    ]);
  });

  it('happens once', () => {
    const id = inTalk(organisation);
    expect(() => startTalk(anne, id)).toThrow(refused('conversation.not_now.in-talk', 'conflict'));
  });

  it('starts the clock of the talk, which taking it up again does not set back', () => {
    const id = inTalk(organisation);
    const startedAt = () =>
      organisation.db.select().from(conversations).where(eq(conversations.id, id)).get()?.talkStartedAt;
    expect(startedAt()).toEqual(anne.now);
    endTalk(anne, id);
    organisation.setNow(new Date(anne.now.getTime() + 60_000));
    resumeTalk(organisation.as('Anne'), id);
    expect(startedAt()).toEqual(anne.now);
  });
});

describe('the list of themes', () => {
  it('says which of them have a record; a line that has been emptied is none', () => {
    const id = inTalk(organisation);
    writeLine(anne, id, 'Skrevet');
    writeLine(jonas, id, '  ', { sectionId: 'nysgerrighed' });
    expect(describeTalk(anne, id).sections.map(({ id, written }) => [id, written])).toEqual([
      ['tilbageblik', true],
      ['nysgerrighed', false],
    ]);
  });

  it('says whether something is agreed, or why nothing is', () => {
    const id = inTalk(organisation);
    expect(describeTalk(jonas, id).settled).toBe(false);
    agreedOnNothing(jonas, id);
    expect(describeTalk(jonas, id).settled).toBe(true);
  });

  it('opens nobody’s preparation before the talk has begun', () => {
    const id = calledIn(organisation);
    sharePreparation(jonas, id);
    describeTalk(anne, id);
    const prepared = and(
      eq(preparations.conversationId, id),
      eq(preparations.personId, jonas.actor.personId),
    );
    expect(organisation.db.select().from(preparations).where(prepared).get()?.openedAt).toBeNull();
  });
});

describe('the talk side by side', () => {
  const scale = (questionId: string, word: 'going-well' | 'on-the-way') =>
    ({ questionId, scale: word, text: '', version: 0 }) as const;

  it('shows what both chose and where they differ', () => {
    const id = calledIn(organisation);
    saveAnswer(jonas, id, scale('q_spoerger', 'going-well'));
    saveAnswer(anne, id, scale('q_spoerger', 'on-the-way'));
    saveAnswer(jonas, id, scale('q_deler', 'on-the-way'));
    saveAnswer(anne, id, scale('q_deler', 'on-the-way'));
    sharePreparation(jonas, id);
    sharePreparation(anne, id);
    startTalk(anne, id);
    const { questions, others } = describeTalkSection(anne, id, 'nysgerrighed');
    expect(others).toMatchObject([{ name: 'Jonas', shared: true }]);
    expect(questions.map(({ id, differs }) => [id, differs])).toEqual([
      ['q_spoerger', true],
      ['q_deler', false],
    ]);
    expect(questions[0]).toMatchObject({
      own: { answer: { scale: 'on-the-way' } },
      others: [{ name: 'Jonas', answer: { answer: { scale: 'going-well' } } }],
    });
  });

  it('finds no difference with somebody who has chosen nothing', () => {
    const id = calledIn(organisation);
    saveAnswer(jonas, id, scale('q_spoerger', 'going-well'));
    sharePreparation(jonas, id);
    sharePreparation(anne, id);
    startTalk(anne, id);
    expect(describeTalkSection(anne, id, 'nysgerrighed').questions[0]).toMatchObject({ differs: false });
  });

  it('shows a group everybody who has shared, by name, the leader last', () => {
    const group = organisationWithGroup();
    const id = groupCalledIn(group);
    const write = (name: string, text: string) =>
      saveAnswer(group.as(name), id, { questionId: 'q_stolt', scale: null, text, version: 0 });
    for (const name of ['Jonas', 'Mie', 'Per', 'Anne']) write(name, `Sagt af ${name}`);
    for (const name of ['Jonas', 'Mie', 'Anne']) sharePreparation(group.as(name), id);
    group.setNow(new Date('2026-03-16T09:00:00Z'));
    startTalk(group.as('Anne'), id);
    const [question] = describeTalkSection(group.as('Jonas'), id, 'tilbageblik').questions;
    expect(question?.own?.answer.text).toBe('Sagt af Jonas');
    expect(question?.others.map(({ name, shared, answer }) => [name, shared, answer?.answer.text])).toEqual([
      ['Mie', true, 'Sagt af Mie'],
      ['Per', false, undefined],
      ['Anne', true, 'Sagt af Anne'],
    ]);
  });
});
