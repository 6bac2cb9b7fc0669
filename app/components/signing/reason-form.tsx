import { useState } from 'react';
import { Form } from 'react-router';
import { ReasonSchema } from '../../domain/conversations/conversation.schema';
import { Button } from '../form/button';
import { ErrorSummary } from '../form/error-summary';
import { TextArea } from '../form/text-area';
import { type FormAnswer, useSchemaForm } from '../form/use-schema-form';

type ReasonFormProps = {
  intent: 'send-back' | 'reopen';
  heading: string;
  /** In words: what will happen. */
  text: string;
  /** What the field for the reason is called, with who can read it. */
  reasonLabel: string;
  button: string;
  answer: FormAnswer;
};

/** Takes the summary back to the record, with a reason that both see. Folded until it is wanted. */
export function ReasonForm({ intent, heading, text, reasonLabel, button, answer }: ReasonFormProps) {
  const form = useSchemaForm(ReasonSchema, answer);
  const [open, setOpen] = useState(false);
  return (
    <details
      className="reason-form"
      open={open || Object.keys(form.errors).length > 0}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{heading}</summary>
      <Form {...form.formProps}>
        <p>{text}</p>
        <ErrorSummary errors={form.errors} />
        <TextArea {...form.field('reason')} label={reasonLabel} rows={2} required />
        <Button variant="secondary" name="intent" value={intent} busy={form.busy}>
          {button}
        </Button>
      </Form>
    </details>
  );
}
