import { setNoAgreements } from 'app/domain/conversations/agreements/no-agreements.server';
import {
  cancelConversation,
  undoCancelling,
} from 'app/domain/conversations/lifecycle/cancel-conversation.server';
import { handOver, takeOver } from 'app/domain/conversations/lifecycle/change-of-leader.server';
import { readSharedPreparations } from 'app/domain/conversations/preparation/read-preparations.server';
import { saveAnswer } from 'app/domain/conversations/preparation/save-answer.server';
import { sharePreparation, undoSharing } from 'app/domain/conversations/preparation/share-preparation.server';
import { endTalk, resumeTalk, startTalk } from 'app/domain/conversations/talk/move-conversation.server';
import { saveRecordLine } from 'app/domain/conversations/talk/record-lines.server';
import { Refusal } from 'app/domain/errors';
import { newId } from 'app/domain/ids';
import { freezeSummary } from 'app/domain/signing/freeze-summary.server';
import { reopenSummary, sendBackSummary, unfreezeSummary } from 'app/domain/signing/void-summary.server';
import { answers, conversations, preparations, recordLines } from 'db/schema/conversations';
import { opened } from 'db/sealed/sealed';
import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { calledIn, organisationWithTeam } from 'tests/support/conversations';
import { moveReport } from 'tests/support/move-report';
import type { TestOrganisation } from 'tests/support/test-database';
import { sign } from '../../signing/sign-as';

const PEOPLE = ['Jonas', 'Anne', 'Kim', 'Bo', 'Mie', 'Hanne', 'Adam'] as const;
type Person = (typeof PEOPLE)[number];
const WRITERS = ['Jonas', 'Anne', 'Kim'] as const;
type Writer = (typeof WRITERS)[number];

/** What each of the two windows of somebody last saw of a text. */
type Window = 'one' | 'two';

const MOVES = {
  share: sharePreparation,
  'undo sharing': undoSharing,
  open: readSharedPreparations,
  'start the talk': startTalk,
  'end the talk': endTalk,
  'resume the talk': resumeTalk,
  unfreeze: unfreezeSummary,
  'undo cancelling': undoCancelling,
  'take over': takeOver,
} as const;

const REASONED = {
  'send back': sendBackSummary,
  reopen: reopenSummary,
  cancel: cancelConversation,
  'agree on nothing': setNoAgreements,
} as const;

export type Act =
  | { kind: 'answer'; who: Writer; window: Window; question: string }
  | { kind: 'line'; who: Writer; window: Window; line: number }
  | { kind: 'move'; who: Writer; move: keyof typeof MOVES }
  | { kind: 'reasoned'; who: Writer; move: keyof typeof REASONED }
  | { kind: 'freeze' | 'sign'; who: Writer }
  /** What comes next in a talk that goes well, by whoever has to do it. */
  | { kind: 'go on' }
  | { kind: 'hand over' }
  | { kind: 'get a new leader' };

const who = fc.constantFrom(...WRITERS);
const window = fc.constantFrom<Window>('one', 'two');
const keys = <T extends object>(moves: T) => fc.constantFrom(...(Object.keys(moves) as (keyof T)[]));

/** Writing and moving on are frequent; freezing, signing and a new leader are rarer, as in life. */
export const actArbitrary: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('answer' as const),
      who,
      window,
      question: fc.constantFrom('q_stolt', 'q_spoerger'),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('line' as const), who, window, line: fc.nat({ max: 2 }) }),
  },
  { weight: 10, arbitrary: fc.record({ kind: fc.constant('move' as const), who, move: keys(MOVES) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('reasoned' as const), who, move: keys(REASONED) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('freeze' as const, 'sign' as const), who }) },
  { weight: 9, arbitrary: fc.constant<Act>({ kind: 'go on' }) },
  { weight: 1, arbitrary: fc.constant<Act>({ kind: 'hand over' }) },
  { weight: 1, arbitrary: fc.constant<Act>({ kind: 'get a new leader' }) },
);

export type Play = ReturnType<typeof startPlay>;

