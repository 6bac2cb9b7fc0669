import { SentLineSchema } from '../../../domain/conversations/talk/record-line.schema';
import {
  isNone,
  removeRecordLine,
  saveRecordLine,
} from '../../../domain/conversations/talk/record-lines.server';
import { parseScriptForm } from '../../../http/form.server';
import { answeringScript } from '../../../http/refusals.server';
import { savedJson } from '../../../http/saved-json.server';
import { actorContextForScript } from '../../../http/visit.server';
import type { Route } from './+types/line';

/** Saves one line of the record while it is typed, or takes it away. */
export function action(args: Route.ActionArgs) {
  return answeringScript(args, async () => {
    const ctx = actorContextForScript(args);
    const { conversationId, sectionId } = args.params;
    const input = await parseScriptForm(args.request, SentLineSchema);
    const saved =
      'removed' in input
        ? removeRecordLine(ctx, conversationId, input)
        : saveRecordLine(ctx, conversationId, { ...input, sectionId });
    return savedJson(saved, (current) => {
      const { text, discretion } = current;
      return isNone(current) ? null : { text, discretion };
    });
  });
}
