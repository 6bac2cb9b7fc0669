import { listAgreements, saveAgreement } from 'app/domain/conversations/agreements/agreements.server';
import {
  describeAgreements,
  describePlanNews,
} from 'app/domain/conversations/agreements/describe-agreements.server';
import { listProgress } from 'app/domain/conversations/agreements/follow-up.server';
import { describeLookBack, describeVerdicts } from 'app/domain/conversations/agreements/look-back.server';
import { assertAgreed, setNoAgreements } from 'app/domain/conversations/agreements/no-agreements.server';
import { noteProgress } from 'app/domain/conversations/agreements/progress.server';
import {
  removeAgreement,
  restoreAgreement,
} from 'app/domain/conversations/agreements/remove-agreement.server';
import { listVerdicts, saveVerdict } from 'app/domain/conversations/agreements/verdicts.server';
import { transact } from 'db/client.server';
import { moveReport } from 'tests/support/move-report';
import { notFound, refused } from 'tests/support/refused';
import type { TestOrganisation } from 'tests/support/test-database';
import { beforeEach, describe, expect, it } from 'vitest';
import { agree, conversationOf, largerTeam, plan, sign, talk } from './talks';

let organisation: TestOrganisation;
let id: string;
let [ofAll, jonasOwn, mieOwn] = ['', '', ''];
const team = { group: 'Team Nord', members: ['Jonas', 'Mie', 'Ida'] };
beforeEach(() => {
  organisation = largerTeam();
  id = talk(organisation, { with: team, heldOn: '2026-02-02' });
  ofAll = agree(organisation, 'Mie', id, 'Fælles');
  jonasOwn = agree(organisation, 'Jonas', id, 'Jonas’ eget', { memberId: organisation.idOf('Jonas') });
  mieOwn = agree(organisation, 'Anne', id, 'Mies eget', { memberId: organisation.idOf('Mie') });
});

const as = (name: string) => organisation.as(name);
const goals = (lines: { goal: string }[]) => lines.map(({ goal }) => goal);

describe('in a group talk', () => {
  it('a member reads the plan of all and their own, never another’s', () => {
    for (const describe of [describeAgreements, describePlanNews]) {
      expect(goals(describe(as('Jonas'), id).agreements)).toEqual(['Fælles', 'Jonas’ eget']);
      expect(goals(describe(as('Mie'), id).agreements)).toEqual(['Fælles', 'Mies eget']);
      expect(goals(describe(as('Ida'), id).agreements)).toEqual(['Fælles']);
      expect(goals(describe(as('Anne'), id).agreements)).toEqual(['Fælles', 'Jonas’ eget', 'Mies eget']);
    }
  });

  it('a member is offered their own plan, the leader every member’s', () => {
    const offered = (who: string) => describeAgreements(as(who), id).plans.map(({ member }) => member?.name);
    expect(offered('Jonas')).toEqual([undefined, 'Jonas']);
    expect(offered('Anne')).toEqual([undefined, 'Ida', 'Jonas', 'Mie']);
  });

  it('all members write the plan of all', () => {
    for (const [version, name] of ['Jonas', 'Ida', 'Anne'].entries())
      expect(
        saveAgreement(as(name), id, plan(`Af ${name}`, { id: ofAll, version: version + 1 })),
      ).toMatchObject({
        outcome: 'saved',
      });
  });

  it('a member writes nothing in another’s plan', () => {
    const inMies = plan('x', { memberId: organisation.idOf('Mie') });
    expect(() => saveAgreement(as('Jonas'), id, inMies)).toThrow(refused('access.forbidden', 'forbidden'));
    const gone = refused('agreement.gone');
    expect(() => saveAgreement(as('Jonas'), id, plan('x', { id: mieOwn, version: 1 }))).toThrow(gone);
    expect(() => removeAgreement(as('Jonas'), id, { id: mieOwn, version: 1 })).toThrow(gone);
    const [, , stored] = listAgreements(organisation.db, id);
    if (!stored) throw new Error('Mie has no plan');
    removeAgreement(as('Mie'), id, { id: mieOwn, version: 1 });
    expect(() => restoreAgreement(as('Jonas'), id, stored)).toThrow(refused('access.forbidden'));
  });

  it('a line stays in the plan that it was made in', () => {
    saveAgreement(as('Jonas'), id, plan('Rettet', { id: jonasOwn, version: 1, memberId: null }));
    expect(listAgreements(organisation.db, id)[1]).toMatchObject({
      goal: 'Rettet',
      memberId: organisation.idOf('Jonas'),
    });
  });

  it('nobody outside the group has a plan in it', () => {
    const oles = plan('x', { memberId: organisation.idOf('Ole') });
    expect(() => saveAgreement(as('Anne'), id, oles)).toThrow(refused('agreement.member_unknown'));
    expect(() => describeAgreements(as('Ole'), id)).toThrow(notFound);
  });

  it('the leader reads a member’s own plan for as long as they lead them', () => {
    moveReport(organisation, 'Mie', { leader: 'Kim', lastDay: '2026-03-01', from: '2026-03-02' });
    expect(goals(describeAgreements(as('Anne'), id).agreements)).toEqual(['Fælles', 'Jonas’ eget']);
    expect(goals(describeAgreements(as('Mie'), id).agreements)).toEqual(['Fælles', 'Mies eget']);
    expect(() => describeAgreements(as('Kim'), id)).toThrow(notFound);
  });

  it('the plan of all is what has to be agreed on', () => {
    const assertIt = () =>
      transact(organisation.db, (tx) => assertAgreed(tx, conversationOf(organisation, 'Anne', id)));
    expect(assertIt).not.toThrow();
    removeAgreement(as('Ida'), id, { id: ofAll, version: 1 });
    expect(assertIt).toThrow(refused('summary.no_agreements'));
    setNoAgreements(as('Ida'), id, 'Hver har sin plan');
    agree(organisation, 'Ida', id, 'Idas eget', { memberId: organisation.idOf('Ida') });
    expect(assertIt).not.toThrow();
  });
});

