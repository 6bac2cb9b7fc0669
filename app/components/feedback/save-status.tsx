import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Refused } from '../../http/refusals.server';
import { textOfCode } from '../../i18n/translator';
import { useLanguage } from '../../i18n/use-language';
import { formatTime } from '../dates/format';
import { Icon } from '../icons/icon';
import type { IconName } from '../icons/icons';

export type SaveState = 'idle' | 'saving' | 'saved' | 'offline' | 'signed-out' | 'conflict' | 'failed';

const ICON: Record<Exclude<SaveState, 'idle'>, IconName> = {
  saving: 'time',
  saved: 'success',
  offline: 'warning',
  'signed-out': 'lock',
  conflict: 'warning',
  failed: 'warning',
};

type SaveStatusProps = {
  status: SaveState;
  savedAt?: Date | null;
  /** Why the last save was refused, where the server said so. */
  refused?: Refused['refused'] | null;
  /** Where to log in again and come back, e.g. '/login?til=...&udloebet=1'. */
  loginTo?: string;
};

/** Whether what was written is saved, always in the same place and read out politely. */
export function SaveStatus({ status, savedAt, refused, loginTo = '/login?udloebet=1' }: SaveStatusProps) {
  return (
    <div className={`save-status save-status--${status}`} role="status" aria-live="polite">
      {status !== 'idle' && <Icon name={ICON[status]} />}
      <span>
        <SaveText status={status} savedAt={savedAt} refused={refused} />
        {status === 'signed-out' && <LoginLink to={loginTo} />}
      </span>
    </div>
  );
}

function SaveText({ status, savedAt, refused }: Pick<SaveStatusProps, 'status' | 'savedAt' | 'refused'>) {
  const { t } = useTranslation();
  const language = useLanguage();
  switch (status) {
    case 'saved':
      return savedAt
        ? t('common.save_status.saved_at', { time: formatTime(savedAt, language) })
        : t('common.save_status.saved');
    case 'failed':
      return refused
        ? `${t('common.save_status.refused')} ${textOfCode(t, 'errors', refused.code, refused.values)}`
        : t('common.save_status.failed');
    case 'signed-out':
      return t('common.save_status.signed_out');
    default:
      return t(`common.save_status.${status}`);
  }
}

function LoginLink({ to }: { to: string }) {
  const { t } = useTranslation();
  return (
    <>
      {' '}
      <Link to={to}>{t('common.save_status.log_in')}</Link>
    </>
  );
}
