import {
  AgreementSchema,
  RestoreAgreementSchema,
} from 'app/domain/conversations/agreements/agreement.schema';
import { listAgreements, saveAgreement } from 'app/domain/conversations/agreements/agreements.server';
import { describeAgreements } from 'app/domain/conversations/agreements/describe-agreements.server';
import { assertAgreed, setNoAgreements } from 'app/domain/conversations/agreements/no-agreements.server';
import { noteProgress } from 'app/domain/conversations/agreements/progress.server';
import {
  removeAgreement,
  restoreAgreement,
} from 'app/domain/conversations/agreements/remove-agreement.server';
import { saveVerdict } from 'app/domain/conversations/agreements/verdicts.server';
import { newId } from 'app/domain/ids';
import { transact } from 'db/client.server';
import { auditEvents } from 'db/schema/audit';
import { conversations } from 'db/schema/conversations';
import { desc } from 'drizzle-orm';
import { inTalk } from 'tests/support/conversations';
import { notFound, refused } from 'tests/support/refused';
import type { TestOrganisation } from 'tests/support/test-database';
import { beforeEach, describe, expect, it } from 'vitest';
import { agree, conversationOf, plan, sign, smallTeam, talk } from './talks';

let organisation: TestOrganisation;
beforeEach(() => {
  organisation = smallTeam();
});

const as = (name: string) => organisation.as(name);
const lines = (id: string) => listAgreements(organisation.db, id);

describe('adding an agreement', () => {
  it('takes a goal alone; the rest can come later', () => {
    const input = AgreementSchema.parse({ id: '', version: '0', goal: ' Tale oftere sammen ' });
    const id = inTalk(organisation);
    saveAgreement(as('Jonas'), id, input);
    expect(lines(id)).toMatchObject([
      { goal: 'Tale oftere sammen', activity: '', support: '', dueOn: null, followUpOn: null, version: 1 },
    ]);
  });

  it('twice with the id that the page has chosen adds one', () => {
    const id = inTalk(organisation);
    const input = plan('Én gang', { id: newId() });
    expect(saveAgreement(as('Jonas'), id, input)).toMatchObject({ outcome: 'saved', version: 1 });
    expect(saveAgreement(as('Jonas'), id, input)).toMatchObject({ outcome: 'saved', version: 1 });
    expect(lines(id)).toHaveLength(1);
  });

  it('under the id of another conversation’s agreement is refused', () => {
    const other = agree(
      organisation,
      'Mie',
      talk(organisation, { with: 'Mie', heldOn: '2026-03-02' }),
      'Mies',
    );
    const id = inTalk(organisation);
    expect(() => saveAgreement(as('Jonas'), id, plan('x', { id: other }))).toThrow(refused('agreement.gone'));
  });

  it('links it to a sentence and a theme of what the talk is held on, and to no other', () => {
    const id = inTalk(organisation);
    agree(organisation, 'Jonas', id, 'Dele', {
      statementId: 's_deler',
      sectionId: 'nysgerrighed',
      support: 'Tid',
    });
    expect(describeAgreements(as('Anne'), id).agreements).toMatchObject([
      { theme: 'Nysgerrighed', statement: 'Deler sin viden med kolleger', support: 'Tid' },
    ]);
    const save = (change: object) => () => saveAgreement(as('Jonas'), id, plan('x', change));
    expect(save({ statementId: 's_nowhere' })).toThrow(refused('conversation.statement_unknown'));
    expect(save({ sectionId: 'nowhere' })).toThrow(refused('conversation.section_unknown'));
  });

  it('is for those in the talk, and puts nobody’s individual plan in a talk between two', () => {
    const id = inTalk(organisation);
    for (const name of ['Mie', 'Kim', 'Bo', 'Hanne'])
      expect(() => saveAgreement(as(name), id, plan('x'))).toThrow(notFound);
    const own = plan('x', { memberId: organisation.idOf('Jonas') });
    expect(() => saveAgreement(as('Jonas'), id, own)).toThrow(refused('agreement.member_unknown'));
  });
});

