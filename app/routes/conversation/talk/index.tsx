import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ConversationTitle } from '../../../components/conversation/conversation-title';
import { OfTemplate } from '../../../components/conversation/of-template';
import { othersWhoSee } from '../../../components/conversation/others-who-see';
import { useConversation } from '../../../components/conversation/use-conversation';
import { Badge } from '../../../components/feedback/badge';
import { Empty } from '../../../components/feedback/empty';
import { ButtonLink } from '../../../components/form/button';
import { PageTitle } from '../../../components/layout/page-title';
import { Basis } from '../../../components/talk/basis';
import { EndTalk } from '../../../components/talk/end-talk';
import { StartTalk } from '../../../components/talk/start-talk';
import { talkName } from '../../../components/talk/talk-name';
import { WantedBy } from '../../../components/talk/wanted-by';
import { stepAddress, stepIsOpen } from '../../../domain/conversations/conversation.rules';
import { reachedState } from '../../../domain/conversations/lifecycle/lifecycle.rules';
import { describeTalk } from '../../../domain/conversations/talk/describe-talk.server';
import { answering } from '../../../http/refusals.server';
import { actorContext } from '../../../http/visit.server';
import type { Route } from './+types/index';

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => describeTalk(actorContext(args), args.params.conversationId));
}

/** The themes of the talk, those that somebody wants to talk about marked, and how one ends it. */
export default function Talk({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const conversation = useConversation();
  const { id, state, side, otherName, groupName } = conversation;
  const { sections, basis, mayStart, settled, mayShare } = loaderData;
  const other = talkName(conversation)(otherName);
  const talking = state === 'in-talk';
  if (!stepIsOpen('talk', reachedState(state, conversation.cancelled?.from ?? null))) {
    const notYet =
      side === 'leader'
        ? ('conversation.talk.not_yet_leader' as const)
        : ('conversation.talk.not_yet' as const);
    return (
      <>
        <PageTitle>{t('conversation.talk.title')}</PageTitle>
        {mayStart ? (
          <StartTalk conversationId={id} name={other} />
        ) : (
          <Empty>{t(`${notYet}.${groupName === null ? 'one' : 'group'}`)}</Empty>
        )}
      </>
    );
  }
  const first = sections[0];
  const next = sections.find((section) => !section.written);
  const wanted = sections.filter((section) => section.wanted.byYou || section.wanted.by.length > 0);
  return (
    <>
      <ConversationTitle who={othersWhoSee(conversation, t)} lead={t('conversation.talk.lead')}>
        {t('conversation.talk.title')}
      </ConversationTitle>
      {mayShare && (
        <p className="talk-unshared">
          {t('conversation.talk.own_not_shared')}{' '}
          <Link to={`${stepAddress(id, 'preparation')}/del`}>{t('conversation.talk.share_now')}</Link>
        </p>
      )}
      <Basis basis={basis} />
      {wanted.length > 0 && (
        <section className="wanted" aria-labelledby="wanted-heading">
          <h2 id="wanted-heading">{t('conversation.talk.wanted_heading')}</h2>
          <ul>
            {wanted.map((section) => (
              <li key={section.id}>
                <Link to={section.id}>
                  <OfTemplate>{section.title}</OfTemplate>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      <ol className="theme-list">
        {sections.map((section) => (
          <li key={section.id} className="theme-list__item">
            <span className="theme-list__name">
              <Link to={section.id}>
                <OfTemplate>{section.title}</OfTemplate>
              </Link>
              <WantedBy wanted={section.wanted} conversation={conversation} />
            </span>
            {section.written && <Badge kind="neutral">{t('conversation.talk.written')}</Badge>}
          </li>
        ))}
      </ol>
      <div className="button-row">
        {talking && next && (
          <ButtonLink to={next.id}>
            {t(next === first ? 'conversation.talk.begin_first' : 'conversation.talk.begin')}
          </ButtonLink>
        )}
        {talking && (
          <ButtonLink variant={next ? 'secondary' : 'primary'} to={stepAddress(id, 'agreements')}>
            {t('conversation.talk.to_agreements')}
          </ButtonLink>
        )}
        {first && (
          <ButtonLink variant="secondary" to={`${(next ?? first).id}/stor`}>
            {t('conversation.talk.screen.open')}
          </ButtonLink>
        )}
      </div>
      {talking && side === 'leader' && <EndTalk conversationId={id} settled={settled} />}
    </>
  );
}
