import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Plan } from '../../domain/conversations/agreements/describe-agreements.server';
import type { DescribedAgreement } from '../../domain/conversations/agreements/plan-news.schema';
import { stepAddress } from '../../domain/conversations/conversation.rules';
import type { FieldErrors } from '../../http/form.server';
import { firstName } from '../conversation/first-name';
import { useConversation } from '../conversation/use-conversation';
import { Alert } from '../feedback/alert';
import { Empty } from '../feedback/empty';
import { AgreementActs, AgreementCard } from './agreement-card';
import { AgreementEditor } from './agreement-editor';
import type { Origins } from './agreement-fields';
import { NoAgreements } from './no-agreements';
import { QuickAdd } from './quick-add';

type PlanListProps = {
  plans: Plan[];
  agreements: DescribedAgreement[];
  noAgreementsReason: string | null;
  editable: boolean;
  /** Id of the agreement that is being written. */
  open: string | null;
  origin: { statementId: string | null; sectionId: string | null };
  origins: Origins;
  answer?: { errors: FieldErrors; values: Record<string, string> };
};

/** The plans that one writes in: that of all, and in a group talk the individual ones. */
export function PlanList(props: PlanListProps) {
  const { plans, agreements, open, answer } = props;
  const { t } = useTranslation();
  const { side } = useConversation();
  const [unfolded, setUnfolded] = useState(false);
  const shown = (plan: Plan) => (
    <PlanSection key={plan.member?.id ?? 'all'} plan={plan} titled={plans.length > 1} {...props} />
  );
  const individual = plans.filter(({ member }) => member !== null);
  if (side !== 'leader' || individual.length === 0) return plans.map(shown);
  const written = agreements.some(({ id, memberId }) => id === open && memberId !== null);
  return (
    <>
      {plans.filter(({ member }) => member === null).map(shown)}
      <details
        open={unfolded || written || Boolean(answer?.values.memberId)}
        onToggle={({ currentTarget }) => setUnfolded(currentTarget.open)}
      >
        <summary>{t('agreements.individual_plans')}</summary>
        {individual.map(shown)}
      </details>
    </>
  );
}

type PlanSectionProps = PlanListProps & { plan: Plan; titled: boolean };

function PlanSection(props: PlanSectionProps) {
  const { plan, titled, agreements, noAgreementsReason, editable, open, answer } = props;
  const { t } = useTranslation();
  const memberId = plan.member?.id ?? null;
  const lines = useWithOpen(
    agreements.filter((line) => line.memberId === memberId),
    editable ? open : null,
  );
  const newId = useNextId(plan.newId, agreements);
  return (
    <section className="plan" aria-labelledby={titled ? `plan-${memberId}` : undefined}>
      {titled && <PlanHeading plan={plan} id={`plan-${memberId}`} />}
      {lines.length === 0 && noAgreementsReason === null && (
        <Empty>{t(editable ? 'agreements.none' : 'agreements.none_closed')}</Empty>
      )}
      <ol className="agreements">
        {lines.map(({ line, gone }) => (
          <li key={line.id}>
            {gone && (
              <Alert kind="warning" role="alert">
                {t('agreements.gone_while_editing')}
              </Alert>
            )}
            {editable && line.id === open ? (
              <OpenAgreement line={line} {...props} />
            ) : (
              <AgreementCard agreement={line} level={titled ? 'h3' : 'h2'}>
                {editable && <AgreementActs agreement={line} />}
              </AgreementCard>
            )}
          </li>
        ))}
      </ol>
      {editable && <QuickAdd key={newId} {...props} newId={newId} memberId={memberId} />}
      {memberId === null && lines.length === 0 && (
        <NoAgreements
          reason={noAgreementsReason}
          editable={editable}
          answer={answer && 'reason' in answer.values ? answer : undefined}
        />
      )}
    </section>
  );
}

function PlanHeading({ plan: { member }, id }: { plan: Plan; id: string }) {
  const { t } = useTranslation();
  const { actorId, leaderName } = useConversation();
  if (!member) return <h2 id={id}>{t('agreements.plan_of_all')}</h2>;
  const own = member.id === actorId;
  const name = firstName(own ? leaderName : member.name);
  return (
    <>
      <h2 id={id}>{own ? t('agreements.plan_own') : t('agreements.plan_of', { name: member.name })}</h2>
      <p className="quiet">{t(own ? 'agreements.plan_own_text' : 'agreements.plan_of_text', { name })}</p>
    </>
  );
}

function OpenAgreement({ line, origins, answer }: PlanSectionProps & { line: DescribedAgreement }) {
  const { id, actorId } = useConversation();
  return (
    <AgreementEditor
      agreement={line}
      origins={origins}
      saveTo={`${stepAddress(id, 'agreements')}/gem`}
      scope={`${actorId}:${id}:agreements`}
      answer={answer?.values.id === line.id ? answer : undefined}
    />
  );
}

/** The lines, and the one that is being written also after somebody else has taken it out: no words go with it. */
function useWithOpen(lines: DescribedAgreement[], open: string | null) {
  const [known, setKnown] = useState<DescribedAgreement | null>(null);
  const standing = lines.find(({ id }) => id === open) ?? null;
  if (standing && standing !== known) setKnown(standing);
  const kept = known && known.id === open && !standing ? known : null;
  return [...lines.map((line) => ({ line, gone: false })), ...(kept ? [{ line: kept, gone: true }] : [])];
}

/** The id of the next agreement: the same while one writes its goal, another once it stands. */
function useNextId(offered: string, agreements: DescribedAgreement[]): string {
  const [next, setNext] = useState(offered);
  if (next !== offered && agreements.some(({ id }) => id === next)) setNext(offered);
  return next;
}
