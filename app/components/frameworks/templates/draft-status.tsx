import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language';
import { formatTime } from '../../dates/format';
import { Icon } from '../../icons/icon';
import { useEditor } from './editor-context';
import { inWords } from './note';

/** That the draft is saved, since when, and what was done last; read out politely, always in the same place. */
export function DraftStatus({ changedAt }: { changedAt: Date }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { happened, version } = useEditor();
  const said = happened && inWords(t, happened);
  return (
    <div className="save-status save-status--saved" role="status" aria-live="polite">
      <Icon name="success" />
      <span>
        {version === 1
          ? t('templates.edit.saved_from_start')
          : t('templates.edit.saved_at', { time: formatTime(changedAt, language) })}{' '}
        {said}
      </span>
    </div>
  );
}
