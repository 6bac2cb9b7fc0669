import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { firstName } from '../../components/conversation/first-name';
import { useConversation } from '../../components/conversation/use-conversation';
import { Empty } from '../../components/feedback/empty';
import { PageTitle } from '../../components/layout/page-title';
import { Frozen } from '../../components/signing/frozen';
import { ReadThrough } from '../../components/signing/read-through';
import { meansOfProof } from '../../domain/accounts/factors/ways-in.server';
import { stepIsOpen } from '../../domain/conversations/conversation.rules';
import { ReasonSchema } from '../../domain/conversations/conversation.schema';
import { Refusal } from '../../domain/errors';
import { readDeletionDates } from '../../domain/privacy/retention/deletion-dates.server';
import { describeSigning } from '../../domain/signing/describe-signing.server';
import { freezeSummary } from '../../domain/signing/freeze-summary.server';
import { reopenSummary, sendBackSummary, unfreezeSummary } from '../../domain/signing/void-summary.server';
import { badForm, parseFields } from '../../http/form.server';
import { acting, answering } from '../../http/refusals.server';
import { verifyAddress } from '../../http/verify-address.server';
import { actorContext } from '../../http/visit.server';
import { signHere } from '../account/sign-here';
import { proofAtProvider, signAtProvider, signsAtProvider } from '../account/single-sign-on-sign';
import type { Route } from './+types/signing';

export function loader(args: Route.LoaderArgs) {
  return answering(args, async () => {
    const ctx = actorContext(args);
    const signing = describeSigning(ctx, args.params.conversationId);
    const means = meansOfProof(ctx.db, ctx.actor.personId);
    const kept = readDeletionDates(ctx, args.params.conversationId);
    return { ...signing, kept, means, atProvider: await proofAtProvider(args, ctx, signing.frozen?.sha256) };
  });
}

export function action(args: Route.ActionArgs) {
  let reservation = '';
  const act = async () => {
    const ctx = actorContext(args);
    const { conversationId } = args.params;
    const posted = await args.request.formData();
    reservation = String(posted.get('reservation') ?? '');
    switch (posted.get('intent')) {
      case 'freeze':
        await freezeSummary(ctx, conversationId, verifyAddress(args));
        break;
      case 'unfreeze':
        unfreezeSummary(ctx, conversationId);
        break;
      case 'sign': {
        if (signsAtProvider(args.context)) {
          const bad = await signAtProvider(args, ctx, conversationId, posted);
          if (bad) return bad;
          break;
        }
        const bad = await signHere(args, ctx, conversationId, posted);
        if (bad) return bad;
        break;
      }
      case 'send-back':
      case 'reopen': {
        const form = parseFields(posted, ReasonSchema);
        if (!form.ok) return badForm(form);
        const takeBack = posted.get('intent') === 'reopen' ? reopenSummary : sendBackSummary;
        takeBack(ctx, conversationId, form.input.reason);
        break;
      }
      default:
        throw new Refusal('invalid', 'unexpected');
    }
    return redirect(args.url.pathname);
  };
  // A wrong password costs nobody the reservation they wrote.
  return acting(args, act, () => ({ reservation }));
}

/** Reading the record through, signing the frozen document, and the signed document: one page, three states. */
export default function Signing({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const conversation = useConversation();
  const { document, forHr, frozen, kept, earlier, onPaper, atProvider, means } = loaderData;
  if (!stepIsOpen('signing', conversation.state))
    return (
      <>
        <PageTitle>{t('conversation.steps.signing')}</PageTitle>
        <Empty>{t('conversation.signing.not_yet', { name: firstName(conversation.leaderName) })}</Empty>
      </>
    );
  return frozen ? (
    <Frozen
      conversation={conversation}
      document={document}
      forHr={forHr}
      frozen={frozen}
      earlier={earlier}
      kept={kept}
      onPaper={onPaper}
      atProvider={atProvider}
      means={means}
      answer={actionData}
    />
  ) : (
    <ReadThrough
      conversation={conversation}
      document={document}
      forHr={forHr}
      earlier={earlier}
      onPaper={onPaper}
      answer={actionData}
    />
  );
}
