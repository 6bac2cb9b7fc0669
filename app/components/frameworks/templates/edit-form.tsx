import type { ReactNode } from 'react';
import { Form } from 'react-router';
import type { TemplateEdit } from '../../../domain/frameworks/templates/template-edit.schema';
import { useEditor } from './editor-context';

type EditFormProps = {
  kind: TemplateEdit['kind'];
  /** What of the change is no field of the form: the question or section that it is made to. */
  fields?: Record<string, string>;
  className?: string;
  children: ReactNode;
};

/** A form that makes one change of the draft; the page stays where it is. */
export function EditForm({ kind, fields = {}, className, children }: EditFormProps) {
  const { version } = useEditor();
  return (
    <Form method="post" preventScrollReset className={className}>
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="kind" value={kind} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </Form>
  );
}
