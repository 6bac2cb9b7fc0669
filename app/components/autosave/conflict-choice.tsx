import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert } from '../feedback/alert';
import { Button } from '../form/button';
import type { Conflict, Content, Fields } from './field-state';
import { wordDifferences } from './word-differences';

type ConflictChoiceProps = {
  conflict: Conflict;
  /** The texts of the fields, in words: the scale as its word, the comment as it is. */
  inWords: (fields: Fields) => string;
  /** Puts the chosen text into the fields, where it can be edited on, and `queue.resolve`s with it. */
  onChoose: (fields: Fields) => void;
  /** The field shall be gone: of use where fields can be taken away. */
  onRemove?: () => void;
  /** The other fields when the texts are joined; those of the writer unless said. */
  joinOthers?: (both: { mine: Fields; theirs: Fields }) => Fields;
  /** Id of the field that the chosen text stands in: the focus goes there. */
  fieldId?: string;
};

/** Two texts for one field, or more: all are shown, and the writer chooses one or joins them. Nothing is lost. */
export function ConflictChoice(props: ConflictChoiceProps) {
  const { conflict, inWords, onChoose, onRemove, joinOthers, fieldId } = props;
  const { t } = useTranslation();
  const { mine, theirs, alsoMine } = conflict;
  const choose = (content: Content) => {
    if (content) onChoose(content);
    else onRemove?.();
    // The button that was pressed is gone with the choice.
    if (fieldId) requestAnimationFrame(() => document.getElementById(fieldId)?.focus());
  };
  const texts = [theirs, ...alsoMine, mine].filter((content) => content !== null);
  const join = () =>
    choose({
      ...mine,
      ...(mine && theirs ? joinOthers?.({ mine, theirs }) : null),
      text: texts
        .map(({ text }) => text)
        .filter(Boolean)
        .join('\n\n'),
    });
  const wordsOf = (content: Content) => content && inWords(content);
  return (
    <div className="conflict-choice" tabIndex={-1}>
      <Alert kind="warning" heading={t('conversation.conflict.heading')}>
        <p className="alert-text" role="alert">
          {t('conversation.conflict.text')}
        </p>
        <div className="conflict">
          <Version
            heading={t('conversation.conflict.mine')}
            words={wordsOf(mine)}
            other={wordsOf(theirs)}
            gone={t('typing.conflict.you_removed')}
            choice={t(mine ? 'conversation.conflict.keep_mine' : 'typing.conflict.remove')}
            onChoose={() => choose(mine)}
          />
          <Version
            heading={t('conversation.conflict.theirs')}
            words={wordsOf(theirs)}
            other={wordsOf(mine)}
            gone={t('typing.conflict.they_removed')}
            choice={t(theirs ? 'conversation.conflict.keep_theirs' : 'typing.conflict.leave_removed')}
            onChoose={() => choose(theirs)}
          />
          {alsoMine.map((content) => (
            <Version
              key={JSON.stringify(content)}
              heading={t('typing.conflict.also_mine')}
              words={inWords(content)}
              other={wordsOf(theirs)}
              choice={t('typing.conflict.keep_this')}
              onChoose={() => choose(content)}
            />
          ))}
        </div>
        {texts.length > 1 && (
          <Button variant="secondary" type="button" onClick={join}>
            {t(texts.length > 2 ? 'typing.conflict.join_all' : 'conversation.conflict.join')}
          </Button>
        )}
      </Alert>
    </div>
  );
}

type VersionProps = {
  heading: string;
  /** Null where it has been taken away: then `gone` says so. */
  words: string | null;
  other: string | null;
  gone?: string;
  choice: string;
  onChoose: () => void;
};

function Version({ heading, words, other, gone, choice, onChoose }: VersionProps) {
  return (
    <section>
      <h3>{heading}</h3>
      <p className="conflict__text">
        {words === null ? <em>{gone}</em> : <Differences text={words} other={other ?? ''} />}
      </p>
      <Button variant="secondary" type="button" onClick={onChoose}>
        {choice}
      </Button>
    </section>
  );
}

function Differences({ text, other }: { text: string; other: string }) {
  // A text that has nothing to be compared with differs from beginning to end: no use in saying so.
  if (other === '') return text;
  return wordDifferences(text, other).map(({ text, differs }, place) => {
    const words = text.trimEnd();
    return differs ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the stretches of a text have no names but their places.
      <Fragment key={place}>
        <mark>{words}</mark>
        {text.slice(words.length)}
      </Fragment>
    ) : (
      text
    );
  });
}
