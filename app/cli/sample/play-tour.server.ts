import type { Db } from 'db/client.server';
import type { Framework } from 'templates/framework.schema';
import type { Template } from 'templates/template.schema';
import { addPerson } from '../../domain/accounts/add-person.server';
import { createAttempts } from '../../domain/accounts/attempts.server';
import { firstPassword } from '../../domain/accounts/first-password.server';
import { setUpOrganisation } from '../../domain/accounts/set-up-organisation.server';
import type { Context } from '../../domain/context';
import { callIn } from '../../domain/conversations/call-in.server';
import { civilDateOf } from '../../domain/dates';
import { storeFramework } from '../../domain/frameworks/store-framework.server';
import { makeTemplate } from '../../domain/frameworks/templates/make-template.server';
import type { Keys } from '../../domain/keys.server';
import { actorOf } from '../../domain/people/actor.server';
import { findPersonByEmail } from '../../domain/people/find-person.server';
import { freezeSummary } from '../../domain/signing/freeze-summary.server';
import { holdTalk, prepareAndShare } from './play-conversation.server';
import { SAMPLE_TEXTS } from './sample-texts';
import { signAs } from './sign-as.server';

type TourParts = { db: Db; keys: Keys; framework: Framework; template: Template; now: Date };

/** Carries one conversation through every operation of the product, and returns its id. */
export async function playTour({ db, keys, framework, template, now }: TourParts): Promise<string> {
  const { language, type, role } = template;
  const texts = SAMPLE_TEXTS[language];
  const as = (personId: string): Context => ({ db, keys, now, actor: actorOf(db, personId, now) });
  const email = 'administrator@example.dk';
  await setUpOrganisation(
    { db, keys, now, actor: null },
    {
      organisation: framework.organisation ?? texts.organisation,
      language,
      name: 'Administrator',
      email,
      password: firstPassword(),
    },
  );
  const administrator = as(findPersonByEmail(db, email));
  type As = { email: string; role: string; leaderId: string | null };
  const add = async (name: string, title: string, as: As) => {
    const added = await addPerson(administrator, { name, title, ...as, unit: texts.unit, grant: '' });
    if (added.password === null) throw new Error('whoever is to sign needs a password');
    return { personId: added.personId, password: added.password };
  };
  const own = framework.roles.find(({ id }) => id === role);
  const above = framework.roles.find(({ level }) => level === (own?.level ?? 0) + 1);
  const leader = await add(texts.leader, above?.name ?? texts.leaderTitle, {
    email: 'leder@example.dk',
    role: above?.id ?? 'leder',
    leaderId: null,
  });
  const employee = await add(texts.employee, own?.name ?? role, {
    email: 'medarbejder@example.dk',
    role,
    leaderId: leader.personId,
  });
  const templateId = makeTemplate(administrator, storeFramework(administrator, framework), {
    type,
    role,
    language,
  });
  const [asLeader, asEmployee] = [as(leader.personId), as(employee.personId)];
  const conversationId = callIn(asLeader, employee.personId, { templateId, heldOn: civilDateOf(now) });
  prepareAndShare(asEmployee, conversationId, texts.employeeComments);
  prepareAndShare(asLeader, conversationId, texts.leaderComments);
  holdTalk(asLeader, conversationId, language);
  await freezeSummary(asLeader, conversationId);
  const attempts = createAttempts();
  await signAs(asLeader, attempts, conversationId, leader.password);
  await signAs(asEmployee, attempts, conversationId, employee.password);
  return conversationId;
}
