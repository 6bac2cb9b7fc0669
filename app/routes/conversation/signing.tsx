import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { firstName } from '../../components/conversation/first-name';
import { useConversation } from '../../components/conversation/use-conversation';
import { Empty } from '../../components/feedback/empty';
import { PageTitle } from '../../components/layout/page-title';
import { Frozen } from '../../components/signing/frozen';
import { ReadThrough } from '../../components/signing/read-through';
import { proveIdentity } from '../../domain/accounts/prove-identity.server';
import { stepIsOpen } from '../../domain/conversations/conversation.rules';
import { ReasonSchema } from '../../domain/conversations/conversation.schema';
import { Refusal } from '../../domain/errors';
import { describeSigning } from '../../domain/signing/describe-signing.server';
import { freezeSummary } from '../../domain/signing/freeze-summary.server';
import { assertMaySign, signSummary } from '../../domain/signing/sign-summary.server';
import { SignSchema } from '../../domain/signing/signing.schema';
import { reopenSummary, sendBackSummary, unfreezeSummary } from '../../domain/signing/void-summary.server';
import { requestContext, servicesContext } from '../../http/contexts.server';
import { badForm, parseFields } from '../../http/form.server';
import { acting, answering } from '../../http/refusals.server';
import { actorContext } from '../../http/visit.server';
import type { Route } from './+types/signing';

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => describeSigning(actorContext(args), args.params.conversationId));
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
        await freezeSummary(ctx, conversationId);
        break;
      case 'unfreeze':
        unfreezeSummary(ctx, conversationId);
        break;
      case 'sign': {
        const form = parseFields(posted, SignSchema);
        if (!form.ok) return badForm(form);
        const { password, ...shown } = form.input;
        assertMaySign(ctx, conversationId, shown);
        const { address } = args.context.get(requestContext);
        const { attempts } = args.context.get(servicesContext);
        const proof = await proveIdentity(ctx, attempts, { password, address });
        await signSummary(ctx, proof, conversationId, shown);
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
  const { document, frozen, earlier, onPaper } = loaderData;
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
      frozen={frozen}
      earlier={earlier}
      onPaper={onPaper}
      answer={actionData}
    />
  ) : (
    <ReadThrough
      conversation={conversation}
      document={document}
      earlier={earlier}
      onPaper={onPaper}
      answer={actionData}
    />
  );
}
