import {
  listOwnAgreements,
  openAgreementsOf,
} from 'app/domain/conversations/agreements/agreement-history.server';
import { listAgreements } from 'app/domain/conversations/agreements/agreements.server';
import { agreementsDue, type DueAgreement } from 'app/domain/conversations/agreements/agreements-due.server';
import { listProgress } from 'app/domain/conversations/agreements/follow-up.server';
import { noteProgress } from 'app/domain/conversations/agreements/progress.server';
import { saveVerdict } from 'app/domain/conversations/agreements/verdicts.server';
import { auditEvents } from 'db/schema/audit';
import { agreementNotes } from 'db/schema/conversations';
import { moveReport } from 'tests/support/move-report';
import { notFound, refused } from 'tests/support/refused';
import type { TestOrganisation } from 'tests/support/test-database';
import { beforeEach, describe, expect, it } from 'vitest';
import { agree, largerTeam, sign, talk } from './talks';

let organisation: TestOrganisation;
let id: string;
let line: string;
beforeEach(() => {
  organisation = largerTeam();
  id = talk(organisation, { with: 'Jonas', heldOn: '2025-09-02' });
  line = agree(organisation, 'Jonas', id, 'Følordning', { dueOn: '2026-03-10' });
  sign(organisation, id);
});

const as = (name: string) => organisation.as(name);
const note = (by: string, progress: 'begun' | 'on-track' | 'stuck' | 'done' = 'begun', text = '') =>
  noteProgress(as(by), line, { progress, text });
const toKim = () =>
  moveReport(organisation, 'Jonas', { leader: 'Kim', lastDay: '2026-03-01', from: '2026-03-02' });
const settle = (verdict: 'done' | 'drop' | 'continue', type: 'mus' | 'status' = 'mus') => {
  const next = talk(organisation, { type, with: 'Jonas', heldOn: '2026-02-02' });
  saveVerdict(as('Anne'), next, { agreementId: line, verdict, reason: 'derfor', version: 0 });
  return sign(organisation, next);
};

describe('progress during the year', () => {
  it('is noted by both, and every note stays with who said it and when', () => {
    note('Jonas', 'begun', 'Vi har aftalt dage');
    organisation.setNow(new Date('2026-03-03T09:00:00Z'));
    note('Anne', 'stuck', 'Timerne mangler');
    for (const who of ['Jonas', 'Anne'])
      expect(listProgress(as(who), id)).toMatchObject([
        {
          notes: [
            {
              by: 'Jonas',
              progress: 'begun',
              text: 'Vi har aftalt dage',
              at: new Date('2026-03-02T09:00:00Z'),
            },
            { by: 'Anne', progress: 'stuck', text: 'Timerne mangler' },
          ],
          outcome: null,
        },
      ]);
    expect(() => organisation.db.update(agreementNotes).set({ progress: 'done' }).run()).toThrow(
      'never changed',
    );
  });

  it('is noted once when it is sent twice', () => {
    note('Jonas');
    note('Jonas');
    expect(listProgress(as('Jonas'), id)[0]?.notes).toHaveLength(1);
  });

  it('is noted by a new leader too, and no longer by the old one', () => {
    toKim();
    note('Kim', 'on-track');
    expect(listProgress(as('Jonas'), id)[0]?.notes).toMatchObject([{ by: 'Kim' }]);
    expect(() => note('Anne')).toThrow(notFound);
    expect(() => listProgress(as('Anne'), id)).toThrow(notFound);
  });

  it('is nobody else’s', () => {
    for (const name of ['Mie', 'Bo', 'Kim', 'Hanne']) {
      expect(() => note(name)).toThrow(notFound);
      expect(() => listProgress(as(name), id)).toThrow(notFound);
    }
    expect(() => noteProgress(as('Jonas'), 'findes-ikke', { progress: 'begun', text: '' })).toThrow(notFound);
  });

  it('waits until the talk is signed', () => {
    const next = talk(organisation, { with: 'Jonas', heldOn: '2026-03-02' });
    const own = agree(organisation, 'Jonas', next, 'Nyt');
    expect(() => noteProgress(as('Jonas'), own, { progress: 'begun', text: '' })).toThrow(
      refused('conversation.not_now.in-talk'),
    );
  });

  it.each(['done', 'drop', 'continue'] as const)('ends when a later talk says "%s"', (verdict) => {
    settle(verdict);
    expect(() => note('Jonas')).toThrow(refused('agreement.settled', 'conflict'));
    const kind = verdict === 'continue' ? 'carried' : verdict;
    expect(listProgress(as('Jonas'), id)).toMatchObject([
      { outcome: { kind, on: '2026-02-02', reason: 'derfor' } },
    ]);
  });

  it('goes on on the same line after a status talk that continues it', () => {
    settle('continue', 'status');
    expect(() => note('Jonas')).not.toThrow();
  });
});

