import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldErrors } from '../../http/form.server';
import { textOfCode } from '../../i18n/text-of-code';
import { Icon } from '../icons/icon';

type ErrorSummaryProps = {
  /** Field name to code. Nothing is shown when it is empty. */
  errors: FieldErrors;
  /** Names of fields, where the sentence alone does not say which one is meant. */
  labels?: Record<string, string>;
};

/** All that is wrong with a form, above it, with links to the fields. Takes focus whenever there is news. */
export function ErrorSummary({ errors, labels = {} }: ErrorSummaryProps) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const entries = Object.entries(errors);
  const news = JSON.stringify(errors);
  // biome-ignore lint/correctness/useExhaustiveDependencies: focus follows what is wrong, not the render.
  useEffect(() => box.current?.focus(), [news]);
  if (entries.length === 0) return null;
  return (
    <div className="alert alert-error error-summary" role="alert" tabIndex={-1} ref={box}>
      <span className="alert-icon">
        <Icon name="error" />
      </span>
      <div className="alert-body">
        <h2 className="alert-heading">{t('form.error_summary', { count: entries.length })}</h2>
        <ul className="nobullet-list">
          {entries.map(([field, code]) => (
            <li key={field}>
              <a href={`#${field}`} className="function-link">
                {labels[field] ? `${labels[field]}${labels[field].endsWith('?') ? '' : ':'} ` : ''}
                {textOfCode(t, 'form', code)}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
