import { useTranslation } from 'react-i18next';
import type {
  LookBackLine,
  LookBack as Looking,
} from '../../domain/conversations/agreements/look-back.server';
import { stepAddress } from '../../domain/conversations/conversation.rules';
import type { FieldErrors } from '../../http/form.server';
import { Alert } from '../feedback/alert';
import { Empty } from '../feedback/empty';
import { LookBackCard } from './look-back-card';
import { usePlanNews } from './use-plan-news';

type LookBackProps = {
  conversationId: string;
  actorId: string;
  /** What oneself is called; "Dig" unless the screen is one that others look at too. */
  ownName?: string;
  /** From `describeLookBack`. */
  lookBack: Looking;
  /** The address of the page that this is on: where a form without scripts leads back to. */
  here: string;
  /** What came back where a form was posted without scripts. */
  answer?: { errors: FieldErrors; values: Record<string, string> };
};

/**
 * The agreements that a talk looks back on, each with its history, what the parties wrote beforehand, and
 * what they say of it now. Follows what others say while it is on the page. Posts to the page of looking
 * back (`tilbageblik`), whatever page it is on.
 */
export function LookBack({ conversationId, actorId, ownName, lookBack, here, answer }: LookBackProps) {
  const { t } = useTranslation();
  const plan = stepAddress(conversationId, 'agreements');
  const { news, following } = usePlanNews(`${plan}/nyt`, lookBack);
  const lines = lookBack.lines.map((line): LookBackLine => {
    const heard = news?.verdicts.find(({ id }) => id === line.id);
    return heard ? { ...line, ...heard } : line;
  });
  if (lines.length === 0) return <Empty>{t('agreements.look_back.none')}</Empty>;
  return (
    <section className="look-back" aria-labelledby="look-back-heading">
      <h2 id="look-back-heading">{t('agreements.look_back.heading')}</h2>
      {lookBack.editable && <p>{t('agreements.look_back.lead')}</p>}
      {following !== 'on' && (
        <Alert kind="warning" role="status">
          {t(following === 'ended' ? 'agreements.news.ended' : 'agreements.news.signed_out')}
        </Alert>
      )}
      <ol className="agreements">
        {lines.map((line) => (
          <li key={line.id}>
            <LookBackCard
              line={line}
              lookBack={lookBack}
              actorId={actorId}
              ownName={ownName ?? t('agreements.look_back.you')}
              conversationId={conversationId}
              here={here}
              askedAt={news?.askedAt ?? null}
              answer={answer?.values.agreementId === line.id ? answer : undefined}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}
