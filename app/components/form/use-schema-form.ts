import { zodResolver } from '@hookform/resolvers/zod';
import { type BaseSyntheticEvent, useState } from 'react';
import { type FieldErrors as ClientErrors, type Resolver, useForm } from 'react-hook-form';
import { useNavigation, useSubmit } from 'react-router';
import type { z } from 'zod';
import type { FieldErrors } from '../../http/form.server';
import type { Refused } from '../../http/refusals.server';
import { useHydrated } from './use-hydrated';

type Posted = Record<string, unknown>;

/** What an action answers where it did not go through: `badForm` and `acting` give exactly these. */
export type FormAnswer = { errors: FieldErrors; values: Record<string, string> } | Refused | undefined;

/**
 * A form with the schema that its action parses. With scripts it is checked before it is sent; without,
 * the browser and the server do. Errors of either come out the same way, as codes by field.
 *
 *     const form = useSchemaForm(LoginSchema, actionData);
 *     <Form {...form.formProps}>
 *       <Refusal refused={form.refused} />
 *       <ErrorSummary errors={form.errors} />
 *       <TextField {...form.field('email')} label={...} />
 *       <Button busy={form.busy}>...</Button>
 *
 * Field names are flat. `values` are what the fields show to begin with. A form that is answered with a
 * file says 'download': once checked, the browser itself sends it, and the page stays.
 */
export function useSchemaForm<Schema extends z.ZodType<unknown, Posted>>(
  schema: Schema,
  answer: FormAnswer,
  values: { [Name in keyof z.input<Schema>]?: string } = {},
  sending: 'page' | 'download' = 'page',
) {
  type Name = keyof z.input<Schema> & string;
  const hydrated = useHydrated();
  const submit = useSubmit();
  const navigation = useNavigation();
  const [outdated, setOutdated] = useState<FormAnswer>(undefined);
  const { register, handleSubmit, formState, setValue, setFocus } = useForm<Posted>({
    resolver: resolverOf(schema),
    // The summary takes the focus and leads to the fields.
    shouldFocusError: false,
  });
  const failed = answer && 'errors' in answer ? answer : undefined;
  const errors = { ...(answer === outdated ? {} : failed?.errors), ...codesOf(formState.errors) };
  const given: Record<string, string | undefined> = { ...values, ...answer?.values };

  return {
    errors,
    refused: answer && 'refused' in answer && answer !== outdated ? answer.refused : undefined,
    busy: navigation.state !== 'idle' && navigation.formMethod === 'POST',
    formProps: {
      method: 'post' as const,
      noValidate: hydrated,
      onSubmit: handleSubmit(
        (_input, event) => (sending === 'download' ? sendNatively(event) : submit(senderOf(event))),
        () => setOutdated(answer),
      ),
    },
    /** Empties a field and goes to it: to be written anew. */
    rewrite: (name: Name) => {
      const field: string = name;
      setValue(field, '');
      setFocus(field);
    },
    /** Spread on a field component: its name, what it starts with, what is wrong with it. */
    field: (name: Name) => ({
      name,
      defaultValue: given[name],
      error: errors[name],
      register: register(name),
    }),
  };
}

/** As a browser posts them: nothing for what is not ticked or chosen. So both sides parse the same. */
function asPosted(values: Posted): Posted {
  const posted: Posted = {};
  for (const [name, value] of Object.entries(values)) {
    if (value === true) posted[name] = 'on';
    else if (value !== false && value !== null && value !== undefined) posted[name] = value;
  }
  return posted;
}

function resolverOf(schema: z.ZodType<unknown, Posted>): Resolver<Posted> {
  const resolve = zodResolver<Posted, unknown, unknown>(schema, undefined, { raw: true });
  return (values, context, options) => resolve(asPosted(values), context, options);
}

function codesOf(errors: ClientErrors<Posted>): FieldErrors {
  const codes: FieldErrors = {};
  for (const [name, error] of Object.entries(errors))
    if (typeof error?.message === 'string') codes[name] = error.message;
  return codes;
}

/** The button that was pressed, whose name and value are posted too, or the form. */
function senderOf(event: BaseSyntheticEvent | undefined) {
  const sent: unknown = event?.nativeEvent;
  const button = sent instanceof SubmitEvent ? sent.submitter : null;
  if (button instanceof HTMLButtonElement || button instanceof HTMLInputElement) return button;
  const form: unknown = event?.target;
  return form instanceof HTMLFormElement ? form : null;
}

function sendNatively(event: BaseSyntheticEvent | undefined): void {
  const form: unknown = event?.target;
  if (form instanceof HTMLFormElement) HTMLFormElement.prototype.submit.call(form);
}
