import { useTranslation } from 'react-i18next';
import type { describeImport } from '../../domain/people-import/import-draft.server';
import { wordsOfProblem } from '../../i18n/import-problem';
import { Table } from '../data/table';
import { Alert } from '../feedback/alert';

type Preview = ReturnType<typeof describeImport>;

/** Everything that keeps the file from being imported, by line. */
export function Problems({ problems: { shown, rest } }: Pick<Preview, 'problems'>) {
  const { t } = useTranslation();
  if (shown.length === 0) return null;
  return (
    <section aria-labelledby="problems">
      <Alert kind="error">
        <h2 id="problems" className="alert-heading">
          {t('people_import.preview.problems', { count: shown.length + rest })}
        </h2>
        <p>{t('people_import.preview.problems_lead')}</p>
      </Alert>
      <Table
        caption={t('people_import.preview.problems', { count: shown.length + rest })}
        hideCaption
        rows={shown.map((problem, place) => ({ ...problem, key: `${place}` }))}
        keyOf={({ key }) => key}
        columns={[
          { header: t('people_import.preview.line'), rowHeader: true, cell: ({ line }) => line },
          {
            header: t('people_import.preview.what'),
            cell: (problem) => wordsOfProblem(problem, t),
          },
        ]}
      />
      <Rest rest={rest} />
    </section>
  );
}

/** What somebody should know of lines that are imported all the same. */
export function Notices({ notices: { shown, rest } }: Pick<Preview, 'notices'>) {
  const { t } = useTranslation();
  if (shown.length === 0) return null;
  return (
    <section>
      <Table
        caption={t('people_import.preview.notices')}
        rows={shown}
        keyOf={({ line }) => String(line)}
        columns={[
          { header: t('people_import.preview.line'), rowHeader: true, cell: ({ line }) => line },
          {
            header: t('people_import.preview.notice'),
            cell: ({ code, values }) => t(`people_import.noticed.${code}`, values),
          },
        ]}
      />
      <Rest rest={rest} />
    </section>
  );
}

/** How many of a list are not shown. */
export function Rest({ rest }: { rest: number }) {
  const { t } = useTranslation();
  return rest > 0 ? <p>{t('people_import.preview.rest', { count: rest })}</p> : null;
}
