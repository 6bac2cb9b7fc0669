import { type Transaction, transact } from 'db/client.server';
import { organisations, people } from 'db/schema/people';
import { eq } from 'drizzle-orm';
import { appendAuditEvent } from '../audit/append-audit-event.server';
import { Refusal } from '../errors';
import { newId } from '../ids';
import { hasRights } from '../people/correct-person.server';
import { assertPerson } from '../people/find-person.server';
import { closeAccess, openAccess } from './access.server';
import type { PersonSaid, ProvisioningContext } from './provisioning.schema';
import { settleEmployment } from './settle-employment.server';

type Person = typeof people.$inferSelect;

/**
 * Adds the person whom a directory tells of, without a password; or, where they are here already by their employee
 * number or else their e-mail, ties them to the directory. Returns their id. For whoever shows a valid token.
 *
 * Refuses with `provisioning.there_already` where they are tied to another entry or to this one, or the directory gives
 * no id to tie them by, `provisioning.not_the_same` where number and e-mail are of different people, and the codes
 * of `changeProvisioned`.
 */
export function provisionPerson(ctx: ProvisioningContext, said: PersonSaid): string {
  return transact(ctx.db, (tx) => {
    const known = recognise(tx, said);
    if (known) {
      if (known.externalId !== null || said.externalId === null)
        throw new Refusal('conflict', 'provisioning.there_already');
      write(ctx, tx, known, said, 'person.provision-link');
      return known.id;
    }
    assertExternalIdFree(tx, said.externalId);
    const { language } = tx.select().from(organisations).get() ?? { language: 'da' as const };
    const { email, name, externalId, employeeNumber } = said;
    const id = newId();
    const person = { id, email, name, externalId, employeeNumber, language, createdAt: ctx.now };
    tx.insert(people).values(person).run();
    openAccess(ctx, tx, id);
    settleEmployment(ctx, tx, id, said);
    log(ctx, tx, id, 'person.provision-add', []);
    if (said.active === false) closeAccess(ctx, tx, id);
    return id;
  });
}

/**
 * Brings a person to what a directory says of them. For whoever shows a valid token. Refuses with `access.not_found`,
 * `people.email_taken`, `people.number_taken`, `provisioning.external_id_taken`, `provisioning.number_fixed` where the
 * employee number is another, `provisioning.rights` for what somebody with special rights is recognised by when they
 * log in, and the codes of `openAccess`, `closeAccess` and `settleEmployment`.
 */
export function changeProvisioned(ctx: ProvisioningContext, id: string, said: PersonSaid): void {
  transact(ctx.db, (tx) => write(ctx, tx, assertPerson(tx, id), said, 'person.provision-change'));
}

/** What a directory deletes is closed: people, and what they have agreed, stay. For whoever shows a valid token. */
export function closeProvisioned(ctx: ProvisioningContext, id: string): void {
  transact(ctx.db, (tx) => {
    assertPerson(tx, id);
    closeAccess(ctx, tx, id);
  });
}

/** Who it is of those here. An e-mail alone is not enough where there is a number that says something else. */
function recognise(tx: Transaction, { email, employeeNumber }: PersonSaid): Person | undefined {
  const byEmail = tx.select().from(people).where(eq(people.email, email)).get();
  const byNumber = employeeNumber
    ? tx.select().from(people).where(eq(people.employeeNumber, employeeNumber)).get()
    : undefined;
  const known = byNumber ?? byEmail;
  if (!known) return undefined;
  const sameNumber = !employeeNumber || !known.employeeNumber || known.employeeNumber === employeeNumber;
  if (known.email !== email || !sameNumber) throw new Refusal('conflict', 'provisioning.not_the_same');
  return known;
}

function write(
  ctx: ProvisioningContext,
  tx: Transaction,
  before: Person,
  said: PersonSaid,
  action: string,
): void {
  const { id } = before;
  const after = {
    email: said.email,
    name: said.name,
    externalId: said.externalId ?? before.externalId,
    employeeNumber: said.employeeNumber ?? before.employeeNumber,
  };
  const changed = (['email', 'name', 'externalId', 'employeeNumber'] as const).filter(
    (field) => after[field] !== before[field],
  );
  assertMayChange(tx, before, after, action);
  tx.update(people).set(after).where(eq(people.id, id)).run();
  if (said.active === true) openAccess(ctx, tx, id);
  const closing = said.active === false;
  const moved = !closing && settleEmployment(ctx, tx, id, said);
  const fields = moved ? [...changed, 'employment'] : changed;
  if (fields.length > 0) log(ctx, tx, id, action, fields);
  if (closing) closeAccess(ctx, tx, id);
}

type Known = Pick<Person, 'email' | 'externalId' | 'employeeNumber'>;

function assertMayChange(tx: Transaction, before: Person, after: Known, action: string): void {
  const numberChanges = after.employeeNumber !== before.employeeNumber;
  if (before.employeeNumber !== null && numberChanges)
    throw new Refusal('conflict', 'provisioning.number_fixed');
  const emailChanges = after.email !== before.email;
  // By these somebody may be recognised who logs in for the first time: a token is not to hand rights on.
  if ((emailChanges || numberChanges) && hasRights(tx, before.id))
    throw new Refusal(
      'forbidden',
      'provisioning.rights',
      {},
      { action, subjectType: 'person', subjectId: before.id },
    );
  if (emailChanges && tx.select().from(people).where(eq(people.email, after.email)).get())
    throw new Refusal('conflict', 'people.email_taken');
  if (
    numberChanges &&
    after.employeeNumber &&
    tx.select().from(people).where(eq(people.employeeNumber, after.employeeNumber)).get()
  )
    throw new Refusal('conflict', 'people.number_taken');
  if (after.externalId !== before.externalId) assertExternalIdFree(tx, after.externalId);
}

function assertExternalIdFree(tx: Transaction, externalId: string | null): void {
  if (externalId && tx.select().from(people).where(eq(people.externalId, externalId)).get())
    throw new Refusal('conflict', 'provisioning.external_id_taken');
}

function log(
  ctx: ProvisioningContext,
  tx: Transaction,
  personId: string,
  action: string,
  fields: readonly string[],
): void {
  const details = { token: ctx.tokenId, ...(fields.length > 0 && { fields: fields.join(',') }) };
  appendAuditEvent(ctx, tx, { action, subjectType: 'person', subjectId: personId, details });
}
