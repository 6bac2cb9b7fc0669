import { useTranslation } from 'react-i18next';
import { Form, redirect } from 'react-router';
import { CancelledBy } from '../../components/conversation/cancelled-by';
import { firstName } from '../../components/conversation/first-name';
import { DefinitionList } from '../../components/data/definition-list';
import { formatDate } from '../../components/dates/format';
import { Refusal } from '../../components/feedback/refusal';
import { Button, ButtonLink } from '../../components/form/button';
import { Breadcrumb } from '../../components/layout/breadcrumb';
import { PageTitle } from '../../components/layout/page-title';
import { StateBadge } from '../../components/overview/state-badge';
import { actionIsOpen } from '../../domain/access/access.rules';
import { takeOver } from '../../domain/conversations/lifecycle/change-of-leader.server';
import {
  describeInherited,
  type InheritedConversation,
} from '../../domain/conversations/lifecycle/describe-inherited.server';
import { acting, answering } from '../../http/refusals.server';
import { actorContext } from '../../http/visit.server';
import { useLanguage } from '../../i18n/use-language';
import type { Route } from './+types/take-over';

/** What the new leader sees of a conversation that was begun with another: its status, and the ways out of it. */
export function loader(args: Route.LoaderArgs) {
  return answering(args, () => describeInherited(actorContext(args), args.params.conversationId));
}

export function action(args: Route.ActionArgs) {
  return acting(args, () => {
    const { conversationId } = args.params;
    takeOver(actorContext(args), conversationId);
    return redirect(`/samtaler/${conversationId}`);
  });
}

export default function TakeOver({ loaderData: inherited, actionData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { type, state, heldOn, employeeName, formerLeader } = inherited;
  const talk = t('conversation.with', { type: t(`common.type.${type}`), name: employeeName });
  return (
    <div className="text-column">
      <Breadcrumb items={[{ to: '/team', label: t('team.title') }, { label: talk }]} />
      <PageTitle lead={t('lifecycle.take_over.lead', { former: firstName(formerLeader) })}>
        {actionIsOpen('take-over', state) ? t('lifecycle.take_over.title', { talk }) : talk}
      </PageTitle>
      <Refusal refused={actionData?.refused} />
      <DefinitionList
        items={[
          { term: t('lifecycle.take_over.state'), description: <StateBadge state={state} /> },
          { term: t('lifecycle.take_over.date'), description: formatDate(heldOn, language) },
          { term: t('lifecycle.take_over.former'), description: formerLeader },
        ]}
      />
      <WaysOut inherited={inherited} />
    </div>
  );
}

function WaysOut({ inherited }: { inherited: InheritedConversation }) {
  const { t } = useTranslation();
  const { id, state, employeeName, groupName, formerLeader, cancelled } = inherited;
  const name = groupName ?? firstName(employeeName);
  const former = firstName(formerLeader);
  const cancel = (
    <ButtonLink variant="secondary" to={`/samtaler/${id}/aflys`}>
      {t('lifecycle.cancel.link')}
    </ButtonLink>
  );
  if (cancelled)
    return (
      <>
        <CancelledBy cancelled={cancelled} />
        {cancelled.undoUntil && (
          <ButtonLink variant="secondary" to={`/samtaler/${id}/aflys`}>
            {t('lifecycle.cancelled.to_undo')}
          </ButtonLink>
        )}
      </>
    );
  if (actionIsOpen('take-over', state))
    return (
      <>
        <h2>{t('lifecycle.take_over.what_heading')}</h2>
        <ul>
          <li>{t('lifecycle.take_over.what_own')}</li>
          <li>
            {groupName === null
              ? t('lifecycle.take_over.what_employee', { name, former })
              : t('lifecycle.take_over.what_group', { former })}
          </li>
          <li>{t('lifecycle.take_over.what_former', { former })}</li>
        </ul>
        <Form method="post">
          <div className="button-group">
            <Button>{t('lifecycle.take_over.button')}</Button>
            {cancel}
          </div>
        </Form>
      </>
    );
  if (!actionIsOpen('cancel', state)) return <p>{t('lifecycle.take_over.signed', { name })}</p>;
  return (
    <>
      <p>
        {groupName === null
          ? t('lifecycle.take_over.begun', { name, former })
          : t('lifecycle.take_over.begun_group', { former })}
      </p>
      {cancel}
    </>
  );
}
