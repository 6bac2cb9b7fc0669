import { callIn } from 'app/domain/conversations/call-in.server';
import { callInChoices } from 'app/domain/conversations/call-in-choices.server';
import { CallInSchema } from 'app/domain/conversations/conversation.schema';
import { conversations, preparations } from 'db/schema/conversations';
import { organisationWithTeam } from 'tests/support/conversations';
import { moveReport } from 'tests/support/move-report';
import { notFound, refused } from 'tests/support/refused';
import type { TestOrganisation } from 'tests/support/test-database';
import { beforeEach, describe, expect, it } from 'vitest';

let organisation: TestOrganisation;
beforeEach(() => {
  organisation = organisationWithTeam();
});
const callInBy = (leader: string, employee = 'Jonas', role = 'medarbejder') =>
  callIn(organisation.as(leader), organisation.idOf(employee), {
    templateId: organisation.templateFor(role),
    heldOn: '2026-03-16',
  });
const stored = () => organisation.db.select().from(conversations).all();

describe('calling in to a conversation', () => {
  it('opens the preparation of both', () => {
    const id = callInBy('Anne');
    expect(stored()).toMatchObject([{ id, type: 'mus', state: 'preparing', heldOn: '2026-03-16' }]);
    expect(
      organisation.db
        .select()
        .from(preparations)
        .all()
        .map(({ side, sharedAt }) => [side, sharedAt]),
    ).toEqual([
      ['employee', null],
      ['leader', null],
    ]);
  });

  it.each(['Kim', 'Bo', 'Jonas', 'Hanne', 'Adam'])('is for the employee’s own leader, not %s', (other) => {
    expect(() => callInBy(other)).toThrow(notFound);
    expect(() => callInChoices(organisation.as(other), organisation.idOf('Jonas'))).toThrow(notFound);
    expect(stored()).toEqual([]);
  });

  it('holds for leaders as well: theirs calls them in to a LUS', () => {
    callInBy('Bo', 'Anne', 'leder');
    expect(stored()).toMatchObject([{ type: 'lus', leaderId: organisation.idOf('Bo') }]);
  });

  it('ends for the leader, and begins for the next, on the day the report moves', () => {
    moveReport(organisation, 'Jonas', { leader: 'Kim', lastDay: '2026-03-01', from: '2026-03-02' });
    expect(() => callInBy('Anne')).toThrow(notFound);
    expect(callInBy('Kim')).toEqual(expect.any(String));
  });

  it('is not possible for somebody who has left', () => {
    moveReport(organisation, 'Jonas', { leader: 'Anne', lastDay: '2026-03-01', from: '2026-04-01' });
    expect(() => callInBy('Anne')).toThrow(notFound);
  });

  it('takes a template for the employee’s own role', () => {
    expect(() => callInBy('Anne', 'Jonas', 'leder')).toThrow(refused('conversation.template_unknown'));
    expect(() =>
      callIn(organisation.as('Anne'), organisation.idOf('Jonas'), {
        templateId: 'none',
        heldOn: '2026-03-16',
      }),
    ).toThrow(refused('conversation.template_unknown'));
    const { templates } = callInChoices(organisation.as('Anne'), organisation.idOf('Jonas'));
    expect(templates.map(({ id }) => id)).toEqual([organisation.templateFor('medarbejder')]);
  });

  it('needs a template and a day that exists', () => {
    const messages = (input: object) =>
      CallInSchema.safeParse(input).error?.issues.map(({ message }) => message);
    expect(messages({ templateId: '', heldOn: '' })).toEqual(
      expect.arrayContaining(['form.template_missing', 'form.date_missing']),
    );
    expect(messages({ templateId: 't', heldOn: '2026-02-30' })).toContain('form.date_invalid');
    expect(messages({ templateId: 't', heldOn: '2026-02-28' })).toBeUndefined();
  });
});
