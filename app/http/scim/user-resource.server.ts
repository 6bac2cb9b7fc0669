import SCIMMY from 'scimmy';
import {
  changeProvisioned,
  closeProvisioned,
  provisionPerson,
} from '../../domain/provisioning/provision-person.server';
import {
  type PersonSaid,
  PersonSaidSchema,
  type ProvisionedPerson,
  type ProvisioningContext,
} from '../../domain/provisioning/provisioning.schema';
import { readProvisioned } from '../../domain/provisioning/read-people.server';
import { ENTERPRISE, NOT_KEPT, NOT_KEPT_OF_ENTERPRISE } from './attributes.rules';

/**
 * What a request brings along to the handlers. The library keeps those for the whole process: whose database it is comes
 * with each request, so that several organisations stand side by side.
 */
export type ScimVisit = {
  ctx: ProvisioningContext;
  /** The address that people reach the app at. */
  origin: string;
  /** What the directory gets to hear of something that was thrown. */
  faultOf(error: unknown): Error;
};

type User = SCIMMY.Schemas.User;

let declared = false;

/** Tells the library of people, once a process. */
export function declareUsers(): void {
  if (declared) return;
  declared = true;
  // What is taken and shown is what the schema says, and no more.
  SCIMMY.Schemas.User.truncate(NOT_KEPT);
  SCIMMY.Schemas.EnterpriseUser.truncate(NOT_KEPT_OF_ENTERPRISE);
  SCIMMY.Resources.declare(SCIMMY.Resources.User);
  SCIMMY.Resources.User.extend(SCIMMY.Schemas.EnterpriseUser, false)
    .ingress((resource: { id?: string }, instance: User, visit: ScimVisit) =>
      answered(visit, ({ ctx }) => {
        const before = resource.id ? readProvisioned(ctx, resource.id) : null;
        const said = saidIn(instance, before);
        if (!before) return asUser(readProvisioned(ctx, provisionPerson(ctx, said)));
        changeProvisioned(ctx, before.id, said);
        return asUser(readProvisioned(ctx, before.id));
      }),
    )
    .egress((resource: { id?: string }, visit: ScimVisit) =>
      answered(visit, ({ ctx }) => asUser(readProvisioned(ctx, resource.id ?? ''))),
    )
    .degress((resource: { id?: string }, visit: ScimVisit) =>
      answered(visit, ({ ctx }) => closeProvisioned(ctx, resource.id ?? '')),
    );
}

/** Whatever is thrown becomes what a directory may hear: the library would make a 404 of it. */
function answered<T>(visit: ScimVisit, work: (visit: ScimVisit) => T): T {
  try {
    return work(visit);
  } catch (error) {
    throw visit.faultOf(error);
  }
}

/** A person in the words of the standard. */
export function asUser(person: ProvisionedPerson) {
  const { id, externalId, email, name, active, title, employeeNumber, department, leader } = person;
  return {
    id,
    ...(externalId !== null && { externalId }),
    userName: email,
    displayName: name,
    name: { formatted: name },
    active,
    ...(title !== '' && { title }),
    emails: [{ value: email, type: 'work', primary: true }],
    [ENTERPRISE]: {
      ...(employeeNumber !== null && { employeeNumber }),
      ...(department !== null && { department }),
      ...(leader && { manager: { value: leader.id, displayName: leader.name } }),
    },
    meta: { created: person.createdAt },
  };
}

function saidIn(instance: User, before: ProvisionedPerson | null): PersonSaid {
  const { [ENTERPRISE]: work } = instance as User & {
    [ENTERPRISE]?: { employeeNumber?: string; department?: string; manager?: { value?: string } };
  };
  return PersonSaidSchema.parse({
    email: instance.userName,
    name: nameIn(instance, before?.name ?? ''),
    externalId: instance.externalId,
    employeeNumber: work?.employeeNumber,
    active: instance.active ?? null,
    title: instance.title,
    department: work?.department,
    level: instance.userType,
    leaderId: work?.manager?.value,
  });
}

/** The standard has a name in three places: the one that says something new is meant. */
function nameIn({ displayName, name }: User, before: string): string {
  const joined = name?.givenName && name.familyName ? `${name.givenName} ${name.familyName}` : '';
  const said = [displayName, name?.formatted, joined].filter((text): text is string => !!text?.trim());
  return said.find((text) => text.trim() !== before) ?? before;
}
