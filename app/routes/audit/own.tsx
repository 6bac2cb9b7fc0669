import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EventSentence } from '../../components/audit/event-sentence';
import { subjectInWords } from '../../components/audit/event-words';
import { BEFORE } from '../../components/audit/log-address';
import { Pager } from '../../components/audit/pager';
import { Table } from '../../components/data/table';
import { formatDateTime } from '../../components/dates/format';
import { Empty } from '../../components/feedback/empty';
import { Breadcrumb } from '../../components/layout/breadcrumb';
import { PageTitle } from '../../components/layout/page-title';
import { listOwnAccesses } from '../../domain/oversight/own-accesses.server';
import { answering } from '../../http/refusals.server';
import { actorContext } from '../../http/visit.server';
import { useLanguage } from '../../i18n/use-language';
import type { Route } from './+types/own';
import { readBefore } from './log-query';

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => {
    const ctx = actorContext(args);
    const query = args.url.searchParams;
    const own = query.get('egne') === 'ja';
    const before = readBefore(query);
    return { ...listOwnAccesses(ctx, { own, before }), own, before, reader: ctx.actor.personId };
  });
}

const addressOf = (own: boolean, before: number | null = null): string => {
  const query = new URLSearchParams();
  if (own) query.set('egne', 'ja');
  if (before !== null) query.set(BEFORE, String(before));
  return query.size > 0 ? `/mine-data/log?${query}` : '/mine-data/log';
};

/** Who has opened what of one's own conversations. */
export default function OwnAccesses({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { events, next, own, before, reader } = loaderData;
  return (
    <>
      <Breadcrumb
        items={[{ to: '/mine-data', label: t('own_data.title') }, { label: t('audit.own.title') }]}
      />
      <PageTitle lead={t('audit.own.lead')}>{t('audit.own.title')}</PageTitle>
      <p>
        <Link to={addressOf(!own)}>{t(own ? 'audit.own.without_own' : 'audit.own.with_own')}</Link>
      </p>
      {events.length === 0 ? (
        <Empty>{t(own ? 'audit.own.none_at_all' : 'audit.own.none')}</Empty>
      ) : (
        <Table
          caption={t('audit.own.caption')}
          rows={events}
          keyOf={({ seq }) => `${seq}`}
          columns={[
            {
              header: t('audit.column.at'),
              rowHeader: true,
              cell: ({ at }) => formatDateTime(at, language),
            },
            {
              header: t('audit.column.what'),
              cell: (event) => <EventSentence event={event} reader={reader} />,
            },
            {
              header: t('audit.own.conversation'),
              cell: ({ subject }) =>
                subject && <Link to={`/samtaler/${subject.id}`}>{subjectInWords(t, subject, language)}</Link>,
            },
          ]}
        />
      )}
      <Pager
        label={t('audit.own.pages')}
        older={next === null ? null : { to: addressOf(own, next), label: t('audit.own.older') }}
        newest={before === null ? null : { to: addressOf(own), label: t('audit.own.newest') }}
      />
    </>
  );
}
