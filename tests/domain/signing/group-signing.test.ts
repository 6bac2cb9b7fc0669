import { describeConversation } from 'app/domain/conversations/describe-conversation.server';
import { wishOwnTalk } from 'app/domain/conversations/group/own-talk-wish.server';
import { sharePreparation } from 'app/domain/conversations/preparation/share-preparation.server';
import { endTalk, startTalk } from 'app/domain/conversations/talk/move-conversation.server';
import { organisationCertificates } from 'app/domain/signing/authority.server';
import { listEarlierSummaries, readEarlierDocument } from 'app/domain/signing/earlier-summaries.server';
import { freezeSummary } from 'app/domain/signing/freeze-summary.server';
import { verifyPdf } from 'app/domain/signing/pdf/verify-pdf';
import { readDocument } from 'app/domain/signing/read-document.server';
import { sendBackSummary, unfreezeSummary } from 'app/domain/signing/void-summary.server';
import {
  agreedOnNothing,
  groupCalledIn,
  organisationWithGroup,
  writeLine,
} from 'tests/support/conversations';
import { notFound, refused } from 'tests/support/refused';
import type { TestOrganisation } from 'tests/support/test-database';
import { beforeEach, describe, expect, it } from 'vitest';
import { sign } from './sign-as';

let organisation: TestOrganisation;
let id: string;
beforeEach(() => {
  organisation = organisationWithGroup();
  id = groupCalledIn(organisation);
  for (const name of ['Anne', 'Jonas', 'Mie', 'Per']) sharePreparation(organisation.as(name), id);
  startTalk(organisation.as('Anne'), id);
  writeLine(organisation.as('Per'), id, 'Vi vil dele vagterne bedre');
  agreedOnNothing(organisation.as('Anne'), id);
  endTalk(organisation.as('Anne'), id);
});
const freeze = () => freezeSummary(organisation.as('Anne'), id);
const state = () => describeConversation(organisation.as('Jonas'), id).state;

describe('the record of a group', () => {
  it('is signed by the leader and every member, in whatever order they come', {
    timeout: 20_000,
  }, async () => {
    await freeze();
    for (const name of ['Mie', 'Anne', 'Per']) {
      await sign(organisation, name, id);
      expect(state()).toBe('signing');
    }
    await sign(organisation, 'Jonas', id);
    expect(state()).toBe('signed');
    const { pdf } = readDocument(organisation.as('Per'), id);
    const verified = await verifyPdf(pdf, { authorities: organisationCertificates(organisation.db) });
    expect(verified).toMatchObject({ verdict: 'ok' });
    expect(verified.signatures.map((signature) => signature.signer?.name)).toEqual([
      'Mie',
      'Anne',
      'Per',
      'Jonas',
    ]);
  });

  it('is signed by two who press the button at the same moment', { timeout: 20_000 }, async () => {
    await freeze();
    await Promise.all(['Mie', 'Per', 'Anne'].map((name) => sign(organisation, name, id)));
    expect(
      describeConversation(organisation.as('Jonas'), id).participants.filter(({ signed }) => signed),
    ).toHaveLength(3);
  });

  it('is signed once by each, and by nobody outside the group', async () => {
    await freeze();
    await sign(organisation, 'Mie', id);
    await expect(sign(organisation, 'Mie', id)).rejects.toMatchObject({ code: 'signing.already_signed' });
    await expect(sign(organisation, 'Oda', id)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(sign(organisation, 'Kim', id)).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('is not locked while somebody wishes for a talk of their own in vain, nor does it say who', async () => {
    wishOwnTalk(organisation.as('Mie'), id, true);
    await expect(freeze()).rejects.toMatchObject({ code: 'group.wish_unmet', values: {} });
    wishOwnTalk(organisation.as('Mie'), id, false);
    await freeze();
    expect(state()).toBe('signing');
  });

  it('can be sent back by any member, which voids all signatures and keeps the version', async () => {
    await freeze();
    await sign(organisation, 'Mie', id);
    await sign(organisation, 'Anne', id);
    sendBackSummary(organisation.as('Per'), id, 'Et navn er forkert');
    expect(state()).toBe('summary');
    for (const name of ['Anne', 'Jonas', 'Per'])
      expect(listEarlierSummaries(organisation.db, id, organisation.idOf(name))).toMatchObject([
        { number: 1, reason: 'Et navn er forkert', reopened: false },
      ]);
    const { pdf } = readEarlierDocument(organisation.as('Jonas'), id, 1);
    expect((await verifyPdf(pdf)).signatures).toHaveLength(2);
    expect(() => readEarlierDocument(organisation.as('Oda'), id, 1)).toThrow(notFound);
    expect(() => readEarlierDocument(organisation.as('Jonas'), id, 2)).toThrow(notFound);
  });
});

describe('a record that was locked by mistake', () => {
  it('is unlocked by the leader without a reason, as long as nobody has signed', async () => {
    await freeze();
    expect(() => unfreezeSummary(organisation.as('Mie'), id)).toThrow(refused('access.forbidden'));
    unfreezeSummary(organisation.as('Anne'), id);
    expect(state()).toBe('summary');
    await freeze();
    await sign(organisation, 'Jonas', id);
    expect(() => unfreezeSummary(organisation.as('Anne'), id)).toThrow(refused('signing.begun'));
    expect(state()).toBe('signing');
  });
});
