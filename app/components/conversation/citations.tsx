import { useTranslation } from 'react-i18next';
import type { CitedSentence } from '../../domain/frameworks/templates/asked-questions.rules';
import { Citation, CitedFigure } from '../data/citation';

/** The sentences of the framework behind a question, each with where it stands; several unfold together. */
export function Citations({ citations }: { citations: CitedSentence[] }) {
  const { t } = useTranslation();
  const where = ({ framework, line }: CitedSentence) => t('conversation.cited_from', { framework, line });
  const [first, ...more] = citations;
  if (!first) return null;
  if (more.length === 0)
    return <Citation sentence={first.text} language={first.language} where={where(first)} />;
  return (
    <details className="citation">
      <summary>{t('common.citations', { count: citations.length })}</summary>
      {citations.map((cited) => (
        <CitedFigure key={cited.id} sentence={cited.text} language={cited.language} where={where(cited)} />
      ))}
    </details>
  );
}
