import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { VERDICTS } from 'templates/summary.schema';
import type { LookBack, LookBackLine } from '../../domain/conversations/agreements/look-back.server';
import { stepAddress } from '../../domain/conversations/conversation.rules';
import type { FieldErrors } from '../../http/form.server';
import { useLanguage } from '../../i18n/use-language';
import { firstName } from '../conversation/first-name';
import { formatDate } from '../dates/format';
import { Badge } from '../feedback/badge';
import { agreementAnchor } from './agreement-card';
import { AgreementLines } from './agreement-lines';
import { ProgressNotes } from './progress-notes';
import { VerdictForm } from './verdict-form';

type LookBackCardProps = {
  line: LookBackLine;
  lookBack: LookBack;
  actorId: string;
  ownName: string;
  conversationId: string;
  here: string;
  askedAt: number | null;
  answer?: { errors: FieldErrors; values: Record<string, string> };
};

/** One agreement from an earlier talk: what it was, what has happened since, and what is said of it now. */
export function LookBackCard(props: LookBackCardProps) {
  const { line, lookBack, actorId, ownName, conversationId, here, askedAt, answer } = props;
  return (
    <article className="agreement" id={agreementAnchor(line.id)}>
      <When line={line} />
      <h3 className="agreement__goal">{line.goal}</h3>
      <AgreementLines line={{ ...line, dueOn: null }} />
      <History line={line} />
      <Foresaid line={line} actorId={actorId} ownName={ownName} />
      {lookBack.editable ? (
        <VerdictForm
          line={line}
          saveTo={`/samtaler/${conversationId}/tilbageblik`}
          here={here}
          scope={`${actorId}:${conversationId}:look-back`}
          askedAt={askedAt}
          answer={answer}
        />
      ) : (
        <Said line={line} />
      )}
      <WhatBecomesOfIt line={line} lookBack={lookBack} conversationId={conversationId} />
    </article>
  );
}

function When({ line: { heldOn, firstAgreedOn, dueOn, employeeName, memberId } }: { line: LookBackLine }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const parts = [
    memberId && employeeName && t('agreements.look_back.individual', { name: firstName(employeeName) }),
    t('agreements.look_back.agreed', { date: formatDate(heldOn, language) }),
    dueOn && t('agreements.look_back.due', { date: formatDate(dueOn, language) }),
    firstAgreedOn && t('agreements.first_agreed', { date: formatDate(firstAgreedOn, language) }),
  ];
  return <p className="agreement__from">{parts.filter(Boolean).join(' · ')}</p>;
}

function History({ line: { notes, statuses } }: { line: LookBackLine }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (notes.length === 0 && statuses.length === 0) return null;
  return (
    <div className="agreement__history">
      <h4>{t('agreements.look_back.notes')}</h4>
      {statuses.map(({ heldOn, reason }) => (
        <div key={heldOn} className="notes__one">
          <p className="quiet">
            {t('agreements.look_back.status_said', { date: formatDate(heldOn, language) })}
          </p>
          {reason && <p className="agreement__text">{reason}</p>}
        </div>
      ))}
      <ProgressNotes notes={notes} />
    </div>
  );
}

type ForesaidProps = Pick<LookBackCardProps, 'line' | 'actorId' | 'ownName'>;

function Foresaid({ line: { foresaid }, actorId, ownName }: ForesaidProps) {
  const { t } = useTranslation();
  if (foresaid.length === 0) return null;
  return (
    <div className="agreement__history">
      <h4>{t('agreements.look_back.foresaid')}</h4>
      <div className="side-by-side">
        {foresaid.map(({ personId, name, choice, text }) => {
          const chosen = VERDICTS.find((verdict) => verdict === choice);
          return (
            <div key={personId} className="side-by-side__column">
              <h5>{personId === actorId ? ownName : firstName(name)}</h5>
              {chosen && <Badge kind="neutral">{t(`agreements.look_back.verdict.${chosen}`)}</Badge>}
              {text && <p className="agreement__text">{text}</p>}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** What was said, where it is no longer changed. */
function Said({ line: { verdict, reason } }: { line: LookBackLine }) {
  const { t } = useTranslation();
  if (!verdict) return <p className="quiet">{t('agreements.look_back.not_said')}</p>;
  return (
    <div className="agreement__outcome">
      <Badge kind={verdict === 'done' ? 'success' : 'neutral'}>
        {t(`agreements.look_back.verdict.${verdict}`)}
      </Badge>
      {reason && <p className="agreement__text">{reason}</p>}
    </div>
  );
}

type BecomesProps = { line: LookBackLine; lookBack: LookBack; conversationId: string };

/** Where the agreement goes on, read out when that changes. */
function WhatBecomesOfIt({ line: { verdict, carriedToId }, lookBack, conversationId }: BecomesProps) {
  const { t } = useTranslation();
  const plan = stepAddress(conversationId, 'agreements');
  const text = () => {
    if (carriedToId) return verdict === 'continue' ? 'carried' : 'carrier_stays';
    if (verdict !== 'continue') return null;
    return lookBack.carriesOn ? 'not_carried' : 'same_line';
  };
  const what = text();
  return (
    <p className="agreement__becomes" role="status">
      {what && t(`agreements.look_back.${what}`)}{' '}
      {carriedToId && (
        <Link
          to={lookBack.editable ? `${plan}?ret=${carriedToId}` : `${plan}#${agreementAnchor(carriedToId)}`}
        >
          {t('agreements.look_back.carried_link')}
        </Link>
      )}
    </p>
  );
}
