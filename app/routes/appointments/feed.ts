import { takeFeed, talksInFeed } from '../../domain/appointments/feed.server';
import { writeCalendar } from '../../domain/appointments/write-calendar';
import { stepAddress } from '../../domain/conversations/conversation.rules';
import { talkTime } from '../../domain/conversations/talk-time.rules';
import { requestContext, servicesContext } from '../../http/contexts.server';
import { systemContext } from '../../http/visit.server';
import { createTranslations } from '../../i18n/translator';
import type { Route } from './+types/feed';

const FILE = /^([A-Za-z0-9_-]{43})\.ics$/;

/**
 * A person's talks for a calendar program, under an address that only they know: what kind of talk and when. No
 * name, no place and nothing of what it is about, as whoever gets hold of the address can read it.
 */
export async function loader({ params, context }: Route.LoaderArgs) {
  const ctx = systemContext(context);
  const { attempts } = context.get(servicesContext);
  const { address, origin } = context.get(requestContext);
  const [, token] = FILE.exec(params.file) ?? [];
  const feed = token === undefined ? null : takeFeed(ctx, token);
  if (!(await attempts.readsCalendar(feed?.personId ?? address)))
    return new Response(null, { status: 429, headers: { 'Retry-After': '900' } });
  if (!feed) return new Response('Not found', { status: 404, headers: { 'Content-Type': 'text/plain' } });
  const { language } = feed;
  const t = createTranslations(language).getFixedT(language, 'texts');
  const events = talksInFeed(ctx, feed.personId).map((talk) => ({
    ...talkTime(talk),
    conversationId: talk.id,
    sequence: 0,
    stamp: ctx.now,
    place: null,
    summary: t(`common.type.${talk.type}`),
    description: null,
    address: `${origin}${stepAddress(talk.id, 'preparation')}`,
    cancelled: false,
    organizer: null,
    attendee: null,
  }));
  const name = t('appointments.feed.name');
  return new Response(writeCalendar(events, { method: null, language, name }), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
}
