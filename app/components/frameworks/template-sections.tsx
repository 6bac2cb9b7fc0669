import { useTranslation } from 'react-i18next';
import type { SectionView } from '../../domain/frameworks/templates/template-view.rules';
import { Citation, CitedFigure } from '../data/citation';
import { QuestionText } from './templates/question-text';

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
            <QuestionText question={question} language={language} />
            <CitedStatements citations={question.citations} language={sourceLanguage} />
          </li>
        ))}
      </ol>
    </section>
  ));
}

type CitedProps = { citations: SectionView['questions'][number]['citations']; language: 'da' | 'en' };

/** The sentences behind a question with their lines; several unfold together. */
export function CitedStatements({ citations, language }: CitedProps) {
  const { t } = useTranslation();
  const [first, ...more] = citations;
  if (!first) return null;
  const where = (line: number) => t('frameworks.line', { line });
  if (more.length === 0)
    return <Citation sentence={first.text} language={language} where={where(first.line)} />;
  return (
    <details className="citation">
      <summary>{t('common.citations', { count: citations.length })}</summary>
      {citations.map(({ id, text, line }) => (
        <CitedFigure key={id} sentence={text} language={language} where={where(line)} />
      ))}
    </details>
  );
}
