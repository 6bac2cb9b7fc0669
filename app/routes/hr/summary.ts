import { redirect } from 'react-router';
import { summaryFileName } from '../../domain/exports/archive-names.rules';
import { openSummary, withoutPurpose } from '../../domain/exports/disclose-summaries.server';
import { PurposeSchema } from '../../domain/exports/exports.schema';
import { overseeConversation } from '../../domain/exports/oversee-conversation.server';
import { attachment } from '../../http/attachment';
import { parseForm } from '../../http/form.server';
import { answeringDownload, noteDenial } from '../../http/refusals.server';
import { actorContext } from '../../http/visit.server';
import type { Route } from './+types/summary';
import { wrongAddress } from './hr-filter';

/** HR opens one signed summary with a stated purpose: the stored document itself. */
export function action(args: Route.ActionArgs) {
  return answeringDownload(args, async () => {
    const ctx = actorContext(args);
    const { id } = overseeConversation(ctx, args.params.conversationId);
    const form = await parseForm(args.request, PurposeSchema);
    if (!form.ok) {
      if (form.errors.purpose) await noteDenial(args, withoutPurpose(id, 'opened'));
      return redirect(wrongAddress(`/hr/samtaler/${id}`, form.errors), 303);
    }
    const { conversation, document } = openSummary(ctx, id, form.input);
    return new Response(new Uint8Array(document.pdf), {
      headers: {
        'Content-Type': 'application/pdf',
        'Content-Disposition': attachment(summaryFileName(conversation)),
      },
    });
  });
}

/** Opening takes a purpose: whoever follows the address is led to where it is stated. */
export function loader(args: Route.LoaderArgs) {
  actorContext(args);
  return redirect(`/hr/samtaler/${args.params.conversationId}`);
}
