import { useTranslation } from 'react-i18next';
import type { OwnRequest } from '../../domain/privacy/requests/own-requests.server';
import { useLanguage } from '../../i18n/use-language';
import { formatDate, formatDay } from '../dates/format';
import { RequestStatus } from './request-status';
import { RequestText } from './request-text';

/** What somebody has asked for, with the deadline and the answer. */
export function OwnRequests({ requests }: { requests: OwnRequest[] }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="asked">
      <h2 id="asked">{t('requests.own.list')}</h2>
      {requests.map((request) => (
        <OneRequest key={request.id} request={request} />
      ))}
      {requests.some(({ decision }) => decision !== null) && <p>{t('requests.own.complain')}</p>}
    </section>
  );
}

function OneRequest({ request }: { request: OwnRequest }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { id, kind, text, receivedAt, dueOn, extendedWhy, decision, answer, decidedAt, overdue } = request;
  return (
    <article className="request" aria-labelledby={id}>
      <h3 id={id}>{t(`requests.kind.${kind}`)}</h3>
      <p>
        <RequestStatus decision={decision} overdue={overdue} />
      </p>
      <p>
        {t('requests.own.received', { date: formatDay(receivedAt, language) })}.{' '}
        {decision === null && `${t('requests.own.due', { date: formatDate(dueOn, language) })}.`}
      </p>
      <RequestText>{text}</RequestText>
      {extendedWhy && (
        <>
          <p>{t('requests.own.extended')}</p>
          <RequestText>{extendedWhy}</RequestText>
        </>
      )}
      {answer && decision && decidedAt && (
        <>
          <p>
            {t('requests.own.answer', {
              date: formatDay(decidedAt, language),
              decision: t(`requests.decision.${decision}`),
            })}
          </p>
          <RequestText>{answer}</RequestText>
        </>
      )}
    </article>
  );
}
