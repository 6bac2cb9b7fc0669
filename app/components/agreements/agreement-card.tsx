import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Form, Link } from 'react-router';
import type { DescribedAgreement } from '../../domain/conversations/agreements/plan-news.schema';
import { useLanguage } from '../../i18n/use-language';
import { formatDate } from '../dates/format';
import { Button } from '../form/button';
import { AgreementLines } from './agreement-lines';

type AgreementCardProps = {
  agreement: DescribedAgreement;
  /** Where it is on the page, from h2 on. */
  level?: 'h2' | 'h3';
  /** The talk that it is from, on pages with agreements of several. */
  from?: string;
  /** What else is said of it. */
  children?: ReactNode;
};

/** Where on a page an agreement stands, for links to it. */
export const agreementAnchor = (id: string) => `aftale-${id}`;

/** One agreement: the goal, what is done, who does what, by when, and where it comes from. */
export function AgreementCard({ agreement, level: Heading = 'h2', from, children }: AgreementCardProps) {
  return (
    <article className="agreement" id={agreementAnchor(agreement.id)}>
      {from && <p className="agreement__from">{from}</p>}
      <Carried agreement={agreement} />
      <Heading className="agreement__goal">{agreement.goal}</Heading>
      <AgreementLines line={agreement} />
      {children}
    </article>
  );
}

/** That it has been carried on from an earlier talk, and how long it has been on its way. */
function Carried({ agreement: { carriedFromOn, firstAgreedOn } }: { agreement: DescribedAgreement }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (!carriedFromOn) return null;
  return (
    <p className="agreement__from">
      {t('agreements.carried', { date: formatDate(carriedFromOn, language) })}
      {firstAgreedOn &&
        firstAgreedOn !== carriedFromOn &&
        `. ${t('agreements.first_agreed', { date: formatDate(firstAgreedOn, language) })}`}
    </p>
  );
}

/** What one does to an agreement while the record is open. */
export function AgreementActs({ agreement: { id, goal, version } }: { agreement: DescribedAgreement }) {
  const { t } = useTranslation();
  return (
    <div className="agreement__acts">
      <Link className="button button-secondary" to={`?ret=${id}`} preventScrollReset>
        {t('agreements.change')}
        <span className="sr-only">: {goal}</span>
      </Link>
      <details>
        <summary>
          {t('agreements.remove')}
          <span className="sr-only">: {goal}</span>
        </summary>
        <Form method="post" preventScrollReset>
          <p>{t('agreements.remove_text')}</p>
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="version" value={version} />
          <Button variant="warning" name="intent" value="remove">
            {t('agreements.remove_button')}
          </Button>
        </Form>
      </details>
    </div>
  );
}
