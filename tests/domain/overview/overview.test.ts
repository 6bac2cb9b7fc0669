import { randomBytes } from 'node:crypto';
import { addPerson } from 'app/domain/accounts/add-person.server';
import { setUpOrganisation } from 'app/domain/accounts/set-up-organisation.server';
import type { Context } from 'app/domain/context';
import { saveAnswer } from 'app/domain/conversations/preparation/save-answer.server';
import { sharePreparation } from 'app/domain/conversations/preparation/share-preparation.server';
import { storeFramework } from 'app/domain/frameworks/store-framework.server';
import { makeUsualTemplates } from 'app/domain/frameworks/templates/make-template.server';
import { createKeys } from 'app/domain/keys.server';
import { listTeam } from 'app/domain/overview/list-team.server';
import { readOverview } from 'app/domain/overview/read-overview.server';
import { setUpSteps } from 'app/domain/overview/set-up-steps.server';
import { openDatabase } from 'db/client.server';
import { employments, people } from 'db/schema/people';
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { atSummary, calledIn, organisationWithTeam } from '../../support/conversations';
import { NOW } from '../../support/test-database';
import { testFramework } from '../../support/test-framework';

describe('the overview of a person', () => {
  it('asks both to prepare once the leader has called in, and nobody else', () => {
    const organisation = organisationWithTeam();
    calledIn(organisation);
    expect(readOverview(organisation.as('Jonas')).own).toMatchObject([
      { kind: 'prepare', otherName: 'Anne' },
    ]);
    expect(readOverview(organisation.as('Anne')).own).toMatchObject([
      { kind: 'prepare', otherName: 'Jonas' },
    ]);
    for (const name of ['Mie', 'Bo', 'Kim', 'Hanne', 'Adam'])
      expect(readOverview(organisation.as(name))).toEqual({ own: [], waiting: [], notices: [] });
  });

  it('asks to share once something is written, on the own side alone', () => {
    const organisation = organisationWithTeam();
    const id = calledIn(organisation);
    saveAnswer(organisation.as('Jonas'), id, {
      questionId: 'q_stolt',
      scale: null,
      text: 'Nyt forløb for de mindste',
      version: 0,
    });
    expect(readOverview(organisation.as('Jonas')).own).toMatchObject([{ kind: 'share' }]);
    expect(readOverview(organisation.as('Anne')).own).toMatchObject([{ kind: 'prepare' }]);
  });

  it('says whom one waits for once the own preparation is shared', () => {
    const organisation = organisationWithTeam();
    sharePreparation(organisation.as('Jonas'), calledIn(organisation));
    expect(readOverview(organisation.as('Jonas'))).toMatchObject({
      own: [],
      waiting: [{ kind: 'wait-for-preparation', otherName: 'Anne' }],
    });
  });
});

describe('the team of a leader', () => {
  it('lists the reports of today with where the talk is, by name', () => {
    const organisation = organisationWithTeam();
    const id = atSummary(organisation);
    const team = listTeam(organisation.as('Anne')).members;
    expect(team).toMatchObject([
      {
        name: 'Jonas',
        conversation: { id, state: 'summary' },
        next: { turn: 'own', step: { kind: 'freeze' } },
      },
      { name: 'Mie', conversation: null, next: null },
    ]);
  });

  it('shows the talk with a report to nobody above or beside', () => {
    const organisation = organisationWithTeam();
    calledIn(organisation);
    expect(
      listTeam(organisation.as('Bo')).members.map(({ name, conversation }) => [name, conversation]),
    ).toEqual([
      ['Anne', null],
      ['Kim', null],
    ]);
    expect(listTeam(organisation.as('Kim'))).toEqual({ members: [], groups: [] });
    expect(listTeam(organisation.as('Jonas'))).toEqual({ members: [], groups: [] });
  });

  it('loses a report the moment somebody else leads them', () => {
    const organisation = organisationWithTeam();
    calledIn(organisation);
    organisation.db
      .update(employments)
      .set({ leaderId: organisation.idOf('Kim') })
      .where(eq(employments.personId, organisation.idOf('Jonas')))
      .run();
    expect(listTeam(organisation.as('Anne')).members.map(({ name }) => name)).toEqual(['Mie']);
    expect(listTeam(organisation.as('Kim')).members).toMatchObject([{ name: 'Jonas', conversation: null }]);
  });
});

describe('what is left to set up', () => {
  it('is nothing once there is a framework, a template and somebody employed', () => {
    expect(setUpSteps(organisationWithTeam().as('Adam'))).toEqual([]);
  });

  it('shrinks as an administrator does it, and concerns administrators only', async () => {
    const fresh = { db: openDatabase(':memory:', 'migrations'), keys: createKeys(randomBytes(32)), now: NOW };
    await setUpOrganisation(
      { ...fresh, actor: null },
      {
        organisation: 'Nyby Kommune',
        language: 'da',
        name: 'Ada',
        email: 'ada@nyby.example',
        password: 'en lang sætning til Ada',
      },
    );
    const personId = fresh.db.select().from(people).get()?.id ?? '';
    const ada: Context = {
      ...fresh,
      actor: { personId, name: 'Ada', grants: new Set(['administrator']), provedAt: NOW },
    };
    const done = () => setUpSteps(ada).map((step) => step.done);
    expect(done()).toEqual([false, false, false]);

    const frameworkId = storeFramework(ada, testFramework);
    expect(setUpSteps(ada)[1]).toEqual({ kind: 'make-templates', done: false, frameworkId });
    makeUsualTemplates(ada, frameworkId);
    expect(done()).toEqual([true, true, false]);
    expect(setUpSteps({ ...ada, actor: { ...ada.actor, grants: new Set(['hr']) } })).toEqual([]);

    await addPerson(ada, {
      name: 'Jonas',
      email: 'jonas@nyby.example',
      title: '',
      unit: 'Skovlyst',
      role: 'medarbejder',
      leaderId: null,
      grant: '',
    });
    expect(setUpSteps(ada)).toEqual([]);
  });
});
