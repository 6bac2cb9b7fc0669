import type { Context } from 'app/domain/context';
import { setNoAgreements } from 'app/domain/conversations/agreements/no-agreements.server';
import { takeOver } from 'app/domain/conversations/lifecycle/change-of-leader.server';
import {
  describePaperPreparation,
  describePaperSection,
  describePreparation,
  describeSection,
  mayShare,
} from 'app/domain/conversations/preparation/describe-preparation.server';
import {
  enterFromPaper,
  finishEntry,
  listPaperEntries,
  undoEntry,
  writeOneself,
} from 'app/domain/conversations/preparation/enter-from-paper.server';
import {
  readOwnPreparation,
  readSharedPreparations,
} from 'app/domain/conversations/preparation/read-preparations.server';
import { saveAnswer, saveAnswerFromPaper } from 'app/domain/conversations/preparation/save-answer.server';
import { sharePreparation, undoSharing } from 'app/domain/conversations/preparation/share-preparation.server';
import { endTalk, startTalk } from 'app/domain/conversations/talk/move-conversation.server';
import { findCurrentSummary } from 'app/domain/signing/current-summary.server';
import { freezeSummary } from 'app/domain/signing/freeze-summary.server';
import { auditEvents } from 'db/schema/audit';
import { employments } from 'db/schema/people';
import { eq } from 'drizzle-orm';
import { SummarySchema } from 'templates/summary.schema';
import {
  calledIn,
  groupCalledIn,
  organisationWithGroup,
  organisationWithTeam,
} from 'tests/support/conversations';
import { moveReport } from 'tests/support/move-report';
import { notFound, refused } from 'tests/support/refused';
import type { TestOrganisation } from 'tests/support/test-database';
import { beforeEach, describe, expect, it } from 'vitest';

let organisation: TestOrganisation;
let id: string;
let person: string;
let jonas: Context;
let anne: Context;
beforeEach(() => {
  organisation = organisationWithTeam();
  id = calledIn(organisation);
  person = organisation.idOf('Jonas');
  jonas = organisation.as('Jonas');
  anne = organisation.as('Anne');
});

const answer = (text: string, version = 0) => ({ questionId: 'q_stolt', scale: null, text, version });
const standing = () => listPaperEntries(organisation.as('Anne'), id)[0]?.standing;
const forbidden = expect.objectContaining({ kind: 'forbidden' });

describe('the way to typing in from paper', () => {
  const offered = (ctx: Context) => describePreparation(ctx, id).mayEnterFromPaper;

  it('is shown to the leader alone, until the employee writes themselves', () => {
    expect([offered(anne), offered(jonas)]).toEqual([true, false]);
    saveAnswer(jonas, id, answer('Mine egne ord'));
    expect(offered(anne)).toBe(false);
  });

  it('is shown while the leader is at it, and no longer once it is done', () => {
    enterFromPaper(anne, id, person);
    saveAnswerFromPaper(anne, id, person, answer('Jonas’ ord'));
    expect(offered(anne)).toBe(true);
    finishEntry(anne, id, person);
    expect(offered(anne)).toBe(false);
  });

  it('is not shown once the employee has shared', () => {
    sharePreparation(jonas, id);
    expect(offered(anne)).toBe(false);
  });

  it('is shown to a group’s leader as long as it is of use to anybody', () => {
    const group = organisationWithGroup();
    const grus = groupCalledIn(group);
    for (const name of ['Jonas', 'Mie']) sharePreparation(group.as(name), grus);
    expect(describePreparation(group.as('Anne'), grus).mayEnterFromPaper).toBe(true);
    sharePreparation(group.as('Per'), grus);
    expect(describePreparation(group.as('Anne'), grus).mayEnterFromPaper).toBe(false);
  });
});

