import { useTranslation } from 'react-i18next';
import { useConversation } from '../../../components/conversation/use-conversation';
import { PageTitle } from '../../../components/layout/page-title';
import { SectionBody } from '../../../components/talk/section-body';
import { stepAddress } from '../../../domain/conversations/conversation.rules';
import { describeTalkSection } from '../../../domain/conversations/talk/describe-talk.server';
import { personnelFileSetting } from '../../../domain/signing/settings/read-document-settings.server';
import { answering } from '../../../http/refusals.server';
import { actorContext } from '../../../http/visit.server';
import type { Route } from './+types/screen';

/** A screen that others look at too: nothing that has not been shared leaves the server. */
export function loader(args: Route.LoaderArgs) {
  const { conversationId, sectionId } = args.params;
  return answering(args, () => {
    const ctx = actorContext(args);
    const section = describeTalkSection(ctx, conversationId, sectionId, 'shared');
    return { ...section, personnelFile: personnelFileSetting(ctx.db) };
  });
}

/** Samtaletilstand: one theme of the talk in large text, with the record in it. */
export default function TalkOnScreen({ loaderData: section }: Route.ComponentProps) {
  const { t } = useTranslation();
  const conversation = useConversation();
  const talk = stepAddress(conversation.id, 'talk');
  return (
    <>
      <PageTitle
        title={`${section.title}: ${t('conversation.talk.screen.label')}`}
        lang={conversation.templateLanguage}
      >
        {section.title}
      </PageTitle>
      <SectionBody
        conversation={conversation}
        section={section}
        personnelFile={section.personnelFile}
        screen="shared"
        here={`${talk}/${section.id}/stor`}
        exits={[]}
      />
      <p className="quiet screen__note">{t('conversation.talk.screen.nothing_private')}</p>
    </>
  );
}
