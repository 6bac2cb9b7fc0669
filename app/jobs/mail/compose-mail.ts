import type { MailFacts } from '../../domain/notifications/read-mail.server';
import { createTranslations } from '../../i18n/translator';
import type { CalendarFile } from './calendar-file';
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

/** The text of a mail, in the recipient's language. Pure. */
export function composeMail(facts: MailFacts, settings: MailSettings): ComposedMail {
  const { recipient } = facts;
  const { language } = recipient;
  const t = createTranslations(language).getFixedT(language, 'texts');
  const { subject, small, calendar, ...entry } = mailEntry(facts, settings);
  const content = {
    greeting: t('mail.greeting', { name: plainName(recipient.name).split(' ')[0] }),
    entries: [{ title: null, ...entry }],
    signature: t('mail.signature'),
    small,
  };
  return {
    to: { name: plainName(recipient.name), address: recipient.email },
    subject,
    text: textOf(content),
    html: htmlOf({ ...content, subject, language }),
    calendar,
  };
}

export type MailContent = {
  greeting: string;
  entries: (Pick<MailEntry, 'paragraphs' | 'list' | 'link'> & {
    /** Above its part of a mail that says several things; null in a mail that says one. */
    title: string | null;
  })[];
  signature: string;
  small: string[];
};

function textOf({ greeting, entries, signature, small }: MailContent): string {
  const parts = entries.flatMap(({ title, paragraphs, list, link }) => [
    ...(title === null ? [] : [title]),
    ...paragraphs,
    ...(list.length > 0 ? [list.map((line) => `- ${line}`).join('\n')] : []),
    `${link.text}:\n${link.address}`,
  ]);
  return `${[greeting, ...parts, signature].join('\n\n')}\n\n-- \n${small.join('\n')}\n`;
}
