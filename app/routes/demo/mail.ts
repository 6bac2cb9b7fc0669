import { Refusal } from '../../domain/errors';
import { answering } from '../../http/refusals.server';
import type { Route } from './+types/mail';
import { keptMails } from './kept-mails.server';

/** One mail of the demo as programs that show HTML show it, or (`?fil=ics`) its calendar file. */
export function loader(args: Route.LoaderArgs) {
  return answering(args, () => {
    const mail = keptMails(args.context).find(({ id }) => id === args.params.mailId);
    if (!mail) throw new Refusal('not-found', 'access.not_found');
    const wantsFile = args.url.searchParams.get('fil') === 'ics';
    if (wantsFile && mail.calendar)
      return new Response(mail.calendar.content, {
        headers: {
          'Content-Type': `text/calendar; charset=utf-8; method=${mail.calendar.method}`,
          'Content-Disposition': 'attachment; filename="samtale.ics"',
        },
      });
    return new Response(mail.html, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
  });
}
