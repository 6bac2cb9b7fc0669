import type { Actor } from '../context';
import { Refusal } from '../errors';
import {
  type ConversationAction,
  type ConversationFacts,
  decide,
  maySee,
  type OrganisationFunction,
} from './access.rules';

declare const authorized: unique symbol;
/** Facts that the policy has allowed `Action` on. Only `authorize` makes one. */
export type Authorized<T, Action extends ConversationAction = ConversationAction> = T & {
  readonly [authorized]: Action;
};

/**
 * Throws unless the actor may do `action` to the conversation now. The refusal carries what was
 * attempted, so that the caller at the border logs it as denied.
 */
export function authorize<T extends ConversationFacts, A extends ConversationAction>(
  actor: Actor,
  action: A,
  facts: T | undefined,
  id: string,
): Authorized<T, A> {
  const denied = { action: `conversation.${action}`, subjectType: 'conversation', subjectId: id };
  // An administrator runs the system and has no conversation but their own, existing or not.
  const outside =
    actor.grants.has('administrator') && !actor.grants.has('hr')
      ? new Refusal('forbidden', 'access.forbidden', {}, denied)
      : new Refusal('not-found', 'access.not_found', {}, denied);
  if (!facts) throw outside;
  switch (decide(facts, action)) {
    case 'allowed':
      return facts as Authorized<T, A>;
    case 'forbidden':
      throw new Refusal('forbidden', 'access.forbidden', {}, denied);
    case 'not-found':
      throw outside;
    case 'wrong-state':
      throw new Refusal('conflict', `conversation.not_now.${facts.state}`, {}, denied);
  }
}

/** Throws unless the actor may use this part of the system. */
export function authorizeFunction(actor: Actor, wanted: OrganisationFunction): void {
  if (!maySee(actor.grants, wanted))
    throw new Refusal(
      'forbidden',
      'access.forbidden',
      {},
      {
        action: `function.${wanted}`,
        subjectType: 'function',
        subjectId: wanted,
      },
    );
}

/**
 * Throws unless the person with this employment today is the actor's report: calling somebody in to a
 * conversation is their own leader's, or that of whoever stands in for the leader with this employee.
 * Returns the employment and its leader.
 */
export function authorizeCallingIn<T extends { leaderId: string | null }>(
  actor: Actor,
  employment: T | undefined,
  employeeId: string,
  standsInFor: (leaderId: string) => boolean,
): T & { leaderId: string } {
  const leaderId = employment?.leaderId;
  if (employment && leaderId && (leaderId === actor.personId || standsInFor(leaderId)))
    return { ...employment, leaderId };
  const denied = { action: 'conversation.call-in', subjectType: 'person', subjectId: employeeId };
  throw new Refusal('not-found', 'access.not_found', {}, denied);
}

/** Throws 'not-found' unless somebody reports to the actor today: calling groups in is for leaders. Returns the reports. */
export function authorizeLeading<T>(actor: Actor, reports: T[]): T[] {
  if (reports.length > 0) return reports;
  const denied = { action: 'conversation.call-in-group', subjectType: 'person', subjectId: actor.personId };
  throw new Refusal('not-found', 'access.not_found', {}, denied);
}
