import { AnswerSchema } from '../../../domain/conversations/conversation.schema';
import { saveAnswer } from '../../../domain/conversations/preparation/save-answer.server';
import { parseScriptForm } from '../../../http/form.server';
import { answeringScript } from '../../../http/refusals.server';
import { savedJson } from '../../../http/saved-json.server';
import { actorContextForScript } from '../../../http/visit.server';
import type { Route } from './+types/answer';

/** Saves one answer while it is typed. */
export function action(args: Route.ActionArgs) {
  return answeringScript(args, async () => {
    const ctx = actorContextForScript(args);
    const input = await parseScriptForm(args.request, AnswerSchema);
    const told = args.url.searchParams.get('told') === 'shared' ? 'shared' : 'only-you';
    const saved = saveAnswer(ctx, args.params.conversationId, input, told);
    return savedJson(saved, ({ scale, text }) => ({ scale: scale ?? '', text }));
  });
}
