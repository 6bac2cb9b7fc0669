import { DEMO_ADMINISTRATOR, DEMO_PASSWORD } from 'db/seed/demo-organisation';
import type { Inhabitant } from 'db/seed/large-municipality';
import { createAttempts } from '../../domain/accounts/attempts.server';
import { callIn } from '../../domain/conversations/call-in.server';
import { civilDateOf } from '../../domain/dates';
import { answerEvaluation } from '../../domain/indicators/evaluate.server';
import { releaseFigures } from '../../domain/indicators/release-figures.server';
import { freezeSummary } from '../../domain/signing/freeze-summary.server';
import { makeUpYear } from '../../domain/year-report/make-up-year.server';
import { closeCrowdRound, HR, openCrowdRound } from './crowd-round.server';
import type { Demo } from './load-demo.server';
import { holdTalk, prepareAndShare } from './play-conversation.server';
import { SAMPLE_TEXTS } from './sample-texts';
import { signAs } from './sign-as.server';

const DAY = 24 * 60 * 60_000;
const TEXTS = SAMPLE_TEXTS.da;
/** The round began on this day of last year, the talks were held within so many days, and so many more were left to sign. */
const BEGAN = '09-01';
const LASTED_DAYS = 90;
const TO_SIGN_DAYS = 20;
/** Then HR made the year up. */
const MADE_UP = '12-28';

type Talk = { key: string; leader: string };

/** An hour at which people work, on this day of last year. */
const lastYear = (now: Date, day: string) =>
  new Date(`${Number(civilDateOf(now).slice(0, 4)) - 1}-${day}T09:00:00Z`);

/** When last year's round began. */
export const lastRoundBegan = (now: Date): Date => lastYear(now, BEGAN);

/**
 * Last year's round where the municipality began: some workplaces with at most `most` employees in all. Those who
 * worked there then talked, signed and said how it was; the round is closed, its figures made, and so are the
 * numbers of the year. `told` is called with how many talks there are so far.
 */
export async function playLastYear(
  demo: Demo,
  crowd: readonly Inhabitant[],
  { now, most, told }: { now: Date; most: number; told: (done: number) => void },
): Promise<void> {
  const began = lastRoundBegan(now);
  const after = (days: number) => new Date(began.getTime() + days * DAY);
  const talks = someWorkplaces(crowd, most, (now.getTime() - began.getTime()) / DAY);
  if (talks.size === 0) return;
  const round = openCrowdRound(demo, [...talks.keys()], began, LASTED_DAYS + TO_SIGN_DAYS);
  for (const [place, talk] of [...talks.values()].flat().entries()) {
    await playSigned(demo, talk, after(place % LASTED_DAYS), place);
    told(place + 1);
  }
  closeCrowdRound(demo, round, after(LASTED_DAYS + TO_SIGN_DAYS));
  await releaseFigures({ ...demo.as(DEMO_ADMINISTRATOR.key, now), actor: null });
  makeUpYear(demo.as(HR, lastYear(now, MADE_UP)), began.getFullYear());
}

/**
 * The talks that those could have who worked so many days ago at some of the workplaces, by the code of the workplace:
 * whole ones alone, and as many of each area, so that there is something to tell of all.
 */
function someWorkplaces(crowd: readonly Inhabitant[], most: number, daysAgo: number): Map<string, Talk[]> {
  const keyOf = new Map(crowd.map(({ number, key }) => [number, key]));
  const byUnit = new Map<string, Talk[]>();
  for (const { key, role, leader, startsIn, leave, unit } of crowd) {
    const leaderKey = leader === null ? undefined : keyOf.get(leader);
    const there = role === 'medarbejder' && startsIn < -daysAgo && leave === null;
    if (leaderKey && there)
      byUnit.set(unit.code, [...(byUnit.get(unit.code) ?? []), { key, leader: leaderKey }]);
  }
  const areas = new Map<string, number>();
  const inTurn = [...byUnit]
    .map(([code, talks]) => {
      const [area = ''] = code.split('-');
      const turn = areas.get(area) ?? 0;
      areas.set(area, turn + 1);
      return { code, talks, turn };
    })
    .sort((a, b) => a.turn - b.turn);
  let sum = 0;
  const some = inTurn.filter(({ talks }) => {
    sum += talks.length;
    return sum <= most;
  });
  return new Map(some.map(({ code, talks }) => [code, talks]));
}

async function playSigned(
  demo: Demo,
  { key, leader: leaderKey }: Talk,
  at: Date,
  place: number,
): Promise<void> {
  const templateId = demo.templates.get('medarbejder');
  if (!templateId) throw new Error('the demo has no template for employees');
  const employee = demo.as(key, at);
  const leader = demo.as(leaderKey, at);
  const id = callIn(leader, demo.idOf(key), { templateId, heldOn: civilDateOf(at) });
  prepareAndShare(employee, id, TEXTS.employeeComments, { from: place });
  prepareAndShare(leader, id, TEXTS.leaderComments, { from: place });
  holdTalk(leader, id, 'da', { from: place });
  await freezeSummary(leader, id);
  await signAs(leader, createAttempts(), id, DEMO_PASSWORD);
  await signAs(employee, createAttempts(), id, DEMO_PASSWORD);
  answerEvaluation(employee, id, {
    important: place % 7 === 0 ? 'partly' : 'yes',
    heard: place % 5 === 0 ? 'partly' : 'yes',
    agreements: (['yes', 'yes', 'partly', 'no'] as const)[place % 4] ?? 'yes',
  });
}
