import { useTranslation } from 'react-i18next';
import { isAboutRound, isPersonal } from '../../domain/notifications/mail.rules';
import type { OwnData } from '../../domain/privacy/own-data/own-data.schema';
import { nameOfAction } from '../audit/event-words';
import { Table } from '../data/table';
import { None, Part, useDates } from './document-parts';

type Seen = { at: string; by: string | null; action: string; onBehalfOf: string | null };

/** Who has opened what, what others have done to the person's data, and what the log has of the person. */
export function LogParts({ data }: { data: OwnData }) {
  const { t } = useTranslation();
  const { day } = useDates();
  const talks = new Map(
    [...data.talks, ...data.ledTalks].map(({ id, type, heldOn }) => [
      id,
      `${t(`common.type.${type}`)} ${day(heldOn)}`,
    ]),
  );
  const columns = useSeenColumns();
  return (
    <>
      <Part id="accesses" title={t('own_data.file.log.accesses')}>
        {data.accesses.length === 0 ? (
          <None />
        ) : (
          <Table
            caption={t('own_data.file.log.accesses')}
            hideCaption
            rows={data.accesses}
            keyOf={({ at, action, conversationId }) => `${at} ${action} ${conversationId}`}
            columns={[
              ...columns,
              {
                header: t('own_data.file.log.about'),
                cell: ({ conversationId }) => conversationId && talks.get(conversationId),
              },
              {
                header: t('own_data.file.log.purpose'),
                cell: ({ purpose }) => purpose && t(`hr.purpose.${purpose}`),
              },
            ]}
          />
        )}
      </Part>
      <Part id="done" title={t('own_data.file.log.done')}>
        {data.doneToPerson.length === 0 ? (
          <None />
        ) : (
          <Table
            caption={t('own_data.file.log.done')}
            hideCaption
            rows={data.doneToPerson}
            keyOf={({ at, action }) => `${at} ${action}`}
            columns={columns}
          />
        )}
      </Part>
      <Acts acts={data.acts} />
      <Mails mails={data.mails} />
    </>
  );
}

function useSeenColumns() {
  const { t } = useTranslation();
  const { time } = useDates();
  return [
    { header: t('own_data.file.log.at'), rowHeader: true, cell: ({ at }: Seen) => time(at) },
    {
      header: t('own_data.file.log.who'),
      cell: ({ by, onBehalfOf }: Seen) =>
        [by ?? t('audit.system'), onBehalfOf && t('audit.on_behalf_of', { name: onBehalfOf })]
          .filter(Boolean)
          .join('. '),
    },
    { header: t('own_data.file.log.what'), cell: ({ action }: Seen) => nameOfAction(t, action) },
  ];
}

/** Autosaving makes thousands of rows: to read they are counted. */
function Acts({ acts }: Pick<OwnData, 'acts'>) {
  const { t } = useTranslation();
  const { time } = useDates();
  const counted = new Map<string, { what: string; times: number; first: string; last: string }>();
  for (const { at, action, outcome } of acts) {
    const name = nameOfAction(t, action);
    const what = outcome === 'done' ? name : t('own_data.file.log.denied', { what: name });
    const before = counted.get(what);
    counted.set(what, { what, times: (before?.times ?? 0) + 1, first: before?.first ?? at, last: at });
  }
  return (
    <Part id="acts" title={t('own_data.file.log.acts')}>
      <p className="aside">{t('own_data.file.log.acts_note')}</p>
      <Table
        caption={t('own_data.file.log.acts')}
        hideCaption
        rows={[...counted.values()]}
        keyOf={({ what }) => what}
        columns={[
          { header: t('own_data.file.log.what'), rowHeader: true, cell: ({ what }) => what },
          { header: t('own_data.file.log.times'), cell: ({ times }) => times },
          { header: t('own_data.file.log.first'), cell: ({ first }) => time(first) },
          { header: t('own_data.file.log.last'), cell: ({ last }) => time(last) },
        ]}
      />
    </Part>
  );
}

function Mails({ mails }: Pick<OwnData, 'mails'>) {
  const { t } = useTranslation();
  const { time } = useDates();
  return (
    <Part id="mails" title={t('own_data.file.mails.title')}>
      <p className="aside">{t('own_data.file.mails.note')}</p>
      {mails.length === 0 ? (
        <None />
      ) : (
        <Table
          caption={t('own_data.file.mails.title')}
          hideCaption
          rows={mails}
          keyOf={({ createdAt, kind, conversationId }) => `${createdAt} ${kind} ${conversationId}`}
          columns={[
            {
              header: t('own_data.file.mails.made'),
              rowHeader: true,
              cell: ({ createdAt }) => time(createdAt),
            },
            {
              header: t('own_data.file.mails.kind'),
              cell: ({ kind }) =>
                isPersonal(kind)
                  ? t(`mail.personal.${kind}.subject`)
                  : isAboutRound(kind)
                    ? t(`mail.round.${kind}.subject`)
                    : t(`mail.kinds.${kind}.subject`),
            },
            { header: t('own_data.file.mails.sent'), cell: ({ sentAt }) => sentAt && time(sentAt) },
          ]}
        />
      )}
    </Part>
  );
}
