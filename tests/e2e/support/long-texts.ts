import type { Demo } from 'app/cli/sample/load-demo.server';
import { prepare, prepareAndShare } from 'app/cli/sample/play-conversation.server';
import { signAs } from 'app/cli/sample/sign-as.server';
import { createAttempts } from 'app/domain/accounts/attempts.server';
import type { Context } from 'app/domain/context';
import { saveAgreement } from 'app/domain/conversations/agreements/agreements.server';
import { describeAgreements } from 'app/domain/conversations/agreements/describe-agreements.server';
import { noteProgress } from 'app/domain/conversations/agreements/progress.server';
import { callIn } from 'app/domain/conversations/call-in.server';
import { callInGroup } from 'app/domain/conversations/group/call-in-group.server';
import { wishOwnTalk } from 'app/domain/conversations/group/own-talk-wish.server';
import { cancelConversation } from 'app/domain/conversations/lifecycle/cancel-conversation.server';
import {
  agreeToData,
  describeData,
  proposeData,
} from 'app/domain/conversations/preparation/agreed-data.server';
import { describeTalk } from 'app/domain/conversations/talk/describe-talk.server';
import { endTalk, startTalk } from 'app/domain/conversations/talk/move-conversation.server';
import { saveRecordLine } from 'app/domain/conversations/talk/record-lines.server';
import { civilDateOf } from 'app/domain/dates';
import { newId } from 'app/domain/ids';
import { freezeSummary } from 'app/domain/signing/freeze-summary.server';
import { people } from 'db/schema/people';
import { DEMO_PASSWORD } from 'db/seed/demo-organisation';
import { eq } from 'drizzle-orm';

/** A compound and an address that no line of a phone has room for. */
const WORD = 'Arbejdsmiljørepræsentantuddannelsesforløbskoordineringsudvalget';
const ADDRESS =
  'https://intranet.solbaek.example/dokumenter/dagtilbud/2026/handleplan-for-modtagelsen-af-nye-boern';
const SENTENCE = `${WORD} skal spørges, før vi laver om på det hele. Se ${ADDRESS}`;
const LONG = Array.from({ length: 6 }, () => SENTENCE).join('\n');
const NAMES = {
  anne: 'Wilhelmine-Christianna Overgaard-Rosenkrantz Kirkegaardsbrohave',
  jonas: 'Maximilian-Alexander Frederiksborg-Vestergaardsen til Nørrelund',
  fatima: 'Konstantinopolitanerinde Schwarzenbergerhausen-Lindequistsen',
};
const GROUP = `Projektgruppen for ${WORD}`;
const DAY = 24 * 60 * 60_000;

export type LongTalks = Record<
  'preparing' | 'shared' | 'inTalk' | 'summary' | 'signing' | 'signed' | 'cancelled' | 'group' | 'lus',
  string
>;

/** Anne's talks with her reports, one in each state, with a group and with Bo: everything in them is as long as it gets. */
export async function playLongTalks(demo: Demo): Promise<LongTalks> {
  const now = new Date();
  const { db, as, idOf } = demo;
  for (const [key, name] of Object.entries(NAMES))
    db.update(people)
      .set({ name })
      .where(eq(people.id, idOf(key)))
      .run();
  const called = (key: string, at = now) => {
    const templateId = demo.templates.get('medarbejder') ?? '';
    return callIn(as('anne', at), idOf(key), { templateId, heldOn: civilDateOf(at) });
  };
  const begun = (key: string, at = now) => {
    const id = called(key, at);
    for (const ctx of [as(key, at), as('anne', at)]) prepareAndShare(ctx, id, [LONG]);
    talk(as('anne', at), id, [null]);
    return id;
  };
  const ended = async (key: string, at = now) => {
    const id = begun(key, at);
    endTalk(as('anne', at), id);
    return id;
  };
  const frozen = async (key: string, at = now) => {
    const id = await ended(key, at);
    await freezeSummary(as('anne', at), id);
    await signAs(as('anne', at), createAttempts(), id, DEMO_PASSWORD, LONG.slice(0, 590));
    return id;
  };
  const lastYear = new Date(now.getTime() - 300 * DAY);
  const signed = await frozen('jonas', lastYear);
  await signAs(as('jonas', lastYear), createAttempts(), signed, DEMO_PASSWORD);
  const [agreement] = describeAgreements(as('jonas'), signed).agreements;
  if (agreement) noteProgress(as('jonas'), agreement.id, { progress: 'stuck', text: LONG.slice(0, 490) });
  const preparing = called('jonas');
  prepare(as('jonas'), preparing, [LONG], { share: 0.5 });
  const shared = called('fatima');
  for (const ctx of [as('fatima'), as('anne')]) prepareAndShare(ctx, shared, [LONG]);
  const cancelled = called('fatima');
  cancelConversation(as('anne'), cancelled, LONG.slice(0, 490));
  return {
    preparing,
    shared,
    cancelled,
    signed,
    inTalk: begun('laerke'),
    summary: await ended('oliver'),
    signing: await frozen('sanne'),
    group: group(demo, now),
    lus: lus(demo, now),
  };
}

function group(demo: Demo, now: Date): string {
  const { as, idOf } = demo;
  const keys = ['jonas', 'fatima', 'laerke'];
  const id = callInGroup(as('anne'), {
    name: GROUP,
    members: keys.map(idOf),
    templateId: demo.templates.get('grus') ?? '',
    heldOn: civilDateOf(now),
  });
  for (const key of ['anne', 'jonas', 'laerke']) prepareAndShare(as(key), id, [LONG]);
  wishOwnTalk(as('laerke'), id, true);
  talk(as('anne'), id, [null, ...keys.map(idOf)]);
  return id;
}

function lus(demo: Demo, now: Date): string {
  const [bo, anne] = [demo.as('bo'), demo.as('anne')];
  const templateId = demo.templates.get('funktionsleder') ?? '';
  const id = callIn(bo, anne.actor.personId, { templateId, heldOn: civilDateOf(now) });
  proposeData(anne, id, { kind: 'other', label: WORD });
  proposeData(bo, id, { kind: 'wellbeing-survey', label: '' });
  for (const data of describeData(anne, id) ?? []) if (!data.agreed.employee) agreeToData(anne, id, data.id);
  return id;
}

/** The leader begins the talk, writes a line on each theme and an agreement in each plan. */
function talk(leader: Context, id: string, plans: (string | null)[]): void {
  startTalk(leader, id);
  for (const { id: sectionId } of describeTalk(leader, id).sections)
    saveRecordLine(leader, id, {
      id: newId(),
      sectionId,
      text: LONG,
      discretion: 'may-be-retold',
      version: 0,
    });
  const { statements } = describeAgreements(leader, id);
  const text = `${SENTENCE}\n${SENTENCE}`.slice(0, 490);
  const day = civilDateOf(new Date(leader.now.getTime() + 30 * DAY));
  for (const memberId of plans)
    saveAgreement(leader, id, {
      id: null,
      goal: SENTENCE,
      activity: text,
      employeePart: text,
      leaderPart: text,
      support: text,
      dueOn: day,
      followUpOn: day,
      statementId: statements[0]?.id ?? null,
      sectionId: null,
      memberId,
      version: 0,
    });
}
