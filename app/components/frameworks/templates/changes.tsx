import { useTranslation } from 'react-i18next';
import type { TemplateChanges } from '../../../domain/frameworks/templates/template-changes.rules';
import { Mentions } from './problems';

const KINDS = ['lookAgain', 'fresh', 'changed', 'gone'] as const;

/** What a new version of the framework did to the template; what somebody has to look at first. */
export function Changes({ changes, language }: { changes: TemplateChanges; language: 'da' | 'en' }) {
  const { t } = useTranslation();
  const kinds = KINDS.filter((kind) => changes[kind].length > 0);
  return (
    <section aria-labelledby="changes" className="problems">
      <h2 id="changes">{t('templates.changes.title')}</h2>
      {kinds.length === 0 && <p>{t('templates.changes.none')}</p>}
      {kinds.map((kind) => (
        <Mentions
          key={kind}
          summary={t(`templates.changes.${kind}`, { count: changes[kind].length })}
          questions={changes[kind]}
          language={language}
          open={kind === 'lookAgain'}
        />
      ))}
    </section>
  );
}
