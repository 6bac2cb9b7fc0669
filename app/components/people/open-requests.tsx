import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import type { GrantRequest } from '../../domain/people/rights/list-requests.server';
import { useLanguage } from '../../i18n/use-language';
import { formatDay } from '../dates/format';
import { Button } from '../form/button';

/** What has been asked for somebody: to decide on, to take back, or to wait for. Nothing where nothing has been. */
export function OpenRequests({ requests }: { requests: GrantRequest[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (requests.length === 0) return null;
  return (
    <section aria-labelledby="requests">
      <h2 id="requests">{t('person.rights.requests')}</h2>
      {requests.map((request) => {
        const grant = t(`people.grant.${request.grant}`);
        return (
          <Form method="post" key={request.id}>
            <p>
              {t('person.rights.requested', {
                grant,
                name: request.requestedBy,
                date: formatDay(request.requestedAt, language),
              })}{' '}
              {!request.canDecide && t('person.rights.waiting')}
            </p>
            <input type="hidden" name="request" value={request.id} />
            <div className="button-group">
              {request.canDecide && (
                <>
                  <Act intent="approve" grant={grant} />
                  <Act intent="refuse" grant={grant} />
                </>
              )}
              {request.own && <Act intent="withdraw" grant={grant} />}
            </div>
          </Form>
        );
      })}
    </section>
  );
}

function Act({ intent, grant }: { intent: 'approve' | 'refuse' | 'withdraw'; grant: string }) {
  const { t } = useTranslation();
  return (
    <Button
      name="intent"
      value={intent}
      variant="secondary"
      aria-label={t(`person.rights.${intent}_label`, { grant })}
    >
      {t(`person.rights.${intent}`)}
    </Button>
  );
}
