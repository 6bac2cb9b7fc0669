import { useTranslation } from 'react-i18next';
import { Form, redirect } from 'react-router';
import { ConversationTitle } from '../../../../components/conversation/conversation-title';
import { firstName } from '../../../../components/conversation/first-name';
import { useConversation } from '../../../../components/conversation/use-conversation';
import { Alert } from '../../../../components/feedback/alert';
import { Refusal } from '../../../../components/feedback/refusal';
import { Button, ButtonLink } from '../../../../components/form/button';
import { stepAddress } from '../../../../domain/conversations/conversation.rules';
import {
  enterFromPaper,
  listPaperEntries,
  type PaperEntry,
} from '../../../../domain/conversations/preparation/enter-from-paper.server';
import { acting, answering } from '../../../../http/refusals.server';
import { actorContext } from '../../../../http/visit.server';
import type { Route } from './+types/index';

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => ({
    entries: listPaperEntries(actorContext(args), args.params.conversationId),
    finished: args.url.searchParams.get('skrevet'),
    undone: args.url.searchParams.get('fortrudt'),
  }));
}

/** Begins to type in for one employee. */
export function action(args: Route.ActionArgs) {
  return acting(args, async () => {
    const ctx = actorContext(args);
    const { conversationId } = args.params;
    const personId = String((await args.request.formData()).get('person') ?? '');
    enterFromPaper(ctx, conversationId, personId);
    return redirect(`${stepAddress(conversationId, 'preparation')}/papir/${personId}`);
  });
}

/** For the leader: what it means to type in somebody's paper, and for whom. */
export default function Paper({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const { id, leaderName } = useConversation();
  const base = stepAddress(id, 'preparation');
  const nameOf = (personId: string | null) =>
    firstName(loaderData.entries.find((entry) => entry.personId === personId)?.name ?? '');
  const finished = nameOf(loaderData.finished);
  const undone = nameOf(loaderData.undone);
  return (
    <>
      <ConversationTitle lead={t('preparing.paper.lead')}>{t('preparing.paper.title')}</ConversationTitle>
      <Refusal refused={actionData?.refused} />
      {finished && <Alert kind="success">{t('preparing.paper.finished', { name: finished })}</Alert>}
      {undone && <Alert kind="info">{t('preparing.paper.undone', { name: undone })}</Alert>}
      <h2>{t('preparing.paper.means_heading')}</h2>
      <ul>
        <li>{t('preparing.paper.means.words')}</li>
        <li>{t('preparing.paper.means.see')}</li>
        <li>{t('preparing.paper.means.marked', { name: firstName(leaderName) })}</li>
        <li>{t('preparing.paper.means.sign')}</li>
      </ul>
      <ul className="paper-entries">
        {loaderData.entries.map((entry) => (
          <Entry key={entry.personId} entry={entry} base={base} />
        ))}
      </ul>
      <p>
        <ButtonLink variant="secondary" to={base}>
          {t('conversation.share.back')}
        </ButtonLink>
      </p>
    </>
  );
}

function Entry({ entry, base }: { entry: PaperEntry; base: string }) {
  const { t } = useTranslation();
  const { personId, name, standing } = entry;
  const called = firstName(name);
  return (
    <li className="paper-entries__one">
      <p>{t(`preparing.paper.standing.${standing}`, { name: called })}</p>
      {standing === 'free' && (
        <Form method="post">
          <Button variant="secondary" name="person" value={personId}>
            {t('preparing.paper.begin', { name: called })}
          </Button>
        </Form>
      )}
      {standing === 'entering' && (
        <ButtonLink variant="secondary" to={`${base}/papir/${personId}`}>
          {t('preparing.paper.go_on', { name: called })}
        </ButtonLink>
      )}
    </li>
  );
}
