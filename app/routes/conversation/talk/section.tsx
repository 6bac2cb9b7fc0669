import { useTranslation } from 'react-i18next';
import { data, redirect } from 'react-router';
import { ConversationTitle } from '../../../components/conversation/conversation-title';
import { othersWhoSee } from '../../../components/conversation/others-who-see';
import { useConversation } from '../../../components/conversation/use-conversation';
import { ButtonLink } from '../../../components/form/button';
import { Progress } from '../../../components/navigation/progress';
import { SectionBody } from '../../../components/talk/section-body';
import { stepAddress } from '../../../domain/conversations/conversation.rules';
import { describeTalkSection } from '../../../domain/conversations/talk/describe-talk.server';
import { savePostedLines } from '../../../domain/conversations/talk/save-posted-lines.server';
import { personnelFileSetting } from '../../../domain/signing/settings/read-document-settings.server';
import { localPath } from '../../../http/local-path';
import { acting, answering } from '../../../http/refusals.server';
import { actorContext } from '../../../http/visit.server';
import type { Route } from './+types/section';

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => {
    const ctx = actorContext(args);
    const { conversationId, sectionId } = args.params;
    const section = describeTalkSection(ctx, conversationId, sectionId);
    return { ...section, personnelFile: personnelFileSetting(ctx.db) };
  });
}

/** The record as a form without scripts posts it, from this page or from the whole screen. */
export function action(args: Route.ActionArgs) {
  return acting(args, async () => {
    const ctx = actorContext(args);
    const { conversationId, sectionId } = args.params;
    const form = await args.request.formData();
    const posted = savePostedLines(ctx, conversationId, sectionId, form);
    if (posted.outcome === 'invalid') return data(posted, { status: 400 });
    if (posted.outcome === 'stale') return posted;
    return redirect(localPath(form.get('go')) ?? args.url.pathname);
  });
}

/** One theme of the talk: all preparations side by side, and the joint record under them. */
export default function TalkSection({ loaderData: section, actionData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const conversation = useConversation();
  const talk = stepAddress(conversation.id, 'talk');
  const here = `${talk}/${section.id}`;
  return (
    <>
      <ConversationTitle
        who={othersWhoSee(conversation, t)}
        progress={<Progress current={section.place} total={section.total} />}
        lead={section.guidance}
        ofTemplate
      >
        {section.title}
      </ConversationTitle>
      <p className="talk-screen-link">
        <ButtonLink variant="tertiary" to={`${here}/stor`}>
          {t('conversation.talk.screen.open')}
        </ButtonLink>
      </p>
      <SectionBody
        conversation={conversation}
        section={section}
        personnelFile={section.personnelFile}
        screen="own"
        here={here}
        answer={actionData}
        exits={[
          section.next
            ? { to: `${talk}/${section.next}`, label: t('conversation.preparation.next') }
            : { to: stepAddress(conversation.id, 'agreements'), label: t('conversation.talk.to_agreements') },
          ...(section.previous
            ? [{ to: `${talk}/${section.previous}`, label: t('conversation.preparation.previous') }]
            : []),
          {
            to: `${stepAddress(conversation.id, 'agreements')}?tema=${section.id}`,
            label: t('conversation.talk.agree_on_theme'),
          },
          { to: talk, label: t('conversation.talk.to_talk') },
        ]}
      />
    </>
  );
}