describe('changing an agreement', () => {
  it('is not done on top of what one has not seen', () => {
    const id = inTalk(organisation);
    const line = agree(organisation, 'Anne', id, 'Først');
    const change = (goal: string) => plan(goal, { id: line, version: 1 });
    expect(saveAgreement(as('Anne'), id, change('Annes'))).toMatchObject({ outcome: 'saved', version: 2 });
    expect(saveAgreement(as('Jonas'), id, change('Jonas’'))).toMatchObject({
      outcome: 'stale',
      current: { goal: 'Annes', version: 2 },
    });
    expect(saveAgreement(as('Jonas'), id, change('Annes'))).toMatchObject({ outcome: 'saved', version: 2 });
  });
});

describe('taking an agreement out', () => {
  it('is not done to what one has not seen', () => {
    const id = inTalk(organisation);
    const line = agree(organisation, 'Anne', id, 'Først');
    saveAgreement(as('Anne'), id, plan('Rettet', { id: line, version: 1 }));
    expect(removeAgreement(as('Jonas'), id, { id: line, version: 1 })).toMatchObject({
      outcome: 'stale',
      current: { goal: 'Rettet' },
    });
    expect(lines(id)).toHaveLength(1);
  });

  it('can be undone: it stands where it stood, and whoever shows the old one is told', () => {
    const id = inTalk(organisation);
    const first = agree(organisation, 'Anne', id, 'Først');
    agree(organisation, 'Anne', id, 'Sidst');
    const out = removeAgreement(as('Jonas'), id, { id: first, version: 1 });
    if (out.outcome !== 'removed') throw new Error('it was not removed');
    expect(lines(id).map(({ goal }) => goal)).toEqual(['Sidst']);
    const { removed } = out;
    restoreAgreement(as('Jonas'), id, removed);
    expect(restoreAgreement(as('Jonas'), id, removed)).toMatchObject({ outcome: 'saved', version: 2 });
    expect(lines(id).map(({ goal, version }) => [goal, version])).toEqual([
      ['Først', 2],
      ['Sidst', 1],
    ]);
    expect(removeAgreement(as('Anne'), id, { id: first, version: 1 })).toMatchObject({ outcome: 'stale' });
  });

  it('and the log says that it was put back, of a version that a line can have', () => {
    const id = inTalk(organisation);
    const line = agree(organisation, 'Anne', id, 'Først');
    const out = removeAgreement(as('Anne'), id, { id: line, version: 1 });
    if (out.outcome !== 'removed') throw new Error('it was not removed');
    restoreAgreement(as('Anne'), id, out.removed);
    const [last] = organisation.db.select().from(auditEvents).orderBy(desc(auditEvents.seq)).all();
    expect(last).toMatchObject({ action: 'agreement.restore', subjectId: id });
    expect(JSON.parse(last?.details ?? '')).toEqual({ agreement: line, version: 2 });
    const { version } = RestoreAgreementSchema.shape;
    expect(version.safeParse('1000000').success).toBe(false);
    expect(version.parse('999999')).toBe(999_999);
  });

  it('brings a carried line back as carried, and makes none of any other', () => {
    const old = agreedLastYear('Gammelt');
    const foreign = agreedLastYear('Et andet');
    const id = inTalk(organisation);
    say(id, old, 'continue');
    const [carried] = lines(id);
    if (!carried) throw new Error('nothing was carried');
    removeAgreement(as('Anne'), id, carried);
    restoreAgreement(as('Anne'), id, carried);
    expect(lines(id)).toMatchObject([{ carriedFromId: old }]);
    removeAgreement(as('Anne'), id, { ...carried, version: 2 });
    restoreAgreement(as('Anne'), id, { ...carried, carriedFromId: foreign });
    expect(lines(id)).toMatchObject([{ carriedFromId: null }]);
  });

  it('says so when it is gone, and goes through its own conversation only', () => {
    const id = inTalk(organisation);
    const line = agree(organisation, 'Anne', id, 'Først');
    const elsewhere = inTalk(organisation);
    expect(() => removeAgreement(as('Anne'), elsewhere, { id: line, version: 1 })).toThrow(
      refused('agreement.gone'),
    );
    removeAgreement(as('Anne'), id, { id: line, version: 1 });
    expect(() => removeAgreement(as('Anne'), id, { id: line, version: 1 })).toThrow(
      refused('agreement.gone'),
    );
    expect(() => saveAgreement(as('Anne'), id, plan('x', { id: line, version: 1 }))).toThrow(
      refused('agreement.gone'),
    );
  });

  it('is not done to what has been followed up, also when the talk is opened again', () => {
    const line = agreedLastYear('Fulgt op');
    noteProgress(as('Jonas'), line, { progress: 'begun', text: '' });
    const { conversationId } = organisation.db.query.agreements.findFirst().sync() ?? { conversationId: '' };
    organisation.db.update(conversations).set({ state: 'summary' }).run();
    expect(() => removeAgreement(as('Anne'), conversationId, { id: line, version: 1 })).toThrow(
      refused('agreement.followed_up'),
    );
  });
});

