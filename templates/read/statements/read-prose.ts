import { type MappedText, slice, trim } from '../blocks/mapped-text';
import { nameKey } from '../roles/role-names';
import { actingRole } from '../roles/role-signs';
import { sentencesOf } from '../wording/sentences';
import { formOf } from '../wording/statement-form';
import type { Draft, Setting } from './draft';
import { judge, type Speaking } from './judge-prose';
import { announcedKind, roleFor } from './settings';

export interface Prose {
  readonly text: MappedText;
  readonly setting: Setting;
  readonly announced: string;
  readonly family: string;
  readonly speaking: Speaking;
  /** The headings above give a theme. */
  readonly themed: boolean;
}

/** A paragraph: statements where it speaks as or to the person expected of, narrative elsewhere. */
export function readProse(draft: Draft, paragraph: Prose): void {
  const prose = withRole(paragraph);
  const label = /^\p{Lu}[\p{L}-]{1,30}:\s+(?=(?:Vi|Jeg|Du|We)\s)/u.exec(prose.text.text)?.[0];
  if (label && !prose.speaking.preface) {
    readLabelled(draft, prose, label);
    return;
  }
  const sentences = sentencesOf(prose.text);
  const verdicts = judge(prose.text.text, sentences, {
    ...prose,
    language: draft.language,
    speaksOf: draft.speaksOf,
  });
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
  const setting =
    isValue || !prose.themed
      ? { ...prose.setting, theme: name, group: null }
      : { ...prose.setting, group: name };
  for (const sentence of sentencesOf(trim(slice(prose.text, label.length))))
    keep(draft, sentence, { ...prose, setting });
}

/** `Som medarbejder skal vi …` speaks of that role to the end of the paragraph. */
function withRole(prose: Prose): Prose {
  const [, opening] = /^((?:som|as)\s[^.!?]*)/iu.exec(prose.text.text) ?? [];
  const role = opening ? actingRole(opening) : null;
  return role ? { ...prose, setting: { ...prose.setting, role } } : prose;
}

function keep(draft: Draft, text: MappedText, prose: Prose): void {
  const { setting, family } = prose;
  const own = setting.role ? null : actingRole(text.text);
  const role = own ?? roleFor(text.text, setting, draft.speaksOf);
  draft.keep({
    text,
    setting,
    role,
    form: formOf(text.text, null, draft.language),
    expected: null,
    family,
  });
}
