import { useTranslation } from 'react-i18next';
import { Form, redirect } from 'react-router';
import { ConversationTitle } from '../../../../components/conversation/conversation-title';
import { firstName } from '../../../../components/conversation/first-name';
import { Refusal } from '../../../../components/feedback/refusal';
import { Button, ButtonLink } from '../../../../components/form/button';
import { ThemeList } from '../../../../components/preparation/theme-list';
import { stepAddress } from '../../../../domain/conversations/conversation.rules';
import { describePaperPreparation } from '../../../../domain/conversations/preparation/describe-preparation.server';
import { finishEntry, undoEntry } from '../../../../domain/conversations/preparation/enter-from-paper.server';
import { acting, answering } from '../../../../http/refusals.server';
import { actorContext } from '../../../../http/visit.server';
import type { Route } from './+types/person';

export function loader(args: Route.LoaderArgs) {
  const { conversationId, personId } = args.params;
  return answering(args, () => describePaperPreparation(actorContext(args), conversationId, personId));
}

/** The leader is done, or takes back what was begun by mistake. */
export function action(args: Route.ActionArgs) {
  return acting(args, async () => {
    const ctx = actorContext(args);
    const { conversationId, personId } = args.params;
    const undoing = (await args.request.formData()).get('intent') === 'undo';
    if (undoing) undoEntry(ctx, conversationId, personId);
    else finishEntry(ctx, conversationId, personId);
    const told = new URLSearchParams({ [undoing ? 'fortrudt' : 'skrevet']: personId });
    return redirect(`${stepAddress(conversationId, 'preparation')}/papir?${told}`);
  });
}

/** What the leader types in from one employee's paper, theme by theme. */
export default function PaperOfPerson({ loaderData, actionData, params }: Route.ComponentProps) {
  const { t } = useTranslation();
  const { sections: themes, empty } = loaderData;
  const name = firstName(loaderData.name);
  const base = `${stepAddress(params.conversationId, 'preparation')}/papir/${params.personId}`;
  const next = themes.find((theme) => theme.answered < theme.total);
  return (
    <>
      <ConversationTitle who={[name]} lead={t('preparing.paper.entering_lead')}>
        {t('preparing.paper.entering_title', { name })}
      </ConversationTitle>
      <Refusal refused={actionData?.refused} />
      <ThemeList themes={themes} base={base} markable={false} />
      {next && (
        <p>
          <ButtonLink variant={empty ? 'primary' : 'secondary'} to={`${base}/${next.id}`}>
            {t(`conversation.preparation.${empty ? 'begin' : 'continue'}`)}
          </ButtonLink>
        </p>
      )}
      {!empty && <h2>{t('preparing.paper.finish_heading')}</h2>}
      {!empty && <p>{t('preparing.paper.finish_text', { name })}</p>}
      <Form method="post" className="button-row">
        {empty ? (
          <Button variant="secondary" name="intent" value="undo">
            {t('preparing.paper.undo')}
          </Button>
        ) : (
          <Button name="intent" value="finish">
            {t('preparing.paper.finish')}
          </Button>
        )}
      </Form>
    </>
  );
}
