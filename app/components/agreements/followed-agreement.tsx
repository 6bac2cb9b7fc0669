import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { FollowedLine } from '../../domain/conversations/agreements/follow-up.server';
import type { FieldErrors } from '../../http/form.server';
import { useLanguage } from '../../i18n/use-language';
import { formatDate } from '../dates/format';
import { Badge } from '../feedback/badge';
import { AgreementCard } from './agreement-card';
import { ProgressForm } from './progress-form';
import { ProgressNotes } from './progress-notes';

type FollowedAgreementProps = {
  line: FollowedLine;
  level?: 'h2' | 'h3';
  /** Where the talk was, on pages with agreements of several. */
  from?: string;
  /** Left out where nothing is noted from here. */
  noting?: { answer?: { errors: FieldErrors; values: Record<string, string> } };
};

/** An agreement of a signed talk: how it is going, or how it ended. */
export function FollowedAgreement({ line, level, from, noting }: FollowedAgreementProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { outcome, notes } = line;
  const before = useRef(notes.length);
  return (
    <AgreementCard agreement={line} level={level} from={from}>
      {outcome && (
        <div className="agreement__outcome">
          <Badge kind={outcome.kind === 'done' ? 'success' : 'neutral'}>
            {t('agreements.outcome.at', {
              outcome: t(`agreements.outcome.${outcome.kind}`),
              date: formatDate(outcome.on, language),
            })}
          </Badge>
          {outcome.reason && <p className="agreement__text">{outcome.reason}</p>}
        </div>
      )}
      {notes.length > 0 && <ProgressNotes notes={notes} />}
      {!outcome && notes.length === 0 && noting && (
        <p className="quiet agreement__unnoted">{t('agreements.progress.none')}</p>
      )}
      <p className="agreement__noted" role="status">
        {notes.length > before.current && t('agreements.progress.saved')}
      </p>
      {!outcome && noting && (
        // What has been noted stands above: the form begins anew.
        <ProgressForm key={notes.length} agreementId={line.id} goal={line.goal} answer={noting.answer} />
      )}
    </AgreementCard>
  );
}
