import { RecordEntrySchema } from '../../../domain/conversations/conversation.schema';
import { saveRecordEntry } from '../../../domain/conversations/talk/save-record-entry.server';
import { parseScriptForm } from '../../../http/form.server';
import { answeringScript } from '../../../http/refusals.server';
import { savedJson } from '../../../http/saved-json.server';
import { actorContextForScript } from '../../../http/visit.server';
import type { Route } from './+types/entry';

/** Saves the record of one section while it is typed. */
export function action(args: Route.ActionArgs) {
  return answeringScript(args, async () => {
    const ctx = actorContextForScript(args);
    const input = await parseScriptForm(args.request, RecordEntrySchema);
    const saved = saveRecordEntry(ctx, args.params.conversationId, input);
    return savedJson(saved, ({ text, discretion }) => ({ text, discretion }));
  });
}
