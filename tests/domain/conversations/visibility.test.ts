import type { Context } from 'app/domain/context';
import { describeConversation } from 'app/domain/conversations/describe-conversation.server';
import { findConversation } from 'app/domain/conversations/find-conversation.server';
import { listOwnConversations } from 'app/domain/conversations/list-conversations.server';
import { describePreparation } from 'app/domain/conversations/preparation/describe-preparation.server';
import { saveAnswer } from 'app/domain/conversations/preparation/save-answer.server';
import { sharePreparation } from 'app/domain/conversations/preparation/share-preparation.server';
import { describeTalk, describeTalkSection } from 'app/domain/conversations/talk/describe-talk.server';
import { describeSigning } from 'app/domain/signing/describe-signing.server';
import { freezeSummary } from 'app/domain/signing/freeze-summary.server';
import { readDocument } from 'app/domain/signing/read-document.server';
import { reopenSummary } from 'app/domain/signing/void-summary.server';
import { calledIn, inTalk, organisationWithTeam } from 'tests/support/conversations';
import { moveReport } from 'tests/support/move-report';
import { notFound, refused } from 'tests/support/refused';
import { signed } from 'tests/support/signed';
import type { TestOrganisation } from 'tests/support/test-database';
import { beforeEach, describe, expect, it } from 'vitest';

const readRecord = (ctx: Context, id: string) => describeTalkSection(ctx, id, 'tilbageblik');
let organisation: TestOrganisation;
beforeEach(() => {
  organisation = organisationWithTeam();
});
const listed = (name: string) => listOwnConversations(organisation.as(name)).map(({ id }) => id);

describe('who sees a conversation', () => {
  it('are its two parties', () => {
    const id = calledIn(organisation);
    for (const party of ['Jonas', 'Anne']) {
      expect(listed(party)).toEqual([id]);
      expect(describeConversation(organisation.as(party), id)).toMatchObject({ state: 'preparing' });
    }
    expect(describeConversation(organisation.as('Jonas'), id)).toMatchObject({
      side: 'employee',
      otherName: 'Anne',
    });
    expect(describeConversation(organisation.as('Anne'), id)).toMatchObject({
      side: 'leader',
      otherName: 'Jonas',
    });
  });

  it.each(['Bo', 'Kim', 'Mie'])('is not %s, to whom it is as if it did not exist', (other) => {
    const id = calledIn(organisation);
    expect(listed(other)).toEqual([]);
    for (const asked of [id, 'no-such-id'])
      expect(() => describeConversation(organisation.as(other), asked)).toThrow(notFound);
  });

  it('is not an administrator, who is told so whether it exists or not', () => {
    const id = calledIn(organisation);
    for (const asked of [id, 'no-such-id'])
      expect(() => describeConversation(organisation.as('Adam'), asked)).toThrow(
        refused('access.forbidden', 'forbidden'),
      );
  });

  it('is HR for its status alone, until it is signed', async () => {
    const hanne = organisation.as('Hanne');
    const id = inTalk(organisation);
    expect(findConversation(hanne, organisation.db, id, 'see-status').state).toBe('in-talk');
    expect(() => findConversation(hanne, organisation.db, id, 'disclose')).toThrow(notFound);
    for (const read of [
      describePreparation,
      describeTalk,
      readRecord,
      describeSigning,
      readDocument,
      describeConversation,
    ])
      expect(() => read(hanne, id)).toThrow(notFound);
    const done = await signed(organisation);
    expect(findConversation(hanne, organisation.db, done, 'disclose').state).toBe('signed');
    // Its content is disclosed with a purpose; the parties' own pages stay closed.
    expect(() => readRecord(hanne, done)).toThrow(notFound);
    expect(() => readDocument(hanne, done)).toThrow(notFound);
  });
});

describe('a list of conversations', () => {
  it('says of each who has shared and who has signed, one line each', async () => {
    const waiting = calledIn(organisation);
    sharePreparation(organisation.as('Jonas'), waiting);
    const done = await signed(organisation);
    const lines = listOwnConversations(organisation.as('Anne'));
    expect(lines).toHaveLength(2);
    const standing = (id: string) =>
      lines
        .find((line) => line.id === id)
        ?.participants.map(({ name, shared, signed }) => [name, shared, signed]);
    expect(standing(waiting)).toEqual([
      ['Jonas', true, false],
      ['Anne', false, false],
    ]);
    expect(standing(done)).toEqual([
      ['Jonas', true, true],
      ['Anne', true, true],
    ]);
  });

  it('counts no signature on a version that was reopened', async () => {
    const id = await signed(organisation);
    reopenSummary(organisation.as('Anne'), id, 'Noget nyt');
    await freezeSummary(organisation.as('Anne'), id);
    expect(listOwnConversations(organisation.as('Anne'))).toMatchObject([
      { id, participants: [{ signed: false }, { signed: false }] },
    ]);
  });
});

describe('when the report moves to another leader', () => {
  const move = () =>
    moveReport(organisation, 'Jonas', { leader: 'Kim', lastDay: '2026-03-01', from: '2026-03-02' });

  it('the former leader sees nothing from the next call on, of any state', async () => {
    const ids = [calledIn(organisation), inTalk(organisation), await signed(organisation)];
    const anne = organisation.as('Anne');
    move();
    expect(listed('Anne')).toEqual([]);
    for (const id of ids) {
      for (const read of [
        describeConversation,
        describePreparation,
        describeTalk,
        readRecord,
        describeSigning,
        readDocument,
      ])
        expect(() => read(anne, id)).toThrow(notFound);
      expect(() =>
        saveAnswer(anne, id, { questionId: 'q_stolt', scale: null, text: 'sent', version: 0 }),
      ).toThrow(notFound);
    }
  });

  it('the next leader does not see what was said to the former', () => {
    const id = inTalk(organisation);
    move();
    expect(listed('Kim')).toEqual([]);
    expect(() => readRecord(organisation.as('Kim'), id)).toThrow(notFound);
  });

  it('the employee keeps it all', () => {
    const id = inTalk(organisation);
    move();
    expect(listed('Jonas')).toEqual([id]);
    expect(() => readRecord(organisation.as('Jonas'), id)).not.toThrow();
  });

  it('nothing changes for the leader until the last day is over', () => {
    const id = inTalk(organisation);
    moveReport(organisation, 'Jonas', { leader: 'Kim', lastDay: '2026-03-02', from: '2026-03-03' });
    expect(() => readRecord(organisation.as('Anne'), id)).not.toThrow();
    organisation.setNow(new Date('2026-03-02T23:30:00Z'));
    expect(() => readRecord(organisation.as('Anne'), id)).toThrow(notFound);
  });
});
