import { VerdictSchema } from '../../../domain/conversations/agreements/agreement.schema';
import { saveVerdict } from '../../../domain/conversations/agreements/verdicts.server';
import { parseScriptForm } from '../../../http/form.server';
import { answeringScript } from '../../../http/refusals.server';
import { savedJson } from '../../../http/saved-json.server';
import { actorContextForScript } from '../../../http/visit.server';
import type { Route } from './+types/verdict';

/** Saves what a talk says of an earlier agreement, while it is chosen. */
export function action(args: Route.ActionArgs) {
  return answeringScript(args, async () => {
    const ctx = actorContextForScript(args);
    const input = await parseScriptForm(args.request, VerdictSchema);
    const saved = saveVerdict(ctx, args.params.conversationId, input);
    return savedJson(saved, ({ verdict, reason }) => ({ verdict: verdict ?? '', reason }));
  });
}
