import { AnswerSchema } from '../../../../domain/conversations/conversation.schema';
import { saveAnswerFromPaper } from '../../../../domain/conversations/preparation/save-answer.server';
import { parseScriptForm } from '../../../../http/form.server';
import { answeringScript } from '../../../../http/refusals.server';
import { savedJson } from '../../../../http/saved-json.server';
import { actorContextForScript } from '../../../../http/visit.server';
import type { Route } from './+types/answer';

/** Saves one answer while the leader types it in from an employee's paper. */
export function action(args: Route.ActionArgs) {
  return answeringScript(args, async () => {
    const ctx = actorContextForScript(args);
    const { conversationId, personId } = args.params;
    const input = await parseScriptForm(args.request, AnswerSchema);
    const saved = saveAnswerFromPaper(ctx, conversationId, personId, input);
    return savedJson(saved, ({ scale, text }) => ({ scale: scale ?? '', text }));
  });
}
