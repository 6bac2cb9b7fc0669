import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { RecordLineSchema } from '../../domain/conversations/conversation.schema';
import type { Fields } from '../autosave/field-state';
import { FieldError } from '../form/field-frame';
import { grow } from '../form/grow';
import { Icon } from '../icons/icon';
import { SensitiveTextHint, sensitiveHintId } from '../sensitive-text/sensitive-text-hint';
import { useAllowedNames } from '../sensitive-text/use-allowed-names';
import { markFieldOf, type ShownLine, textFieldOf } from './shown-lines';

type RecordLineProps = {
  line: ShownLine;
  /** From 1; what the line is called aloud. */
  number: number;
  version: number;
  /** The empty line that waits at the end. */
  last: boolean;
  /** Why the line was not taken, where it was posted without scripts. */
  error?: string;
  nameOf: (name: string) => string;
  onWrite: (fields: Fields) => void;
  /** Where it can be taken away: with scripts, and where there is something. */
  onRemove?: () => void;
};

/** One line of the joint record: its text, whether it may be retold, and who wrote it last. */
export function RecordLine(props: RecordLineProps) {
  const { line, number, version, last, error, nameOf, onWrite, onRemove } = props;
  const { t } = useTranslation();
  const area = useRef<HTMLTextAreaElement>(null);
  const { id, text, discretion, writtenBy } = line;
  const field = textFieldOf(id);
  const problem = RecordLineSchema.shape.text.safeParse(text).error?.issues[0]?.message ?? error;
  const allowedNames = useAllowedNames();
  const describedBy = [problem && `${field}-error`, allowedNames && sensitiveHintId(field)];
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the text, whoever wrote it.
  useEffect(() => grow(area.current), [text]);
  return (
    <div className={`record-line ${problem ? 'form-error' : ''}`}>
      <label className={last ? 'form-label' : 'sr-only'} htmlFor={field}>
        {last ? t('conversation.record.new_line') : t('conversation.record.line', { number })}
      </label>
      <FieldError id={field} error={problem} />
      <textarea
        ref={area}
        id={field}
        name={field}
        className="form-input text-area text-area--low"
        rows={2}
        value={text}
        onChange={({ target }) => onWrite({ text: target.value, discretion })}
        aria-invalid={problem ? true : undefined}
        aria-describedby={describedBy.filter(Boolean).join(' ') || undefined}
      />
      {allowedNames && <SensitiveTextHint text={text} allowedNames={allowedNames} id={field} />}
      <div className="record-line__foot">
        <div className="form-group-checkbox record-line__mark">
          <input
            type="checkbox"
            className="form-checkbox"
            id={markFieldOf(id)}
            name={markFieldOf(id)}
            value="may-be-retold"
            checked={discretion === 'may-be-retold'}
            onChange={({ target }) =>
              onWrite({ text, discretion: target.checked ? 'may-be-retold' : 'between-us' })
            }
          />
          <label htmlFor={markFieldOf(id)}>
            {t('conversation.discretion.may-be-retold')}
            <span className="sr-only">
              {': '}
              {last ? t('conversation.record.new_line') : t('conversation.record.line', { number })}
            </span>
          </label>
          {discretion === 'between-us' && (
            <span className="record-line__between" aria-hidden="true">
              {t('conversation.discretion.between-us')}
            </span>
          )}
        </div>
        {writtenBy && (
          <span className="record-line__by">
            {t('conversation.record.written_by', { name: nameOf(writtenBy) })}
          </span>
        )}
        {onRemove && (
          <button type="button" className="record-line__remove" onClick={onRemove}>
            <Icon name="close" /> {t('conversation.record.remove')}
            <span className="sr-only">: {t('conversation.record.line', { number })}</span>
          </button>
        )}
      </div>
      <input type="hidden" name={`${id}.version`} value={version} readOnly />
    </div>
  );
}
