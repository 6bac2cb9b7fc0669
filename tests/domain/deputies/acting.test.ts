import { setNoAgreements } from 'app/domain/conversations/agreements/no-agreements.server';
import { describeConversation } from 'app/domain/conversations/describe-conversation.server';
import { enterFromPaper } from 'app/domain/conversations/preparation/enter-from-paper.server';
import {
  readOwnPreparation,
  readSharedPreparations,
} from 'app/domain/conversations/preparation/read-preparations.server';
import { saveAnswer } from 'app/domain/conversations/preparation/save-answer.server';
import { sharePreparation } from 'app/domain/conversations/preparation/share-preparation.server';
import { endTalk, startTalk } from 'app/domain/conversations/talk/move-conversation.server';
import { saveRecordLine } from 'app/domain/conversations/talk/record-lines.server';
import { newId } from 'app/domain/ids';
import { listOwnAccesses } from 'app/domain/oversight/own-accesses.server';
import { listDeputyTeams, readDeputySteps } from 'app/domain/overview/deputy-teams.server';
import { describeSigning } from 'app/domain/signing/describe-signing.server';
import { freezeSummary } from 'app/domain/signing/freeze-summary.server';
import { reopenSummary, unfreezeSummary } from 'app/domain/signing/void-summary.server';
import { auditEvents } from 'db/schema/audit';
import { mails } from 'db/schema/notifications';
import { eq } from 'drizzle-orm';
import { sign as signAs } from 'tests/domain/signing/sign-as';
import { calledIn, organisationWithTeam } from 'tests/support/conversations';
import { refused } from 'tests/support/refused';
import type { TestOrganisation } from 'tests/support/test-database';
import { beforeEach, describe, expect, it } from 'vitest';
import { standIn } from './stand-in';

let organisation: TestOrganisation;
let id: string;
beforeEach(() => {
  organisation = organisationWithTeam();
  id = calledIn(organisation);
  standIn(organisation, 'Kim', 'Anne', ['2026-03-02', '2026-03-20']);
});
const as = (name: string) => organisation.as(name);
const forbidden = refused('access.forbidden', 'forbidden');
const write = (name: string, text: string) =>
  saveAnswer(as(name), id, { questionId: 'q_stolt', scale: null, text, version: 0 });
const readBy = (name: string) =>
  readSharedPreparations(as(name), id).flatMap(({ name: author, answers }) =>
    (answers ?? []).map(({ text }) => `${author}: ${text}`),
  );
const events = () =>
  organisation.db
    .select({ action: auditEvents.action, details: auditEvents.details })
    .from(auditEvents)
    .where(eq(auditEvents.actorId, organisation.idOf('Kim')))
    .all();

describe('a preparation is a person’s own', () => {
  it('what the leader has not shared the deputy never reads, nor the leader what the deputy has not', () => {
    write('Anne', 'annes egne tanker');
    write('Kim', 'kims egne tanker');
    expect(readBy('Kim')).toEqual([]);
    expect(readBy('Anne')).toEqual([]);
    expect(readOwnPreparation(as('Kim'), id).map(({ text }) => text)).toEqual(['kims egne tanker']);
    expect(readOwnPreparation(as('Anne'), id).map(({ text }) => text)).toEqual(['annes egne tanker']);
  });

  it('looking in begins none: a deputy’s begins with the first thing they write', () => {
    describeConversation(as('Kim'), id);
    expect(readOwnPreparation(as('Kim'), id)).toEqual([]);
    expect(events()).toEqual([]);
  });

  it('what the deputy shares both the employee and the leader read, also after the days are over', () => {
    write('Kim', 'kims tanker');
    sharePreparation(as('Kim'), id);
    organisation.setNow(new Date('2026-03-21T09:00:00Z'));
    expect(readBy('Jonas')).toEqual(['Kim: kims tanker']);
    expect(readBy('Anne')).toEqual(['Kim: kims tanker']);
  });

  it('one sharing on the leader’s side is enough to begin, and each still shares their own', () => {
    sharePreparation(as('Jonas'), id);
    expect(() => startTalk(as('Kim'), id)).toThrow(refused('conversation.too_early'));
    sharePreparation(as('Kim'), id);
    expect(describeConversation(as('Anne'), id).own.shared).toBe(false);
    expect(describeConversation(as('Kim'), id).own.shared).toBe(true);
    startTalk(as('Kim'), id);
    expect(describeConversation(as('Jonas'), id).state).toBe('in-talk');
  });

  it('the deputy does not type in from paper, which reads along', () => {
    expect(() => enterFromPaper(as('Kim'), id, organisation.idOf('Jonas'))).toThrow(forbidden);
  });
});

