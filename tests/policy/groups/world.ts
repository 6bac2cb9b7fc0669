import { signAs } from 'app/cli/sample/sign-as.server';
import { createAttempts } from 'app/domain/accounts/attempts.server';
import { listAgreements, saveAgreement } from 'app/domain/conversations/agreements/agreements.server';
import { callInGroup } from 'app/domain/conversations/group/call-in-group.server';
import { removeMember } from 'app/domain/conversations/group/group-members.server';
import { saveAnswer } from 'app/domain/conversations/preparation/save-answer.server';
import { sharePreparation } from 'app/domain/conversations/preparation/share-preparation.server';
import { endTalk, startTalk } from 'app/domain/conversations/talk/move-conversation.server';
import { findCurrentSummary } from 'app/domain/signing/current-summary.server';
import { freezeSummary } from 'app/domain/signing/freeze-summary.server';
import { writeLine } from 'tests/support/conversations';
import { PASSWORD, type Planted, type PlantedState, STATES } from 'tests/support/planted';
import { quickPassword } from 'tests/support/quick-password';
import { createTestOrganisation, type TestOrganisation } from 'tests/support/test-database';

/** A word that stands nowhere but in one text, and whom that text is for once it is there. */
type Secret = { word: string; seenBy: readonly string[] };

export type PlantedGroup = Omit<Planted, 'secrets'> & { secrets: Secret[] };
export type Groups = { organisation: TestOrganisation; in: Record<PlantedState, PlantedGroup> };

/** Anne leads them, and Oda and Ulla. */
const MEMBERS = ['Jonas', 'Mie', 'Per'];
const EVERYBODY = ['Anne', ...MEMBERS];

let planted = 0;

/**
 * Anne's group in each state. Mie shares nothing; Ulla was a member and had shared. Of the plans Jonas and Mie have
 * individual ones.
 */
export async function createGroups(): Promise<Groups> {
  const passwordHash = await quickPassword(PASSWORD);
  const organisation = createTestOrganisation([
    { name: 'Bo', role: 'leder' },
    { name: 'Anne', role: 'leder', leader: 'Bo', passwordHash },
    { name: 'Kim', role: 'leder', leader: 'Bo' },
    ...MEMBERS.map((name) => ({ name, leader: 'Anne', passwordHash })),
    { name: 'Oda', leader: 'Anne' },
    { name: 'Ulla', leader: 'Anne' },
    { name: 'Hanne', leader: 'Bo', grants: ['hr'] },
    { name: 'Adam', leader: 'Bo', grants: ['administrator'] },
  ]);
  const [preparing, inTalk, summary, signing, signed] = await Promise.all(
    STATES.map((state) => plantGroup(organisation, state)),
  );
  if (!preparing || !inTalk || !summary || !signing || !signed) throw new Error('a state is missing');
  return { organisation, in: { preparing, 'in-talk': inTalk, summary, signing, signed } };
}

async function plantGroup(organisation: TestOrganisation, state: PlantedState): Promise<PlantedGroup> {
  const { db, as, idOf } = organisation;
  const anne = as('Anne');
  const secrets: Secret[] = [];
  const secret = (what: string, seenBy: readonly string[]) => {
    const word = `hemmeligt${what}${++planted}x`;
    secrets.push({ word, seenBy });
    return word;
  };
  const id = callInGroup(anne, {
    name: 'Team Solsikken',
    members: [...MEMBERS, 'Ulla'].map(idOf),
    templateId: organisation.templateFor('grus'),
    // Its day has come: the talk can begin though one has not shared.
    heldOn: '2026-03-02',
  });
  const write = (name: string, seenBy: readonly string[]) => {
    const text = secret(`forberedelse${name}`, seenBy);
    saveAnswer(as(name), id, { questionId: 'q_stolt', scale: null, text, version: 0 });
  };
  write('Ulla', []);
  sharePreparation(as('Ulla'), id);
  removeMember(anne, id, idOf('Ulla'));
  write('Mie', ['Mie']);
  for (const name of ['Anne', 'Jonas', 'Per']) {
    write(name, EVERYBODY);
    sharePreparation(as(name), id);
  }
  const reached = (wanted: PlantedState) => STATES.indexOf(state) >= STATES.indexOf(wanted);
  if (reached('in-talk')) {
    startTalk(anne, id);
    writeLine(as('Per'), id, secret('referat', EVERYBODY));
    const agree = (goal: string, memberId: string | null) =>
      saveAgreement(anne, id, { ...NOTHING_ELSE, goal, memberId });
    agree(secret('maal', EVERYBODY), null);
    for (const name of ['Jonas', 'Mie']) agree(secret(`plan${name}`, [name, 'Anne']), idOf(name));
  }
  if (reached('summary')) endTalk(anne, id);
  if (reached('signing')) await freezeSummary(anne, id);
  // Jonas’ turn is left, where a turn is left.
  const signers = state === 'signing' ? ['Anne', 'Per'] : state === 'signed' ? EVERYBODY : [];
  for (const name of signers)
    await signAs(as(name), createAttempts(), id, PASSWORD, secret(`forbehold${name}`, EVERYBODY));
  const frozen = findCurrentSummary(db, id);
  return {
    id,
    state,
    secrets,
    agreementId: listAgreements(db, id)[0]?.id ?? '',
    frozen: { summaryId: frozen?.id ?? '', sha256: frozen?.frozenSha256 ?? '' },
  };
}

const NOTHING_ELSE = {
  id: null,
  activity: '',
  employeePart: '',
  leaderPart: '',
  support: '',
  dueOn: null,
  followUpOn: null,
  statementId: null,
  sectionId: null,
  version: 0,
};
