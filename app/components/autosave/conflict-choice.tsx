import { useTranslation } from 'react-i18next';
import { Alert } from '../feedback/alert';
import { Button } from '../form/button';
import type { Conflict, Fields } from './autosave-queue';

type ConflictChoiceProps = {
  conflict: Conflict;
  /** The texts of the fields, in words: the scale as its word, the comment as it is. */
  inWords: (fields: Fields) => string;
  onChoose: (fields: Fields) => void;
  /** The other fields when the two texts are joined; those of the writer unless said. */
  joinOthers?: (conflict: Conflict) => Fields;
};

/** Two texts for one field: both are shown, and the writer chooses one or joins them. Nothing is lost. */
export function ConflictChoice({ conflict, inWords, onChoose, joinOthers }: ConflictChoiceProps) {
  const { t } = useTranslation();
  const { mine, theirs } = conflict;
  const joined = {
    ...mine,
    ...joinOthers?.(conflict),
    text: [theirs.text, mine.text].filter(Boolean).join('\n\n'),
  };
  return (
    <Alert kind="warning" heading={t('conversation.conflict.heading')} role="alert">
      <p className="alert-text">{t('conversation.conflict.text')}</p>
      <div className="conflict">
        <section>
          <h3>{t('conversation.conflict.mine')}</h3>
          <p className="conflict__text">{inWords(mine)}</p>
          <Button variant="secondary" type="button" onClick={() => onChoose(mine)}>
            {t('conversation.conflict.keep_mine')}
          </Button>
        </section>
        <section>
          <h3>{t('conversation.conflict.theirs')}</h3>
          <p className="conflict__text">{inWords(theirs)}</p>
          <Button variant="secondary" type="button" onClick={() => onChoose(theirs)}>
            {t('conversation.conflict.keep_theirs')}
          </Button>
        </section>
      </div>
      <Button variant="secondary" type="button" onClick={() => onChoose(joined)}>
        {t('conversation.conflict.join')}
      </Button>
    </Alert>
  );
}
