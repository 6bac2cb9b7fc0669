import { openSummary } from 'app/domain/exports/disclose-summaries.server';
import { listOwnAccesses } from 'app/domain/oversight/own-accesses.server';
import { readDocument } from 'app/domain/signing/read-document.server';
import { signed } from 'tests/support/signed';
import type { TestOrganisation } from 'tests/support/test-database';
import { beforeEach, describe, expect, it } from 'vitest';
import { happened, organisationWithAuditor } from './log-world';

let organisation: TestOrganisation;
let id: string;
beforeEach(async () => {
  organisation = organisationWithAuditor();
  id = await signed(organisation);
  openSummary(organisation.as('Hanne'), id, { purpose: 'dispute', reference: 'En hemmelig bemærkning' });
});

const accesses = (name: string, own = false) =>
  listOwnAccesses(organisation.as(name), { own, before: null }).events;

describe('who has opened my conversations', () => {
  it('names HR with the purpose, and not what they noted for themselves', () => {
    const [latest] = accesses('Jonas');
    expect(latest).toMatchObject({
      action: 'summary.open',
      actor: { name: 'Hanne' },
      purpose: 'dispute',
      subject: { kind: 'conversation', id },
    });
    expect(JSON.stringify(accesses('Jonas'))).not.toContain('hemmelig');
  });

  it('is shown to each who takes part, and to nobody else', () => {
    expect(accesses('Anne').some(({ action }) => action === 'summary.open')).toBe(true);
    for (const name of ['Mie', 'Hanne', 'Adam', 'Rita', 'Bo']) expect(accesses(name, true)).toEqual([]);
  });

  it('leaves out what one has opened oneself, unless one asks for it', () => {
    readDocument(organisation.as('Jonas'), id);
    const mine = (own: boolean) => accesses('Jonas', own).filter(({ actor }) => actor?.name === 'Jonas');
    expect(mine(false)).toEqual([]);
    expect(mine(true)).toMatchObject([{ action: 'document.read' }]);
  });

  it('has nothing of what was written, signed or refused: only of what was opened', () => {
    happened(organisation, { by: 'Mie', action: 'conversation.read', about: id, denied: true });
    readDocument(organisation.as('Anne'), id);
    const actions = new Set(accesses('Jonas', true).map(({ action }) => action));
    expect([...actions].sort()).toEqual(['document.read', 'summary.open']);
  });

  it('comes in pages', () => {
    happened(
      organisation,
      ...Array.from({ length: 60 }, () => ({ by: 'Hanne', action: 'summary.export', about: id })),
    );
    const first = listOwnAccesses(organisation.as('Jonas'), { own: false, before: null });
    expect(first.events).toHaveLength(50);
    const second = listOwnAccesses(organisation.as('Jonas'), { own: false, before: first.next });
    expect(second.next).toBeNull();
    expect(second.events.filter(({ action }) => action === 'summary.export')).toHaveLength(10);
  });
});
