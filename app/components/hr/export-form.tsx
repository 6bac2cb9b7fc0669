import { type ChangeEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ExportSchema, MOST_IN_ARCHIVE } from '../../domain/exports/exports.schema';
import type { Overseen } from '../../domain/exports/oversee-conversations.server';
import { useLanguage } from '../../i18n/use-language';
import { Button } from '../form/button';
import { ErrorSummary } from '../form/error-summary';
import { FieldError } from '../form/field-frame';
import { RadioRow } from '../form/radio-row';
import { useHydrated } from '../form/use-hydrated';
import { type FormAnswer, useSchemaForm } from '../form/use-schema-form';
import { ConversationsTable, type OverseenLine } from './conversations-table';
import { filterFields, type HrFilter } from './hr-address';
import { PurposeFields } from './purpose-fields';
import { sizeInWords } from './size';

type ExportFormProps = {
  lines: OverseenLine[];
  /** Those of all pages that can be exported. */
  signed: Overseen['signed'];
  caption: string;
  filter: HrFilter;
  answer: FormAnswer;
  /** The case systems that they can be filed with instead. */
  targets: readonly string[];
  /** The way to the other pages, which stands under the list. */
  children: ReactNode;
};

/** The list, and an export of those that are ticked, or of all that match. Without scripts it is the same form. */
export function ExportForm({ lines, signed, caption, filter, answer, targets, children }: ExportFormProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const hydrated = useHydrated();
  const [ticked, setTicked] = useState<FormDataEntryValue[]>([]);
  const [scope, setScope] = useState('ticked');
  // The browser itself sends it, with scripts or without: the list is as it was when somebody goes back.
  const form = useSchemaForm(ExportSchema, answer, { scope: 'ticked', to: 'zip' }, 'download');
  const recount = (event: ChangeEvent<HTMLFormElement>) =>
    setTicked(new FormData(event.currentTarget).getAll('chosen'));
  const bytes = lines.reduce((sum, line) => sum + (ticked.includes(line.id) ? (line.bytes ?? 0) : 0), 0);
  const size = (of: number) => sizeInWords(t, of, language);
  return (
    <form {...form.formProps} action="/hr/eksport" onChange={recount}>
      <ErrorSummary errors={form.errors} />
      {Object.entries(filterFields(filter)).map(([name, value]) => (
        <input type="hidden" name={name} value={value} key={name} />
      ))}
      <ConversationsTable lines={lines} caption={caption} chosen={form.field('chosen')} />
      {children}
      <section aria-labelledby="export">
        <h2 id="export">{t('hr.export.title')}</h2>
        {signed.count > 0 ? (
          <>
            <p>{t('hr.export.lead')}</p>
            {hydrated && (
              <p role="status">
                {scope === 'ticked' && (
                  <strong>
                    {ticked.length === 0
                      ? t('hr.export.none')
                      : t('hr.export.count', { count: ticked.length, size: size(bytes) })}
                  </strong>
                )}
              </p>
            )}
            <FieldError id="chosen" error={form.errors.chosen} />
            <RadioRow
              {...form.field('scope')}
              legend={t('hr.export.which')}
              options={[
                { value: 'ticked', label: t('hr.export.ticked') },
                ...(signed.bytes === null
                  ? []
                  : [
                      {
                        value: 'all',
                        label: t('hr.export.all', { count: signed.count, size: size(signed.bytes) }),
                      },
                    ]),
              ]}
              hint={signed.bytes === null ? t('hr.export.too_many', { limit: MOST_IN_ARCHIVE }) : undefined}
              onChange={setScope}
              stacked
            />
            <RadioRow
              {...form.field('to')}
              legend={t('filing.choose.legend')}
              hint={t('filing.choose.hint')}
              options={[
                { value: 'zip', label: t('filing.choose.zip') },
                ...targets.map((name) => ({
                  value: `case-system:${name}`,
                  label: t('filing.choose.target', { name }),
                })),
                { value: 'csv', label: t('filing.choose.csv') },
                { value: 'xlsx', label: t('filing.choose.xlsx') },
              ]}
              stacked
            />
            <PurposeFields purpose={form.field('purpose')} reference={form.field('reference')} />
            <div className="button-group">
              <Button>{t(targets.length > 0 ? 'filing.choose.submit' : 'hr.export.submit')}</Button>
            </div>
          </>
        ) : (
          <p>{t('hr.export.nothing_signed')}</p>
        )}
      </section>
    </form>
  );
}
