import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Refused } from '../../http/refusals.server';
import { textOfCode } from '../../i18n/text-of-code';
import type { Translate } from '../../i18n/translator';
import { useLanguage } from '../../i18n/use-language';
import { formatTime } from '../dates/format';
import { Icon } from '../icons/icon';
import type { IconName } from '../icons/icons';

export type SaveState =
  | 'idle'
  | 'saving'
  | 'saved'
  | 'offline'
  | 'busy'
  | 'full'
  | 'signed-out'
  | 'conflict'
  | 'failed';

const ICON: Record<Exclude<SaveState, 'idle'>, IconName> = {
  saving: 'time',
  saved: 'success',
  offline: 'warning',
  busy: 'warning',
  full: 'warning',
  'signed-out': 'lock',
  conflict: 'warning',
  failed: 'warning',
};

type SaveStatusProps = {
  status: SaveState;
  savedAt?: Date | null;
  /** Why the last save was refused, where the server said so. */
  refused?: Refused['refused'] | null;
  /** False where the browser cannot keep what the server does not have. */
  kept?: boolean;
  /** Where to log in again and come back, e.g. '/login?til=...&udloebet=1'. */
  loginTo?: string;
};

/** Whether what was written is saved, always in the same place and read out politely, each thing once. */
export function SaveStatus(props: SaveStatusProps) {
  const { status, kept = true, loginTo = '/login?udloebet=1' } = props;
  const { t } = useTranslation();
  const time = formatTime(props.savedAt ?? new Date(0), useLanguage());
  const text = statusText(t, props, time);
  const announced = useAnnounced(status, text);
  return (
    <div className={`save-status save-status--${status}`} tabIndex={-1}>
      {status !== 'idle' && <Icon name={ICON[status]} />}
      <span role="status" aria-live={status === 'saving' || text === announced ? 'off' : 'polite'}>
        {text}
        {status === 'signed-out' && <LoginLink to={loginTo} leaves={kept} />}
      </span>
    </div>
  );
}

/** What was last read out. It is not read out again when nothing but a save has come between. */
function useAnnounced(status: SaveState, text: string): string | null {
  const settled = useRef<string | null>(null);
  const [announced, setAnnounced] = useState<string | null>(null);
  useEffect(() => {
    if (status === 'saving') setAnnounced(settled.current);
    else settled.current = text;
  }, [status, text]);
  return announced;
}

function statusText(t: Translate, { status, savedAt, refused, kept = true }: SaveStatusProps, time: string) {
  const here = (text: string) => (kept ? text : `${text} ${t('typing.not_kept')}`);
  switch (status) {
    case 'saved':
      return savedAt ? t('common.save_status.saved_at', { time }) : t('common.save_status.saved');
    case 'failed':
      return refused
        ? here(`${t('common.save_status.refused')} ${textOfCode(t, 'errors', refused.code, refused.values)}`)
        : here(t('common.save_status.failed'));
    case 'signed-out':
      return t(kept ? 'common.save_status.signed_out' : 'typing.signed_out_not_kept');
    case 'offline':
      return kept ? t('common.save_status.offline') : here(t('typing.offline'));
    case 'busy':
      return kept ? t('typing.busy_kept') : here(t('typing.busy'));
    case 'full':
      return kept ? t('typing.full_kept') : here(t('typing.full'));
    default:
      return t(`common.save_status.${status}`);
  }
}

/** The way back in. Where the text is on this page alone it opens beside it. */
function LoginLink({ to, leaves }: { to: string; leaves: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      {' '}
      <Link to={to} target={leaves ? undefined : '_blank'}>
        {t('common.save_status.log_in')}
      </Link>
    </>
  );
}
