import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Asked } from '../../../domain/frameworks/templates/asked-questions.rules';
import type { PreviewSection } from '../../../domain/frameworks/templates/template-preview.rules';
import { Points } from '../../conversation/points';
import { wordLabel } from '../../conversation/word-label';
import { Button } from '../../form/button';
import { useHydrated } from '../../form/use-hydrated';

type PaperFormProps = {
  side: 'employee' | 'leader';
  sections: PreviewSection[];
  language: 'da' | 'en';
  title: string;
};

/** The template on paper, with boxes to tick and lines to write on, for whoever would rather prepare by hand. */
export function PaperForm({ side, sections, language, title }: PaperFormProps) {
  const { t, i18n } = useTranslation();
  // What is printed around the questions is in the language of the questions.
  const printed = i18n.getFixedT(language);
  return (
    <>
      <div className="screen-only">
        <p>{t('templates.view.print_lead')}</p>
        <nav aria-label={t('templates.view.for_whom')} className="view-links">
          <ul>
            {(['employee', 'leader'] as const).map((who) => (
              <li key={who}>
                <Link
                  to={who === 'leader' ? '?som=udskrift&for=leder' : '?som=udskrift'}
                  preventScrollReset
                  aria-current={who === side ? 'page' : undefined}
                >
                  {t(`templates.view.print_${who}`)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <Print />
      </div>
      <article className="paper paper-form" lang={language}>
        <p className="paper-form__title">{title}</p>
        <dl className="paper-form__who">
          {(['name', 'with', 'date'] as const).map((field) => (
            <div key={field}>
              <dt>{printed(`templates.paper.${field}`)}</dt>
              <dd />
            </div>
          ))}
        </dl>
        <p className="quiet">{printed('templates.paper.own')}</p>
        {sections.map((section) => (
          <section key={section.id}>
            <h2>{section.title}</h2>
            {section.guidance && <p>{section.guidance}</p>}
            {section.questions.map((question) => (
              <PaperQuestion
                key={question.id}
                question={question}
                words={question.words.map((word) => wordLabel(printed, word))}
                comment={printed('templates.paper.comment')}
              />
            ))}
          </section>
        ))}
      </article>
    </>
  );
}

type PaperQuestionProps = { question: Asked; words: string[]; comment: string };

function PaperQuestion({
  question: { text, language, points, followUps },
  words,
  comment,
}: PaperQuestionProps) {
  return (
    <div className="paper-question">
      <p className="paper-question__text">{text}</p>
      <Points points={points} language={language} />
      {followUps.length > 0 && <p className="quiet">{followUps.join(' ')}</p>}
      {words.length > 0 && (
        <>
          <ul className="paper-question__words">
            {words.map((word) => (
              <li key={word}>{word}</li>
            ))}
          </ul>
          <p className="quiet">{comment}</p>
        </>
      )}
      <div className="ruled" aria-hidden="true">
        <span />
        <span />
        <span />
      </div>
    </div>
  );
}

/** The browser's own print; nothing to press where no script runs. */
function Print() {
  const { t } = useTranslation();
  if (!useHydrated()) return null;
  return (
    <Button type="button" variant="secondary" onClick={() => window.print()}>
      {t('templates.view.print_now')}
    </Button>
  );
}
