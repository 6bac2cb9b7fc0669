import { DEMO_PASSWORD, DEMO_PEOPLE } from 'db/seed/demo-organisation';
import { createAttempts } from '../../domain/accounts/attempts.server';
import type { Context } from '../../domain/context';
import { describeAgreements } from '../../domain/conversations/agreements/describe-agreements.server';
import { noteProgress } from '../../domain/conversations/agreements/progress.server';
import { callIn } from '../../domain/conversations/call-in.server';
import { callInGroup } from '../../domain/conversations/group/call-in-group.server';
import { wishOwnTalk } from '../../domain/conversations/group/own-talk-wish.server';
import { proposeData } from '../../domain/conversations/preparation/agreed-data.server';
import { civilDateOf } from '../../domain/dates';
import { freezeSummary } from '../../domain/signing/freeze-summary.server';
import type { Demo } from './load-demo.server';
import { holdTalk, prepare, prepareAndShare } from './play-conversation.server';
import { SAMPLE_TEXTS } from './sample-texts';
import { signAs } from './sign-as.server';

const DAY = 24 * 60 * 60_000;
const TEXTS = SAMPLE_TEXTS.da;

/** A conversation at each point of its way, so that every page of the demo has something to show. */
export async function playDemoConversations(demo: Demo, now: Date): Promise<void> {
  const daysFromNow = (days: number) => new Date(now.getTime() + days * DAY);
  await signed(demo, 'anne', daysFromNow(-60));
  await signed(demo, 'mads', daysFromNow(-21));
  const lastYears = await signed(demo, 'jonas', daysFromNow(-300));
  notesOn(demo.as('jonas', daysFromNow(-150)), lastYears, TEXTS.progress);
  await awaitingTheEmployee(demo, 'laerke', daysFromNow(-1));
  bothHaveShared(demo, 'fatima', now);
  halfPrepared(demo, 'jonas', now, daysFromNow(9));
  const lus = halfPrepared(demo, 'bo', now, daysFromNow(16));
  proposeData(lus.employee, lus.id, { kind: 'wellbeing-survey', label: '' });
  groupPreparing(demo, now, daysFromNow(12));
}

/** Anne's team prepares a group talk; one has shared, and one would like a talk of her own. */
function groupPreparing(demo: Demo, now: Date, heldOn: Date): void {
  const templateId = demo.templates.get('grus');
  if (!templateId) throw new Error('the demo has no template for groups');
  const id = callInGroup(demo.as('anne', now), {
    name: TEXTS.groupName,
    members: ['fatima', 'oliver', 'sanne'].map(demo.idOf),
    templateId,
    heldOn: civilDateOf(heldOn),
  });
  prepareAndShare(demo.as('oliver', now), id, TEXTS.employeeComments);
  wishOwnTalk(demo.as('sanne', now), id, true);
}

/** Notes on the agreements of a signed talk, one each. */
function notesOn(ctx: Context, conversationId: string, texts: readonly string[]): void {
  describeAgreements(ctx, conversationId).agreements.forEach(({ id }, place) => {
    const text = texts[place];
    if (text) noteProgress(ctx, id, { progress: 'on-track', text });
  });
}

function parties(demo: Demo, employee: string, at: Date) {
  const person = DEMO_PEOPLE.find(({ key }) => key === employee);
  const templateId = person && demo.templates.get(person.role);
  if (!person?.leader || !templateId) throw new Error(`${employee} has no leader or template in the demo`);
  return { leader: demo.as(person.leader, at), employee: demo.as(employee, at), templateId };
}

function called(demo: Demo, employee: string, at: Date, heldOn = at) {
  const { templateId, ...both } = parties(demo, employee, at);
  const id = callIn(both.leader, demo.idOf(employee), { templateId, heldOn: civilDateOf(heldOn) });
  return { ...both, id };
}

function halfPrepared(demo: Demo, key: string, now: Date, heldOn: Date) {
  const conversation = called(demo, key, now, heldOn);
  prepare(conversation.employee, conversation.id, TEXTS.employeeComments, { share: 0.5 });
  return conversation;
}

function bothHaveShared(demo: Demo, key: string, at: Date) {
  const conversation = called(demo, key, at);
  prepareAndShare(conversation.employee, conversation.id, TEXTS.employeeComments);
  prepareAndShare(conversation.leader, conversation.id, TEXTS.leaderComments);
  return conversation;
}

async function awaitingTheEmployee(demo: Demo, key: string, at: Date) {
  const conversation = bothHaveShared(demo, key, at);
  const { id, leader } = conversation;
  holdTalk(leader, id, 'da');
  await freezeSummary(leader, id);
  await signAs(leader, createAttempts(), id, DEMO_PASSWORD);
  return conversation;
}

async function signed(demo: Demo, key: string, at: Date): Promise<string> {
  const { id, employee } = await awaitingTheEmployee(demo, key, at);
  await signAs(employee, createAttempts(), id, DEMO_PASSWORD);
  return id;
}
