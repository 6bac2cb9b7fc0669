import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ReadExport } from '../../domain/exports/own-exports.server';
import { useLanguage } from '../../i18n/use-language';
import { Table } from '../data/table';
import { formatDate } from '../dates/format';

/** What was asked for and is not in the archive. */
export function LeftOutOfExport({ one }: { one: ReadExport }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const erased = one.requested - one.done - one.leftOut.length;
  if (one.leftOut.length + erased === 0) return null;
  return (
    <section aria-labelledby="left-out">
      <h2 id="left-out">{t('exports.left_out.title')}</h2>
      {erased > 0 && <p>{t('exports.left_out.erased', { count: erased })}</p>}
      {one.leftOut.length > 0 && (
        <Table
          caption={t('exports.left_out.caption')}
          hideCaption
          rows={one.leftOut}
          keyOf={({ conversationId }) => conversationId}
          columns={[
            {
              header: t('exports.left_out.talk'),
              rowHeader: true,
              cell: ({ conversationId, employeeName, type, heldOn }) => (
                <Link to={`/hr/samtaler/${conversationId}`}>
                  {t(`common.type.${type}`)} {employeeName}, {formatDate(heldOn, language)}
                </Link>
              ),
            },
            { header: t('exports.left_out.why'), cell: ({ why }) => why && t(`exports.left_out.${why}`) },
          ]}
        />
      )}
    </section>
  );
}
