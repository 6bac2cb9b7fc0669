import type { Context } from 'app/domain/context';
import type { Answer } from 'app/domain/conversations/conversation.schema';
import {
  describePreparation,
  describeSection,
  describeWholePreparation,
} from 'app/domain/conversations/preparation/describe-preparation.server';
import {
  readOwnPreparation,
  readSharedPreparations,
} from 'app/domain/conversations/preparation/read-preparations.server';
import { saveAnswer } from 'app/domain/conversations/preparation/save-answer.server';
import { savePostedAnswers } from 'app/domain/conversations/preparation/save-posted-answers.server';
import { sharePreparation, undoSharing } from 'app/domain/conversations/preparation/share-preparation.server';
import { describeTalkSection } from 'app/domain/conversations/talk/describe-talk.server';
import { endTalk, startTalk } from 'app/domain/conversations/talk/move-conversation.server';
import { auditEvents } from 'db/schema/audit';
import { calledIn, organisationWithTeam } from 'tests/support/conversations';
import { notFound, refused } from 'tests/support/refused';
import type { TestOrganisation } from 'tests/support/test-database';
import { beforeEach, describe, expect, it } from 'vitest';

let organisation: TestOrganisation;
let id: string;
let jonas: Context;
let anne: Context;
beforeEach(() => {
  organisation = organisationWithTeam();
  id = calledIn(organisation);
  jonas = organisation.as('Jonas');
  anne = organisation.as('Anne');
});

/** What the one other person has shared. */
const readSharedPreparation = (ctx: Context, id: string) => readSharedPreparations(ctx, id)[0]?.answers;

const answer = (text: string, version = 0): Answer => ({ questionId: 'q_stolt', scale: null, text, version });
const SECRET = 'Jeg er usikker på min rolle';

describe('a preparation', () => {
  it('is the writer’s own: the other reads nothing of it before it is shared', () => {
    saveAnswer(jonas, id, answer(SECRET));
    expect(readSharedPreparation(anne, id)).toBeNull();
    expect(JSON.stringify(describePreparation(anne, id))).not.toContain(SECRET);
    expect(JSON.stringify(describeWholePreparation(anne, id))).not.toContain(SECRET);
    expect(JSON.stringify(describeTalkSection(anne, id, 'tilbageblik'))).not.toContain(SECRET);
    expect(readOwnPreparation(anne, id)).toEqual([]);
  });

  it('stays private after the talk has begun without it', () => {
    saveAnswer(jonas, id, answer(SECRET));
    organisation.setNow(new Date('2026-03-16T09:00:00Z'));
    startTalk(organisation.as('Anne'), id);
    endTalk(organisation.as('Anne'), id);
    expect(readSharedPreparation(organisation.as('Anne'), id)).toBeNull();
  });

  it.each(['Kim', 'Bo', 'Mie', 'Hanne'])('is not there for %s', (other) => {
    saveAnswer(jonas, id, answer(SECRET));
    sharePreparation(jonas, id);
    const outsider = organisation.as(other);
    const kind = expect.objectContaining({ name: 'Refusal' });
    for (const read of [readOwnPreparation, readSharedPreparation, describePreparation])
      expect(() => read(outsider, id)).toThrow(kind);
    expect(() => saveAnswer(outsider, id, answer('noget'))).toThrow(kind);
    expect(() => sharePreparation(outsider, id)).toThrow(kind);
  });

  it('shows each their own questions with the sentence they come from', () => {
    const section = describeSection(jonas, id, 'nysgerrighed');
    expect(section.questions[0]).toMatchObject({
      text: 'Jeg: Spørger, før der konkluderes',
      citations: [{ id: 's_spoerger', text: 'Spørger, før der konkluderes', line: 3 }],
      answer: { scale: '', text: '', version: 0 },
    });
    expect(describeSection(anne, id, 'nysgerrighed').questions[0]?.text).toContain('Medarbejderen: ');
    expect(() => describeSection(jonas, id, 'retning')).toThrow(notFound);
  });

  it('counts what has been answered, a word of the scale as much as a text', () => {
    saveAnswer(jonas, id, { questionId: 'q_spoerger', scale: 'going-well', text: '', version: 0 });
    saveAnswer(jonas, id, { questionId: 'q_deler', scale: null, text: '  ', version: 0 });
    const { sections } = describePreparation(jonas, id);
    expect(sections.map(({ id, answered, total }) => [id, answered, total])).toEqual([
      ['tilbageblik', 0, 1],
      ['nysgerrighed', 1, 2],
    ]);
  });

  it('takes answers to its own questions only', () => {
    expect(() => saveAnswer(jonas, id, { ...answer('x'), questionId: 'q_retning' })).toThrow(
      refused('conversation.question_unknown'),
    );
  });

  it('keeps no word of the scale for a question that is answered in text', () => {
    saveAnswer(jonas, id, { ...answer('x'), scale: 'going-well' });
    expect(readOwnPreparation(jonas, id)).toMatchObject([{ scale: null, text: 'x' }]);
  });
});