describe('agreeing on nothing', () => {
  const assertAt = (id: string) => () =>
    transact(organisation.db, (tx) => assertAgreed(tx, conversationOf(organisation, 'Anne', id)));

  it('is a deliberate act with a reason; without either nothing can be locked', () => {
    const id = inTalk(organisation);
    expect(assertAt(id)).toThrow(refused('summary.no_agreements', 'conflict'));
    setNoAgreements(as('Jonas'), id, 'Jonas går på pension i maj');
    expect(assertAt(id)).not.toThrow();
    expect(describeAgreements(as('Anne'), id).noAgreementsReason).toBe('Jonas går på pension i maj');
  });

  it('is taken back by saying so, and by agreeing on something', () => {
    const id = inTalk(organisation);
    setNoAgreements(as('Jonas'), id, 'Ingen');
    setNoAgreements(as('Anne'), id, null);
    expect(assertAt(id)).toThrow(refused('summary.no_agreements'));
    setNoAgreements(as('Anne'), id, 'Ingen');
    agree(organisation, 'Jonas', id, 'Noget alligevel');
    expect(describeAgreements(as('Anne'), id).noAgreementsReason).toBeNull();
    expect(assertAt(id)).not.toThrow();
  });

  it('cannot be said where something is agreed', () => {
    const id = inTalk(organisation);
    agree(organisation, 'Jonas', id, 'Noget');
    expect(() => setNoAgreements(as('Anne'), id, 'Ingen')).toThrow(refused('agreement.some_agreed'));
  });

  it('needs not be said in a status talk that has gone through the agreements there are', () => {
    const line = agreedLastYear('Løber endnu');
    const id = talk(organisation, { type: 'status', with: 'Jonas', heldOn: '2026-03-02' });
    expect(assertAt(id)).toThrow(refused('summary.no_agreements'));
    say(id, line, 'continue');
    expect(assertAt(id)).not.toThrow();
  });

  it('waits for the talk, and stands still once it is locked', () => {
    const signed = sign(organisation, inTalk(organisation));
    expect(() => setNoAgreements(as('Anne'), signed, 'x')).toThrow(refused('conversation.not_now.signed'));
  });
});

function agreedLastYear(goal: string): string {
  const id = talk(organisation, { with: 'Jonas', heldOn: '2025-03-02' });
  const line = agree(organisation, 'Jonas', id, goal);
  sign(organisation, id);
  return line;
}

function say(id: string, agreementId: string, verdict: 'done' | 'continue') {
  saveVerdict(as('Anne'), id, { agreementId, verdict, reason: '', version: 0 });
}
