import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { AgreementCard } from '../../components/agreements/agreement-card';
import { AgreementForm } from '../../components/agreements/agreement-form';
import { ConversationTitle } from '../../components/conversation/conversation-title';
import { firstName } from '../../components/conversation/first-name';
import { othersWhoSee } from '../../components/conversation/others-who-see';
import { useConversation } from '../../components/conversation/use-conversation';
import { Alert } from '../../components/feedback/alert';
import { Empty } from '../../components/feedback/empty';
import { Refusal } from '../../components/feedback/refusal';
import { ButtonLink } from '../../components/form/button';
import { actionIsOpen } from '../../domain/access/access.rules';
import { AgreementSchema } from '../../domain/conversations/agreements/agreement.schema';
import { saveAgreement } from '../../domain/conversations/agreements/agreements.server';
import { removeAgreement } from '../../domain/conversations/agreements/remove-agreement.server';
import { describeAgreements } from '../../domain/conversations/agreements/describe-agreements.server';
import { stepAddress } from '../../domain/conversations/conversation.rules';
import { badForm, parseFields } from '../../http/form.server';
import { acting, answering } from '../../http/refusals.server';
import { actorContext } from '../../http/visit.server';
import type { Route } from './+types/agreements';

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => ({
    ...describeAgreements(actorContext(args), args.params.conversationId),
    /** The one that is being changed, by `?ret=`. */
    changing: args.url.searchParams.get('ret'),
    saved: args.url.searchParams.get('gemt'),
  }));
}

export function action(args: Route.ActionArgs) {
  return acting(args, async () => {
    const ctx = actorContext(args);
    const { conversationId } = args.params;
    const here = stepAddress(conversationId, 'agreements');
    const posted = await args.request.formData();
    const removed = posted.get('remove');
    if (typeof removed === 'string') {
      removeAgreement(ctx, conversationId, { id: removed, version: Number(posted.get('version')) });
      // The same address: a form that is being filled in stays as it is.
      return redirect(`${here}${args.url.search}`);
    }
    const form = parseFields(posted, AgreementSchema);
    if (!form.ok) return badForm(form);
    const saved = saveAgreement(ctx, conversationId, form.input);
    // Another address than before: the form begins afresh, and only then.
    if (saved.outcome === 'saved') return redirect(`${here}?gemt=${saved.savedAt.getTime()}`);
    // What stands is on the page again; what was typed stays in the form, on top of the newer version.
    const values = Object.fromEntries([...posted].map(([name, value]) => [name, String(value)]));
    return {
      stale: true as const,
      errors: {},
      values: { ...values, version: String(saved.current.version) },
    };
  });
}

export default function Agreements({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const conversation = useConversation();
  const editable = actionIsOpen('record', conversation.state);
  const { agreements, statements, changing, saved } = loaderData;
  const names = {
    employee: firstName(conversation.employeeName),
    leader: firstName(conversation.leaderName),
  };
  const changed = agreements.find((agreement) => agreement.id === changing);
  return (
    <>
      <ConversationTitle who={othersWhoSee(conversation, t)} lead={t('conversation.agreements.lead')}>
        {t('conversation.agreements.title')}
      </ConversationTitle>
      <Refusal refused={actionData && 'refused' in actionData ? actionData.refused : null} />
      {actionData && 'stale' in actionData && (
        <Alert kind="warning" heading={t('conversation.conflict.heading')} role="alert">
          {t('conversation.agreements.stale')}
        </Alert>
      )}
      {agreements.length === 0 && <Empty>{t('conversation.agreements.none')}</Empty>}
      <ol className="agreements">
        {agreements.map((agreement) => (
          <li key={agreement.id}>
            <AgreementCard agreement={agreement} names={names} editable={editable} />
          </li>
        ))}
      </ol>
      {editable && (
        <section className="agreement-editor" aria-labelledby="agreement-heading">
          <h2 id="agreement-heading">
            {changed ? t('conversation.agreements.change') : t('conversation.agreements.add')}
          </h2>
          <AgreementForm
            // What is typed survives what else happens on the page; a form of its own for each agreement.
            key={`${changed?.id ?? 'new'}-${saved}`}
            agreement={changed ?? null}
            names={names}
            statements={statements}
            answer={actionData && 'errors' in actionData ? actionData : undefined}
          />
        </section>
      )}
      <div className="button-row">
        {conversation.state === 'in-talk' && (
          <ButtonLink variant="secondary" to={stepAddress(conversation.id, 'talk')}>
            {t('conversation.agreements.to_talk')}
          </ButtonLink>
        )}
        {conversation.state !== 'in-talk' && (
          <ButtonLink variant="secondary" to={stepAddress(conversation.id, 'signing')}>
            {t('conversation.agreements.to_signing')}
          </ButtonLink>
        )}
      </div>
    </>
  );
}
