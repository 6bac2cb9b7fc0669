import { useTranslation } from 'react-i18next';
import type { QuestionView, SectionView } from '../../domain/frameworks/templates/template-view.rules';
import { Citation } from '../data/citation';

type TemplateSectionsProps = {
  sections: SectionView[];
  /** Of the questions. */
  language: 'da' | 'en';
  /** Of the framework that they cite. */
  sourceLanguage: 'da' | 'en';
};

/** A template as each will be asked. */
export function TemplateSections({ sections, language, sourceLanguage }: TemplateSectionsProps) {
  return sections.map((section) => (
    <section key={section.id} aria-labelledby={section.id} className="template-section">
      <h2 id={section.id} lang={language}>
        {section.title}
      </h2>
      {section.guidance && <p lang={language}>{section.guidance}</p>}
      <ol className="template-questions">
        {section.questions.map((question) => (
          <li key={question.id}>
            <Asked question={question} language={language} sourceLanguage={sourceLanguage} />
          </li>
        ))}
      </ol>
    </section>
  ));
}

type AskedProps = { question: QuestionView } & Omit<TemplateSectionsProps, 'sections'>;

function Asked({ question, language, sourceLanguage }: AskedProps) {
  const { t } = useTranslation();
  return (
    <>
      <dl className="asked">
        {question.asked.map(({ audience, text }) => (
          <div key={audience}>
            <dt>{t(`frameworks.template.${audience}`)}</dt>
            <dd lang={language}>{text}</dd>
          </div>
        ))}
      </dl>
      {question.kind === 'scale' && <p className="quiet">{t('frameworks.template.scale')}</p>}
      {question.followUps.length > 0 && (
        <>
          <p className="asked__more">{t('frameworks.template.follow_ups')}</p>
          <ul lang={language}>
            {question.followUps.map((followUp) => (
              <li key={followUp}>{followUp}</li>
            ))}
          </ul>
        </>
      )}
      {question.citations.map(({ id, text, line }) => (
        <div key={id} lang={sourceLanguage === language ? undefined : sourceLanguage}>
          <Citation sentence={text} where={t('frameworks.line', { line })} />
        </div>
      ))}
    </>
  );
}
