import { useTranslation } from 'react-i18next';
import type { SigningDocument } from '../../domain/signing/describe-signing.server';
import { useLanguage } from '../../i18n/use-language';
import { firstName } from '../conversation/first-name';
import { OfTemplate } from '../conversation/of-template';
import { formatDate } from '../dates/format';

/** The agreements of the document, or why there are none. */
export function PaperAgreements({ document }: { document: SigningDocument }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { employees, leader, agreements, noAgreements } = document;
  const [only, ...others] = employees;
  const employee =
    only && others.length === 0
      ? t('agreements.does', { name: firstName(only.name) })
      : t('agreements.does_group');
  return (
    <section>
      <h3>{t('agreements.title')}</h3>
      {agreements.length === 0 && (
        <p>
          {noAgreements
            ? t('conversation.signing.no_agreements_because', { reason: noAgreements })
            : t('conversation.signing.no_agreements')}
        </p>
      )}
      <ol className="paper__agreements">
        {agreements.map((agreement, place) => {
          const parts = [
            { term: employee, text: agreement.employeePart },
            { term: t('agreements.does', { name: firstName(leader.name) }), text: agreement.leaderPart },
            { term: t('conversation.signing.support'), text: agreement.support },
            {
              term: t('conversation.signing.theme'),
              text: agreement.theme && <OfTemplate>{agreement.theme}</OfTemplate>,
            },
            {
              term: t('agreements.due'),
              text: agreement.dueOn && formatDate(agreement.dueOn, language),
            },
            {
              term: t('agreements.follow_up'),
              text: agreement.followUpOn && formatDate(agreement.followUpOn, language),
            },
          ];
          return (
            // The order is the document's own: it is what tells two agreements with the same goal apart.
            // biome-ignore lint/suspicious/noArrayIndexKey: a frozen list does not change its order.
            <li key={place}>
              <p className="paper__goal">{agreement.goal}</p>
              {agreement.activity && <p>{agreement.activity}</p>}
              {parts.map(({ term, text }) =>
                text ? (
                  <p key={term}>
                    {term}: {text}
                  </p>
                ) : null,
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