describe('a preparation that the leader types in from paper', () => {
  beforeEach(() => enterFromPaper(anne, id, person));

  it('is written and read by the leader from then on, and read by the employee', () => {
    saveAnswerFromPaper(anne, id, person, answer('Jeg er stolt af sommerfesten'));
    expect(describePaperSection(anne, id, person, 'tilbageblik').questions[0]?.answer.text).toBe(
      'Jeg er stolt af sommerfesten',
    );
    expect(describeSection(jonas, id, 'tilbageblik')).toMatchObject({
      enteredBy: { name: 'Anne', reads: true },
      writable: false,
    });
    expect(readOwnPreparation(jonas, id)).toMatchObject([{ text: 'Jeg er stolt af sommerfesten' }]);
  });

  it('asks what the employee is asked, not what the leader is', () => {
    expect(describePaperSection(anne, id, person, 'tilbageblik').questions[0]?.text).toBe(
      'Hvad er jeg stolt af?',
    );
  });

  it('is not mixed up with the leader’s own', () => {
    saveAnswerFromPaper(anne, id, person, answer('Jonas’ ord'));
    saveAnswer(anne, id, answer('Annes ord'));
    expect(readOwnPreparation(anne, id)).toMatchObject([{ text: 'Annes ord' }]);
    expect(readOwnPreparation(jonas, id)).toMatchObject([{ text: 'Jonas’ ord' }]);
  });

  it('takes in nothing that the employee writes meanwhile, however their page came to be open', () => {
    for (const told of ['only-you', 'shared'] as const)
      expect(() => saveAnswer(jonas, id, answer('mine egne ord'), told)).toThrow(
        refused('paper.being_entered'),
      );
    expect(JSON.stringify(describePaperSection(anne, id, person, 'tilbageblik'))).not.toContain('mine egne');
    saveAnswerFromPaper(anne, id, person, answer('sommerfest'));
    finishEntry(anne, id, person);
    expect(JSON.stringify(readSharedPreparations(anne, id))).not.toContain('mine egne');
  });

  it('is the employee’s own again once they say that they write themselves', () => {
    saveAnswerFromPaper(anne, id, person, answer('sommerfest'));
    writeOneself(jonas, id);
    expect(describeSection(jonas, id, 'tilbageblik')).toMatchObject({ writable: true, enteredBy: null });
    expect(saveAnswer(jonas, id, answer('mine egne ord', 1))).toMatchObject({ outcome: 'saved', version: 2 });
    expect(standing()).toBe('begun');
    expect(() => describePaperSection(anne, id, person, 'tilbageblik')).toThrow(refused('paper.not_begun'));
    expect(() => saveAnswerFromPaper(anne, id, person, answer('x', 2))).toThrow(refused('paper.not_begun'));
    expect(() => finishEntry(anne, id, person)).toThrow(refused('paper.not_begun'));
    expect(() => enterFromPaper(anne, id, person)).toThrow(refused('paper.begun'));
    expect(readSharedPreparations(anne, id)[0]?.answers).toBeNull();
    writeOneself(jonas, id);
    expect(events('preparation.write-oneself')).toHaveLength(1);
  });

  it('is not for the employee to share before they have said so', () => {
    expect(mayShare(jonas, id)).toBe(false);
    expect(() => sharePreparation(jonas, id)).toThrow(refused('paper.being_entered'));
    writeOneself(jonas, id);
    expect(mayShare(jonas, id)).toBe(true);
    expect(() => sharePreparation(jonas, id)).not.toThrow();
  });

  it('is not taken back from the leader by anybody but the employee whose it is', () => {
    writeOneself(anne, id);
    expect(standing()).toBe('entering');
    for (const outsider of ['Kim', 'Mie', 'Hanne'])
      expect(() => writeOneself(organisation.as(outsider), id)).toThrow(notFound);
  });

  it('is not finished while it is empty', () => {
    expect(() => finishEntry(anne, id, person)).toThrow(refused('paper.empty'));
    expect(standing()).toBe('entering');
  });

  it('is shared and opened when the leader is done, and from then on the leader only reads', () => {
    saveAnswerFromPaper(anne, id, person, answer('sommerfest'));
    finishEntry(anne, id, person);
    expect(readSharedPreparations(anne, id)[0]?.answers).toMatchObject([{ text: 'sommerfest' }]);
    expect(standing()).toBe('entered');
    expect(() => saveAnswerFromPaper(anne, id, person, answer('andet', 1))).toThrow(
      refused('paper.not_begun'),
    );
    expect(() => undoSharing(jonas, id)).toThrow(refused('preparation.opened'));
  });

  it('can be corrected by the employee until the talk has ended, and is marked as corrected', () => {
    saveAnswerFromPaper(anne, id, person, answer('sommerfest'));
    finishEntry(anne, id, person);
    expect(describePreparation(jonas, id).enteredBy).toMatchObject({ corrected: false });
    organisation.setNow(new Date('2026-03-16T09:00:00Z'));
    const [now, leader] = [organisation.as('Jonas'), organisation.as('Anne')];
    expect(saveAnswer(now, id, answer('julefest', 1), 'shared')).toMatchObject({ outcome: 'saved' });
    expect(standing()).toBe('corrected');
    expect(describePreparation(now, id).enteredBy).toMatchObject({ name: 'Anne', corrected: true });
    startTalk(leader, id);
    expect(describeSection(now, id, 'tilbageblik').writable).toBe(true);
    expect(saveAnswer(now, id, answer('påskefest', 2), 'shared')).toMatchObject({ outcome: 'saved' });
    expect(readSharedPreparations(leader, id)[0]?.answers).toMatchObject([{ text: 'påskefest' }]);
    endTalk(leader, id);
    expect(describeSection(now, id, 'tilbageblik').writable).toBe(false);
  });

  it('takes in nothing from a page that still says "only you"', () => {
    saveAnswerFromPaper(anne, id, person, answer('sommerfest'));
    finishEntry(anne, id, person);
    const private_ = { questionId: 'q_nysgerrig', scale: null, text: 'kun til mig selv', version: 0 };
    expect(() => saveAnswer(jonas, id, private_)).toThrow(refused('paper.entered'));
    expect(JSON.stringify(readSharedPreparations(anne, id))).not.toContain('kun til mig selv');
  });

  it('does not let the talk begin before its day, since the employee has not shared it', () => {
    saveAnswerFromPaper(anne, id, person, answer('sommerfest'));
    finishEntry(anne, id, person);
    sharePreparation(anne, id);
    expect(describePreparation(anne, id).mayStart).toBe(false);
    expect(() => startTalk(anne, id)).toThrow(refused('conversation.too_early'));
    organisation.setNow(new Date('2026-03-16T09:00:00Z'));
    expect(() => startTalk(organisation.as('Anne'), id)).not.toThrow();
  });

  it('is named in the document, for the employee to confirm by signing', async () => {
    saveAnswerFromPaper(anne, id, person, answer('sommerfest'));
    finishEntry(anne, id, person);
    organisation.setNow(new Date('2026-03-16T09:00:00Z'));
    anne = organisation.as('Anne');
    startTalk(anne, id);
    setNoAgreements(anne, id, 'Kun et kort møde');
    endTalk(anne, id);
    await freezeSummary(anne, id);
    const frozen = SummarySchema.parse(JSON.parse(findCurrentSummary(organisation.db, id)?.snapshot ?? ''));
    expect(frozen.preparedOnPaper).toEqual([person]);
  });

  it('is taken back while it is empty, and leaves no trace but in the log', () => {
    undoEntry(anne, id, person);
    expect(standing()).toBe('free');
    expect(describePreparation(jonas, id).enteredBy).toBeNull();
    expect(() => describePaperPreparation(anne, id, person)).toThrow(refused('paper.not_begun'));
  });

  it('is not taken back once something stands in it', () => {
    saveAnswerFromPaper(anne, id, person, answer('sommerfest'));
    expect(() => undoEntry(anne, id, person)).toThrow(refused('paper.not_empty'));
  });

  it('is begun once: beginning again changes nothing', () => {
    enterFromPaper(anne, id, person);
    expect(events('preparation.enter-from-paper')).toHaveLength(1);
  });

  it('stands in the log as written on behalf of the employee, never with what was written', () => {
    saveAnswerFromPaper(anne, id, person, answer('sommerfest'));
    finishEntry(anne, id, person);
    for (const action of [
      'preparation.enter-from-paper',
      'preparation.save-answer',
      'preparation.finish-entry',
    ])
      expect(events(action)).toMatchObject([{ onBehalfOf: person }]);
    expect(JSON.stringify(organisation.db.select().from(auditEvents).all())).not.toContain('sommerfest');
  });
});