/** A conversation between Jonas and Anne, and what has been acknowledged to its writers so far. */
export function startPlay() {
  const organisation = organisationWithTeam();
  const id = calledIn(organisation);
  const acknowledged = new Map<string, string>();
  const seen = new Map<string, number>();
  const secrets: { by: Person; text: string }[] = [];
  const lineIds = [newId(), newId(), newId()];
  let words = 0;
  let moved = false;

  const write = (
    by: Writer,
    place: string,
    seenBy: string,
    save: (text: string, version: number) => Saved,
  ) => {
    const text = `ord${++words}slut`;
    if (place.startsWith('answer')) secrets.push({ by, text });
    const key = `${seenBy} ${place}`;
    const saved = save(text, seen.get(key) ?? 0);
    if (saved.outcome === 'saved') {
      acknowledged.set(place, text);
      seen.set(key, saved.version);
    } else {
      // What stands in the way is shown whole, and it is what somebody was told is saved.
      if (saved.current.text !== acknowledged.get(place)) throw new Error(`${place} shows another text`);
      seen.set(key, saved.current.version);
    }
  };

  const perform = async (act: Act): Promise<void> => {
    switch (act.kind) {
      case 'answer':
        return write(
          act.who,
          `answer ${act.who} ${act.question}`,
          `${act.who} ${act.window}`,
          (text, version) =>
            saveAnswer(organisation.as(act.who), id, {
              questionId: act.question,
              scale: null,
              text,
              version,
            }),
        );
      case 'line': {
        const line = lineIds[act.line] ?? '';
        return write(act.who, `line ${line}`, `${act.who} ${act.window}`, (text, version) =>
          saveRecordLine(organisation.as(act.who), id, {
            id: line,
            sectionId: 'tilbageblik',
            text,
            discretion: 'between-us',
            version,
          }),
        );
      }
      case 'move':
        MOVES[act.move](organisation.as(act.who), id);
        return;
      case 'reasoned':
        return REASONED[act.move](organisation.as(act.who), id, 'Derfor');
      case 'freeze':
        await freezeSummary(organisation.as(act.who), id);
        return;
      case 'sign':
        return sign(organisation, act.who, id);
      case 'go on':
        return goOn();
      case 'hand over':
        return handOver(organisation.as('Jonas'), id, organisation.idOf('Kim'));
      case 'get a new leader':
        if (!moved)
          moveReport(organisation, 'Jonas', { leader: 'Kim', lastDay: '2026-03-01', from: '2026-03-02' });
        moved = true;
    }
  };

  const goOn = async (): Promise<void> => {
    const { state, leaderId } = conversation();
    const leader = WRITERS.find((name) => organisation.idOf(name) === leaderId) ?? 'Anne';
    switch (state) {
      case 'preparing':
        for (const name of ['Jonas', leader]) sharePreparation(organisation.as(name), id);
        return startTalk(organisation.as(leader), id);
      case 'in-talk':
        setNoAgreements(organisation.as('Jonas'), id, 'Derfor');
        return endTalk(organisation.as(leader), id);
      case 'summary':
        await freezeSummary(organisation.as(leader), id);
        return;
      case 'signing':
        for (const name of [leader, 'Jonas']) await sign(organisation, name, id);
        return;
      default:
        return;
    }
  };
  const conversation = () => {
    const row = organisation.db.select().from(conversations).where(eq(conversations.id, id)).get();
    if (!row) throw new Error('the conversation is gone');
    return row;
  };

  return {
    organisation,
    id,
    writers: WRITERS,
    people: PEOPLE,
    /** Does it, or is refused: both are allowed to happen, anything else is not. */
    async act(act: Act): Promise<void> {
      try {
        await perform(act);
      } catch (error) {
        const nothingFrozen = error instanceof Error && error.message === 'nothing is frozen';
        if (!(error instanceof Refusal) && !nothingFrozen) throw error;
      }
    },
    acknowledged: () => Object.fromEntries([...acknowledged].sort()),
    stored: () => storedTexts(organisation, id),
    state: () => conversation().state,
    /** Every text that others have ever written in a preparation which is not shared at this moment. */
    unsharedOfOthers(viewer: Person): string[] {
      const shared = new Set(
        organisation.db
          .select()
          .from(preparations)
          .where(eq(preparations.conversationId, id))
          .all()
          .filter(({ sharedAt }) => sharedAt !== null)
          .map(({ personId }) => personId),
      );
      return secrets
        .filter(({ by }) => by !== viewer && !shared.has(organisation.idOf(by)))
        .map(({ text }) => text);
    },
  };
}

type Saved =
  | { outcome: 'saved'; version: number }
  | { outcome: 'stale'; current: { text: string; version: number } };

function storedTexts({ db, idOf }: TestOrganisation, id: string): Record<string, string> {
  const nameOf = (personId: string) => WRITERS.find((name) => idOf(name) === personId) ?? personId;
  const written = db
    .select({ by: preparations.personId, question: answers.questionId, text: opened(answers.text) })
    .from(answers)
    .innerJoin(preparations, eq(preparations.id, answers.preparationId))
    .all()
    .map(({ by, question, text }): [string, string] => [`answer ${nameOf(by)} ${question}`, text]);
  const lines = db
    .select({ id: recordLines.id, text: opened(recordLines.text) })
    .from(recordLines)
    .where(eq(recordLines.conversationId, id))
    .all()
    .map((line): [string, string] => [`line ${line.id}`, line.text]);
  return Object.fromEntries([...written, ...lines].sort());
}
