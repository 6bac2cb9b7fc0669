import type { LogEvent } from '../../domain/oversight/log-events.server';
import type { Language } from '../../i18n/language';
import type { Translate } from '../../i18n/translator';
import { formatDate } from '../dates/format';

/** The text of an action by its code, which comes from the log and may be of another release. */
function wordsOf(t: Translate, form: 'did' | 'to', action: string): string {
  const [texts, unknown] =
    form === 'did'
      ? (['auditDid', 'audit.said.unknown_did'] as const)
      : (['auditTo', 'audit.said.unknown_to'] as const);
  const lookUp = t as unknown as (key: string, options: object) => string;
  return lookUp(`${texts}.${action}`, { defaultValue: t(unknown, { action }) });
}

/** What an action is called in a list: "Åbne det underskrevne referat". */
export function nameOfAction(t: Translate, action: string): string {
  const words = wordsOf(t, 'to', action);
  return words.charAt(0).toLocaleUpperCase('da') + words.slice(1);
}

type Acted = Pick<LogEvent, 'actor' | 'subject' | 'action' | 'outcome'>;

/** Who it was. Whoever logs in is nobody until they are in: then it was the person whom it concerns. */
export function actorOf(t: Translate, { actor, subject, action, outcome }: Acted) {
  if (actor) return actor;
  if (action === 'session.begin' && outcome === 'done' && subject?.kind === 'person') return subject;
  return { id: null, name: t(outcome === 'done' ? 'audit.system' : 'audit.nobody') };
}

/** An event as a sentence, with this for the name of whoever it was. */
export function sentenceOf(t: Translate, { action, outcome }: Acted, who: string): string {
  return outcome === 'done'
    ? t('audit.said.done', { who, did: wordsOf(t, 'did', action) })
    : t('audit.said.denied', { who, to: wordsOf(t, 'to', action) });
}

/** What an event concerned, by what an auditor may know of it; '' where nothing in particular. */
export function subjectInWords(t: Translate, subject: LogEvent['subject'], language: Language): string {
  if (subject === null) return '';
  if (subject.kind === 'person') return subject.name;
  if (subject.kind === 'other') {
    const lookUp = t as unknown as (key: string, options: object) => string;
    return lookUp(`audit.subject.type.${subject.type}`, { defaultValue: t('audit.subject.type.other') });
  }
  const named = {
    type: t(`common.type.${subject.type}`),
    date: formatDate(subject.heldOn, language),
    leader: subject.leader,
  };
  return subject.employee === null
    ? t('audit.subject.group', { ...named, count: subject.members })
    : t('audit.subject.pair', { ...named, employee: subject.employee });
}

/** What HR stated, in whose place, and why it was refused: each where there is something to say. */
export function particularsOf(
  t: Translate,
  event: Pick<LogEvent, 'purpose' | 'onBehalfOf' | 'reason'>,
): string[] {
  const { purpose, onBehalfOf, reason } = event;
  return [
    ...(purpose ? [t('audit.purpose', { purpose: t(`hr.purpose.${purpose}`) })] : []),
    ...(onBehalfOf ? [t('audit.on_behalf_of', { name: onBehalfOf.name })] : []),
    ...(reason === null ? [] : [reasonInWords(t, reason)]),
  ];
}

export function reasonInWords(t: Translate, code: string): string {
  if (code.startsWith('access.')) return t('audit.why.no_access');
  return t(code.startsWith('conversation.not_now') ? 'audit.why.not_now' : 'audit.why.other');
}
