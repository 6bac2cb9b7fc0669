import { createAttempts } from 'app/domain/accounts/attempts.server';
import { usedRecoveryCode } from 'app/domain/accounts/factors/ways-in.server';
import { logIn } from 'app/domain/accounts/log-in.server';
import { findActor } from 'app/domain/accounts/sessions.server';
import type { Context } from 'app/domain/context';
import { standInsOf } from 'app/domain/deputies/standing-in.server';
import { readDeputySteps } from 'app/domain/overview/deputy-teams.server';
import { readOverview } from 'app/domain/overview/read-overview.server';
import { setUpSteps } from 'app/domain/overview/set-up-steps.server';
import { listPeople } from 'app/domain/people/list-people.server';
import type { PeopleFilter } from 'app/domain/people/page-of-people.server';
import { hasReports } from 'app/domain/people/reports.server';
import { requestsToDecide } from 'app/domain/people/rights/list-requests.server';
import { requestsDue } from 'app/domain/privacy/requests/handle-requests.server';
import type { TestOrganisation } from 'tests/support/test-database';
import { bench, describe } from 'vitest';
import { organisationOf, PASSWORD } from './large-organisation';

/**
 * What people wait for most, with few people and with many. The aim is that 50,000 take at most 1.5 times as long: the
 * ratio stands under each pair. A password is checked in no time here, since that work is the same for both and would
 * hide the rest.
 */
const few = await organisationOf(50);
const many = await organisationOf(50_000);

const SHORT = { time: 500, warmupTime: 100 };
function compared(what: string, work: (organisation: TestOrganisation) => () => unknown): void {
  describe(what, () => {
    bench('with 50 people', work(few) as () => void, SHORT);
    bench('with 50,000 people', work(many) as () => void, SHORT);
  });
}

compared('logging in, and who is logged in', (organisation) => {
  const attempts = createAttempts();
  const login = { email: 'jonas@proeveby.example', password: PASSWORD, address: '127.0.0.1' };
  return async () => {
    const ctx = organisation.system();
    const loggedIn = await logIn(ctx, attempts, login);
    if (loggedIn.kind !== 'session') throw new Error('nobody was logged in');
    return findActor(organisation.db, loggedIn.sessionId, ctx.now);
  };
});

compared('refusing somebody there is not', (organisation) => {
  const login = { email: 'ingen@proeveby.example', password: PASSWORD, address: '127.0.0.1' };
  // Anew each time: how many tries there are is not what is measured.
  return () => logIn(organisation.system(), createAttempts(), login).catch(() => null);
});

/** As the page asks. */
const startPage = (ctx: Context) => [
  readOverview(ctx),
  readDeputySteps(ctx),
  standInsOf(ctx.db, ctx.actor.personId, ctx.now),
  hasReports(ctx.db, ctx.actor.personId, ctx.now),
  usedRecoveryCode(ctx),
  setUpSteps(ctx),
  requestsToDecide(ctx),
  requestsDue(ctx),
];
for (const [who, name] of [
  ['an employee', 'Jonas'],
  ['a leader', 'Anne'],
  ['a leader of leaders', 'Bo'],
  ['HR', 'Hanne'],
  ['an administrator', 'Adam'],
] as const)
  compared(`the start page of ${who}`, (organisation) => {
    const ctx = organisation.as(name);
    return () => startPage(ctx);
  });

const EVERYBODY: PeopleFilter = { words: '', unitId: null, notEmployed: false, after: null, before: null };
for (const [what, filter] of [
  ['everybody', {}],
  ['a first name', { words: 'jonas' }],
  ['the beginning of a name that many have', { words: 'an' }],
  ['two words', { words: 'freja dam' }],
  ['an e-mail', { words: 'nr17@proeveby' }],
  ['a payroll number', { words: '100017' }],
  ['a unit', { words: 'enhed 3' }],
  ['nobody', { words: 'findesikke' }],
] as const)
  compared(`searching people: ${what}`, (organisation) => {
    const adam = organisation.as('Adam');
    return () => listPeople(adam, { ...EVERYBODY, ...filter });
  });
