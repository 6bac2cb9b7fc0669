import type { Context } from 'app/domain/context';
import { callIn } from 'app/domain/conversations/call-in.server';
import { ProposedDataSchema } from 'app/domain/conversations/preparation/agreed-data.schema';
import {
  agreeToData,
  describeData,
  proposeData,
  withdrawData,
} from 'app/domain/conversations/preparation/agreed-data.server';
import { basisOf } from 'app/domain/conversations/preparation/basis.server';
import { endTalk, startTalk } from 'app/domain/conversations/talk/move-conversation.server';
import { auditEvents } from 'db/schema/audit';
import { calledIn, organisationWithTeam } from 'tests/support/conversations';
import { notFound, refused } from 'tests/support/refused';
import { NOW, type TestOrganisation } from 'tests/support/test-database';
import { beforeEach, describe, expect, it } from 'vitest';

let organisation: TestOrganisation;
let id: string;
let anne: Context;
let bo: Context;
/** A LUS that Bo has called Anne in to. */
beforeEach(() => {
  organisation = organisationWithTeam();
  anne = organisation.as('Anne');
  bo = organisation.as('Bo');
  const templateId = organisation.templateFor('leder');
  id = callIn(bo, organisation.idOf('Anne'), { templateId, heldOn: '2026-03-16' });
});

const budget = { kind: 'budget', label: '' } as const;
const later = (name: string) => ({ ...organisation.as(name), now: new Date(NOW.getTime() + 60_000) });
const idOf = (at = 0) => describeData(anne, id)?.[at]?.id ?? '';
const basis = () => basisOf(organisation.db, id, 'da');

describe('what a LUS builds on', () => {
  it('is what both have agreed to, and nothing else', () => {
    proposeData(anne, id, budget);
    expect(basis()).toEqual([]);
    expect(describeData(bo, id)).toMatchObject([
      { kind: 'budget', proposedBy: 'employee', agreed: { employee: true, leader: false } },
    ]);
    agreeToData(later('Bo'), id, idOf());
    expect(basis()).toEqual(['Budget og økonomi']);
    expect(describeData(bo, id)).toMatchObject([
      { proposedBy: 'employee', agreed: { employee: true, leader: true } },
    ]);
  });

  it('can have a name, and be something of one’s own', () => {
    for (const ctx of [anne, bo]) {
      proposeData(ctx, id, { kind: 'wellbeing-survey', label: '2026' });
      proposeData(ctx, id, { kind: 'other', label: 'Brugerundersøgelsen' });
    }
    expect(basis()).toEqual(['Brugerundersøgelsen', 'Trivselsmåling: 2026']);
  });

  it('is agreed to by proposing the same, however it is spelled', () => {
    proposeData(anne, id, { kind: 'other', label: 'Brugerundersøgelsen' });
    proposeData(bo, id, { kind: 'other', label: 'brugerundersøgelsen' });
    expect(basis()).toEqual(['Brugerundersøgelsen']);
  });

  it('is no longer agreed on when one takes their yes back, and is gone when both do', () => {
    proposeData(anne, id, budget);
    agreeToData(bo, id, idOf());
    const data = idOf();
    withdrawData(anne, id, data);
    expect(basis()).toEqual([]);
    expect(describeData(anne, id)).toMatchObject([{ proposedBy: 'leader' }]);
    withdrawData(bo, id, data);
    expect(describeData(anne, id)).toEqual([]);
    expect(() => agreeToData(anne, id, data)).toThrow(refused('basis.gone'));
  });

  it('is agreed to and withdrawn once: doing it again changes nothing', () => {
    proposeData(anne, id, budget);
    proposeData(anne, id, budget);
    agreeToData(bo, id, idOf());
    agreeToData(bo, id, idOf());
    withdrawData(anne, id, idOf());
    withdrawData(anne, id, idOf());
    const actions = organisation.db.select().from(auditEvents).all();
    expect(actions.map(({ action }) => action).filter((action) => action.startsWith('basis.'))).toEqual([
      'basis.propose',
      'basis.agree',
      'basis.withdraw',
    ]);
  });

  it('is not withdrawn for the other by somebody who has not agreed', () => {
    proposeData(anne, id, budget);
    withdrawData(bo, id, idOf());
    expect(describeData(anne, id)).toHaveLength(1);
  });

  it('is agreed on while preparing and talking, and stands after that', () => {
    proposeData(anne, id, budget);
    organisation.setNow(new Date('2026-03-16T09:00:00Z'));
    startTalk(organisation.as('Bo'), id);
    agreeToData(organisation.as('Bo'), id, idOf());
    endTalk(organisation.as('Bo'), id);
    expect(() => withdrawData(organisation.as('Anne'), id, idOf())).toThrow(
      refused('conversation.not_now.summary'),
    );
    expect(basis()).toEqual(['Budget og økonomi']);
  });

  it('is for the two alone', () => {
    proposeData(anne, id, budget);
    for (const other of ['Kim', 'Jonas', 'Hanne']) {
      expect(() => describeData(organisation.as(other), id)).toThrow(notFound);
      expect(() => proposeData(organisation.as(other), id, budget)).toThrow(notFound);
    }
  });

  it('of another LUS is not agreed to by its id', () => {
    proposeData(anne, id, budget);
    const templateId = organisation.templateFor('leder');
    const another = callIn(bo, organisation.idOf('Kim'), { templateId, heldOn: '2026-03-17' });
    expect(() => agreeToData(bo, another, idOf())).toThrow(refused('basis.gone'));
    withdrawData(bo, another, idOf());
    expect(describeData(anne, id)).toHaveLength(1);
  });

  it('stands in the log without its words', () => {
    proposeData(anne, id, { kind: 'other', label: 'Brugerundersøgelsen' });
    expect(JSON.stringify(organisation.db.select().from(auditEvents).all())).not.toContain('undersøgelsen');
  });
});

describe('any other conversation', () => {
  it('has no such list', () => {
    const mus = calledIn(organisation);
    expect(describeData(anne, mus)).toBeNull();
    expect(() => proposeData(anne, mus, budget)).toThrow(refused('basis.only_in_lus'));
  });
});

describe('a proposal', () => {
  it('says what it is where it is none of the usual kinds', () => {
    const messages = (proposed: object) =>
      ProposedDataSchema.safeParse(proposed).error?.issues.map(({ path, message }) => [...path, message]);
    expect(messages({ kind: 'other', label: ' ' })).toEqual([['label', 'form.data_label_missing']]);
    expect(messages({ kind: '', label: '' })).toEqual([['kind', 'form.data_missing']]);
    expect(messages({ kind: 'sickness' })).toBeUndefined();
  });
});
