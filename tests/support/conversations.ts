import type { Context } from 'app/domain/context';
import { setNoAgreements } from 'app/domain/conversations/agreements/no-agreements.server';
import { callIn } from 'app/domain/conversations/call-in.server';
import { callInGroup } from 'app/domain/conversations/group/call-in-group.server';
import { sharePreparation } from 'app/domain/conversations/preparation/share-preparation.server';
import { endTalk, startTalk } from 'app/domain/conversations/talk/move-conversation.server';
import { saveRecordLine } from 'app/domain/conversations/talk/record-lines.server';
import { newId } from 'app/domain/ids';
import type { Discretion } from 'templates/summary.schema';
import { createTestOrganisation, type TestOrganisation } from './test-database';

/** Jonas and Mie report to Anne, Anne to Bo; Kim leads another team; Hanne is HR, Adam administrator. */
export function organisationWithTeam(folder?: string): TestOrganisation {
  return createTestOrganisation(
    [
      { name: 'Bo', role: 'leder' },
      { name: 'Anne', role: 'leder', leader: 'Bo' },
      { name: 'Kim', role: 'leder', leader: 'Bo' },
      { name: 'Jonas', leader: 'Anne' },
      { name: 'Mie', leader: 'Anne' },
      { name: 'Hanne', grants: ['hr'] },
      { name: 'Adam', grants: ['administrator'] },
    ],
    folder,
  );
}

/** Anne has called Jonas in to a MUS; both can prepare. */
export function calledIn(organisation: TestOrganisation): string {
  return callIn(organisation.as('Anne'), organisation.idOf('Jonas'), {
    templateId: organisation.templateFor('medarbejder'),
    heldOn: '2026-03-16',
  });
}

/** Both have shared and the talk has begun. */
export function inTalk(organisation: TestOrganisation): string {
  const id = calledIn(organisation);
  sharePreparation(organisation.as('Jonas'), id);
  sharePreparation(organisation.as('Anne'), id);
  startTalk(organisation.as('Anne'), id);
  return id;
}

/** Why there are no agreements, which a summary has to say where there are none. */
export function agreedOnNothing(ctx: Context, id: string): void {
  setNoAgreements(ctx, id, 'Vi fortsætter som hidtil');
}

/** The talk has ended without agreements; the record is being read through. */
export function atSummary(organisation: TestOrganisation): string {
  const id = inTalk(organisation);
  agreedOnNothing(organisation.as('Anne'), id);
  endTalk(organisation.as('Anne'), id);
  return id;
}

/** Anne has called Jonas, Mie and Per in to a group talk; everybody can prepare. */
export function groupCalledIn(organisation: TestOrganisation): string {
  return callInGroup(organisation.as('Anne'), {
    name: 'Team Solsikken',
    members: ['Jonas', 'Mie', 'Per'].map(organisation.idOf),
    templateId: organisation.templateFor('grus'),
    heldOn: '2026-03-16',
  });
}

/** As `organisationWithTeam`, and Per and Oda report to Anne too. */
export function organisationWithGroup(): TestOrganisation {
  return createTestOrganisation([
    { name: 'Bo', role: 'leder' },
    { name: 'Anne', role: 'leder', leader: 'Bo' },
    { name: 'Kim', role: 'leder', leader: 'Bo' },
    { name: 'Jonas', leader: 'Anne' },
    { name: 'Mie', leader: 'Anne' },
    { name: 'Oda', leader: 'Anne' },
    { name: 'Per', leader: 'Anne' },
    { name: 'Rie', leader: 'Kim' },
    { name: 'Hanne', grants: ['hr'] },
    { name: 'Adam', grants: ['administrator'] },
  ]);
}

/** Adds a line to the record of a section, and returns its id. */
export function writeLine(
  ctx: Context,
  conversationId: string,
  text: string,
  {
    sectionId = 'tilbageblik',
    discretion = 'between-us',
  }: { sectionId?: string | undefined; discretion?: Discretion } = {},
): string {
  const id = newId();
  saveRecordLine(ctx, conversationId, { id, sectionId, text, discretion, version: 0 });
  return id;
}
