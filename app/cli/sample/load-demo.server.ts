import type { Db } from 'db/client.server';
import {
  DEMO_ADMINISTRATOR,
  DEMO_ORGANISATION,
  DEMO_PASSWORD,
  DEMO_PEOPLE,
  demoEmail,
} from 'db/seed/demo-organisation';
import type { ConversationType } from 'templates/template.schema';
import { addPerson } from '../../domain/accounts/add-person.server';
import { setPassword } from '../../domain/accounts/set-password.server';
import { setUpOrganisation } from '../../domain/accounts/set-up-organisation.server';
import type { Context } from '../../domain/context';
import { importFramework } from '../../domain/frameworks/import-framework.server';
import { makeTemplate } from '../../domain/frameworks/templates/make-template.server';
import type { Keys } from '../../domain/keys.server';
import { actorOf } from '../../domain/people/actor.server';
import { findPersonByEmail } from '../../domain/people/find-person.server';

export type Demo = {
  db: Db;
  keys: Keys;
  /** The context of one of the people, by key; at another time where one is given. */
  as: (key: string, at?: Date) => Context;
  idOf: (key: string) => string;
  /** Template ids: by role for the yearly talk, 'grus' for groups and 'status' for employees. */
  templates: ReadonlyMap<string, string>;
};

type DemoParts = { db: Db; keys: Keys; now: Date; starter: { name: string; bytes: Uint8Array } };

/** The demo municipality in an empty database: people, the starter framework, a template for each role. */
export async function loadDemo({ db, keys, now, starter }: DemoParts): Promise<Demo> {
  const idOf = (key: string) => findPersonByEmail(db, demoEmail(key));
  const as = (key: string, at = now): Context => ({ db, keys, now: at, actor: actorOf(db, idOf(key), at) });
  const system = { db, keys, now, actor: null };
  await setUpOrganisation(system, {
    organisation: DEMO_ORGANISATION.name,
    language: DEMO_ORGANISATION.language,
    name: DEMO_ADMINISTRATOR.name,
    email: demoEmail(DEMO_ADMINISTRATOR.key),
    password: DEMO_PASSWORD,
  });
  const administrator = as(DEMO_ADMINISTRATOR.key);
  for (const { key, leader, ...person } of DEMO_PEOPLE) {
    const added = await addPerson(administrator, {
      ...person,
      email: demoEmail(key),
      leaderId: leader && idOf(leader),
    });
    await setPassword(system, added.personId, DEMO_PASSWORD, { handedOver: false });
  }
  const framework = importFramework(administrator, starter);
  const template = (type: ConversationType, role: string) =>
    makeTemplate(administrator, framework, { type, role, language: 'da' });
  const templates = new Map([
    ['medarbejder', template('mus', 'medarbejder')],
    ...['funktionsleder', 'centerleder', 'chef'].map((role) => [role, template('lus', role)] as const),
    ['grus', template('grus', 'medarbejder')],
    ['status', template('status', 'medarbejder')],
  ]);
  return { db, keys, as, idOf, templates };
}
