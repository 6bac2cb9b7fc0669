import {
  cancelConversation,
  undoCancelling,
} from 'app/domain/conversations/lifecycle/cancel-conversation.server';
import { takeOver } from 'app/domain/conversations/lifecycle/change-of-leader.server';
import { setDay } from 'app/domain/conversations/lifecycle/set-day.server';
import { sharePreparation, undoSharing } from 'app/domain/conversations/preparation/share-preparation.server';
import { endTalk, startTalk } from 'app/domain/conversations/talk/move-conversation.server';
import { freezeSummary } from 'app/domain/signing/freeze-summary.server';
import { reopenSummary, sendBackSummary } from 'app/domain/signing/void-summary.server';
import type { ComposedMail } from 'app/jobs/mail/compose-mail';
import { sendDueMails } from 'app/jobs/mail/send-mails';
import pino from 'pino';
import { sign } from 'tests/domain/signing/sign-as';
import { agreedOnNothing, calledIn, organisationWithTeam } from 'tests/support/conversations';
import { moveReport } from 'tests/support/move-report';
import { NOW, type TestOrganisation } from 'tests/support/test-database';
import { beforeEach, expect, it } from 'vitest';
import { MINUTE } from './mail-world';
import { SETTINGS } from './one-mail';

let organisation: TestOrganisation;
let time: Date;
beforeEach(() => {
  organisation = organisationWithTeam();
  time = NOW;
});

const anne = () => organisation.as('Anne');
const jonas = () => organisation.as('Jonas');
const LATER = 5 * MINUTE;

/** What has been sent five minutes later, as [to, subject], by name. */
async function mailed(): Promise<string[][]> {
  time = new Date(time.getTime() + LATER);
  organisation.setNow(time);
  const sent: ComposedMail[] = [];
  const post = {
    send: async (mail: ComposedMail) => {
      sent.push(mail);
    },
    close: () => {},
  };
  const log = pino({ level: 'silent' });
  const stopping = new AbortController().signal;
  await sendDueMails({ db: organisation.db, clock: () => time, log, settings: SETTINGS, post, stopping });
  return sent.map(({ to, subject }) => [to.name, subject]).sort();
}

it('whoever has the next turn gets a mail, from the invitation to the reopening', async () => {
  const id = calledIn(organisation);
  expect(await mailed()).toEqual([
    ['Anne', 'Kalenderfil til samtalen'],
    ['Jonas', 'Du er indkaldt til samtale'],
  ]);
  setDay(anne(), id, '2026-03-20');
  expect(await mailed()).toEqual([
    ['Anne', 'Ny dato for samtalen'],
    ['Jonas', 'Ny dato for samtalen'],
  ]);
  sharePreparation(jonas(), id);
  expect(await mailed()).toEqual([['Anne', 'En forberedelse er delt med dig']]);
  sharePreparation(anne(), id);
  expect(await mailed()).toEqual([['Jonas', 'En forberedelse er delt med dig']]);
  startTalk(anne(), id);
  agreedOnNothing(anne(), id);
  endTalk(anne(), id);
  await mailed();
  await freezeSummary(anne(), id);
  await sign(organisation, 'Anne', id);
  expect(await mailed()).toEqual([['Jonas', 'Det er din tur til at skrive under']]);
  sendBackSummary(jonas(), id, 'Der mangler noget');
  expect(await mailed()).toEqual([['Anne', 'Referatet er sendt tilbage']]);
  await freezeSummary(anne(), id);
  await sign(organisation, 'Anne', id);
  expect(await mailed()).toEqual([['Jonas', 'Det er din tur til at skrive under']]);
  await sign(organisation, 'Jonas', id);
  expect(await mailed()).toEqual([['Anne', 'Referatet er underskrevet']]);
  reopenSummary(anne(), id, 'En aftale var forkert');
  expect(await mailed()).toEqual([['Jonas', 'Referatet er åbnet igen']]);
});

it('nobody is told of what was undone at once', async () => {
  const id = calledIn(organisation);
  await mailed();
  sharePreparation(jonas(), id);
  undoSharing(jonas(), id);
  await freezeAndSendBack(id);
  // Jonas has read the record, or he could not have sent it back.
  expect(await mailed()).toEqual([['Anne', 'Referatet er sendt tilbage']]);
});

/** The employee's turn came, and they sent the summary back before the mail went out. */
async function freezeAndSendBack(id: string) {
  for (const ctx of [jonas(), anne()]) sharePreparation(ctx, id);
  startTalk(anne(), id);
  agreedOnNothing(anne(), id);
  endTalk(anne(), id);
  await freezeSummary(anne(), id);
  await sign(organisation, 'Anne', id);
  sendBackSummary(jonas(), id, 'Der mangler noget');
}

it('both hear that a talk is off, and that it is on again', async () => {
  const id = calledIn(organisation);
  await mailed();
  cancelConversation(anne(), id, 'Vi finder en anden dag');
  expect(await mailed()).toEqual([
    ['Anne', 'Samtalen er aflyst'],
    ['Jonas', 'Samtalen er aflyst'],
  ]);
  undoCancelling(anne(), id);
  expect(await mailed()).toEqual([
    ['Anne', 'Kalenderfil til samtalen'],
    ['Jonas', 'Du er indkaldt til samtale'],
  ]);
});

it('the employee hears who leads the talk now', async () => {
  const id = calledIn(organisation);
  await mailed();
  moveReport(organisation, 'Jonas', { leader: 'Kim', lastDay: '2026-03-01', from: '2026-03-02' });
  takeOver(organisation.as('Kim'), id);
  expect(await mailed()).toEqual([
    ['Jonas', 'Samtalen har fået en ny leder'],
    ['Kim', 'Kalenderfil til samtalen'],
  ]);
});
