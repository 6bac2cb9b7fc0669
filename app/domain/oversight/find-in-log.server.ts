import type { Db } from 'db/client.server';
import { auditEvents } from 'db/schema/audit';
import { conversationMembers, conversations } from 'db/schema/conversations';
import { people } from 'db/schema/people';
import { and, between, eq, gte, inArray, lt, max, min, or, type SQL, sql } from 'drizzle-orm';
import { union } from 'drizzle-orm/sqlite-core';
import { addDays, startOfDay } from '../dates';
import { foundByWords } from '../people/search.server';
import type { LogFilter } from './log.schema';

/** Of several with such a name, this many are listed to choose from. */
const MOST_CHOICES = 20;

/** Written out: the index of what was denied serves no value that it cannot see. */
const OUTCOMES = {
  done: sql`${auditEvents.outcome} = 'done'`,
  denied: sql`${auditEvents.outcome} = 'denied'`,
};

type MeantPerson = { id: string; name: string; email: string };
/** `words` is the filter with people by their e-mail: what a form can show and mean the same by again. */
export type Found = {
  condition: SQL | undefined;
  who: string | null;
  about: string | null;
  words: LogFilter;
};
/** Whom a name could mean: none, or several to choose from. */
export type Ambiguous = { field: 'who' | 'about'; choices: MeantPerson[] };

/** The rows that a filter means, with the ids of whom it names; or the question whom it means. */
export function findInLog(db: Db, filter: LogFilter): Found | Ambiguous {
  const who = personMeant(db, filter.who);
  if (who.length > 1 || (who.length === 0 && filter.who !== '')) return { field: 'who', choices: who };
  const [actor] = who;
  const subjects = subjectsMeant(db, filter.about);
  if ('field' in subjects) return subjects;
  const condition = and(
    actor && eq(auditEvents.actorId, actor.id),
    subjects.about === null ? undefined : inArray(auditEvents.subjectId, subjects.ids),
    filter.action === '' ? undefined : eq(auditEvents.action, filter.action),
    filter.outcome === null ? undefined : OUTCOMES[filter.outcome],
    inPeriod(
      db,
      filter.from === null ? null : startOfDay(filter.from),
      filter.to === null ? null : startOfDay(addDays(filter.to, 1)),
    ),
  );
  const { about } = subjects;
  const words = { ...filter, who: actor?.email ?? '', about: subjects.email ?? about ?? '' };
  return { condition, who: actor?.id ?? null, about, words };
}

/** Whose id or e-mail it is, or else those with the words in their name; nobody for ''. */
function personMeant(db: Db, text: string): MeantPerson[] {
  if (text === '') return [];
  const select = () => db.select({ id: people.id, name: people.name, email: people.email }).from(people);
  const exact = select()
    .where(or(eq(people.id, text), eq(people.email, text.toLowerCase())))
    .all();
  const words = foundByWords(text);
  if (exact.length > 0 || !words) return exact;
  return select().where(sql`${people.id} in (${words})`).orderBy(people.name).limit(MOST_CHOICES).all();
}

/** A person, with the conversations that they are or were in; or whatever has this id. */
function subjectsMeant(
  db: Db,
  text: string,
): { about: string | null; ids: string[]; email?: string } | Ambiguous {
  const [person, ...others] = personMeant(db, text);
  if (person && others.length > 0) return { field: 'about', choices: [person, ...others] };
  if (person)
    return {
      about: person.id,
      ids: [person.id, ...conversationsOf(db, person.id)],
      email: person.email,
    };
  if (text === '') return { about: null, ids: [] };
  const known = db
    .select({ seq: auditEvents.seq })
    .from(auditEvents)
    .where(eq(auditEvents.subjectId, text))
    .limit(1)
    .get();
  return known ? { about: text, ids: [text] } : { field: 'about', choices: [] };
}

function conversationsOf(db: Db, personId: string): string[] {
  const { id } = conversations;
  const asParty = db
    .select({ id })
    .from(conversations)
    .where(or(eq(conversations.employeeId, personId), eq(conversations.leaderId, personId)));
  const asMember = db
    .select({ id: conversationMembers.conversationId })
    .from(conversationMembers)
    .where(eq(conversationMembers.personId, personId));
  return union(asParty, asMember)
    .all()
    .map((row) => row.id);
}

/**
 * The rows from an instant up to before another. The clock of a server can be set back, the numbers
 * cannot: the period is looked up once, and then both bound the rows.
 */
export function inPeriod(db: Db, from: Date | null, before: Date | null): SQL | undefined {
  if (!from && !before) return undefined;
  const times = and(
    from ? gte(auditEvents.at, from) : undefined,
    before ? lt(auditEvents.at, before) : undefined,
  );
  const bounds = db
    .select({ first: min(auditEvents.seq), last: max(auditEvents.seq) })
    .from(auditEvents)
    .where(times)
    .get();
  return and(between(auditEvents.seq, bounds?.first ?? 0, bounds?.last ?? 0), times);
}
