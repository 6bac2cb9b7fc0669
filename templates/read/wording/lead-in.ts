import { type Expected, wordsOf } from './statement-form';
import { isInfinitive } from './verbs';

/** `Det gør vi ved at:`, `Som leder skal du`, `Med omsorg mener vi:` – a line that the list after it completes. */
export function isLeadIn(text: string): boolean {
  const plain = text.trim();
  if (/[:…]$|\.\.\.$/.test(plain)) return true;
  return (
    plain.length < 120 &&
    /\b(?:ved\s+at|betyder,?(?:\s+at)?|for\s+at|at\s+(?:jeg|vi|du|de|lederen|medarbejderen)|(?:skal|kan|vil)\s+(?:jeg|vi|du|lederen)|vi\s+skal|du\s+skal|by|means?(?:\s+that)?|(?:expected|required|need|have|able|try|want)\s+to|(?:can|could|may|might|will|should|must)\s+(?:also\s+)?(?:expect|include|be)|such\s+as|including)$/i.test(
      plain,
    )
  );
}

/** Without a colon or a full stop above a list: says what the list means or whom it asks, and names nothing. */
export function isCalling(text: string): boolean {
  if (
    /(?<!\p{L})(?:betyder|indebærer|kræver|forudsætter|forventer|forventes|forvente|means|requires)(?!\p{L})[^.]*\s(?:at|that)\s.{2,70}[^.!?]$|(?:kendetegne[st]|kendetegnet|karakterisere[st])\s+(?:ved|af)$/iu.test(
      text,
    )
  )
    return true;
  if (/\s(?:hvordan|how)\s+(?:vi|we|du|you)$/i.test(text)) return true;
  return /^(?:(?:og|så|derfor)\s+)?(?:det|dette|this|it|that)\s+(?:\p{L}+\s+){0,2}?(?:betyder|kræver|indebærer|forudsætter|omfatter|indebærer|means|requires|includes?|involves)(?!\p{L})|(?<!\p{L})(?:forventer|forventes|forvente|expects?|expected)(?!\p{L}).*\b(?:at|to|af|of|expect)$/iu.test(
    text,
  );
}

/** What the organisation gives, not what it asks for: `Vi tilbyder dig:`, `Du kan forvente af os:`. */
export function isOffer(text: string): boolean {
  return /(?<!\p{L})(?:vi|kommunen|we)\s+(?:tilbyder|giver\s+dig|offer|provide|give\s+you)(?!\p{L})|(?<!\p{L})(?:du|you)\s+(?:kan|can|får|get)\s+(?:\p{L}+\s+)?(?:forvente|expect)(?!\p{L})|(?<!\p{L})(?:kan|can)\s+(?:du|you|medarbejdere\p{L}*|ledere\p{L}*)\s+(?:forvente|expect)(?!\p{L})/iu.test(
    text,
  );
}

/** `Det gør vi ikke`, `Det ser vi ikke`, `What we don't expect to see`: the opposite of what is expected. */
export function isWarning(text: string): boolean {
  return (
    /^(?:\p{L}+\s+){0,3}(?:undgå[rs]?|ikke|avoids?|not|don[’']t)(?:\s+\p{L}+)?\s*:?$/iu.test(text) ||
    /(?<!\p{L})(?:do\s+not|don[’']t|doesn[’']t)\s+(?:want|expect|do|see|accept|look\s+like)(?!\p{L})|(?<!\p{L})(?:not|ikke)\s+(?:acceptable|acceptabelt|lykkes|ønsker|accepterer|forventer)(?!\p{L})|^(?:fare|advarsels)(?:signaler|tegn)\s*:?$|^(?:warning\s+signs|red\s+flags)\s*:?$|^(?:low|lav|uønsket\s+adfærd|unacceptable|negative?\p{L}*\s+(?:behaviou?rs?|adfærd|eksempler|examples))\s*:?$|(?<!\p{L})(?:ser|vil|gør|ønsker|accepterer|mener)\s+vi\s+ikke(?!\p{L})/iu.test(
      text,
    )
  );
}

/** What form the items take that complete the line. */
export function expectedAfter(text: string): Expected {
  const plain = text.replace(/[\s:….]+$/, '');
  if (/\bat\s+(?:jeg|vi|du|de|han|hun|lederen|lederne|medarbejderen|medarbejderne)$/i.test(plain))
    return 'present';
  if (
    /\b(?:at|skal|kan|vil|bør|må|tør)(?:\s+(?:jeg|vi|du|de|lederen|lederne|medarbejderen|alle))?$/i.test(
      plain,
    )
  )
    return 'infinitive';
  if (/(?:^|\s)(?:jeg|vi|du|de)$/i.test(plain)) return 'present';
  return null;
}

/** The name in `Med omsorg mener vi:`, `Omsorg betyder for os:`, `By care we mean:`; null for other lines. */
export function definedName(text: string): string | null {
  const plain = text.trim();
  const named =
    /^Med\s+(?:værdien\s+)?(.{2,60}?)\s+(?:mener|forstår|menes|forstås)\b.{0,40}:?$/iu.exec(plain)?.[1] ??
    /^By\s+(.{2,60}?)\s+we\s+(?:mean|understand)\b.{0,20}:?$/iu.exec(plain)?.[1] ??
    /^(\p{L}[\p{L}\s-]{1,40}?)\s+(?:betyder|vil\s+sige|means)\b(?:\s+(?:for\s+os|hos\s+os|to\s+us))?,?(?:\s+(?:at|that))?(?:\s+(?:vi|we))?\s*:?$/iu.exec(
      plain,
    )?.[1];
  const name = named?.replace(/^["”“„»'’]+|["”“„«'’]+$/g, '').trim();
  if (!name || /^(?:det|dette|this|it|that)$/i.test(name) || isInfinitive(wordsOf(name)[0] ?? ''))
    return null;
  return name;
}

/** The document or the organisation speaks of itself: what follows is why the framework exists, not what is expected. */
export function isAboutDocument(text: string): boolean {
  return (
    /\b(?:\p{L}*grundlag\p{L}*|folder\p{L}*|dokument\p{L}*|pjece\p{L}*|framework|document|politik(?:ken)?)\b.{0,80}\b(?:skal|beskriver|understøtter?|består|indeholder|bygger|formål|bidrage|bruges|anvendes|describes?|consists?|purpose|is\s+used)\b/iu.test(
      text,
    ) ||
    /\b(?:formål(?:et)?\s+med|hensigten\s+med|the\s+purpose\s+of)\b/i.test(text) ||
    /\b(?:består|består\s+af|bygger\s+på|bygget\s+op|læs\s+mere|find\s+mere|indhold|consists?\s+of)(?!\p{L})/iu.test(
      text,
    )
  );
}

/** Signs by which the organisation sees that the framework is lived. */
export function isIndicatorSign(text: string): boolean {
  return /\bindikator|\bsucceskriteri|\btegn\s+på(?!\p{L})|\bkan\s+(?:vi\s+)?(?:se|måle|mærke)s?\b.{0,40}\b(?:ved|på|når|at)(?!\p{L})|\b(?:ser|mærker|måler)\s+vi\b.{0,30}\b(?:ved|på|når|at)(?!\p{L})|\bvi\s+(?:er\s+lykkedes|lykkes),?\s+når\b|\bindicators?\b|\bsuccess\s+(?:looks\s+like|criteri)|\bwe\s+(?:have\s+)?succeed(?:ed)?\s+when\b|\bsigns?\s+(?:of|that)\b/iu.test(
    text,
  );
}
