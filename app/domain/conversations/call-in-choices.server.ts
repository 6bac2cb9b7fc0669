import { people } from 'db/schema/people';
import { eq } from 'drizzle-orm';
import { authorizeCallingIn, authorizeLeading } from '../access/authorize';
import type { Context } from '../context';
import { reportsStoodInFor } from '../deputies/standing-in.server';
import { currentEmployment } from '../people/current-employment.server';
import { listReports } from '../people/reports.server';
import { findTemplate } from './conversation-template.server';
import { plannedTalk } from './lifecycle/planned-talk.server';
import type { TalkType } from './lifecycle/suggested-template.rules';
import { templatesFor } from './lifecycle/template-choices.server';
import { listOwnConversations } from './list-conversations.server';

/**
 * What the leader chooses from when calling a report in: the templates in force for the employee's
 * role, what suits first (see `bySuitability`); of the wanted type where one is named. Throws
 * 'not-found' for somebody who is not the actor's report today.
 */
export function callInChoices(ctx: Context, employeeId: string, type: TalkType | null = null) {
  const employment = authorizeCallingIn(
    ctx.actor,
    currentEmployment(ctx.db, employeeId, ctx.now),
    employeeId,
    (leader) => reportsStoodInFor(ctx, leader).some(({ personId }) => personId === employeeId),
  );
  const { name, language } = personOf(ctx, employeeId);
  const templates = templatesFor(ctx.db, employment.role, { language, type });
  const suggested = templates[0] && (type ?? templates[0].type);
  const planned = suggested && plannedTalk(ctx.db, employeeId, suggested);
  // What HR has chosen for the round comes first.
  const ofRound = templates.filter(({ id }) => id === planned?.templateId);
  return {
    name,
    title: employment.title,
    role: employment.role,
    templates: [...ofRound, ...templates.filter((template) => !ofRound.includes(template))],
    /** The last day of the round that has planned the talk; null where no round has. */
    lastDay: planned?.lastDay ?? null,
  };
}

/** A role among the reports, the templates in force for it, and those who have it. */
export type RoleChoice = {
  role: string;
  /** What the framework calls the role. */
  roleName: string;
  templates: ReturnType<typeof templatesFor>;
  reports: { personId: string; name: string; title: string; inTalk: boolean }[];
  /** The last day of the first of the rounds that have planned their talks; null where none has. */
  lastDay: string | null;
};

/**
 * What the leader chooses from when calling several in at once: by role the templates and the reports,
 * and who of them has a talk going already. Throws 'not-found' for who leads nobody.
 */
export function callInSeveralChoices(ctx: Context): RoleChoice[] {
  const reports = authorizeLeading(ctx.actor, listReports(ctx.db, ctx.actor.personId, ctx.now));
  const busy = new Set(
    listOwnConversations(ctx)
      .filter(({ state }) => !['planned', 'signed', 'closed', 'cancelled'].includes(state))
      .map(({ employeeId }) => employeeId),
  );
  return [...new Set(reports.map(({ role }) => role))].map((role) => {
    const withRole = reports.filter((report) => report.role === role);
    // One template for all: in the language that most of them read.
    const danish = withRole.filter(({ personId }) => personOf(ctx, personId).language === 'da').length;
    const language = danish * 2 >= withRole.length ? 'da' : 'en';
    const templates = templatesFor(ctx.db, role, { language, type: null });
    return {
      role,
      roleName: templates[0] ? roleNameIn(ctx, templates[0].id, role) : role,
      templates,
      reports: withRole.map(({ personId, name, title }) => {
        return { personId, name, title, inTalk: busy.has(personId) };
      }),
      lastDay: firstLastDay(
        ctx,
        withRole.map(({ personId }) => personId),
        templates[0]?.type,
      ),
    };
  });
}

function firstLastDay(ctx: Context, people: string[], type: TalkType | undefined): string | null {
  const days = people.flatMap((personId) => (type && plannedTalk(ctx.db, personId, type)?.lastDay) ?? []);
  return days.sort()[0] ?? null;
}

function roleNameIn({ db }: Context, templateId: string, role: string): string {
  return findTemplate(db, templateId).framework.roles.find(({ id }) => id === role)?.name ?? role;
}

function personOf({ db }: Context, personId: string) {
  const person = db
    .select({ name: people.name, language: people.language })
    .from(people)
    .where(eq(people.id, personId))
    .get();
  if (!person) throw new Error(`there is no person ${personId}`);
  return person;
}
