import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ConversationDescription } from '../../domain/conversations/describe-conversation.server';
import { Icon } from '../icons/icon';
import { Progress } from '../navigation/progress';
import { ScreenKeys } from './screen-keys';
import { TalkClock } from './talk-clock';
import { useKept } from './use-kept';
import { type ScreenPlaces, useScreenKeys } from './use-screen-keys';

type ScreenFrameProps = {
  conversation: ConversationDescription;
  sectionId: string;
  /** From 1 to `total`. */
  place: number;
  total: number;
  places: ScreenPlaces;
  /** The agreements are shown, not the theme. */
  atAgreements: boolean;
  children: ReactNode;
};

/** What stands around a theme that fills the screen: where one is, the clock, and the ways on. */
export function ScreenFrame(props: ScreenFrameProps) {
  const { conversation, sectionId, place, total, places, atAgreements, children } = props;
  const { t } = useTranslation();
  const [letters, setLetters] = useKept('letters', true);
  useScreenKeys(places, letters);
  const { talkStartedAt, state } = conversation;
  return (
    <div className="screen">
      <div className="screen__head">
        <Progress current={place} total={total} />
        <TalkClock sectionId={sectionId} startedAt={state === 'in-talk' ? talkStartedAt : null} />
        <Link className="screen__close" to={places.close}>
          <Icon name="close" /> {t('conversation.talk.screen.close')}
        </Link>
      </div>
      <div className="screen__body">{children}</div>
      <ScreenKeys letters={letters} onLetters={setLetters} />
      <nav className="screen__nav" aria-label={t('conversation.talk.screen.label')}>
        {places.previous && (
          <Link className="button button-secondary" to={places.previous}>
            <Icon name="arrow-back" />
            <span>{t('conversation.talk.screen.previous')}</span>
          </Link>
        )}
        <Link className="button button-secondary screen__agreements" to={places.agreements}>
          <Icon name="checklist" />
          <span>{t(`conversation.talk.screen.${atAgreements ? 'back' : 'agreements'}`)}</span>
        </Link>
        {places.next && (
          <Link className="button button-primary" to={places.next}>
            <span>{t('conversation.talk.screen.next')}</span>
            <Icon name="arrow-forward" />
          </Link>
        )}
      </nav>
    </div>
  );
}
