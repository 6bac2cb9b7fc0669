import { useTranslation } from 'react-i18next';
import type { KeptUntil, OwnData } from '../../domain/privacy/own-data/own-data.schema';
import { Table } from '../data/table';
import { None, Part, useDates } from './document-parts';

/** Until when each talk is kept. */
export function KeptPart({ data }: { data: OwnData }) {
  const { t } = useTranslation();
  const { day } = useDates();
  const { held, talks, preparationDays: days, laterTalks: count } = data.kept;
  const all = [...data.talks, ...data.ledTalks];
  const named = (id: string) => {
    const talk = all.find((one) => one.id === id);
    return talk ? `${t(`common.type.${talk.type}`)} ${day(talk.heldOn)}` : '';
  };
  const said = ({ on, because }: KeptUntil, waits: string) =>
    on === null || because === 'waits'
      ? waits
      : `${t('kept.from', { date: day(on) })}. ${t(`kept.because.${because}`)}`;
  return (
    <Part id="kept" title={t('kept.title')}>
      {held && <p>{t('kept.held')}</p>}
      {talks.length === 0 ? (
        <None />
      ) : (
        <Table
          caption={t('kept.caption')}
          hideCaption
          rows={talks}
          keyOf={({ conversationId }) => conversationId}
          columns={[
            {
              header: t('kept.conversation'),
              rowHeader: true,
              cell: ({ conversationId }) => named(conversationId),
            },
            {
              header: t('kept.preparation'),
              cell: ({ preparation }) =>
                preparation && said(preparation, t('kept.waits_preparation', { days })),
            },
            {
              header: t('kept.record'),
              cell: ({ record }) => said(record, t('kept.waits_record', { count })),
            },
          ]}
        />
      )}
      <p className="aside">{t('kept.others_people')}</p>
    </Part>
  );
}
