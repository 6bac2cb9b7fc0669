import { useTranslation } from 'react-i18next';
import { ActButton } from './act';

type LeftOutQuestionsProps = {
  questions: { id: string; text: string; reason: string }[];
  language: 'da' | 'en';
};

/** What is left out, why, and the way back. */
export function LeftOutQuestions({ questions, language }: LeftOutQuestionsProps) {
  const { t } = useTranslation();
  if (questions.length === 0) return null;
  return (
    <section className="section-editor" aria-labelledby="left-out-title">
      <h2 id="left-out-title">{t('templates.left_out.title')}</h2>
      <p>{t('templates.left_out.lead')}</p>
      <ul className="nobullet-list">
        {questions.map(({ id, text, reason }) => (
          <li key={id} id={id} className="question-editor">
            <p lang={language}>{text}</p>
            <p className="quiet">{t('templates.left_out.reason', { reason })}</p>
            <div className="acts">
              <ActButton
                id={`${id}-back`}
                kind="take-back"
                fields={{ question: id }}
                label={t('templates.left_out.back')}
                of={text}
              />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
