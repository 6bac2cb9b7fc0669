import { fieldsOf } from '../../../components/agreements/agreement-fields';
import { AgreementSchema } from '../../../domain/conversations/agreements/agreement.schema';
import { saveAgreement } from '../../../domain/conversations/agreements/agreements.server';
import { Refusal } from '../../../domain/errors';
import { parseScriptForm } from '../../../http/form.server';
import { answeringScript } from '../../../http/refusals.server';
import { savedJson } from '../../../http/saved-json.server';
import { actorContextForScript } from '../../../http/visit.server';
import type { Route } from './+types/save';

/** Saves one agreement while it is written. */
export function action(args: Route.ActionArgs) {
  return answeringScript(args, async () => {
    const ctx = actorContextForScript(args);
    const input = await parseScriptForm(args.request, AgreementSchema);
    try {
      return savedJson(saveAgreement(ctx, args.params.conversationId, input), fieldsOf);
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'agreement.gone') throw error;
      // Taken out meanwhile: whoever writes in it chooses between that and their own words.
      return Response.json({ outcome: 'stale', version: 0, theirs: null }, { status: 409 });
    }
  });
}