describe('the log', () => {
  it('says of everything a deputy does in the conversation on whose behalf it was', () => {
    write('Kim', 'et svar');
    sharePreparation(as('Kim'), id);
    expect(events().map(({ action }) => action)).toEqual(['preparation.save-answer', 'preparation.share']);
    for (const { details } of events())
      expect(JSON.parse(details)).toMatchObject({ onBehalfOf: organisation.idOf('Anne') });
  });

  it('says nothing of the kind of the leader’s own acts', () => {
    sharePreparation(as('Anne'), id);
    const all = organisation.db.select({ details: auditEvents.details }).from(auditEvents).all();
    expect(all.filter(({ details }) => details.includes('onBehalfOf'))).toEqual([]);
  });

  it('tells the employee that the deputy opened it, and for whom', () => {
    write('Jonas', 'mine tanker');
    sharePreparation(as('Jonas'), id);
    expect(readBy('Kim')).toEqual(['Jonas: mine tanker']);
    const [access] = listOwnAccesses(as('Jonas'), { own: false, before: null }).events;
    expect(access).toMatchObject({
      action: 'preparation.open',
      actor: { name: 'Kim' },
      onBehalfOf: { name: 'Anne' },
    });
  });
});

describe('what the deputy is shown', () => {
  it('is the leader’s team apart from their own, with whose turn it is and the last day', () => {
    const [team] = listDeputyTeams(as('Kim'));
    expect(team).toMatchObject({ name: 'Anne', endsOn: '2026-03-20' });
    expect(team?.members.map(({ name }) => name)).toEqual(['Jonas', 'Mie']);
    expect(readDeputySteps(as('Kim'))[0]?.own.map(({ kind }) => kind)).toEqual(['prepare']);
    expect(listDeputyTeams(as('Jonas'))).toEqual([]);
  });

  it('is mailed what the leader is mailed', () => {
    sharePreparation(as('Jonas'), id);
    const to = organisation.db
      .select({ personId: mails.personId })
      .from(mails)
      .where(eq(mails.kind, 'preparation-shared'))
      .all();
    expect(to.map(({ personId }) => personId).sort()).toEqual(
      [organisation.idOf('Anne'), organisation.idOf('Kim')].sort(),
    );
  });
});

describe('signing', () => {
  const toSummary = (by: string) => {
    organisation.setNow(new Date('2026-03-16T09:00:00Z'));
    startTalk(as(by), id);
    saveRecordLine(as(by), id, {
      id: newId(),
      sectionId: 'tilbageblik',
      text: 'Vi talte om året',
      discretion: 'between-us',
      version: 0,
    });
    setNoAgreements(as(by), id, 'Vi fortsætter som hidtil');
    endTalk(as(by), id);
  };
  const frozen = (name: string) => describeSigning(as(name), id).frozen;

  it('whoever froze it signs in the leader’s place, and the document says whose deputy it is', async () => {
    toSummary('Kim');
    await freezeSummary(as('Kim'), id);
    expect(frozen('Jonas')?.turn).toEqual([organisation.idOf('Kim')]);
    expect(describeSigning(as('Jonas'), id).document).toMatchObject({
      leader: { name: 'Anne' },
      deputy: { name: 'Kim' },
    });
    await expect(signAs(organisation, 'Anne', id)).rejects.toThrow(refused('signing.changed'));
    await signAs(organisation, 'Kim', id);
    await signAs(organisation, 'Jonas', id);
    expect(describeConversation(as('Anne'), id)).toMatchObject({
      state: 'signed',
      own: { signed: true, deputy: { name: 'Kim' } },
    });
  });

  it('what the leader froze only the leader signs', async () => {
    toSummary('Anne');
    await freezeSummary(as('Anne'), id);
    await expect(signAs(organisation, 'Kim', id)).rejects.toThrow(refused('signing.changed'));
    expect(describeSigning(as('Kim'), id).document.deputy).toBeNull();
  });

  it('a deputy whose days are over signs no more, and the leader unlocks it and goes on', async () => {
    toSummary('Kim');
    await freezeSummary(as('Kim'), id);
    organisation.setNow(new Date('2026-03-21T09:00:00Z'));
    await expect(signAs(organisation, 'Kim', id)).rejects.toThrow(refused('access.not_found'));
    unfreezeSummary(as('Anne'), id);
    await freezeSummary(as('Anne'), id);
    expect(frozen('Anne')?.turn).toEqual([organisation.idOf('Anne')]);
  });

  it('what two have signed the deputy does not reopen', async () => {
    toSummary('Anne');
    await freezeSummary(as('Anne'), id);
    await signAs(organisation, 'Anne', id);
    await signAs(organisation, 'Jonas', id);
    expect(() => reopenSummary(as('Kim'), id, 'et ord mangler')).toThrow(forbidden);
  });
});
