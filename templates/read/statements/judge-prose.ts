import { EVERYBODY } from 'templates/framework.schema';
import type { MappedText } from '../blocks/mapped-text';
import { actingRole, type RoleSign } from '../roles/role-signs';
import { isReported } from '../wording/sentences';
import { isDuty, isFirstPerson, isSender, isTold, type Voice, voiceOf } from '../wording/voices';
import type { Setting } from './draft';

/** How the section that a paragraph stands in speaks. */
export interface Speaking {
  /** Under a signed preface nothing is expected of anybody, however it is worded. */
  readonly preface: boolean;
  /** The section has a heading of its own and no list: its sentences are all there is. */
  readonly alone: boolean;
  /** Most sentences of the section say what somebody does, and those of other sections do too. */
  readonly normative: boolean;
  /** It says nothing else, in two sentences or more. */
  readonly solely: boolean;
  /** A preface, an introduction, or what stands under the title alone. */
  readonly opening: boolean;
  readonly document: DocumentSpeech;
}

/** How the running text of the whole document speaks. */
export interface DocumentSpeech {
  /** Several sections say in running text what is done: the document is made so. */
  readonly normative: boolean;
  /** `Vi` does what is expected: not an introduction to lists, or to what each `jeg` does. */
  readonly speaksAsWe: boolean;
  /** Sentences of each voice outside openings. */
  readonly voices: ReadonlyMap<Voice, number>;
}

export type Verdict = 'statement' | 'narrative' | 'unsure';

interface Judging {
  readonly speaking: Speaking;
  readonly setting: Setting;
  readonly language: 'da' | 'en';
  readonly speaksOf: RoleSign;
}

/** What each sentence of a paragraph is. */
export function judge(paragraph: string, sentences: readonly MappedText[], judging: Judging): Verdict[] {
  const texts = sentences.map((sentence) => sentence.text);
  const all = (verdict: Verdict) => texts.map(() => verdict);
  const { preface, alone } = judging.speaking;
  if (preface || texts.some(isReported) || /^[”“„"»]/.test(paragraph.trim())) return all('narrative');
  const name = judging.setting.role?.name;
  const voices = texts.map(
    (text) => voiceOf(text, judging.language) ?? (isAbout(text, name) ? 'role' : null),
  );
  const count = (voice: Voice) => voices.filter((other) => other === voice).length;
  const told = count('you') + count('role');
  // A paragraph in the first person is one person's expectations throughout, the sentences about others too.
  if (texts.some(isFirstPerson) && (told === 0 || (alone && count('I') >= told)) && count('you') === 0)
    return all(texts.some(isSender) ? 'narrative' : 'statement');
  const commands =
    judging.speaking.normative && count('imperative') > 1 && count('imperative') * 2 >= texts.length;
  // `Som medarbejder skal vi …`: the role does what the rest of the paragraph says too.
  const [opening = ''] = texts;
  const asRole = /^(?:som|as)\s/i.test(opening) && actingRole(opening) !== null;
  return texts.map((text, i) => {
    if (commands && !text.endsWith('?')) return 'statement';
    if (asRole && voices[i] === 'we' && judging.speaking.document.normative) return 'statement';
    const verdict = verdictOn(text, voices[i] ?? null, judging);
    // Most of the paragraph says what somebody does.
    if (verdict === 'unsure' && told > 1 && told * 2 > texts.length && voices[i]) return 'statement';
    return verdict;
  });
}

function verdictOn(text: string, voice: Voice | null, { speaking, setting, speaksOf }: Judging): Verdict {
  const { alone, normative, document } = speaking;
  switch (voice) {
    case 'you': {
      if ((document.voices.get('you') ?? 0) > 2 && !speaking.opening) return 'statement';
      return isDuty(text) || alone ? 'unsure' : 'narrative';
    }
    case 'role': {
      if (isTold(text)) return 'narrative';
      const role = actingRole(text)?.id ?? setting.role?.id;
      const own =
        role === setting.role?.id || role === speaksOf.id || (speaksOf.id === EVERYBODY && !setting.role);
      if (isDuty(text) && (normative || (own && document.normative && !speaking.opening))) return 'statement';
      if (own && (normative || (document.normative && !speaking.opening && isGeneric(text))))
        return 'statement';
      return isDuty(text) || own ? 'unsure' : 'narrative';
    }
    case 'we':
      return normative && (document.speaksAsWe || speaking.solely)
        ? 'statement'
        : alone
          ? 'unsure'
          : 'narrative';
    case 'imperative':
      return normative ? 'statement' : 'narrative';
    case 'I':
      return normative ? 'statement' : 'unsure';
    default:
      return isDuty(text) && normative ? 'unsure' : 'narrative';
  }
}

/** `Lederen …`, `En leder …`, `Alle ledere …`: any of them; `Lederne` may be those who met last week. */
function isGeneric(text: string): boolean {
  return (
    /^(?:som|en|den|alle|hver|enhver|a|the|every|all|each)\s/i.test(text) ||
    /^\p{L}+(?:leder|chef|medarbejder|direktør|leader|manager)?en\s/iu.test(text)
  );
}

/** Begins with the role of the section, which may be one that only this document knows: `Banemesteren …`. */
function isAbout(text: string, role: string | undefined): boolean {
  return (
    role !== undefined &&
    new RegExp(
      `^(?:en\\s+|et\\s+)?${role.replace(/[^\p{L} ]/gu, '.')}(?:en|et|n|erne|ne|er|e)?\\s+\\p{Ll}`,
      'iu',
    ).test(text)
  );
}
