import { describeBlankForm } from 'app/domain/conversations/preparation/blank-form.server';
import { describePaperForm } from 'app/domain/conversations/preparation/paper-form.server';
import { retireTemplate } from 'app/domain/frameworks/templates/approve-template.server';
import { calledIn, organisationWithTeam } from 'tests/support/conversations';
import { refused } from 'tests/support/refused';
import { describe, expect, it } from 'vitest';

const organisation = organisationWithTeam();
const mus = organisation.templateFor('medarbejder');
const conversation = calledIn(organisation);
const blank = (name: string, id = mus) => describeBlankForm(organisation.as(name), id, 'employee');
const forbidden = refused('access.forbidden');

describe('an approved template as an empty form', () => {
  it('asks what somebody who is called in with it is asked, and names nobody', () => {
    const own = describePaperForm(organisation.as('Jonas'), conversation, { of: 'own' });
    const form = blank('Adam');
    expect(form.sections).toEqual(own.sections);
    expect(form.title).toBe(own.title);
    expect(form.whose.kind).toBe('anybody');
    expect(JSON.stringify(form)).not.toMatch(/Jonas|Anne/);
  });

  it('asks the leader what a leader is asked', () => {
    const own = describePaperForm(organisation.as('Anne'), conversation, { of: 'own' });
    expect(describeBlankForm(organisation.as('Adam'), mus, 'leader').sections).toEqual(own.sections);
  });

  it('is from the day it was approved, so that it is the same file whenever it is fetched', () => {
    expect(blank('Anne')).toEqual(blank('Adam'));
  });

  it('is for those who administer frameworks, and for those who can call somebody in to it', () => {
    expect(() => blank('Adam')).not.toThrow();
    expect(() => blank('Anne')).not.toThrow();
    for (const name of ['Jonas', 'Kim', 'Bo', 'Hanne']) expect(() => blank(name), name).toThrow(forbidden);
    expect(() => blank('Bo', organisation.templateFor('leder'))).not.toThrow();
    expect(() => blank('Anne', organisation.templateFor('leder'))).toThrow(forbidden);
  });

  it('of a group is for everybody who leads', () => {
    const grus = organisation.templateFor('grus');
    expect(blank('Anne', grus).type).toBe('grus');
    expect(() => blank('Kim', grus)).toThrow(forbidden);
  });

  it('that leaders can no longer use is for administrators alone', () => {
    const own = organisationWithTeam();
    const id = own.templateFor('medarbejder');
    retireTemplate(own.as('Adam'), id);
    expect(() => describeBlankForm(own.as('Anne'), id, 'employee')).toThrow(forbidden);
    expect(() => describeBlankForm(own.as('Adam'), id, 'employee')).not.toThrow();
  });

  it('that does not exist is missing to administrators, and nobody else learns that it does not', () => {
    expect(() => blank('Adam', 'nowhere')).toThrow(refused('access.not_found'));
    expect(() => blank('Anne', 'nowhere')).toThrow(forbidden);
  });
});
