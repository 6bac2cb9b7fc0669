import {
  currentStep,
  type Step,
  stepAddress,
  stepIsOpen,
} from '../../domain/conversations/conversation.rules';
import { talkTime } from '../../domain/conversations/talk-time.rules';
import { type PersonalMailKind, type TalkMailKind, takesDayOut } from '../../domain/notifications/mail.rules';
import type {
  MailFacts,
  PersonalMailFacts,
  RoundMailFacts,
  TalkMailFacts,
} from '../../domain/notifications/read-mail.server';
import { createTranslations } from '../../i18n/translator';
import { type MailedEvent, mailedEvent } from './calendar-file';
import type { MailSettings } from './mail-settings';
import { plainName } from './plain-name';
import { dayInWords, whenInWords } from './when-in-words';

/** What one mail has to say: a mail of its own, or a part of one that says several things. */
export type MailEntry = {
  subject: string;
  /** The talk or the round, by name; null where it is about the recipient alone. Never in a subject. */
  about: string | null;
  paragraphs: string[];
  /** After the paragraphs; empty in most. */
  list: string[];
  link: { text: string; address: string };
  /** Why the recipient gets it, in small print. */
  small: string[];
  /** What the calendar file in the mail does; null without one. */
  hint: string | null;
  event: MailedEvent | null;
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
 * What a mail says, in the recipient's language. What it can say is what `MailFacts` holds: of a talk,
 * names, its kind and when; of a round, numbers; of anything else, no more than that it is so. Pure.
 */
export function mailEntry(facts: MailFacts, settings: MailSettings): MailEntry {
  if (facts.conversation !== null) return talkEntry(facts, settings);
  return facts.round === null ? personalEntry(facts, settings) : roundEntry(facts, settings);
}

function talkEntry(facts: TalkMailFacts, settings: MailSettings): MailEntry {
  const { kind, recipient, side, conversation } = facts;
  const { language } = recipient;
  const t = createTranslations(language).getFixedT(language, 'texts');
  const voice = conversation.groupName === null ? side : 'group';
  const name = plainName(otherThan(facts));
  const type = t(`mail.type.${conversation.type}`);
  const address = `${settings.publicUrl}${pathIn(facts)}`;
  const about = t(voice === 'group' ? 'mail.talk.group' : 'mail.talk.pair', {
    type: capitalised(type),
    name,
  });
  const event = mailedEvent(facts, settings, {
    summary: about,
    description: t('mail.calendar_description', { address }),
    address,
  });
  const toInviter = kind === 'called-in' && side === 'leader';
  const { startTime, place } = conversation;
  const puts = startTime === null ? t('mail.calendar_hint') : t('mail.calendar_hint_time');
  return {
    subject: t(toInviter ? 'mail.kinds.called-in.subject_leader' : `mail.kinds.${kind}.subject`),
    about,
    paragraphs: [
      t(`mail.kinds.${kind}.${voice}`, { name, type, date: whenInWords(talkTime(conversation), language) }),
      ...(event && place && !takesDayOut(kind) ? [t('mail.place', { place: plainName(place) })] : []),
    ],
    list: [],
    link: { text: t(`mail.kinds.${kind}.link`), address },
    small: [
      t(kind === 'left-group' ? 'mail.why_left' : 'mail.why', {
        organisation: plainName(facts.organisation),
      }),
      t('mail.nothing_inside'),
    ],
    hint: event && (takesDayOut(kind) ? t('mail.calendar_off') : puts),
    event,
  };
}

function personalEntry(facts: PersonalMailFacts, settings: MailSettings): MailEntry {
  const { kind, recipient } = facts;
  const t = createTranslations(recipient.language).getFixedT(recipient.language, 'texts');
  return {
    subject: t(`mail.personal.${kind}.subject`),
    about: null,
    paragraphs: [t(`mail.personal.${kind}.text`)],
    list: [],
    link: { text: t(`mail.personal.${kind}.link`), address: `${settings.publicUrl}${PAGE[kind]}` },
    small: [t('mail.why_personal', { organisation: plainName(facts.organisation) })],
    hint: null,
    event: null,
  };
}

const TO_DO = ['toCallIn', 'toHold', 'toSign'] as const;

function roundEntry({ kind, recipient, round, organisation }: RoundMailFacts, settings: MailSettings) {
  const { language } = recipient;
  const t = createTranslations(language).getFixedT(language, 'texts');
  const list = round.undone.map(({ leader, ...left }) => {
    const status = TO_DO.flatMap((what) =>
      left[what] > 0 ? [t(`mail.round.status.${what}`, { count: left[what] })] : [],
    ).join(', ');
    if (leader === null) return t('mail.round.own', { status });
    const about = { name: plainName(leader), status };
    return kind === 'round-escalated' ? t('mail.round.of_leader', about) : t('mail.round.stands_in', about);
  });
  return {
    subject: t(`mail.round.${kind}.subject`),
    about: plainName(round.name),
    paragraphs: [
      t(`mail.round.${kind}.text`, {
        round: plainName(round.name),
        endsOn: dayInWords(round.endsOn, language),
        signBy: dayInWords(round.signBy, language),
      }),
    ],
    list,
    link: { text: t(`mail.round.${kind}.link`), address: `${settings.publicUrl}/team` },
    small: [t('mail.round.why', { organisation: plainName(organisation) })],
    hint: null,
    event: null,
  };
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
  if (kind === 'times-proposed' || kind === 'times-declined') return `/samtaler/${conversation.id}/tider`;
  const wanted = LEADS_TO[kind];
  const step = wanted && stepIsOpen(wanted, conversation.state) ? wanted : currentStep(conversation.state);
  return stepAddress(conversation.id, step);
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
