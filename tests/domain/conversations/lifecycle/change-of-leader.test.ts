import { describeConversation } from 'app/domain/conversations/describe-conversation.server';
import { callInGroup } from 'app/domain/conversations/group/call-in-group.server';
import {
  describeHandOver,
  handOver,
  takeOver,
} from 'app/domain/conversations/lifecycle/change-of-leader.server';
import { describeInherited } from 'app/domain/conversations/lifecycle/describe-inherited.server';
import {
  readOwnPreparation,
  readSharedPreparations,
} from 'app/domain/conversations/preparation/read-preparations.server';
import { saveAnswer } from 'app/domain/conversations/preparation/save-answer.server';
import { sharePreparation } from 'app/domain/conversations/preparation/share-preparation.server';
import { listRecordLines, saveRecordLine } from 'app/domain/conversations/talk/record-lines.server';
import { newId } from 'app/domain/ids';
import { freezeSummary } from 'app/domain/signing/freeze-summary.server';
import { conversations, preparations } from 'db/schema/conversations';
import { mails } from 'db/schema/notifications';
import { summaries } from 'db/schema/signing';
import { eq } from 'drizzle-orm';
import { atSummary, calledIn, inTalk, organisationWithTeam } from 'tests/support/conversations';
import { moveReport } from 'tests/support/move-report';
import { notFound, refused } from 'tests/support/refused';
import { signed } from 'tests/support/signed';
import type { TestOrganisation } from 'tests/support/test-database';
import { beforeEach, describe, expect, it } from 'vitest';

let organisation: TestOrganisation;
beforeEach(() => {
  organisation = organisationWithTeam();
});
const as = (name: string) => organisation.as(name);
/** From today Jonas reports to Kim. */
const leaderChanges = (person = 'Jonas') =>
  moveReport(organisation, person, { leader: 'Kim', lastDay: '2026-03-01', from: '2026-03-02' });
const write = (name: string, id: string, text: string) =>
  saveAnswer(as(name), id, { questionId: 'q_stolt', scale: null, text, version: 0 });
const textsOf = (name: string, id: string) => readOwnPreparation(as(name), id).map(({ text }) => text);
const rowOf = (id: string) =>
  organisation.db.select().from(conversations).where(eq(conversations.id, id)).get();
const mailsTo = (name: string) =>
  organisation.db
    .select()
    .from(mails)
    .where(eq(mails.personId, organisation.idOf(name)))
    .all()
    .map(({ kind }) => kind);

describe('a conversation that was begun with a former leader', () => {
  it('is a status to the new leader and no more', () => {
    const id = calledIn(organisation);
    leaderChanges();
    expect(describeInherited(as('Kim'), id)).toEqual({
      id,
      type: 'mus',
      state: 'preparing',
      heldOn: '2026-03-16',
      employeeName: 'Jonas',
      groupName: null,
      formerLeader: 'Anne',
      cancelled: null,
    });
    expect(() => describeConversation(as('Kim'), id)).toThrow(notFound);
  });

  it('does not exist for anybody else as something to take over', () => {
    const id = calledIn(organisation);
    leaderChanges();
    for (const name of ['Anne', 'Bo', 'Mie', 'Hanne'])
      expect(() => describeInherited(as(name), id)).toThrow(notFound);
    expect(() => describeInherited(as('Jonas'), id)).toThrow(refused('access.forbidden'));
  });

  it('tells the employee that the leader has changed, and who it is now', () => {
    const id = calledIn(organisation);
    expect(describeConversation(as('Jonas'), id).leaderChange).toBeNull();
    leaderChanges();
    expect(describeConversation(as('Jonas'), id).leaderChange).toEqual({
      newLeader: { personId: organisation.idOf('Kim'), name: 'Kim' },
    });
  });
});

