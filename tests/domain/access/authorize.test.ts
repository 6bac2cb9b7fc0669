import type { Grant } from 'app/domain/access/access.rules';
import { authorize, authorizeFunction } from 'app/domain/access/authorize';
import { Refusal } from 'app/domain/errors';
import { describe, expect, it } from 'vitest';

const actor = (...grants: Grant[]) => ({
  personId: 'p',
  name: 'Pia',
  grants: new Set(grants),
  provedAt: new Date(),
});
const facts = {
  id: 'c',
  state: 'preparing',
  side: 'employee',
  deputy: false,
  successor: false,
  hr: false,
} as const;

function refusalOf(work: () => unknown): Refusal {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('it was allowed');
}

describe('authorizing an action on a conversation', () => {
  it('hands back the facts that were allowed', () => {
    expect(authorize(actor(), 'prepare', facts, 'c')).toEqual(facts);
  });

  it('answers a conversation of others exactly as one that does not exist', () => {
    const others = refusalOf(() => authorize(actor(), 'read', { ...facts, side: null }, 'c'));
    const missing = refusalOf(() => authorize(actor(), 'read', undefined, 'c'));
    expect(others).toEqual(missing);
    expect(missing).toMatchObject({ kind: 'not-found', code: 'access.not_found' });
  });

  it('tells an administrator that conversations are not theirs, existing or not', () => {
    const others = refusalOf(() => authorize(actor('administrator'), 'read', { ...facts, side: null }, 'c'));
    const missing = refusalOf(() => authorize(actor('administrator'), 'read', undefined, 'c'));
    expect(others).toEqual(missing);
    expect(missing.kind).toBe('forbidden');
  });

  it('tells a party in which state the conversation is when it is not the time', () => {
    const refusal = refusalOf(() => authorize(actor(), 'sign', facts, 'c'));
    expect(refusal).toMatchObject({ kind: 'conflict', code: 'conversation.not_now.preparing' });
  });

  it('carries what was attempted, for the audit log', () => {
    const refusal = refusalOf(() => authorize(actor(), 'start-talk', facts, 'c'));
    expect(refusal.denied).toEqual({
      action: 'conversation.start-talk',
      subjectType: 'conversation',
      subjectId: 'c',
    });
  });
});

describe('authorizing a part of the system', () => {
  it('lets through whoever has the grant, and names the part when it refuses', () => {
    expect(() => authorizeFunction(actor('hr'), 'export-summaries')).not.toThrow();
    expect(refusalOf(() => authorizeFunction(actor('administrator'), 'export-summaries'))).toMatchObject({
      kind: 'forbidden',
      denied: { action: 'function.export-summaries' },
    });
  });
});