describe('after a group talk', () => {
  beforeEach(() => {
    sign(organisation, id);
  });

  it('each follows up the plan of all and their own', () => {
    expect(goals(listProgress(as('Jonas'), id))).toEqual(['Fælles', 'Jonas’ eget']);
    expect(goals(listProgress(as('Anne'), id))).toEqual(['Fælles', 'Jonas’ eget', 'Mies eget']);
  });

  it('a member notes nothing on another’s plan, which is as if it were not there', () => {
    const note = { progress: 'begun', text: '' } as const;
    expect(() => noteProgress(as('Jonas'), mieOwn, note)).toThrow(notFound);
    expect(() => noteProgress(as('Jonas'), ofAll, note)).not.toThrow();
    expect(() => noteProgress(as('Anne'), mieOwn, note)).not.toThrow();
  });
});

describe('looking back in a group talk', () => {
  let next: string;
  beforeEach(() => {
    sign(organisation, id);
    next = talk(organisation, { with: team, heldOn: '2026-03-02' });
  });
  const say = (by: string, agreementId: string) =>
    saveVerdict(as(by), next, { agreementId, verdict: 'continue', reason: 'fordi', version: 0 });

  it('each sees the plan of all and their own, also when the page asks for news', () => {
    const seen = (who: string) => goals(describeLookBack(as(who), next).lines);
    expect(seen('Jonas')).toEqual(['Fælles', 'Jonas’ eget']);
    expect(seen('Ida')).toEqual(['Fælles']);
    expect(seen('Anne')).toEqual(['Fælles', 'Jonas’ eget', 'Mies eget']);
    expect(describeVerdicts(as('Jonas'), next).map((line) => line.id)).toEqual([ofAll, jonasOwn]);
  });

  it('a member says nothing of another’s plan', () => {
    expect(() => say('Jonas', mieOwn)).toThrow(refused('agreement.not_open'));
  });

  it('an own line is carried on in the own plan', () => {
    say('Jonas', jonasOwn);
    expect(goals(describeAgreements(as('Mie'), next).agreements)).toEqual([]);
    expect(describeAgreements(as('Jonas'), next).agreements).toMatchObject([
      { goal: 'Jonas’ eget', memberId: organisation.idOf('Jonas'), carriedFromId: jonasOwn },
    ]);
  });

  it('what all sign says nothing of individual plans', () => {
    say('Jonas', jonasOwn);
    say('Mie', ofAll);
    expect(goals(listVerdicts(organisation.db, next))).toEqual(['Fælles']);
  });

  it('the member’s own talk says what became of their own plan', () => {
    const mus = talk(organisation, { with: 'Jonas', heldOn: '2026-03-02' });
    saveVerdict(as('Jonas'), mus, { agreementId: jonasOwn, verdict: 'continue', reason: '', version: 0 });
    expect(goals(listVerdicts(organisation.db, mus))).toEqual(['Jonas’ eget']);
    expect(listAgreements(organisation.db, mus)).toMatchObject([{ carriedFromId: jonasOwn, memberId: null }]);
  });
});