describe('taking over while both prepare', () => {
  it('gives the new leader an empty preparation, and the employee keeps their own', () => {
    const id = calledIn(organisation);
    write('Jonas', id, 'Jonas’ egne ord');
    write('Anne', id, 'Annes egne ord');
    leaderChanges();
    takeOver(as('Kim'), id);
    expect(rowOf(id)).toMatchObject({ leaderId: organisation.idOf('Kim'), state: 'preparing' });
    expect(textsOf('Kim', id)).toEqual([]);
    expect(textsOf('Jonas', id)).toEqual(['Jonas’ egne ord']);
  });

  it('takes back what the employee shared with the former leader, also where it was opened', () => {
    const id = calledIn(organisation);
    write('Jonas', id, 'Kun til Anne');
    sharePreparation(as('Jonas'), id);
    readSharedPreparations(as('Anne'), id);
    leaderChanges();
    takeOver(as('Kim'), id);
    expect(readSharedPreparations(as('Kim'), id)).toMatchObject([{ name: 'Jonas', answers: null }]);
    sharePreparation(as('Jonas'), id);
    expect(readSharedPreparations(as('Kim'), id)).toMatchObject([{ answers: [{ text: 'Kun til Anne' }] }]);
  });

  it('comes before sharing: until then there is nobody to share with', () => {
    const id = calledIn(organisation);
    write('Jonas', id, 'Til den nye');
    leaderChanges();
    expect(() => sharePreparation(as('Jonas'), id)).toThrow(refused('preparation.no_leader'));
    takeOver(as('Kim'), id);
    sharePreparation(as('Jonas'), id);
    expect(readSharedPreparations(as('Kim'), id)).toMatchObject([{ answers: [{ text: 'Til den nye' }] }]);
  });

  it('never shows what the former leader wrote, to the new leader or the employee', () => {
    const id = calledIn(organisation);
    write('Anne', id, 'Annes egne ord');
    sharePreparation(as('Anne'), id);
    leaderChanges();
    takeOver(as('Kim'), id);
    for (const name of ['Kim', 'Jonas'])
      expect(JSON.stringify(readSharedPreparations(as(name), id))).not.toContain('Annes');
    expect(describeConversation(as('Jonas'), id).participants.map(({ name }) => name)).toEqual([
      'Jonas',
      'Kim',
    ]);
  });

  it('tells the employee by mail, and sends the new leader the day', () => {
    const id = calledIn(organisation);
    leaderChanges();
    takeOver(as('Kim'), id);
    expect(mailsTo('Jonas')).toContain('taken-over');
    expect(mailsTo('Kim')).toEqual(['called-in']);
  });

  it('finds again what somebody wrote who led the employee before', () => {
    const id = calledIn(organisation);
    write('Anne', id, 'Annes egne ord');
    leaderChanges();
    takeOver(as('Kim'), id);
    moveBack();
    takeOver(as('Anne'), id);
    expect(textsOf('Anne', id)).toEqual(['Annes egne ord']);
  });

  it('is for the new leader alone, and for nobody while the leader still leads', () => {
    const id = calledIn(organisation);
    expect(() => takeOver(as('Kim'), id)).toThrow(notFound);
    expect(() => takeOver(as('Anne'), id)).toThrow(refused('access.forbidden'));
    leaderChanges();
    for (const name of ['Anne', 'Bo', 'Mie', 'Hanne']) expect(() => takeOver(as(name), id)).toThrow(notFound);
    expect(() => takeOver(as('Jonas'), id)).toThrow(refused('access.forbidden'));
  });

  it('is too late once the talk has begun: its record was made in confidence', () => {
    const id = inTalk(organisation);
    leaderChanges();
    expect(() => takeOver(as('Kim'), id)).toThrow(notFound);
    expect(rowOf(id)?.leaderId).toBe(organisation.idOf('Anne'));
  });
});

function moveBack() {
  const { db, idOf } = organisation;
  db.$client
    .prepare('update employments set leader_id = ? where person_id = ? and ends_on is null')
    .run(idOf('Anne'), idOf('Jonas'));
}

