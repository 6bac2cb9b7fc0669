import { redirect } from 'react-router';
import type { z } from 'zod';
import { authorizeFunction } from '../../domain/access/authorize';
import type { Context } from '../../domain/context';
import { badForm, parseFields } from '../../http/form.server';
import { acting } from '../../http/refusals.server';
import { actorContext } from '../../http/visit.server';
import { fieldErrorsOf } from './field-errors';

type Args = Parameters<typeof actorContext>[0] & { request: Request };

/**
 * Takes a posted form of an administrator, carries it out, and leads on to where `work` says. What is wrong
 * with a field comes back at the field, with all that was typed.
 */
export function takingForm<T>(
  args: Args,
  schema: z.ZodType<T>,
  work: (ctx: Context, input: T) => string | Promise<string>,
) {
  let typed: Record<string, string> = {};
  return acting(
    args,
    async () => {
      const ctx = actorContext(args);
      authorizeFunction(ctx.actor, 'administer-people');
      const posted = await args.request.formData();
      typed = Object.fromEntries(
        [...posted].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
      );
      const form = parseFields(posted, schema);
      if (!form.ok) return badForm(form);
      try {
        return redirect(await work(ctx, form.input));
      } catch (error) {
        const errors = fieldErrorsOf(error);
        if (!errors) throw error;
        return badForm({ errors, values: typed });
      }
    },
    () => typed,
  );
}

/** The page of a person, with what has just been done there. */
export const personPage = (personId: string, saved: string) => `/personer/${personId}?gemt=${saved}`;
