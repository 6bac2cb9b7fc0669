import { rolesIn } from '../roles/role-names';
import { actingRole, subjectRole } from '../roles/role-signs';
import { ENGLISH_VERBS } from './english-verbs';
import { isAboutDocument } from './lead-in';
import { invertedSubject, wordsOf } from './statement-form';
import { isImperative, isInfinitive, isPresent } from './verbs';

/** Who a sentence of running text speaks as, to or of, where it says what somebody does or ought to. */
export type Voice = 'I' | 'we' | 'you' | 'role' | 'imperative';

/** The voice of a sentence; null for one that tells, asks, or speaks of the document. */
export function voiceOf(text: string, language: 'da' | 'en'): Voice | null {
  if (text.endsWith('?') || isAboutDocument(text) || isPointer(text)) return null;
  if (isToReader(text)) return null;
  if (/^(?:du|you)\s/i.test(text) || invertedSubject(text) === 'du') return 'you';
  if (
    /(?<!\p{L})(?:dit\s+ansvar|din\s+opgave|your\s+(?:responsibility|task))\s+(?:at|to)(?!\p{L})/iu.test(text)
  )
    return 'you';
  if ((invertedSubject(text) !== 'vi' || isDuty(text)) && isRoleSubject(text)) return 'role';
  if (isFirstPerson(text)) return 'I';
  if (isTold(text)) return null;
  if (isWe(text)) return 'we';
  return isCommand(text, language) ? 'imperative' : null;
}

export function isFirstPerson(text: string): boolean {
  return (
    /(?<!\p{L})(?:jeg|mig|min|mit|mine)(?!\p{L})/iu.test(text) ||
    /(?<!\p{L})I (?:am|have|will|can|do)(?!\p{L})/u.test(text)
  );
}

/** Whoever sends the document out speaks: `Jeg håber, at …`. */
export function isSender(text: string): boolean {
  return /(?<!\p{L})(?:jeg\s+(?:håber|glæder\s+mig\s+til\s+at\s+se|vil\s+gerne\s+takke|ønsker\s+(?:jer|dig))|(?:håber|ønsker)\s+jeg|I\s+hope)(?!\p{L})/iu.test(
    text,
  );
}

export function isDuty(text: string): boolean {
  return /(?<!\p{L})(?:skal|bør|forventes|må|must|should|har\s+(?:\p{L}+\s+)?ansvar(?:et)?|er\s+ansvarlig|dit\s+ansvar|din\s+opgave)(?!\p{L})/iu.test(
    text,
  );
}

/** Leads to what follows or to what is elsewhere: `… følgende krav:`, `Læs mere på www…`. */
function isPointer(text: string): boolean {
  return /(?:følgende|nedenstående|the following)[^.!?:]{0,80}:$|www\.|https?:|(?<!\p{L})(?:læs\s+mere|read\s+more|find(?:e|es)?\s+(?:\p{L}+\s+){0,4}på\s+(?:intranet|www|kommunens))/iu.test(
    text,
  );
}

/** How to read or where to find the document. */
function isToReader(text: string): boolean {
  return /(?<!\p{L})(?:du|you)\s+(?:sidder|finder|læse|se\s+mere|bliver\s+mødt|ønsker\s+at\s+vide|kan\s+(?:\p{L}+\s+)?(?:læse|finde|se|hente|downloade|her)|can\s+(?:read|find))|(?<!\p{L})(?:finder|læser)\s+du/iu.test(
    text,
  );
}

/** A role and a finite verb near it. */
function isRoleSubject(text: string): boolean {
  if (!actingRole(text)) return false;
  // Else the verb stands before the role.
  if (!subjectRole(text)) return true;
  const end = rolesIn(text)[0]?.end ?? 0;
  return wordsOf(text.slice(end))
    .slice(0, 6)
    .some((word) => isPresent(word) || /^(?:must|should|will|is|are)$/.test(word));
}

/** What has happened or how many there are, not what is done: `Vi har udarbejdet …`, `I 2017 tog vi …`, `Vi er 4.000 …`. */
export function isTold(text: string): boolean {
  const words = wordsOf(text.toLowerCase()).slice(0, 8);
  if (
    /(?<!\p{L})(?:var|havde|blev|kom|tog|gik|fik|gav|satte|valgte|was|were|had)(?!\p{L})/iu.test(
      words.join(' '),
    )
  )
    return true;
  if (/\b(?:19|20)\d\d\b|(?<!\p{L})(?:vi|we)\s+(?:er|are)\s+(?:\p{L}+\s+){0,2}\d/iu.test(text)) return true;
  const has = words.findIndex((word) => /^(?:har|have|has|er)$/.test(word));
  return has !== -1 && words.slice(has + 1, has + 4).some(isParticiple);
}

function isParticiple(word: string): boolean {
  return (
    /^(?:valgt|sat|taget|fået|gjort|lavet|haft|besluttet|lagt|givet|kaldt|bedt|vedtaget|godkendt|udarbejdet|formuleret|blevet|chosen|decided|developed|agreed)$/.test(
      word,
    ) ||
    (/\p{L}{3,}et$/u.test(word) && isInfinitive(word.slice(0, -1)))
  );
}

/** `Vi` as the subject, first or after the verb, or after a clause about when. */
function isWe(text: string): boolean {
  return (
    /^(?:(?:og|så|men|derfor|and|so)\s+)?(?:vi|we)\s/i.test(text) ||
    invertedSubject(text) === 'vi' ||
    /,\s+(?:så\s+)?(?:\p{L}+)\s+vi(?!\p{L})/iu.test(text) ||
    /^(?:[\p{L}’']+,?\s+){1,6}we\s/iu.test(text) ||
    /^for\s+os\s|^for\s+us[\s,]/i.test(text)
  );
}

/** `Listen before you decide.`, `Never blame.`, `Lyt, før du svarer.` */
function isCommand(text: string, language: 'da' | 'en'): boolean {
  const [first = '', second = ''] = wordsOf(text);
  if (language === 'da') return isImperative(first) && !isPresent(first) && !isInfinitive(first);
  if (/^(?:always|never)$/i.test(first)) return true;
  const verb = /^(?:actively|openly|don[’']t|do)$/i.test(first) ? second : first;
  return ENGLISH_VERBS.has(verb.toLowerCase()) && !/^(?:is|are|was|and|or|of)$/i.test(second);
}
