import type { Context } from 'app/domain/context';
import { describeAgreements } from 'app/domain/conversations/agreements/describe-agreements.server';
import { describeLookBack } from 'app/domain/conversations/agreements/look-back.server';
import { describeConversation } from 'app/domain/conversations/describe-conversation.server';
import { findConversation } from 'app/domain/conversations/find-conversation.server';
import { listOwnConversations } from 'app/domain/conversations/list-conversations.server';
import { readSharedPreparations } from 'app/domain/conversations/preparation/read-preparations.server';
import { describeTalk, describeTalkSection } from 'app/domain/conversations/talk/describe-talk.server';
import { Refusal } from 'app/domain/errors';
import { overseeConversation } from 'app/domain/exports/oversee-conversation.server';
import { listTeam } from 'app/domain/overview/list-team.server';
import { readOverview } from 'app/domain/overview/read-overview.server';
import { describeSigning } from 'app/domain/signing/describe-signing.server';
import { readDocument } from 'app/domain/signing/read-document.server';
import type { Play } from './play';

/** Everything that pages, data requests and files get their content from. */
const READS: ((ctx: Context, id: string) => unknown)[] = [
  describeConversation,
  (ctx) => listOwnConversations(ctx),
  (ctx) => readOverview(ctx),
  (ctx) => listTeam(ctx),
  overseeConversation,
  describeTalk,
  (ctx, id) => describeTalk(ctx, id).sections.map((section) => describeTalkSection(ctx, id, section.id)),
  describeAgreements,
  describeLookBack,
  readSharedPreparations,
  describeSigning,
  (ctx, id) => readDocument(ctx, id).pdf.toString('latin1'),
];

/**
 * All that somebody can read of the conversation now, as one text. Reading what is shared notes that it
 * was opened, so it is done in a transaction that is taken back.
 */
export function readableBy({ organisation, id }: Play, viewer: string): string {
  const ctx = organisation.as(viewer);
  const { $client } = organisation.db;
  $client.exec('begin');
  try {
    return JSON.stringify(READS.map((read) => allowed(() => read(ctx, id))));
  } finally {
    $client.exec('rollback');
  }
}

function allowed(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

const MOVES = [
  'start-talk',
  'end-talk',
  'resume-talk',
  'freeze',
  'unfreeze',
  'sign',
  'send-back',
  'reopen',
  'cancel',
  'undo-cancel',
  'take-over',
  'hand-over',
] as const;

/** What somebody could do now to take the conversation on, by the policy and today's reporting lines. */
export function exits({ organisation, id, writers }: Play): string[] {
  return writers.flatMap((name) =>
    MOVES.filter((move) => {
      const answer = allowed(() => {
        findConversation(organisation.as(name), organisation.db, id, move);
        return true;
      });
      return answer === true;
    }).map((move) => `${name}: ${move}`),
  );
}
