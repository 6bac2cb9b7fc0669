import type { MailFacts } from '../../domain/notifications/read-mail.server';
import { createTranslations } from '../../i18n/translator';
import { type CalendarFile, calendarFile } from './calendar-file';
import { htmlOf } from './html-of';
import { type MailEntry, mailEntry } from './mail-entry';
import type { MailSettings } from './mail-settings';
import { plainName } from './plain-name';

export type ComposedMail = {
  to: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
  calendar: CalendarFile | null;
};

/** What is said of one thing, in the order it is read. */
type Said = Pick<MailEntry, 'paragraphs' | 'list' | 'link'> & {
  /** Null in a mail that says one thing. */
  title: string | null;
  /** With what a link is told apart from others of the same words; null where it stands alone. */
  about: string | null;
};

export type MailContent = {
  greeting: string;
  entries: Said[];
  /** After all that is said. */
  notes: string[];
  signature: string;
  small: string[];
};

/** A mail that says one thing, in the recipient's language. Pure. */
export function composeMail(facts: MailFacts, settings: MailSettings): ComposedMail {
  const { subject, small, event, hint, paragraphs, list, link } = mailEntry(facts, settings);
  const all = hint === null ? paragraphs : [...paragraphs, hint];
  const entries = [{ title: null, about: null, paragraphs: all, list, link }];
  return addressed(
    facts,
    subject,
    { entries, notes: [], small },
    calendarFile(event ? [event] : [], facts.recipient.language),
  );
}

/**
 * Several things that wait for the same person in one mail, each with its own link. What `several` holds are mails
 * to one person; invitations are not among them. Pure.
 */
export function composeDigest(
  several: readonly [MailFacts, ...MailFacts[]],
  settings: MailSettings,
): ComposedMail {
  const [first] = several;
  const { language } = first.recipient;
  const t = createTranslations(language).getFixedT(language, 'texts');
  const entries = several.map((facts) => mailEntry(facts, settings));
  const { more, ...numbers } = t('mail.digest.number', { returnObjects: true });
  const number = Object.entries(numbers).find(([count]) => count === String(several.length))?.[1] ?? more;
  const hints = new Set(entries.flatMap(({ hint }) => hint ?? []));
  const content = {
    entries: entries.map(asPart),
    notes: [...hints],
    small: [
      t('mail.digest.why', { organisation: plainName(first.organisation) }),
      ...(several.some(({ conversation }) => conversation !== null) ? [t('mail.nothing_inside')] : []),
    ],
  };
  const events = entries.flatMap(({ event }) => event ?? []);
  return addressed(first, t('mail.digest.subject', { number }), content, calendarFile(events, language));
}

/** Among others a thing is told apart by what it is about: several talks can be at the same point. */
function asPart({ subject, about, paragraphs, list, link }: MailEntry): Said {
  const title = about === null ? subject : `${about}: ${subject}`;
  return { title, about, paragraphs, list, link };
}

function addressed(
  { recipient }: MailFacts,
  subject: string,
  body: Pick<MailContent, 'entries' | 'notes' | 'small'>,
  calendar: CalendarFile | null,
): ComposedMail {
  const { language } = recipient;
  const t = createTranslations(language).getFixedT(language, 'texts');
  const content = {
    ...body,
    greeting: t('mail.greeting', { name: plainName(recipient.name).split(' ')[0] }),
    signature: t('mail.signature'),
  };
  return {
    to: { name: plainName(recipient.name), address: recipient.email },
    subject,
    text: textOf(content),
    html: htmlOf({ ...content, subject, language }),
    calendar,
  };
}

function textOf({ greeting, entries, notes, signature, small }: MailContent): string {
  const parts = entries.flatMap(({ title, paragraphs, list, link }) => [
    ...(title === null ? [] : [title.toUpperCase()]),
    ...paragraphs,
    ...(list.length > 0 ? [list.map((line) => `- ${line}`).join('\n')] : []),
    `${link.text}:\n${link.address}`,
  ]);
  return `${[greeting, ...parts, ...notes, signature].join('\n\n')}\n\n-- \n${small.join('\n')}\n`;
}
