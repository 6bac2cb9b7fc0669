import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { requestsToDecide } from '../../domain/people/rights/list-requests.server';

type Requests = ReturnType<typeof requestsToDecide>;

/** One request for a right as a sentence that begins with the link to where it is decided. */
export function RequestSentence({ request }: { request: Requests[number] }) {
  const { t } = useTranslation();
  return (
    <>
      <Link to={`/personer/${request.personId}/rettigheder`}>
        {t('person.rights.to_decide', { name: request.name, grant: t(`people.grant.${request.grant}`) })}
      </Link>
      {t('person.rights.to_decide_rest', { requester: request.requestedBy })}
    </>
  );
}

/** Requests that wait for the visitor, above the list of people. Nothing where there are none. */
export function RequestsToDecide({ requests }: { requests: Requests }) {
  const { t } = useTranslation();
  if (requests.length === 0) return null;
  return (
    <section aria-labelledby="requests">
      <h2 id="requests">{t('person.rights.pending_title')}</h2>
      <ul className="step-sentences">
        {requests.map((request) => (
          <li key={request.id}>
            <RequestSentence request={request} />
          </li>
        ))}
      </ul>
    </section>
  );
}
