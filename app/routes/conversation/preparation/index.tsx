import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { ConversationTitle } from '../../../components/conversation/conversation-title';
import { firstName } from '../../../components/conversation/first-name';
import { PlannedTalk } from '../../../components/conversation/planned-talk';
import { PreparationGone } from '../../../components/conversation/preparation-gone';
import { useConversation } from '../../../components/conversation/use-conversation';
import { formatNames } from '../../../components/dates/format';
import { Alert } from '../../../components/feedback/alert';
import { Refusal } from '../../../components/feedback/refusal';
import { ButtonLink } from '../../../components/form/button';
import { AfterSharing } from '../../../components/preparation/after-sharing';
import { BasisBox } from '../../../components/preparation/basis-box';
import { FromPaper, whoReads } from '../../../components/preparation/from-paper';
import { OnPaper } from '../../../components/preparation/on-paper';
import { OwnTalkLink } from '../../../components/preparation/own-talk-link';
import { othersReading, sharedWith } from '../../../components/preparation/shared-with';
import { ThemeList } from '../../../components/preparation/theme-list';
import { untilTakenOver } from '../../../components/preparation/until-taken-over';
import { StartTalk } from '../../../components/talk/start-talk';
import { actionIsOpen } from '../../../domain/access/access.rules';
import { stepAddress } from '../../../domain/conversations/conversation.rules';
import { describeData } from '../../../domain/conversations/preparation/agreed-data.server';
import { describePreparation } from '../../../domain/conversations/preparation/describe-preparation.server';
import { acting, answering } from '../../../http/refusals.server';
import { actorContext, mailIsOn } from '../../../http/visit.server';
import { useLanguage } from '../../../i18n/use-language';
import type { Route } from './+types/index';
import { act } from './act.server';

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => {
    const ctx = actorContext(args);
    const { conversationId } = args.params;
    return {
      ...describePreparation(ctx, conversationId),
      data: describeData(ctx, conversationId),
      mailed: mailIsOn(args.context),
    };
  });
}

export function action(args: Route.ActionArgs) {
  return acting(args, async () => {
    const ctx = actorContext(args);
    const answer = act(ctx, args.params.conversationId, await args.request.formData());
    return answer ?? redirect(stepAddress(args.params.conversationId, 'preparation'));
  });
}

/** Where one gets to: theme by theme, and on to sharing. */
export default function Preparation(props: Route.ComponentProps) {
  const conversation = useConversation();
  if (conversation.state === 'planned') return <PlannedTalk conversation={conversation} />;
  return <ToPrepare {...props} />;
}

function ToPrepare({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const conversation = useConversation();
  const { sections: themes, shared, writable, canUndo, enteredBy, joined, data } = loaderData;
  const { id, side, state, groupName, leaderChange, cancelled, preparationsErasedAt } = conversation;
  // What was begun is read as what it was; a talk that never came to be has nothing but its being called off.
  const calledOff = cancelled !== null && (cancelled.from === 'planned' || cancelled.from === 'preparing');
  const base = stepAddress(id, 'preparation');
  const name = sharedWith(conversation, t);
  const next = themes.find((theme) => theme.answered < theme.total) ?? themes[0];
  const mayStart = side === 'leader' && state === 'preparing' && loaderData.mayStart;
  const toPrepare = !shared && !enteredBy && actionIsOpen('share', state);
  const title =
    shared || cancelled ? 'conversation.preparation.title_shared' : 'conversation.preparation.title';
  const lead = () =>
    leaderChange ? untilTakenOver(leaderChange, t) : t('conversation.preparation.lead', { name });
  // A proposal that never got its yes says nothing once the talk is off.
  const basis = cancelled ? data?.filter(({ agreed }) => agreed.employee && agreed.leader) : data;
  return (
    <>
      <ConversationTitle
        who={whoReads(shared ? othersReading(conversation, t) : [], enteredBy)}
        lead={shared || enteredBy?.reads || !writable ? undefined : lead()}
      >
        {t(calledOff ? 'lifecycle.cancelled.heading' : title)}
      </ConversationTitle>
      <Refusal refused={actionData && 'refused' in actionData ? actionData.refused : null} />
      {actionData && 'stale' in actionData && (
        <Alert kind="warning" role="alert">
          {t('preparing.themes.stale')}
        </Alert>
      )}
      <PreparationGone at={preparationsErasedAt} />
      {cancelled && (
        <Alert kind="info">
          {t(`conversation.preparation.${shared || enteredBy?.reads ? 'cancelled_shared' : 'cancelled'}`)}
        </Alert>
      )}
      {shared && !cancelled && !preparationsErasedAt && (
        <AfterSharing
          {...{ conversation, canUndo, enteredBy }}
          mayStart={loaderData.mayStart}
          mailed={loaderData.mailed}
        />
      )}
      {toPrepare && joined.length > 0 && (
        <Alert kind="info">
          {t('preparing.joined', { names: formatNames(joined.map(firstName), language) })}
        </Alert>
      )}
      {enteredBy && !shared && !cancelled && <FromPaper enteredBy={enteredBy} />}
      {!shared && !toPrepare && !enteredBy?.reads && !cancelled && (
        <Alert kind="info">{t('conversation.preparation.not_shared')}</Alert>
      )}
      {mayStart && <StartTalk conversationId={id} name={name} />}
      {basis && (basis.length > 0 || actionIsOpen('agree-on-basis', state)) && (
        <BasisBox
          data={basis}
          side={side}
          other={firstName(conversation.otherName)}
          open={actionIsOpen('agree-on-basis', state)}
          answer={actionData && 'errors' in actionData ? actionData : undefined}
        />
      )}
      {!preparationsErasedAt && <ThemeList themes={themes} base={base} markable={writable && !shared} />}
      {toPrepare && next && (
        <div className="button-row">
          <ButtonLink to={next.id} variant={mayStart ? 'secondary' : 'primary'}>
            {themes.some((theme) => theme.answered > 0)
              ? t('conversation.preparation.continue')
              : t('conversation.preparation.begin')}
          </ButtonLink>
          {!leaderChange && (
            <ButtonLink to="del" variant="secondary">
              {t('conversation.preparation.to_share', { name })}
            </ButtonLink>
          )}
        </div>
      )}
      <OnPaper conversation={conversation} base={base} mayEnter={loaderData.mayEnterFromPaper} />
      {side === 'employee' && groupName !== null && !leaderChange && actionIsOpen('wish-own-talk', state) && (
        <OwnTalkLink to={`/samtaler/${id}/gruppe`} leader={firstName(conversation.leaderName)} />
      )}
    </>
  );
}
