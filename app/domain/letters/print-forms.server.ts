import { setImmediate } from 'node:timers/promises';
import { transact } from 'db/client.server';
import { type HandedOut, renderHandOuts } from 'templates/pdf/render-handouts';
import { appendAuditEvent } from '../audit/append-audit-event.server';
import type { Context, SystemContext } from '../context';
import { findTemplate } from '../conversations/conversation-template.server';
import { emptySections } from '../conversations/preparation/blank-form.server';
import { FORM_TITLES } from '../conversations/preparation/form-sections.rules';
import { Refusal } from '../errors';
import { findOrganisation } from '../people/organisation.server';
import { type HandOut, MOST_FORMS } from './hand-outs.server';

/**
 * The forms of these people as one PDF, each with name, leader and day and nothing else that is theirs; that they were
 * printed is logged with how many. `title` is that of the file. Refuses with `letters.none` and `letters.too_many`.
 * The caller may know of the talks.
 */
export async function printForms(ctx: Context, handOuts: readonly HandOut[], title: string): Promise<Buffer> {
  if (handOuts.length === 0) throw new Refusal('conflict', 'letters.none');
  if (handOuts.length > MOST_FORMS) throw new Refusal('conflict', 'letters.too_many', { limit: MOST_FORMS });
  const pdf = await drawForms(ctx, handOuts, title);
  transact(ctx.db, (tx) =>
    appendAuditEvent(ctx, tx, {
      action: 'forms.print',
      subjectType: 'function',
      subjectId: null,
      details: { count: handOuts.length },
    }),
  );
  return pdf;
}

/** The same without a word in the log: whoever calls says it themselves. Others are answered while it is drawn. */
export async function drawForms(
  ctx: Context | SystemContext,
  handOuts: readonly HandOut[],
  title: string,
): Promise<Buffer> {
  const { db, now } = ctx;
  const organisation = findOrganisation(db)?.name ?? '';
  const formOf = formsOf(ctx, organisation);
  const forms = handOuts.map(formOf);
  return Buffer.from(
    await renderHandOuts({ title, organisation, at: now.toISOString(), forms }, () => setImmediate()),
  );
}

/** What is asked is the same for everybody with a template: it is looked up once. */
function formsOf({ db, now }: Context | SystemContext, organisation: string) {
  const known = new Map<string, Pick<HandedOut, 'language' | 'title' | 'sections'>>();
  const blank = ({ templateId, type }: HandOut) => {
    const { template, framework } = findTemplate(db, templateId);
    const { language } = template;
    const sections = emptySections(template, framework, 'employee');
    return { language, title: FORM_TITLES[language][type], sections };
  };
  return (handOut: HandOut): HandedOut => {
    const { templateId, type, person, leader, group, heldOn, state } = handOut;
    const asked = known.get(templateId) ?? blank(handOut);
    known.set(templateId, asked);
    return {
      ...asked,
      ...{ type, organisation, side: 'employee', at: now.toISOString(), agreements: [] },
      of: { person, other: leader, group, heldOn },
      noDayYet: state === 'planned',
    };
  };
}
