import { type ChangeEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ExportSchema } from '../../domain/exports/exports.schema';
import { Button } from '../form/button';
import { ErrorSummary } from '../form/error-summary';
import { FieldError } from '../form/field-frame';
import { useHydrated } from '../form/use-hydrated';
import { type FormAnswer, useSchemaForm } from '../form/use-schema-form';
import { ConversationsTable, hasSignedSummary, type OverseenLine } from './conversations-table';
import type { addressOf } from './filters';
import { PurposeFields } from './purpose-fields';

type ExportFormProps = {
  lines: OverseenLine[];
  filter: Parameters<typeof addressOf>[0];
  answer: FormAnswer;
};

/** The list, and the download of those that are ticked. Without scripts it is the same form. */
export function ExportForm({ lines, filter, answer }: ExportFormProps) {
  const { t } = useTranslation();
  const hydrated = useHydrated();
  const [count, setCount] = useState(0);
  const form = useSchemaForm(ExportSchema, answer, {}, 'download');
  const signed = lines.some(hasSignedSummary);
  const recount = (event: ChangeEvent<HTMLFormElement>) =>
    setCount(new FormData(event.currentTarget).getAll('chosen').length);
  return (
    <form {...form.formProps} action="/hr/eksport" onChange={recount}>
      <ErrorSummary errors={form.errors} />
      {filter.state && <input type="hidden" name="status" value={filter.state} />}
      {filter.name && <input type="hidden" name="q" value={filter.name} />}
      <ConversationsTable lines={lines} chosen={form.field('chosen')} />
      <section aria-labelledby="export">
        <h2 id="export">{t('hr.export.title')}</h2>
        {signed ? (
          <>
            <p>{t('hr.export.lead')}</p>
            <FieldError id="chosen" error={form.errors.chosen} />
            {hydrated && (
              <p role="status">
                <strong>{count === 0 ? t('hr.export.none') : t('hr.export.count', { count })}</strong>
              </p>
            )}
            <PurposeFields purpose={form.field('purpose')} reference={form.field('reference')} />
            <div className="button-group">
              <Button>{t('hr.export.submit')}</Button>
            </div>
          </>
        ) : (
          <p>{t('hr.export.nothing_signed')}</p>
        )}
      </section>
    </form>
  );
}
