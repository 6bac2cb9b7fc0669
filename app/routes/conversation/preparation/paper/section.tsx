import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { firstName } from '../../../../components/conversation/first-name';
import { useConversation } from '../../../../components/conversation/use-conversation';
import { SectionPage } from '../../../../components/preparation/section-page';
import { stepAddress } from '../../../../domain/conversations/conversation.rules';
import { describePaperSection } from '../../../../domain/conversations/preparation/describe-preparation.server';
import { savePostedFromPaper } from '../../../../domain/conversations/preparation/save-posted-answers.server';
import { localPath } from '../../../../http/local-path';
import { acting, answering } from '../../../../http/refusals.server';
import { actorContext } from '../../../../http/visit.server';
import type { Route } from './+types/section';

export function loader(args: Route.LoaderArgs) {
  const { conversationId, personId, sectionId } = args.params;
  return answering(args, () => describePaperSection(actorContext(args), conversationId, personId, sectionId));
}

/** The whole page at once, as a form without scripts posts it. */
export function action(args: Route.ActionArgs) {
  return acting(args, async () => {
    const ctx = actorContext(args);
    const { conversationId, personId } = args.params;
    const form = await args.request.formData();
    const result = savePostedFromPaper(ctx, conversationId, personId, form);
    return result.outcome === 'saved' ? redirect(localPath(form.get('go')) ?? args.url.pathname) : result;
  });
}

/** One theme of what the leader types in from an employee's paper. */
export default function PaperSection({ loaderData: section, actionData, params }: Route.ComponentProps) {
  const { t } = useTranslation();
  const { actorId, id } = useConversation();
  const name = firstName(section.name);
  const base = `${stepAddress(id, 'preparation')}/papir/${params.personId}`;
  return (
    <SectionPage
      section={section}
      who={[name]}
      notes={<p className="from-paper">{t('preparing.paper.entering_title', { name })}</p>}
      writable
      scope={`${actorId}:${id}:${params.personId}`}
      told="shared"
      base={base}
      end={base}
      answer={actionData}
    />
  );
}
