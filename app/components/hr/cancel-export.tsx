import { Form } from 'react-router';
import { Button } from '../form/button';

/** Takes an export back, or deletes its file. */
export function CancelExport({ label }: { label: string }) {
  return (
    <Form method="post">
      <Button variant="secondary" name="intent" value="cancel">
        {label}
      </Button>
    </Form>
  );
}
