import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Translate } from '../../i18n/translator';
import { useHydrated } from '../form/use-hydrated';
import { Icon } from '../icons/icon';
import { useKept } from './use-kept';

const MINUTE = 60_000;
/** A talk that began longer ago was taken up again another day: how long it has been says nothing. */
const LONGEST_TALK = 8 * 60 * MINUTE;

type TalkClockProps = { sectionId: string; startedAt: Date | null };

/** Time spent on this theme since the whole screen was opened, and in all. Discreet, and can be put away. */
export function TalkClock({ sectionId, startedAt }: TalkClockProps) {
  const { t } = useTranslation();
  const hydrated = useHydrated();
  const [shown, show] = useKept('clock', true);
  const { onTheme, now } = useTimeOn(sectionId);
  if (!hydrated) return null;
  const inAll = startedAt ? now - startedAt.getTime() : null;
  return (
    <div className="screen-clock">
      {shown && (
        <p role="timer" aria-label={t('conversation.talk.screen.clock')}>
          {t('conversation.talk.screen.on_theme', { time: inWords(t, onTheme) })}
          {inAll !== null && inAll < LONGEST_TALK && (
            <> · {t('conversation.talk.screen.in_all', { time: inWords(t, inAll) })}</>
          )}
        </p>
      )}
      <button type="button" className="screen-clock__switch" onClick={() => show(!shown)}>
        <Icon name="time" label={t(`conversation.talk.screen.${shown ? 'hide_clock' : 'show_clock'}`)} />
      </button>
    </div>
  );
}

/** How long each theme has been on the screen, in milliseconds; going back to one counts on. */
function useTimeOn(sectionId: string): { onTheme: number; now: number } {
  const spent = useRef(new Map<string, number>());
  const [now, setNow] = useState(() => Date.now());
  const since = useRef(now);
  useEffect(() => {
    const count = () => {
      const at = Date.now();
      spent.current.set(sectionId, (spent.current.get(sectionId) ?? 0) + at - since.current);
      since.current = at;
      setNow(at);
    };
    since.current = Date.now();
    const ticking = setInterval(count, MINUTE / 6);
    return () => {
      clearInterval(ticking);
      count();
    };
  }, [sectionId]);
  return { onTheme: spent.current.get(sectionId) ?? 0, now };
}

function inWords(t: Translate, milliseconds: number): string {
  const minutes = Math.max(0, Math.floor(milliseconds / MINUTE));
  if (minutes < 60) return t('conversation.talk.screen.minutes', { minutes });
  return t('conversation.talk.screen.hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
}
