import { useTranslation } from 'react-i18next';
import type { CitedSentence } from '../../domain/conversations/preparation/describe-preparation.server';
import { Citation } from '../data/citation';

/** The sentences of the framework behind a question, each with where it stands. */
export function Citations({ citations }: { citations: CitedSentence[] }) {
  const { t } = useTranslation();
  return citations.map(({ id, text, framework, line, language }) => (
    <Citation
      key={id}
      sentence={text}
      language={language}
      where={t('conversation.cited_from', { framework, line })}
    />
  ));
}