const events = (action: string) =>
  organisation.db
    .select()
    .from(auditEvents)
    .all()
    .filter((event) => event.action === action)
    .map(({ details }) => JSON.parse(details));

describe('typing in from paper', () => {
  it('is refused once the employee has begun to write, with their words still theirs', () => {
    saveAnswer(jonas, id, answer('mit eget'));
    expect(standing()).toBe('begun');
    expect(() => enterFromPaper(anne, id, person)).toThrow(refused('paper.begun'));
    expect(() => saveAnswerFromPaper(anne, id, person, answer('x', 1))).toThrow(refused('paper.not_begun'));
    expect(() => describePaperSection(anne, id, person, 'tilbageblik')).toThrow(refused('paper.not_begun'));
  });

  it('is open where the employee has erased what they wrote', () => {
    saveAnswer(jonas, id, answer('mit eget'));
    saveAnswer(jonas, id, answer(' ', 1));
    expect(() => enterFromPaper(anne, id, person)).not.toThrow();
  });

  it('is refused once the employee has shared, also an empty one', () => {
    sharePreparation(jonas, id);
    expect(standing()).toBe('shared');
    expect(() => enterFromPaper(anne, id, person)).toThrow(refused('paper.shared'));
  });

  it('is the leader’s alone, for those who take part as employees', () => {
    expect(() => enterFromPaper(jonas, id, person)).toThrow(forbidden);
    expect(() => listPaperEntries(jonas, id)).toThrow(forbidden);
    for (const outsider of ['Kim', 'Bo', 'Mie', 'Hanne'])
      expect(() => enterFromPaper(organisation.as(outsider), id, person)).toThrow(notFound);
    expect(() => enterFromPaper(anne, id, organisation.idOf('Mie'))).toThrow(notFound);
    expect(() => enterFromPaper(anne, id, organisation.idOf('Anne'))).toThrow(notFound);
  });

  it('is over when the talk has ended', () => {
    enterFromPaper(anne, id, person);
    organisation.setNow(new Date('2026-03-16T09:00:00Z'));
    startTalk(organisation.as('Anne'), id);
    expect(() =>
      saveAnswerFromPaper(organisation.as('Anne'), id, person, answer('under samtalen')),
    ).not.toThrow();
    endTalk(organisation.as('Anne'), id);
    expect(() => saveAnswerFromPaper(organisation.as('Anne'), id, person, answer('efter', 1))).toThrow(
      refused('conversation.not_now.summary'),
    );
  });

  it('by a former leader is not read by the new one, and stays the employee’s to go on with', () => {
    enterFromPaper(anne, id, person);
    saveAnswerFromPaper(anne, id, person, answer('fortalt til Anne'));
    moveReport(organisation, 'Jonas', { leader: 'Kim', lastDay: '2026-03-01', from: '2026-03-02' });
    const kim = organisation.as('Kim');
    takeOver(kim, id);
    expect(listPaperEntries(kim, id)).toMatchObject([{ standing: 'begun' }]);
    expect(() => enterFromPaper(kim, id, person)).toThrow(refused('paper.begun'));
    expect(() => describePaperSection(kim, id, person, 'tilbageblik')).toThrow(refused('paper.not_begun'));
    expect(() => describePaperSection(anne, id, person, 'tilbageblik')).toThrow(notFound);
    expect(readSharedPreparations(kim, id)[0]?.answers).toBeNull();
    expect(describePreparation(jonas, id)).toMatchObject({ enteredBy: null, writable: true });
  });

  it.each(['running', 'finished'])(
    'that was %s ends with a change of leader, also for one who comes back',
    (how) => {
      enterFromPaper(anne, id, person);
      saveAnswerFromPaper(anne, id, person, answer('fortalt til Anne'));
      if (how === 'finished') finishEntry(anne, id, person);
      moveReport(organisation, 'Jonas', { leader: 'Kim', lastDay: '2026-03-01', from: '2026-03-02' });
      takeOver(organisation.as('Kim'), id);
      saveAnswer(organisation.as('Jonas'), id, answer('kun til mig selv', 1));
      organisation.db
        .update(employments)
        .set({ leaderId: anne.actor.personId })
        .where(eq(employments.personId, person))
        .run();
      const back = organisation.as('Anne');
      takeOver(back, id);
      expect(() => describePaperSection(back, id, person, 'tilbageblik')).toThrow(refused('paper.not_begun'));
      expect(() => finishEntry(back, id, person)).toThrow(refused('paper.not_begun'));
      expect(readSharedPreparations(back, id)[0]?.answers).toBeNull();
    },
  );
});

describe('typing in from paper in a group', () => {
  it('is for those who report to the leader today, and not for a member who has another', () => {
    const group = organisationWithGroup();
    const talk = groupCalledIn(group);
    const member = group.idOf('Jonas');
    enterFromPaper(group.as('Anne'), talk, member);
    saveAnswerFromPaper(group.as('Anne'), talk, member, answer('sommerfest'));
    moveReport(group, 'Jonas', { leader: 'Kim', lastDay: '2026-03-01', from: '2026-03-02' });
    const leader = group.as('Anne');
    expect(listPaperEntries(leader, talk).map(({ name }) => name)).toEqual(['Mie', 'Per']);
    expect(() => describePaperPreparation(leader, talk, member)).toThrow(notFound);
    expect(() => describePaperSection(leader, talk, member, 'tilbageblik')).toThrow(notFound);
    expect(() => saveAnswerFromPaper(leader, talk, member, answer('x', 1))).toThrow(notFound);
    expect(() => finishEntry(leader, talk, member)).toThrow(notFound);
    expect(() => enterFromPaper(leader, talk, group.idOf('Mie'))).not.toThrow();
  });
});
