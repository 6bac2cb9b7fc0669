import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, redirect } from 'react-router';
import { PlanList } from '../../components/agreements/plan-list';
import { RemovedAgreement } from '../../components/agreements/removed-agreement';
import { usePlanNews } from '../../components/agreements/use-plan-news';
import { ConversationTitle } from '../../components/conversation/conversation-title';
import { othersWhoSee } from '../../components/conversation/others-who-see';
import { useConversation } from '../../components/conversation/use-conversation';
import { Alert } from '../../components/feedback/alert';
import { Refusal } from '../../components/feedback/refusal';
import { ButtonLink } from '../../components/form/button';
import { useWholeScreen } from '../../components/layout/use-whole-screen';
import { actionIsOpen } from '../../domain/access/access.rules';
import {
  AgreementSchema,
  NoAgreementsSchema,
  RemoveAgreementSchema,
  type RestoreAgreement,
  RestoreAgreementSchema,
} from '../../domain/conversations/agreements/agreement.schema';
import { saveAgreement } from '../../domain/conversations/agreements/agreements.server';
import { describeAgreements } from '../../domain/conversations/agreements/describe-agreements.server';
import { setNoAgreements } from '../../domain/conversations/agreements/no-agreements.server';
import {
  type Removed,
  removeAgreement,
  restoreAgreement,
} from '../../domain/conversations/agreements/remove-agreement.server';
import { stepAddress } from '../../domain/conversations/conversation.rules';
import { badForm, type FieldErrors, parseFields } from '../../http/form.server';
import { acting, answering } from '../../http/refusals.server';
import { actorContext } from '../../http/visit.server';
import type { Route } from './+types/agreements';

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => {
    const asked = args.url.searchParams;
    const described = describeAgreements(actorContext(args), args.params.conversationId);
    return {
      ...described,
      // On a screen that all look at, individual plans are nobody's to read.
      ...(args.url.pathname.endsWith('/stor/aftaler') && {
        plans: described.plans.filter(({ member }) => member === null),
        agreements: described.agreements.filter(({ memberId }) => memberId === null),
      }),
      /** The one that is being written. */
      open: asked.get('ret'),
      /** Where a new one springs from: the sentence or the theme that one came from. */
      origin: { statementId: asked.get('fra'), sectionId: asked.get('tema') },
    };
  });
}

export function action(args: Route.ActionArgs) {
  return acting(args, async () => {
    const ctx = actorContext(args);
    const { conversationId } = args.params;
    const here = args.url.pathname;
    const posted = await args.request.formData();
    switch (posted.get('intent')) {
      case 'remove': {
        const form = parseFields(posted, RemoveAgreementSchema);
        if (!form.ok) return badForm(form);
        const done = removeAgreement(ctx, conversationId, form.input);
        return afterRemoval(done);
      }
      case 'restore': {
        const form = parseFields(posted, RestoreAgreementSchema);
        if (!form.ok) return badForm(form);
        restoreAgreement(ctx, conversationId, form.input);
        return redirect(here);
      }
      case 'none': {
        const form = parseFields(posted, NoAgreementsSchema);
        if (!form.ok) return badForm(form);
        setNoAgreements(ctx, conversationId, form.input.reason);
        return redirect(here);
      }
      case 'some':
        setNoAgreements(ctx, conversationId, null);
        return redirect(here);
    }
    const form = parseFields(posted, AgreementSchema);
    if (!form.ok) return badForm(form);
    const saved = saveAgreement(ctx, conversationId, form.input);
    // A new one opens for what else there is to say of it.
    if (saved.outcome === 'saved')
      return redirect(posted.get('intent') === 'add' ? `${here}?ret=${form.input.id}` : here);
    // What stands is on the page again; what was typed stays in the form, on top of the newer version.
    const values = Object.fromEntries([...posted].map(([name, value]) => [name, String(value)]));
    return newer({ ...values, version: String(saved.current.version) });
  });
}

type AfterRemoval = { staleRemoval: true } | { removed: RestoreAgreement };
function afterRemoval(done: Removed): AfterRemoval {
  if (done.outcome === 'stale') return { staleRemoval: true };
  const { conversationId: _, savedAt: __, ...removed } = done.removed;
  return { removed };
}

type Newer = { stale: true; errors: FieldErrors; values: Record<string, string> };
const newer = (values: Record<string, string>): Newer => ({ stale: true, errors: {}, values });

export default function Agreements({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const conversation = useConversation();
  const { news, following } = usePlanNews(`${stepAddress(conversation.id, 'agreements')}/nyt`, loaderData);
  const { agreements, noAgreementsReason } = news ?? loaderData;
  const state = news?.state ?? conversation.state;
  const editable = actionIsOpen('record', state);
  const announcement = useAnnouncement(agreements.length, news !== null);
  const wholeScreen = useWholeScreen();
  const answer = actionData && 'errors' in actionData ? actionData : undefined;
  return (
    <>
      <ConversationTitle
        who={othersWhoSee(conversation, t)}
        lead={editable ? t('agreements.lead') : undefined}
      >
        {t('agreements.title')}
      </ConversationTitle>
      <p className="sr-only" role="status">
        {announcement}
      </p>
      <Refusal refused={actionData && 'refused' in actionData ? actionData.refused : null} />
      {following !== 'on' && (
        <Alert kind="warning" role="status">
          {t(following === 'ended' ? 'agreements.news.ended' : 'agreements.news.signed_out')}
        </Alert>
      )}
      {state !== conversation.state && (
        <Alert kind="info" role="status">
          {t('agreements.news.moved_on')}
        </Alert>
      )}
      {actionData && 'stale' in actionData && (
        <Alert kind="warning" heading={t('conversation.conflict.heading')} role="alert">
          {t('agreements.stale')}
        </Alert>
      )}
      {actionData && 'staleRemoval' in actionData && (
        <Alert kind="warning" heading={t('conversation.conflict.heading')} role="alert">
          {t('agreements.stale_removal')}
        </Alert>
      )}
      {actionData && 'removed' in actionData && <RemovedAgreement removed={actionData.removed} />}
      <PlanList
        // A member's own plan is nothing for a screen that the whole group looks at.
        plans={loaderData.plans.filter(({ member }) => member === null || !wholeScreen)}
        agreements={agreements}
        noAgreementsReason={noAgreementsReason}
        editable={editable}
        open={loaderData.open}
        origin={loaderData.origin}
        origins={loaderData}
        answer={answer}
      />
      <div className="button-row">
        {conversation.state === 'in-talk' && !wholeScreen && (
          <ButtonLink variant="secondary" to={stepAddress(conversation.id, 'talk')}>
            {t('agreements.to_talk')}
          </ButtonLink>
        )}
        {conversation.state === 'in-talk' && conversation.side === 'leader' && !wholeScreen && (
          <Link to={`${stepAddress(conversation.id, 'talk')}#afslut`}>{t('agreements.to_end')}</Link>
        )}
        {conversation.state !== 'in-talk' && conversation.state !== 'cancelled' && (
          <ButtonLink variant="secondary" to={stepAddress(conversation.id, 'signing')}>
            {t('agreements.to_signing')}
          </ButtonLink>
        )}
      </div>
    </>
  );
}

/** Says that others have added to the list, once each time. */
function useAnnouncement(count: number, isNews: boolean): string {
  const { t } = useTranslation();
  const known = useRef(count);
  const added = isNews ? Math.max(0, count - known.current) : 0;
  useEffect(() => {
    if (!isNews) known.current = count;
  }, [count, isNews]);
  return added > 0 ? t('agreements.news.added', { count: added }) : '';
}
