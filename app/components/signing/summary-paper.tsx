import { useTranslation } from 'react-i18next';
import type { SigningDocument } from '../../domain/signing/describe-signing.server';
import { useLanguage } from '../../i18n/use-language';
import { firstName } from '../conversation/first-name';
import { formatDate } from '../dates/format';
import { RecordEntry } from '../talk/record-entry';

/** The text of the document as it will be filed, on the page itself: readable on any screen. */
export function SummaryPaper({ document }: { document: SigningDocument }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { employee, leader, sections, agreements } = document;
  const names = { employee: firstName(employee.name), leader: firstName(leader.name) };
  return (
    <article className="paper" aria-label={t('conversation.signing.paper')}>
      <header className="paper__head">
        <p className="paper__organisation">{document.organisation}</p>
        <h2>{t('conversation.signing.paper_title', { type: t(`common.type_long.${document.type}`) })}</h2>
        <p>
          {[employee, leader]
            .map((person) => [person.name, person.title].filter(Boolean).join(', '))
            .join(' · ')}
        </p>
        <p>{formatDate(document.heldOn, language)}</p>
      </header>
      {sections.length === 0 && <p className="answer answer--none">{t('conversation.signing.no_record')}</p>}
      {sections.map((section) => (
        <section key={section.title}>
          <h3>{section.title}</h3>
          <RecordEntry entry={section} />
        </section>
      ))}
      <section>
        <h3>{t('conversation.agreements.title')}</h3>
        {agreements.length === 0 && <p>{t('conversation.signing.no_agreements')}</p>}
        <ol className="paper__agreements">
          {agreements.map((agreement, place) => (
            // The order is the document's own: it is what tells two agreements with the same goal apart.
            // biome-ignore lint/suspicious/noArrayIndexKey: a frozen list does not change its order.
            <li key={place}>
              <p className="paper__goal">{agreement.goal}</p>
              {agreement.activity && <p>{agreement.activity}</p>}
              {agreement.employeePart && (
                <p>
                  {names.employee}: {agreement.employeePart}
                </p>
              )}
              {agreement.leaderPart && (
                <p>
                  {names.leader}: {agreement.leaderPart}
                </p>
              )}
              {agreement.dueOn && (
                <p>
                  {t('conversation.agreements.due')}: {formatDate(agreement.dueOn, language)}
                </p>
              )}
              {agreement.followUpOn && (
                <p>
                  {t('conversation.agreements.follow_up')}: {formatDate(agreement.followUpOn, language)}
                </p>
              )}
            </li>
          ))}
        </ol>
      </section>
    </article>
  );
}
