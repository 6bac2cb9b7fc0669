import { setNoAgreements } from 'app/domain/conversations/agreements/no-agreements.server';
import { noteProgress } from 'app/domain/conversations/agreements/progress.server';
import { saveVerdict } from 'app/domain/conversations/agreements/verdicts.server';
import { callIn } from 'app/domain/conversations/call-in.server';
import { cancelConversation } from 'app/domain/conversations/lifecycle/cancel-conversation.server';
import { proposeData } from 'app/domain/conversations/preparation/agreed-data.server';
import { saveAnswer } from 'app/domain/conversations/preparation/save-answer.server';
import { sharePreparation } from 'app/domain/conversations/preparation/share-preparation.server';
import { endTalk, startTalk } from 'app/domain/conversations/talk/move-conversation.server';
import { openSummary } from 'app/domain/exports/disclose-summaries.server';
import type { FilingSettings } from 'app/domain/filing/filing-settings.server';
import { requestFilings } from 'app/domain/filing/request-filing.server';
import { freezeSummary } from 'app/domain/signing/freeze-summary.server';
import { sendBackSummary } from 'app/domain/signing/void-summary.server';
import { documentSettings } from 'db/schema/signing';
import { calledIn, inTalk, writeLine } from 'tests/support/conversations';
import { silentStamps } from 'tests/support/stamps';
import { NOW, type TestOrganisation } from 'tests/support/test-database';
import { agree } from '../conversations/agreements/talks';
import { sign } from '../signing/sign-as';

/** A word that stands nowhere but in what is confidential. */
export const CANARY = 'kanariefuglen';

const NEXT_DAY = new Date(NOW.getTime() + 24 * 60 * 60_000);

/** Where HR has summaries filed; nothing is delivered here. */
const CASE_SYSTEM: FilingSettings = {
  targets: [{ name: 'Sager', folder: '/sager', format: 'neutral', take: 'asked', since: null, mapping: {} }],
  letters: null,
};

/** The text of a field, with the word in it. */
const secret = (field: string) => `${CANARY} i ${field}`;

/**
 * Conversations with the word in every field that takes content, written by the operations that people write through:
 * one signed and followed up, the next at its summary that was sent back, one with a signature that waits for its
 * timestamp, and a LUS that was cancelled. Returns the ids.
 * With `ofFormer` it is what a release had that knew one document of a summary, and nobody who waits.
 */
export async function wholeLife(organisation: TestOrganisation, { ofFormer = false } = {}) {
  const { as, idOf, templateFor } = organisation;
  if (ofFormer)
    organisation.db
      .insert(documentSettings)
      .values({ id: 1, personnelFile: 'whole', savedAt: NOW, savedById: idOf('Hanne') })
      .run();
  const signed = inTalk(organisation);
  const agreement = agree(organisation, 'Anne', signed, secret('målet'), {
    activity: secret('aktiviteten'),
    employeePart: secret('medarbejderens del'),
    leaderPart: secret('lederens del'),
    support: secret('støtten'),
  });
  writeLine(as('Anne'), signed, secret('referatet'));
  endTalk(as('Anne'), signed);
  await freezeSummary(as('Anne'), signed);
  await sign(organisation, 'Anne', signed);
  await sign(organisation, 'Jonas', signed, secret('forbeholdet'));
  noteProgress(as('Jonas'), agreement, { progress: 'on-track', text: secret('noten') });
  const purpose = { purpose: 'dispute', reference: secret('henvisningen') } as const;
  openSummary(as('Hanne'), signed, purpose);
  if (!ofFormer) requestFilings(as('Hanne'), CASE_SYSTEM, 'Sager', { chosen: [signed] }, purpose);

  organisation.setNow(NEXT_DAY);
  const next = calledIn(organisation);
  saveAnswer(as('Jonas'), next, {
    questionId: 'q_deler',
    scale: 'going-well',
    text: secret('svaret'),
    version: 0,
  });
  for (const name of ['Jonas', 'Anne']) sharePreparation(as(name), next);
  startTalk(as('Anne'), next);
  const reason = secret('dommen');
  saveVerdict(as('Jonas'), next, { agreementId: agreement, verdict: 'drop', reason, version: 0 });
  setNoAgreements(as('Anne'), next, secret('hvorfor intet er aftalt'));
  endTalk(as('Anne'), next);
  await freezeSummary(as('Anne'), next);
  sendBackSummary(as('Jonas'), next, secret('hvorfor den er sendt tilbage'));

  if (!ofFormer) await waitForStamp(organisation);

  const cancelled = callIn(as('Bo'), idOf('Anne'), {
    templateId: templateFor('leder'),
    heldOn: '2026-03-16',
  });
  proposeData(as('Bo'), cancelled, { kind: 'other', label: secret('grundlaget') });
  cancelConversation(as('Bo'), cancelled, secret('aflysningen'));
  return { signed, next, cancelled, agreement };
}

/** Anne has signed the summary of her talk with Mie, and the timestamp is still to come. */
async function waitForStamp(organisation: TestOrganisation): Promise<void> {
  const { as, idOf, templateFor } = organisation;
  const waiting = callIn(as('Anne'), idOf('Mie'), {
    templateId: templateFor('medarbejder'),
    heldOn: '2026-03-02',
  });
  startTalk(as('Anne'), waiting);
  setNoAgreements(as('Anne'), waiting, secret('hvorfor intet er aftalt'));
  writeLine(as('Anne'), waiting, secret('referatet, der venter'));
  endTalk(as('Anne'), waiting);
  await freezeSummary(as('Anne'), waiting);
  const { client } = silentStamps('wait');
  await sign(organisation, 'Anne', waiting, secret('forbeholdet, der venter'), client);
}