describe('what is due', () => {
  const goalOf = ({ conversationId, agreementId }: DueAgreement) =>
    listAgreements(organisation.db, conversationId).find(({ id }) => id === agreementId)?.goal;
  const due = (who: string) => agreementsDue(as(who)).map((one) => [goalOf(one), one.otherName, one.on]);

  it('is due for the employee and for the leader, each with the other’s name', () => {
    expect(due('Jonas')).toEqual([['Følordning', 'Anne', '2026-03-10']]);
    expect(due('Anne')).toEqual([['Følordning', 'Jonas', '2026-03-10']]);
    for (const name of ['Mie', 'Bo', 'Kim', 'Hanne']) expect(due(name)).toEqual([]);
  });

  it('follows the employee to a new leader', () => {
    toKim();
    expect(due('Jonas')).toEqual([['Følordning', 'Kim', '2026-03-10']]);
    expect(agreementsDue(as('Kim'))).toMatchObject([
      { otherName: 'Jonas', inheritedFrom: organisation.idOf('Jonas') },
    ]);
    expect(due('Anne')).toEqual([]);
  });

  it('is nothing that is reached, dropped or carried on', () => {
    settle('done');
    expect(due('Jonas')).toEqual([]);
  });

  it('is nothing that is noted as reached, until it is noted otherwise', () => {
    note('Jonas', 'done');
    expect(due('Jonas')).toEqual([]);
    organisation.setNow(new Date('2026-03-03T09:00:00Z'));
    note('Anne', 'stuck', 'Ikke helt');
    expect(due('Jonas')).toHaveLength(1);
  });

  it('comes with the nearest day first', () => {
    const earlier = talk(organisation, { with: 'Mie', heldOn: '2025-09-02' });
    agree(organisation, 'Mie', earlier, 'Kursus', { followUpOn: '2026-03-01' });
    sign(organisation, earlier);
    expect(agreementsDue(as('Anne')).map((one) => [goalOf(one), one.overdue])).toEqual([
      ['Kursus', true],
      ['Følordning', false],
    ]);
  });

  it('of a group is due for all of it, an own plan for its member and the leader', () => {
    const group = talk(organisation, {
      with: { group: 'Nord', members: ['Mie', 'Ida'] },
      heldOn: '2025-10-01',
    });
    agree(organisation, 'Mie', group, 'Fælles', { dueOn: '2026-03-01' });
    agree(organisation, 'Mie', group, 'Mies', { dueOn: '2026-03-02', memberId: organisation.idOf('Mie') });
    sign(organisation, group);
    expect(due('Ida')).toEqual([['Fælles', 'Anne', '2026-03-01']]);
    expect(due('Mie')).toHaveLength(2);
    expect(due('Anne').slice(0, 2)).toEqual([
      ['Fælles', 'Nord', '2026-03-01'],
      ['Mies', 'Mie', '2026-03-02'],
    ]);
  });
});

describe('agreements through the years', () => {
  it('are the employee’s own to read, whoever led the talks', () => {
    const older = talk(organisation, { leader: 'Kim', with: 'Jonas', heldOn: '2024-03-01' });
    agree(organisation, 'Jonas', older, 'Fra dengang');
    sign(organisation, older);
    const open = talk(organisation, { with: 'Jonas', heldOn: '2026-03-01' });
    agree(organisation, 'Jonas', open, 'Ikke underskrevet');
    expect(
      listOwnAgreements(as('Jonas')).map(({ leaderName, lines }) => [leaderName, lines[0]?.goal]),
    ).toEqual([
      ['Anne', 'Følordning'],
      ['Kim', 'Fra dengang'],
    ]);
    expect(listOwnAgreements(as('Mie'))).toEqual([]);
  });

  it('are the new leader’s to read, each opening logged on the talk that it is from', () => {
    toKim();
    expect(openAgreementsOf(as('Kim'), organisation.idOf('Jonas'))).toMatchObject({
      name: 'Jonas',
      talks: [{ id, inherited: true, lines: [{ goal: 'Følordning' }] }],
    });
    openAgreementsOf(as('Kim'), organisation.idOf('Jonas'));
    const logged = organisation.db.select().from(auditEvents).all();
    expect(logged.filter(({ action }) => action === 'agreement.read-earlier')).toMatchObject([
      { actorId: organisation.idOf('Kim'), subjectId: id },
      { actorId: organisation.idOf('Kim'), subjectId: id },
    ]);
  });

  it('are the leader’s own to read without a log of it', () => {
    openAgreementsOf(as('Anne'), organisation.idOf('Jonas'));
    const logged = organisation.db.select().from(auditEvents).all();
    expect(logged.filter(({ action }) => action === 'agreement.read-earlier')).toEqual([]);
  });

  it('are not read by somebody who does not lead the person today', () => {
    for (const name of ['Kim', 'Bo', 'Mie', 'Hanne'])
      expect(() => openAgreementsOf(as(name), organisation.idOf('Jonas'))).toThrow(notFound);
    toKim();
    expect(() => openAgreementsOf(as('Anne'), organisation.idOf('Jonas'))).toThrow(notFound);
  });

  it('tell a new leader nothing of the group that the person was in', () => {
    const group = talk(organisation, {
      with: { group: 'Nord', members: ['Mie', 'Ida'] },
      heldOn: '2025-10-01',
    });
    agree(organisation, 'Mie', group, 'Fælles');
    agree(organisation, 'Mie', group, 'Mies', { memberId: organisation.idOf('Mie') });
    sign(organisation, group);
    const seen = (who: string) =>
      openAgreementsOf(as(who), organisation.idOf('Mie')).talks.flatMap(({ lines }) =>
        lines.map(({ goal }) => goal),
      );
    expect(seen('Anne')).toEqual(['Mies']);
    moveReport(organisation, 'Mie', { leader: 'Kim', lastDay: '2026-03-01', from: '2026-03-02' });
    expect(seen('Kim')).toEqual([]);
  });
});
