import { useTranslation } from 'react-i18next';
import type {
  Mentioned,
  TemplateProblem,
} from '../../../domain/frameworks/templates/template-problems.rules';
import { useLanguage } from '../../../i18n/use-language';
import { formatHours } from './format-hours';

type ProblemsProps = { problems: TemplateProblem[]; language: 'da' | 'en' };

/** What somebody who approves a template should see first; each kind unfolds to its questions. */
export function Problems({ problems, language }: ProblemsProps) {
  const { t } = useTranslation();
  const pageLanguage = useLanguage();
  return (
    <section aria-labelledby="problems" className="problems">
      <h2 id="problems">{t('templates.problems.title')}</h2>
      {problems.length === 0 && <p>{t('templates.problems.none')}</p>}
      {problems.map((problem) =>
        problem.kind === 'long' ? (
          <p key={problem.kind}>
            {t('templates.problems.long', {
              count: problem.count,
              hours: t('templates.problems.hours', { hours: formatHours(problem.hours, pageLanguage) }),
            })}
          </p>
        ) : (
          <Mentions
            key={problem.kind}
            summary={t(`templates.problems.${problem.kind}`, { count: problem.questions.length })}
            questions={problem.questions.map((question) => ({
              id: question.id,
              text:
                'reason' in question
                  ? t('templates.problems.with_reason', { text: question.text, reason: question.reason })
                  : question.text,
            }))}
            language={language}
            open={problem.kind === 'left-out'}
          />
        ),
      )}
    </section>
  );
}

type MentionsProps = { summary: string; questions: Mentioned[]; language: 'da' | 'en'; open?: boolean };

/** Several questions under one line that says what they have in common. */
export function Mentions({ summary, questions, language, open }: MentionsProps) {
  return (
    <details className="unfold" open={open || undefined}>
      <summary>{summary}</summary>
      <ul>
        {questions.map(({ id, text }) => (
          <li key={`${id} ${text}`} lang={language}>
            {text}
          </li>
        ))}
      </ul>
    </details>
  );
}