describe('handing over once the talk has begun', () => {
  const recorded = (id: string) =>
    saveRecordLine(as('Jonas'), id, {
      id: newId(),
      sectionId: 'tilbageblik',
      text: 'Aftalt med Anne',
      discretion: 'between-us',
      version: 0,
    });

  it('gives the new leader the record, and nobody’s preparation', () => {
    const id = inTalk(organisation);
    recorded(id);
    leaderChanges();
    expect(() => describeConversation(as('Kim'), id)).toThrow(notFound);
    handOver(as('Jonas'), id, organisation.idOf('Kim'));
    expect(describeConversation(as('Kim'), id)).toMatchObject({ side: 'leader', state: 'in-talk' });
    expect(listRecordLines(organisation.db, id).map(({ text }) => text)).toEqual(['Aftalt med Anne']);
    expect(readSharedPreparations(as('Kim'), id)).toMatchObject([{ name: 'Jonas', answers: null }]);
    expect(
      organisation.db
        .select()
        .from(preparations)
        .all()
        .map(({ sharedAt }) => sharedAt),
    ).toEqual([null, null, null]);
    expect(mailsTo('Kim')).toEqual(['taken-over']);
  });

  it('voids a summary that waits for signatures, and the record is read through again', async () => {
    const id = atSummary(organisation);
    await freezeSummary(as('Anne'), id);
    leaderChanges();
    handOver(as('Jonas'), id, organisation.idOf('Kim'));
    expect(rowOf(id)).toMatchObject({ state: 'summary', leaderId: organisation.idOf('Kim') });
    expect(organisation.db.select().from(summaries).get()?.voidedAt).not.toBeNull();
    await freezeSummary(as('Kim'), id);
    expect(rowOf(id)?.state).toBe('signing');
  });

  it('says to whom before it is done, and is done to no other', () => {
    const id = inTalk(organisation);
    leaderChanges();
    expect(describeHandOver(as('Jonas'), id)).toEqual({
      to: { personId: organisation.idOf('Kim'), name: 'Kim' },
    });
    expect(() => handOver(as('Jonas'), id, organisation.idOf('Bo'))).toThrow(
      refused('conversation.leader_unchanged'),
    );
  });

  it('is the employee’s alone, once the leader is another', () => {
    const id = inTalk(organisation);
    expect(() => handOver(as('Jonas'), id, organisation.idOf('Anne'))).toThrow(
      refused('conversation.leader_unchanged'),
    );
    leaderChanges();
    expect(() => handOver(as('Kim'), id, organisation.idOf('Kim'))).toThrow(notFound);
    expect(() => handOver(as('Anne'), id, organisation.idOf('Kim'))).toThrow(notFound);
  });

  it('is not possible while nobody leads the employee, who is told so', () => {
    const id = inTalk(organisation);
    organisation.db.$client
      .prepare('update employments set leader_id = null where person_id = ?')
      .run(organisation.idOf('Jonas'));
    expect(describeConversation(as('Jonas'), id).leaderChange).toEqual({ newLeader: null });
    expect(() => describeHandOver(as('Jonas'), id)).toThrow(refused('conversation.leader_unchanged'));
  });

  it('is not needed for what is signed', async () => {
    const id = await signed(organisation);
    leaderChanges();
    expect(() => handOver(as('Jonas'), id, organisation.idOf('Kim'))).toThrow(
      refused('conversation.not_now.signed'),
    );
  });
});

describe('a group whose leader leads nobody in it any longer', () => {
  const group = () =>
    callInGroup(as('Anne'), {
      name: 'Team Solsikken',
      members: [organisation.idOf('Jonas'), organisation.idOf('Mie')],
      templateId: organisation.templateFor('grus'),
      heldOn: '2026-03-16',
    });

  it('keeps its leader while they lead somebody in it', () => {
    const id = group();
    leaderChanges();
    expect(() => takeOver(as('Kim'), id)).toThrow(notFound);
    expect(describeConversation(as('Jonas'), id).leaderChange).toBeNull();
  });

  it('can be taken over by who leads them now', () => {
    const id = group();
    leaderChanges('Jonas');
    leaderChanges('Mie');
    takeOver(as('Kim'), id);
    expect(describeConversation(as('Mie'), id)).toMatchObject({ leaderName: 'Kim', leaderChange: null });
  });

  it('is not handed over by one member, who cannot give away what the others have said', () => {
    const id = group();
    organisation.db.update(conversations).set({ state: 'in-talk' }).where(eq(conversations.id, id)).run();
    leaderChanges('Jonas');
    leaderChanges('Mie');
    expect(() => handOver(as('Jonas'), id, organisation.idOf('Kim'))).toThrow(
      refused('group.not_handed_over'),
    );
  });
});
