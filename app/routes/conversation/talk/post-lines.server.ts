import { data, type RouterContextProvider, redirect } from 'react-router';
import { savePostedLines } from '../../../domain/conversations/talk/save-posted-lines.server';
import { localPath } from '../../../http/local-path';
import { acting } from '../../../http/refusals.server';
import { actorContext } from '../../../http/visit.server';

type OfSection = {
  params: { conversationId: string; sectionId: string };
  request: Request;
  url: URL;
  context: Readonly<RouterContextProvider>;
};

/** The record of a section as a form without scripts posts it, from the page or from the whole screen. */
export function postLines(args: OfSection) {
  return acting(args, async () => {
    const ctx = actorContext(args);
    const { conversationId, sectionId } = args.params;
    const form = await args.request.formData();
    const posted = savePostedLines(ctx, conversationId, sectionId, form);
    if (posted.outcome === 'invalid') return data(posted, { status: 400 });
    if (posted.outcome === 'stale') return posted;
    return redirect(localPath(form.get('go')) ?? args.url.pathname);
  });
}
