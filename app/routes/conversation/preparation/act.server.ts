import type { Context } from '../../../domain/context';
import { WANTED } from '../../../domain/conversations/conversation-questions.rules';
import { ProposedDataSchema } from '../../../domain/conversations/preparation/agreed-data.schema';
import {
  agreeToData,
  proposeData,
  withdrawData,
} from '../../../domain/conversations/preparation/agreed-data.server';
import { writeOneself } from '../../../domain/conversations/preparation/enter-from-paper.server';
import { MarkSchema } from '../../../domain/conversations/preparation/mark-theme.schema';
import { saveAnswer } from '../../../domain/conversations/preparation/save-answer.server';
import { undoSharing } from '../../../domain/conversations/preparation/share-preparation.server';
import { badForm, parseFields } from '../../../http/form.server';

/** Does what one of the buttons on the overview of the preparation says; what comes back is shown on the page. */
export function act(ctx: Context, conversationId: string, posted: FormData) {
  const data = String(posted.get('data') ?? '');
  switch (posted.get('intent')) {
    case 'undo-sharing':
      return undoSharing(ctx, conversationId);
    case 'write-oneself':
      return writeOneself(ctx, conversationId);
    case 'mark': {
      const form = parseFields(posted, MarkSchema);
      if (!form.ok) return badForm(form);
      const { questionId, wanted, version } = form.input;
      const scale = wanted === 'yes' ? WANTED : null;
      const saved = saveAnswer(ctx, conversationId, { questionId, scale, text: '', version });
      return saved.outcome === 'stale' ? { stale: true as const } : undefined;
    }
    case 'propose-data': {
      const form = parseFields(posted, ProposedDataSchema);
      return form.ok ? proposeData(ctx, conversationId, form.input) : badForm(form);
    }
    case 'agree-to-data':
      return agreeToData(ctx, conversationId, data);
    case 'withdraw-data':
      return withdrawData(ctx, conversationId, data);
  }
}
