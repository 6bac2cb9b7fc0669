import { useTranslation } from 'react-i18next';
import type { Progress } from '../../domain/conversations/agreements/progress.server';
import { useLanguage } from '../../i18n/use-language';
import { firstName } from '../conversation/first-name';
import { formatDay } from '../dates/format';
import { Badge } from '../feedback/badge';

/** What has been noted on an agreement: the latest first and open, those before it on request. */
export function ProgressNotes({ notes }: { notes: Progress[] }) {
  const { t } = useTranslation();
  const [latest, ...earlier] = notes.toReversed();
  if (!latest) return null;
  return (
    <div className="notes">
      <Note note={latest} />
      {earlier.length > 0 && (
        <details>
          <summary>{t('agreements.progress.earlier', { count: earlier.length })}</summary>
          <ol className="notes__earlier">
            {earlier.map((note) => (
              <li key={note.id}>
                <Note note={note} />
              </li>
            ))}
          </ol>
        </details>
      )}
    </div>
  );
}

const KIND = { begun: 'neutral', 'on-track': 'neutral', stuck: 'warning', done: 'success' } as const;

function Note({ note: { progress, text, by, at } }: { note: Progress }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <div className="notes__one">
      <p className="notes__head">
        <Badge kind={KIND[progress]}>{t(`agreements.progress.${progress}`)}</Badge>{' '}
        <span className="quiet">
          {t('agreements.progress.by', { name: firstName(by), date: formatDay(at, language) })}
        </span>
      </p>
      {text && <p className="agreement__text">{text}</p>}
    </div>
  );
}
