import { saveAgreement } from 'app/domain/conversations/agreements/agreements.server';
import { describeLookBack } from 'app/domain/conversations/agreements/look-back.server';
import { saveVerdict } from 'app/domain/conversations/agreements/verdicts.server';
import { callIn } from 'app/domain/conversations/call-in.server';
import { sharePreparation } from 'app/domain/conversations/preparation/share-preparation.server';
import { endTalk, startTalk } from 'app/domain/conversations/talk/move-conversation.server';
import { describeSigning } from 'app/domain/signing/describe-signing.server';
import { freezeSummary } from 'app/domain/signing/freeze-summary.server';
import { agreedOnNothing, organisationWithTeam, writeLine } from 'tests/support/conversations';
import { expect, it } from 'vitest';
import { sign } from './sign-as';

it('a summary says what became of what was agreed last time, also where the template does not ask', {
  timeout: 20_000,
}, async () => {
  const organisation = organisationWithTeam();
  const as = (name: string) => organisation.as(name);
  const talk = (heldOn: string) => {
    const id = callIn(as('Anne'), organisation.idOf('Jonas'), {
      templateId: organisation.templateFor('medarbejder'),
      heldOn,
    });
    for (const name of ['Anne', 'Jonas']) sharePreparation(as(name), id);
    startTalk(as('Anne'), id);
    return id;
  };
  const first = talk('2026-03-02');
  saveAgreement(as('Anne'), first, {
    id: null,
    goal: 'Følge en kollega',
    activity: '',
    employeePart: '',
    leaderPart: '',
    support: '',
    dueOn: null,
    followUpOn: null,
    statementId: null,
    sectionId: null,
    memberId: null,
    version: 0,
  });
  endTalk(as('Anne'), first);
  await freezeSummary(as('Anne'), first);
  for (const name of ['Anne', 'Jonas']) await sign(organisation, name, first);

  organisation.setNow(new Date('2027-03-01T09:00:00Z'));
  const second = talk('2027-03-01');
  const [line] = describeLookBack(as('Jonas'), second).lines;
  saveVerdict(as('Jonas'), second, {
    agreementId: line?.id ?? '',
    verdict: 'done',
    reason: 'Det gik godt',
    version: 0,
  });
  writeLine(as('Jonas'), second, 'Vi kiggede på aftalen', { sectionId: 'follow-up' });
  agreedOnNothing(as('Anne'), second);
  endTalk(as('Anne'), second);
  await freezeSummary(as('Anne'), second);
  const { document } = describeSigning(as('Jonas'), second);
  expect(document.lookBack).toEqual([{ goal: 'Følge en kollega', verdict: 'done', reason: 'Det gik godt' }]);
  expect(document.sections).toMatchObject([
    { title: 'Siden sidst', lines: [{ text: 'Vi kiggede på aftalen' }] },
  ]);
});