describe('saving an answer', () => {
  it('counts up its version', () => {
    expect(saveAnswer(jonas, id, answer('en'))).toMatchObject({ outcome: 'saved', version: 1 });
    expect(saveAnswer(jonas, id, answer('to', 1))).toMatchObject({ outcome: 'saved', version: 2 });
    expect(readOwnPreparation(jonas, id)).toMatchObject([{ text: 'to', version: 2 }]);
  });

  it('on an older version overwrites nothing and gives back what stands', () => {
    saveAnswer(jonas, id, answer('fra telefonen'));
    expect(saveAnswer(jonas, id, answer('fra computeren'))).toEqual({
      outcome: 'stale',
      current: { scale: null, text: 'fra telefonen', version: 1 },
    });
    expect(readOwnPreparation(jonas, id)).toMatchObject([{ text: 'fra telefonen', version: 1 }]);
  });

  it('a second time with the same text is no conflict: the first answer was lost on its way', () => {
    saveAnswer(jonas, id, answer('det samme'));
    expect(saveAnswer(jonas, id, answer('det samme'))).toMatchObject({ outcome: 'saved', version: 1 });
    expect(organisation.db.select().from(auditEvents).all()).toHaveLength(2);
  });

  it('logs that it was done, never what was written', () => {
    saveAnswer(jonas, id, answer(SECRET));
    const log = JSON.stringify(organisation.db.select().from(auditEvents).all());
    expect(log).toContain('preparation.save-answer');
    expect(log).not.toContain(SECRET);
  });

  it('from a plain form saves each answer for itself and hands back what met a newer text', () => {
    saveAnswer(jonas, id, { questionId: 'q_spoerger', scale: 'going-well', text: 'ny', version: 0 });
    const form = new FormData();
    form.set('q_spoerger.scale', 'on-the-way');
    form.set('q_spoerger.text', 'gammel');
    form.set('q_spoerger.version', '0');
    form.set('q_deler.text', 'linje 1\r\nlinje 2');
    form.set('q_deler.version', '0');
    expect(savePostedAnswers(jonas, id, form)).toEqual({
      outcome: 'stale',
      conflicts: [{ questionId: 'q_spoerger', typed: { scale: 'on-the-way', text: 'gammel' } }],
    });
    const saved = new Map(readOwnPreparation(jonas, id).map(({ questionId, text }) => [questionId, text]));
    expect(Object.fromEntries(saved)).toEqual({ q_spoerger: 'ny', q_deler: 'linje 1\nlinje 2' });
  });

  it('from a plain form saves nothing of a page with a text that is too long', () => {
    const form = new FormData();
    form.set('q_stolt.text', 'a');
    form.set('q_stolt.version', '0');
    form.set('q_deler.text', 'x'.repeat(10_001));
    form.set('q_deler.version', '0');
    expect(savePostedAnswers(jonas, id, form)).toEqual({
      outcome: 'invalid',
      errors: { 'q_deler.text': 'form.too_long' },
    });
    expect(readOwnPreparation(jonas, id)).toEqual([]);
  });
});

describe('sharing a preparation', () => {
  beforeEach(() => {
    saveAnswer(jonas, id, answer(SECRET));
  });

  it('lets the other read it, and is needed from each side on its own', () => {
    sharePreparation(jonas, id);
    expect(readSharedPreparation(anne, id)).toMatchObject([{ text: SECRET }]);
    expect(readSharedPreparation(jonas, id)).toBeNull();
  });

  it('ends the writing: what the other reads does not change under their eyes', () => {
    sharePreparation(jonas, id);
    expect(() => saveAnswer(jonas, id, answer('andet', 1))).toThrow(refused('preparation.shared'));
    expect(readOwnPreparation(jonas, id)).toMatchObject([{ text: SECRET }]);
  });

  it('can be undone until it has been opened, and the writing goes on', () => {
    sharePreparation(jonas, id);
    expect(describePreparation(jonas, id).canUndo).toBe(true);
    undoSharing(jonas, id);
    expect(readSharedPreparation(anne, id)).toBeNull();
    expect(saveAnswer(jonas, id, answer('andet', 1))).toMatchObject({ outcome: 'saved' });
  });

  it('cannot be undone once the other has opened it', () => {
    sharePreparation(jonas, id);
    readSharedPreparation(anne, id);
    expect(describePreparation(jonas, id).canUndo).toBe(false);
    expect(() => undoSharing(jonas, id)).toThrow(refused('preparation.opened'));
    expect(readSharedPreparation(anne, id)).toMatchObject([{ text: SECRET }]);
  });

  it('is opened by reading it in the talk as well', () => {
    sharePreparation(jonas, id);
    organisation.setNow(new Date('2026-03-16T09:00:00Z'));
    startTalk(organisation.as('Anne'), id);
    describeTalkSection(organisation.as('Anne'), id, 'tilbageblik');
    expect(() => undoSharing(organisation.as('Jonas'), id)).toThrow(refused('preparation.opened'));
  });

  it('is not opened by the one who shared', () => {
    sharePreparation(jonas, id);
    describeWholePreparation(jonas, id);
    describePreparation(jonas, id);
    expect(() => undoSharing(jonas, id)).not.toThrow();
  });

  it('stands in the log, with the first opening and no other', () => {
    sharePreparation(jonas, id);
    readSharedPreparation(anne, id);
    readSharedPreparation(anne, id);
    const actions = organisation.db
      .select()
      .from(auditEvents)
      .all()
      .map(({ action }) => action);
    expect(actions.slice(2)).toEqual(['preparation.share', 'preparation.open']);
  });
});
