import { useTranslation } from 'react-i18next';
import { PurposeSchema } from '../../domain/exports/exports.schema';
import { Button } from '../form/button';
import { ErrorSummary } from '../form/error-summary';
import { type FormAnswer, useSchemaForm } from '../form/use-schema-form';
import { PurposeFields } from './purpose-fields';

type OpenSummaryFormProps = {
  conversationId: string;
  /** The whole summary, or the excerpt for the personnel file. */
  document: 'whole' | 'excerpt';
  answer: FormAnswer;
};

/** HR opens one signed summary, saying why; the answer is the document. */
export function OpenSummaryForm({ conversationId, document, answer }: OpenSummaryFormProps) {
  const { t } = useTranslation();
  const form = useSchemaForm(PurposeSchema, answer, {}, 'download');
  return (
    <section aria-labelledby="open">
      <h2 id="open">{t(`hr.one.open_title.${document}`)}</h2>
      <p>{t(`hr.one.you_get.${document}`)}</p>
      <form {...form.formProps} action={`/hr/samtaler/${conversationId}/referat.pdf`}>
        <ErrorSummary errors={form.errors} />
        <PurposeFields purpose={form.field('purpose')} reference={form.field('reference')} />
        <div className="button-group">
          <Button>{t(`hr.one.open_submit.${document}`)}</Button>
        </div>
      </form>
    </section>
  );
}
