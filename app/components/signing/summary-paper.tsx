import { useTranslation } from 'react-i18next';
import type { SigningDocument } from '../../domain/signing/describe-signing.server';
import { useLanguage } from '../../i18n/use-language';
import { OfTemplate } from '../conversation/of-template';
import { formatDate, formatNames } from '../dates/format';
import { Badge } from '../feedback/badge';
import { PaperAgreements } from './paper-agreements';

/** The text of the document as it will be filed, on the page itself: readable on any screen. */
export function SummaryPaper({ document }: { document: SigningDocument }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { employees, leader, deputy, sections, team, basis, lookBack, preparedOnPaper } = document;
  return (
    <article className="paper" aria-label={t('conversation.signing.paper')}>
      <header className="paper__head">
        <p className="paper__organisation">{document.organisation}</p>
        <h2>{t('conversation.signing.paper_title', { type: t(`common.type_long.${document.type}`) })}</h2>
        {team && <p>{team}</p>}
        <p>
          {[...employees, leader]
            .map((person) => [person.name, person.title].filter(Boolean).join(', '))
            .join(' · ')}
        </p>
        {deputy && <p>{t('deputies.signs', { name: deputy.name, leader: leader.name })}</p>}
        <p>{formatDate(document.heldOn, language)}</p>
      </header>
      {basis.length > 0 && (
        <p>
          {t('conversation.signing.basis')}: <OfTemplate>{basis.join(', ')}</OfTemplate>
        </p>
      )}
      {preparedOnPaper.length > 0 && (
        <p>{t('conversation.read_through.paper_note', { names: formatNames(preparedOnPaper, language) })}</p>
      )}
      {lookBack.length > 0 && (
        <section>
          <h3>{t('conversation.signing.look_back')}</h3>
          <ul>
            {lookBack.map(({ goal, verdict, reason }) => (
              <li key={goal}>
                <p>
                  {goal}: <strong>{t(`conversation.signing.verdict.${verdict}`)}</strong>
                </p>
                {reason && <p>{reason}</p>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {sections.length === 0 && <p className="answer answer--none">{t('conversation.signing.no_record')}</p>}
      {sections.map((section) => (
        <section key={section.title}>
          <h3>
            <OfTemplate>{section.title}</OfTemplate>
          </h3>
          {section.lines.map(({ text, discretion }, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the order is the document's own, and two lines can be alike.
            <div className="paper__line" key={place}>
              <p className="answer__text">{text}</p>
              <Badge kind="neutral">{t(`conversation.discretion.${discretion}`)}</Badge>
            </div>
          ))}
        </section>
      ))}
      <PaperAgreements document={document} />
    </article>
  );
}
