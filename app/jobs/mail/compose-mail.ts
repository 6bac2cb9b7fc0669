import {
  currentStep,
  type Step,
  stepAddress,
  stepIsOpen,
} from '../../domain/conversations/conversation.rules';
import { type PersonalMailKind, type TalkMailKind, takesDayOut } from '../../domain/notifications/mail.rules';
import type {
  MailFacts,
  PersonalMailFacts,
  TalkMailFacts,
} from '../../domain/notifications/read-mail.server';
import type { Language } from '../../i18n/language';
import { createTranslations } from '../../i18n/translator';
import { type CalendarFile, calendarFile } from './calendar-file';
import { htmlOf } from './html-of';
import type { MailSettings } from './mail-settings';
import { plainName } from './plain-name';

export type ComposedMail = {
  to: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
  calendar: CalendarFile | null;
};

/** Where in the conversation a mail leads; elsewhere while that page is not open yet. */
const LEADS_TO: Partial<Record<TalkMailKind, Step>> = {
  'preparation-shared': 'talk',
  'follow-up-due': 'follow-up',
};

/** Where a mail leads that has no conversation. */
const PAGE: Record<PersonalMailKind, string> = {
  'factors-removed': '/mit-login',
  'deputy-appointed': '/team',
  'request-received': '/hr/anmodninger',
  'request-answered': '/mine-data/anmodninger',
};

/**
 * The text of a mail, in the recipient's language. What it can say is what `MailFacts` holds: of a talk,
 * names, its kind and the day; of anything else, no more than that it is so. Pure.
 */
export function composeMail(facts: MailFacts, settings: MailSettings): ComposedMail {
  return facts.conversation === null ? personalMail(facts, settings) : talkMail(facts, settings);
}

function talkMail(facts: TalkMailFacts, settings: MailSettings): ComposedMail {
  const { kind, recipient, side, conversation } = facts;
  const { language } = recipient;
  const t = createTranslations(language).getFixedT(language, 'texts');
  const voice = conversation.groupName === null ? side : 'group';
  const name = plainName(otherThan(facts));
  const type = t(`mail.type.${conversation.type}`);
  const address = `${settings.publicUrl}${pathIn(facts)}`;
  const calendar = calendarFile(facts, settings, {
    summary: t(voice === 'group' ? 'mail.talk.group' : 'mail.talk.pair', {
      type: capitalised(type),
      name,
    }),
    description: t('mail.calendar_description', { address }),
    address,
  });
  const toInviter = kind === 'called-in' && side === 'leader';
  const content = {
    subject: t(toInviter ? 'mail.kinds.called-in.subject_leader' : `mail.kinds.${kind}.subject`),
    paragraphs: [
      t(`mail.kinds.${kind}.${voice}`, { name, type, date: dayInWords(conversation.heldOn, language) }),
      ...(calendar ? [t(takesDayOut(kind) ? 'mail.calendar_off' : 'mail.calendar_hint')] : []),
    ],
    link: { text: t(`mail.kinds.${kind}.link`), address },
    small: [
      t(kind === 'left-group' ? 'mail.why_left' : 'mail.why', {
        organisation: plainName(facts.organisation),
      }),
      t('mail.nothing_inside'),
    ],
  };
  return { ...addressed(facts, content), calendar };
}

function personalMail(facts: PersonalMailFacts, settings: MailSettings): ComposedMail {
  const { kind, recipient } = facts;
  const t = createTranslations(recipient.language).getFixedT(recipient.language, 'texts');
  const content = {
    subject: t(`mail.personal.${kind}.subject`),
    paragraphs: [t(`mail.personal.${kind}.text`)],
    link: { text: t(`mail.personal.${kind}.link`), address: `${settings.publicUrl}${PAGE[kind]}` },
    small: [t('mail.why_personal', { organisation: plainName(facts.organisation) })],
  };
  return { ...addressed(facts, content), calendar: null };
}

type Body = Pick<MailContent, 'paragraphs' | 'link' | 'small'> & { subject: string };

function addressed({ recipient }: MailFacts, body: Body): Omit<ComposedMail, 'calendar'> {
  const { language } = recipient;
  const t = createTranslations(language).getFixedT(language, 'texts');
  const content = {
    ...body,
    greeting: t('mail.greeting', { name: plainName(recipient.name).split(' ')[0] }),
    signature: t('mail.signature'),
  };
  return {
    to: { name: plainName(recipient.name), address: recipient.email },
    subject: body.subject,
    text: textOf(content),
    html: htmlOf({ ...content, language }),
  };
}

export type MailContent = {
  greeting: string;
  paragraphs: string[];
  link: { text: string; address: string } | null;
  signature: string;
  small: string[];
};

function textOf({ greeting, paragraphs, link, signature, small }: MailContent): string {
  const parts = [greeting, ...paragraphs, ...(link ? [`${link.text}:\n${link.address}`] : []), signature];
  return `${parts.join('\n\n')}\n\n-- \n${small.join('\n')}\n`;
}

/** Whom the mail speaks of: the other of the two, or the group. */
function otherThan({ side, conversation }: TalkMailFacts): string {
  const { groupName, employee, leader } = conversation;
  if (groupName !== null) return groupName;
  return side === 'leader' && employee ? employee.name : leader.name;
}

function pathIn({ kind, conversation }: TalkMailFacts): string {
  // The conversation is closed to who has left it.
  if (kind === 'left-group') return '/';
  const wanted = LEADS_TO[kind];
  const step = wanted && stepIsOpen(wanted, conversation.state) ? wanted : currentStep(conversation.state);
  return stepAddress(conversation.id, step);
}

const LOCALE: Record<Language, string> = { da: 'da-DK', en: 'en-GB' };

/** "mandag den 16. marts 2026", "Monday 16 March 2026". */
function dayInWords(civilDate: string, language: Language): string {
  return new Intl.DateTimeFormat(LOCALE[language], { dateStyle: 'full', timeZone: 'UTC' })
    .format(new Date(`${civilDate}T12:00:00Z`))
    .replace(',', '');
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
