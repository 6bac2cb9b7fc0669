import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { LogEvent } from '../../domain/oversight/log-events.server';
import { actorOf, particularsOf, sentenceOf } from './event-words';
import { logQuery } from './log-address';

/** Stands for the name while the sentence is put together. */
const NAME = '\u0001';

type EventSentenceProps = {
  event: LogEvent;
  /** The name leads to all that this person did. */
  linked?: boolean;
  /** Who reads; named "Du". */
  reader?: string;
};

/** "Hanne Dybdal åbnede det underskrevne referat", and below it the purpose or why it was refused. */
export function EventSentence({ event, linked, reader }: EventSentenceProps) {
  const { t } = useTranslation();
  const { id, name } = actorOf(t, event);
  const [before, after] = sentenceOf(t, event, NAME).split(NAME);
  const who = id !== null && id === reader ? t('audit.you') : name;
  return (
    <>
      {before}
      {linked && id !== null ? <Link to={`/log${logQuery({ who: id })}`}>{who}</Link> : who}
      {after}
      {particularsOf(t, event).map((words) => (
        <span className="table-aside" key={words}>
          {words}
        </span>
      ))}
    </>
  );
}
