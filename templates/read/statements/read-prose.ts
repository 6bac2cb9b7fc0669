import { type MappedText, slice, trim } from '../blocks/mapped-text';
import { nameKey, rolesIn } from '../roles/role-names';
import { subjectRole } from '../roles/role-signs';
import { isAboutDocument } from '../wording/lead-in';
import { isReported, sentencesOf } from '../wording/sentences';
import { formOf, invertedSubject, wordsOf } from '../wording/statement-form';
import { isPresent } from '../wording/verbs';
import type { Draft, Setting } from './draft';
import { announcedKind, roleFor } from './settings';

export interface Prose {
  readonly text: MappedText;
  readonly setting: Setting;
  readonly announced: string;
  readonly family: string;
  /** Under a signed preface nothing is expected of anybody, however it is worded. */
  readonly preface: boolean;
  /** The section has a theme's heading of its own and no list: its sentences are all there is. */
  readonly alone: boolean;
}

/** A paragraph: statements where it speaks as or to the person expected of, narrative elsewhere. */
export function readProse(draft: Draft, prose: Prose): void {
  const label = /^\p{Lu}[\p{L}-]{2,30}:\s+(?=(?:Vi|Jeg|Du|We)\s)/u.exec(prose.text.text)?.[0];
  if (label && !prose.preface) {
    readLabelled(draft, prose, label);
    return;
  }
  const sentences = sentencesOf(prose.text);
  const verdicts = judge(sentences, prose);
  for (const [i, sentence] of sentences.entries()) {
    const verdict = verdicts[i] ?? 'narrative';
    if (verdict === 'statement') keep(draft, sentence, prose);
    else {
      draft.leaveOut(sentence, verdict);
      draft.describe(prose.setting.theme, sentence.text);
    }
  }
}

/** `Omsorg: Vi …` as a paragraph of its own. */
function readLabelled(draft: Draft, prose: Prose, label: string): void {
  const name = label.replace(/:\s*$/, '');
  draft.leaveOut(trim(slice(prose.text, 0, label.length)), 'heading');
  const isValue = draft.values.has(nameKey(name)) || announcedKind(prose.announced) === 'value';
  if (isValue) {
    draft.nameValue(name);
    draft.hintKind(name, 'value');
  }
  const setting = isValue
    ? { ...prose.setting, theme: name, group: null }
    : { ...prose.setting, group: name };
  for (const sentence of sentencesOf(trim(slice(prose.text, label.length))))
    keep(draft, sentence, { ...prose, setting });
}

function keep(draft: Draft, text: MappedText, prose: Prose): void {
  const { setting, family } = prose;
  const role = roleFor(text.text, setting, draft.speaksOf);
  draft.keep({
    text,
    setting,
    role,
    form: formOf(text.text, null, draft.language),
    expected: null,
    family,
  });
}

type Verdict = 'statement' | 'narrative' | 'unsure';

function judge(sentences: readonly MappedText[], prose: Prose): Verdict[] {
  const texts = sentences.map((sentence) => sentence.text);
  const all = (verdict: Verdict) => texts.map(() => verdict);
  if (prose.preface || texts.some(isReported) || isQuoted(prose.text.text)) return all('narrative');
  const toldTo = texts.map(speaksToRole);
  const told = toldTo.filter(Boolean).length;
  // A paragraph in the first person is one person's expectations throughout, the sentences about others too.
  if (told === 0 && texts.some(isFirstPerson)) return all(texts.some(isSender) ? 'narrative' : 'statement');
  // One sentence about a role, with no duty in it, may as well report what somebody does.
  const reports =
    told === 1 && texts.some((text, i) => toldTo[i] && !isDuty(text) && !isOwn(text, prose.setting));
  if (reports) return texts.map((_, i) => (toldTo[i] ? 'unsure' : 'narrative'));
  if (told * 2 > texts.length)
    return texts.map((text, i) => (toldTo[i] ? 'statement' : isDuty(text) ? 'unsure' : 'narrative'));
  const we = texts.filter((text) => /^(?:vi|we)\s/i.test(text)).length;
  if (we === texts.length && we >= 3 && prose.alone) return all('statement');
  const asks = (text: string, i: number) =>
    (toldTo[i] && isDuty(text)) || (prose.alone && we * 2 > texts.length && /^(?:vi|we)\s/i.test(text));
  return texts.map((text, i) => (asks(text, i) ? 'unsure' : 'narrative'));
}

function isFirstPerson(text: string): boolean {
  return (
    /(?<!\p{L})(?:jeg|min|mit|mine)(?!\p{L})/iu.test(text) ||
    /(?<!\p{L})I (?:am|have|will|can|do)(?!\p{L})/u.test(text)
  );
}

/** Whoever sends the document out speaks: `Jeg håber, at …`. */
function isSender(text: string): boolean {
  return /(?<!\p{L})(?:jeg\s+(?:håber|glæder\s+mig\s+til\s+at\s+se|vil\s+gerne\s+takke|ønsker\s+(?:jer|dig))|(?:håber|ønsker)\s+jeg|I\s+hope)(?!\p{L})/iu.test(
    text,
  );
}

/** Duties and descriptions of the reader or of a role; not how to read or where to find the document. */
function speaksToRole(text: string): boolean {
  if (/\?$/.test(text) || isAboutDocument(text)) return false;
  if (
    /(?<!\p{L})(?:du|you)\s+(?:sidder|finder|læse|se\s+mere|bliver\s+mødt|kan\s+(?:læse|finde|se|hente|downloade|her)|can\s+(?:read|find))|(?<!\p{L})(?:finder|læser)\s+du/iu.test(
      text,
    )
  )
    return false;
  if (/^(?:du|you)\s/i.test(text) || invertedSubject(text) === 'du') return true;
  const role = subjectRole(text);
  if (!role) return false;
  const end = rolesIn(text)[0]?.end ?? 0;
  return wordsOf(text.slice(end))
    .slice(0, 6)
    .some((word) => isPresent(word) || /^(?:must|should|will|is|are)$/.test(word));
}

/** Spoken to the reader, or about the role that the section is about. */
function isOwn(text: string, setting: Setting): boolean {
  return (
    invertedSubject(text) === 'du' ||
    /^(?:du|you)\s/i.test(text) ||
    subjectRole(text)?.id === setting.role?.id
  );
}

function isDuty(text: string): boolean {
  return /(?<!\p{L})(?:skal|bør|forventes|må|must|should)(?!\p{L})/iu.test(text);
}

function isQuoted(text: string): boolean {
  return /^[”“„"»]/.test(text.trim());
}
