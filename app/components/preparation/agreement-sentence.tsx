import { useTranslation } from 'react-i18next';
import type { AskedQuestion } from '../../domain/conversations/preparation/describe-section.server';
import { useLanguage } from '../../i18n/use-language';
import { formatDate } from '../dates/format';

type AgreementSentenceProps = {
  agreement: NonNullable<AskedQuestion['agreement']>;
  /** For what describes itself by it. */
  id?: string;
  level?: 'h2' | 'h3';
};

/** An agreement from an earlier talk as it was written, and when. */
export function AgreementSentence({ agreement, id, level: Heading = 'h2' }: AgreementSentenceProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { goal, activity, dueOn, heldOn } = agreement;
  return (
    <div className="agreed" id={id}>
      <p className="agreed__when">
        {t('preparing.agreement.from', { date: formatDate(heldOn, language) })}
        {dueOn && `, ${t('preparing.agreement.due', { date: formatDate(dueOn, language) })}`}
      </p>
      <Heading className="question__text agreed__goal">{goal}</Heading>
      {activity && <p className="agreed__activity">{activity}</p>}
    </div>
  );
}
