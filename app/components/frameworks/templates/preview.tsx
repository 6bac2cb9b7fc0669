import { useTranslation } from 'react-i18next';
import type { PreviewSection, View } from '../../../domain/frameworks/templates/template-preview.rules';
import { Empty } from '../../feedback/empty';
import { QuestionFields } from '../../preparation/question-fields';
import { PaperForm } from './paper-form';

type PreviewProps = {
  view: View;
  sections: PreviewSection[];
  /** Of the questions. */
  language: 'da' | 'en';
  title: string;
};

/** A template as one side prepares on it, on the screen or on paper. */
export function Preview({ view, sections, language, title }: PreviewProps) {
  const { t } = useTranslation();
  if (sections.length === 0) return <Empty>{t('templates.view.nothing')}</Empty>;
  if (view.name === 'print')
    return <PaperForm side={view.side} sections={sections} language={language} title={title} />;
  return (
    <>
      <p>{t(view.name === 'leader' ? 'templates.view.leader_lead' : 'templates.view.employee_lead')}</p>
      <div className="as-other-sees" lang={language}>
        {sections.map((section) => (
          <section key={section.id} aria-labelledby={`preview-${section.id}`}>
            <h2 id={`preview-${section.id}`}>{section.title}</h2>
            {section.guidance && <p>{section.guidance}</p>}
            {section.questions.map((question) => (
              // Nothing can be written, but where a question comes from can be unfolded.
              <fieldset key={question.id} className="read-only" disabled>
                <QuestionFields question={question} />
              </fieldset>
            ))}
          </section>
        ))}
      </div>
    </>
  );
}
