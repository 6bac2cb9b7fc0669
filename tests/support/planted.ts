import { createAttempts } from 'app/domain/accounts/attempts.server';
import { proveIdentity } from 'app/domain/accounts/prove-identity.server';
import { listAgreements, saveAgreement } from 'app/domain/conversations/agreements/agreements.server';
import { callIn } from 'app/domain/conversations/call-in.server';
import { saveAnswer } from 'app/domain/conversations/preparation/save-answer.server';
import { sharePreparation } from 'app/domain/conversations/preparation/share-preparation.server';
import { describeTalkSection } from 'app/domain/conversations/talk/describe-talk.server';
import { endTalk, startTalk } from 'app/domain/conversations/talk/move-conversation.server';
import { saveRecordLine } from 'app/domain/conversations/talk/record-lines.server';
import { newId } from 'app/domain/ids';
import { findCurrentSummary } from 'app/domain/signing/current-summary.server';
import { freezeSummary } from 'app/domain/signing/freeze-summary.server';
import { signSummary } from 'app/domain/signing/sign-summary.server';
import { sendBackSummary } from 'app/domain/signing/void-summary.server';
import type { TestOrganisation } from './test-database';

export const STATES = ['preparing', 'in-talk', 'summary', 'signing', 'signed'] as const;
export type PlantedState = (typeof STATES)[number];

/** What everybody in a planted organisation logs in with. */
export const PASSWORD = 'en hel sætning til prøven';

/** Words that stand nowhere but in what is secret, so that a leak can be searched for. */
type Secrets = {
  employee: string;
  leader: string;
  joint: string[];
  /** Those of `joint` that stand in the agreements: once signed, later talks look back on them. */
  agreed: string[];
  /** Those of `joint` that are marked as staying between the two. */
  betweenUs: string[];
};

export type Planted = {
  id: string;
  state: PlantedState;
  secrets: Secrets;
  agreementId: string;
  /** What the signing page shows, for a form to post back; '' before it is frozen. */
  frozen: { summaryId: string; sha256: string };
};

type Plan = {
  employee: string;
  leader: string;
  state: PlantedState;
  /** Without it neither side shares, and the talk begins because its day has come. */
  shared: boolean;
  heldOn: string;
};

let planted = 0;
const secret = (what: string) => `hemmeligt${what}${++planted}x`;

/**
 * A conversation between a leader and a report with the template's first section filled in by everybody,
 * brought to a state in the way people bring it there. It came to 'summary' by being sent back, and at
 * 'signing' the leader has signed, so that it is the employee's turn.
 */
export async function plantConversation(organisation: TestOrganisation, plan: Plan): Promise<Planted> {
  const { db } = organisation;
  const employee = organisation.as(plan.employee);
  const leader = organisation.as(plan.leader);
  const secrets: Secrets = {
    employee: secret('medarbejder'),
    leader: secret('leder'),
    joint: [],
    agreed: [],
    betweenUs: [],
  };
  const joint = (what: string) => {
    const word = secret(what);
    secrets.joint.push(word);
    return word;
  };
  const betweenUs = (what: string) => {
    const word = joint(what);
    secrets.betweenUs.push(word);
    return word;
  };
  const agreed = (what: string) => {
    const word = joint(what);
    secrets.agreed.push(word);
    return word;
  };
  const id = callIn(leader, employee.actor.personId, {
    templateId: organisation.templateFor('medarbejder'),
    heldOn: plan.heldOn,
  });
  const answer = (text: string) => ({ questionId: 'q_stolt', scale: null, text, version: 0 });
  saveAnswer(employee, id, answer(secrets.employee));
  saveAnswer(leader, id, answer(secrets.leader));
  if (plan.shared) for (const ctx of [employee, leader]) sharePreparation(ctx, id);
  const reached = (state: PlantedState) => STATES.indexOf(plan.state) >= STATES.indexOf(state);
  if (reached('in-talk')) {
    startTalk(leader, id);
    for (const ctx of [employee, leader]) describeTalkSection(ctx, id, 'tilbageblik');
    saveRecordLine(employee, id, {
      id: newId(),
      sectionId: 'tilbageblik',
      text: betweenUs('referat'),
      discretion: 'between-us',
      version: 0,
    });
    saveAgreement(leader, id, {
      id: null,
      goal: agreed('maal'),
      activity: agreed('aktivitet'),
      employeePart: agreed('medarbejderdel'),
      leaderPart: agreed('lederdel'),
      dueOn: null,
      followUpOn: null,
      support: agreed('stoette'),
      statementId: null,
      sectionId: null,
      memberId: null,
      version: 0,
    });
  }
  if (reached('summary')) endTalk(leader, id);
  if (plan.state === 'summary') {
    await freezeSummary(leader, id);
    sendBackSummary(employee, id, joint('grund'));
  }
  if (reached('signing')) {
    await freezeSummary(leader, id);
    await sign(organisation, plan.leader, id, joint('forbehold'));
  }
  if (reached('signed')) await sign(organisation, plan.employee, id, joint('forbehold'));
  const frozen = findCurrentSummary(db, id);
  return {
    id,
    state: plan.state,
    secrets,
    agreementId: listAgreements(db, id)[0]?.id ?? '',
    frozen: { summaryId: frozen?.id ?? '', sha256: frozen?.frozenSha256 ?? '' },
  };
}

async function sign(organisation: TestOrganisation, name: string, id: string, reservation: string) {
  const ctx = organisation.as(name);
  const frozen = findCurrentSummary(organisation.db, id);
  if (!frozen) throw new Error('nothing to sign');
  const proof = await proveIdentity(ctx, createAttempts(), { password: PASSWORD, address: '127.0.0.1' });
  await signSummary(ctx, proof, id, { summaryId: frozen.id, sha256: frozen.frozenSha256, reservation });
}
