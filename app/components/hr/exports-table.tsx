import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { OwnExport } from '../../domain/exports/own-exports.server';
import { useLanguage } from '../../i18n/use-language';
import { Table } from '../data/table';
import { formatDateTime } from '../dates/format';
import { sizeInWords } from './size';

/** The exports of one person, with how far each is and how long it can be had. */
export function ExportsTable({ exports }: { exports: readonly OwnExport[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Table
      caption={t('exports.caption')}
      rows={exports}
      keyOf={({ id }) => id}
      columns={[
        {
          header: t('exports.column.requested'),
          rowHeader: true,
          cell: ({ id, createdAt }) => (
            <Link to={`/hr/eksporter/${id}`}>{formatDateTime(createdAt, language)}</Link>
          ),
        },
        {
          header: t('exports.column.purpose'),
          cell: ({ purpose, reference }) => (
            <>
              {t(`hr.purpose.${purpose}`)}
              {reference !== '' && <span className="table-aside">{reference}</span>}
            </>
          ),
        },
        { header: t('exports.column.count'), cell: ({ requested }) => requested },
        {
          header: t('exports.column.size'),
          cell: ({ bytes }) => (bytes === null ? '' : sizeInWords(t, bytes, language)),
        },
        { header: t('exports.column.state'), cell: ({ state }) => t(`exports.state.${state}`) },
        {
          header: t('exports.column.until'),
          cell: ({ state, expiresAt }) =>
            state === 'ready' && expiresAt ? formatDateTime(expiresAt, language) : '',
        },
      ]}
    />
  );
}
