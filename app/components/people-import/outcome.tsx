import { useTranslation } from 'react-i18next';
import type { describeImport } from '../../domain/people-import/import-draft.server';
import { useLanguage } from '../../i18n/use-language';
import { Table } from '../data/table';
import { formatDate } from '../dates/format';
import { Rest } from './remarks';

type Preview = ReturnType<typeof describeImport>;

/** Who would be added, changed and ended. */
export function Outcome({ preview: { added, changed, ended } }: { preview: Preview }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const line = t('people_import.preview.line');
  const person = t('people_import.preview.person');
  return (
    <>
      {changed.shown.length > 0 && (
        <section>
          <Table
            caption={t('people_import.preview.changed_list')}
            rows={changed.shown}
            keyOf={(row) => String(row.line)}
            columns={[
              { header: person, rowHeader: true, cell: ({ name }) => name },
              {
                header: t('people_import.preview.changes'),
                cell: ({ changes }) => <Changes changes={changes} />,
              },
              { header: line, cell: (row) => row.line },
            ]}
          />
          <Rest rest={changed.rest} />
        </section>
      )}
      {ended.shown.length > 0 && (
        <section>
          <Table
            caption={t('people_import.preview.ended_list')}
            rows={ended.shown}
            keyOf={({ id }) => id}
            columns={[
              { header: person, rowHeader: true, cell: ({ name }) => name },
              {
                header: t('people_import.preview.last_day'),
                cell: ({ lastDay }) => formatDate(lastDay, language),
              },
              { header: line, cell: (row) => row.line ?? t('people_import.preview.not_in_file') },
            ]}
          />
          <Rest rest={ended.rest} />
        </section>
      )}
      {added.shown.length > 0 && (
        <section>
          <Table
            caption={t('people_import.preview.added_list')}
            rows={added.shown}
            keyOf={(row) => String(row.line)}
            columns={[
              { header: person, rowHeader: true, cell: ({ name }) => name },
              { header: t('people_import.preview.email'), cell: ({ email }) => email },
              { header: line, cell: (row) => row.line },
            ]}
          />
          <Rest rest={added.rest} />
        </section>
      )}
    </>
  );
}

function Changes({ changes }: Pick<Preview['changed']['shown'][number], 'changes'>) {
  const { t } = useTranslation();
  const language = useLanguage();
  const said = (field: string, value: string) => {
    if (value === '') return t('people_import.preview.empty');
    return field === 'startsOn' || field === 'endsOn' ? formatDate(value, language) : value;
  };
  return (
    <ul className="nobullet-list">
      {changes.map(({ field, from, to }) => (
        <li key={field}>
          {t('people_import.preview.from_to', {
            field: t(`people_import.field.${field}`),
            from: said(field, from),
            to: said(field, to),
          })}
        </li>
      ))}
    </ul>
  );
}
