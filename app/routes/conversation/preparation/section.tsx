import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { firstName } from '../../../components/conversation/first-name';
import { PreparationGone } from '../../../components/conversation/preparation-gone';
import { useConversation } from '../../../components/conversation/use-conversation';
import { Alert } from '../../../components/feedback/alert';
import { whoReads } from '../../../components/preparation/from-paper';
import { SectionPage } from '../../../components/preparation/section-page';
import { othersReading } from '../../../components/preparation/shared-with';
import { untilTakenOver } from '../../../components/preparation/until-taken-over';
import { stepAddress } from '../../../domain/conversations/conversation.rules';
import { describeSection } from '../../../domain/conversations/preparation/describe-preparation.server';
import { savePostedAnswers } from '../../../domain/conversations/preparation/save-posted-answers.server';
import { localPath } from '../../../http/local-path';
import { acting, answering } from '../../../http/refusals.server';
import { actorContext } from '../../../http/visit.server';
import type { Route } from './+types/section';

export function loader(args: Route.LoaderArgs) {
  return answering(args, () =>
    describeSection(actorContext(args), args.params.conversationId, args.params.sectionId),
  );
}

/** The whole page at once, as a form without scripts posts it. */
export function action(args: Route.ActionArgs) {
  return acting(args, async () => {
    const ctx = actorContext(args);
    const form = await args.request.formData();
    const result = savePostedAnswers(ctx, args.params.conversationId, form);
    return result.outcome === 'saved' ? redirect(localPath(form.get('go')) ?? args.url.pathname) : result;
  });
}

export default function PreparationSection({ loaderData: section, actionData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const conversation = useConversation();
  const { leaderChange } = conversation;
  const { shared, writable, enteredBy } = section;
  const base = stepAddress(conversation.id, 'preparation');
  return (
    <SectionPage
      section={section}
      who={whoReads(shared ? othersReading(conversation, t) : [], enteredBy)}
      notes={
        <>
          <PreparationGone at={conversation.preparationsErasedAt} />
          {!shared && !writable && !enteredBy?.reads && (
            <Alert kind="info">
              {t(
                `conversation.preparation.${conversation.state === 'cancelled' ? 'cancelled' : 'not_shared'}`,
              )}
            </Alert>
          )}
          {!shared && writable && leaderChange && <p>{untilTakenOver(leaderChange, t)}</p>}
          {enteredBy && (
            <p className="from-paper">{t('preparing.paper.mark', { name: firstName(enteredBy.name) })}</p>
          )}
        </>
      }
      writable={writable}
      // What somebody wrote while only they could read it does not save itself where others read it.
      scope={`${conversation.actorId}:${conversation.id}${shared ? ':shared' : ''}`}
      told={shared ? 'shared' : 'only-you'}
      base={base}
      // What was typed in from paper and shared needs no sharing by the one who corrects it.
      end={shared || leaderChange ? base : `${base}/del`}
      answer={actionData}
    />
  );
}
