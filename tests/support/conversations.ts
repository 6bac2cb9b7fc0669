import { callIn } from 'app/domain/conversations/call-in.server';
import { sharePreparation } from 'app/domain/conversations/preparation/share-preparation.server';
import { endTalk, startTalk } from 'app/domain/conversations/talk/move-conversation.server';
import { createTestOrganisation, type TestOrganisation } from './test-database';

/** Jonas and Mie report to Anne, Anne to Bo; Kim leads another team; Hanne is HR, Adam administrator. */
export function organisationWithTeam(): TestOrganisation {
  return createTestOrganisation([
    { name: 'Bo', role: 'leder' },
    { name: 'Anne', role: 'leder', leader: 'Bo' },
    { name: 'Kim', role: 'leder', leader: 'Bo' },
    { name: 'Jonas', leader: 'Anne' },
    { name: 'Mie', leader: 'Anne' },
    { name: 'Hanne', grants: ['hr'] },
    { name: 'Adam', grants: ['administrator'] },
  ]);
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

/** The talk has ended; the record is being read through. */
export function atSummary(organisation: TestOrganisation): string {
  const id = inTalk(organisation);
  endTalk(organisation.as('Anne'), id);
  return id;
}
