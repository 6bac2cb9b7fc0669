import { redirect } from 'react-router';
import type { z } from 'zod';
import type { Context } from '../../domain/context';
import { EndDeputySchema } from '../../domain/deputies/deputy.schema';
import { Refusal } from '../../domain/errors';
import { badForm, type FieldErrors, parseFields } from '../../http/form.server';
import { acting } from '../../http/refusals.server';
import { actorContext, mailIsOn } from '../../http/visit.server';

type Args = Parameters<typeof actorContext>[0] & { request: Request; url: URL };

/** Which field to mend, where the domain refuses what was typed in it. */
const FIELD_OF: Record<string, string> = {
  'deputies.leader_unknown': 'leader',
  'deputies.leader_ambiguous': 'leader',
  'deputies.leads_nobody': 'leader',
  'deputies.deputy_unknown': 'deputy',
  'deputies.deputy_ambiguous': 'deputy',
  'deputies.own_deputy': 'deputy',
  'deputies.not_employed': 'deputy',
  'deputies.overlaps': 'from',
  'deputies.in_the_past': 'from',
};

type Acts<T> = {
  /** The page that it is done on, which is shown again. */
  page: string;
  schema: z.ZodType<T>;
  /** Throws for whoever may not do anything here, whatever they posted. */
  assertMay: (ctx: Context) => unknown;
  appoint: (ctx: Context, input: T) => void;
  end: (ctx: Context, id: string) => void;
};

/** Appoints a deputy, or ends one: the two forms of a page of deputies. */
export function actOnDeputies<T>(args: Args, { page, schema, assertMay, appoint, end }: Acts<T>) {
  let typed: Record<string, string> = {};
  return acting(
    args,
    async () => {
      const ctx = actorContext(args);
      assertMay(ctx);
      const posted = await args.request.formData();
      if (posted.get('intent') === 'end') {
        const form = parseFields(posted, EndDeputySchema);
        if (!form.ok) throw new Refusal('conflict', 'deputies.over');
        end(ctx, form.input.id);
        return redirect(`${page}?gemt=afsluttet`);
      }
      const form = parseFields(posted, schema);
      if (!form.ok) return badForm(form);
      for (const [name, value] of posted) if (typeof value === 'string') typed = { ...typed, [name]: value };
      try {
        appoint(ctx, form.input);
      } catch (error) {
        const errors = fieldErrorsOf(error);
        if (!errors) throw error;
        return badForm({ errors, values: typed });
      }
      return redirect(`${page}?gemt=valgt`);
    },
    () => typed,
  );
}

function fieldErrorsOf(error: unknown): FieldErrors | null {
  if (!(error instanceof Refusal) || error.denied) return null;
  const field = FIELD_OF[error.code];
  return field ? { [field]: `errors.${error.code}` } : null;
}

/** What the address says has just been done. */
export function doneIn(args: Args) {
  const saved = args.url.searchParams.get('gemt');
  const what = saved === 'valgt' ? ('appointed' as const) : saved === 'afsluttet' ? ('ended' as const) : null;
  return what && { what, mailed: mailIsOn(args.context) };
}
