import type { ItemBlock } from '../blocks/block';
import { slice, trim } from '../blocks/mapped-text';
import { capital, nameKey } from '../roles/role-names';
import { leadInRole } from '../roles/role-signs';
import {
  definedName,
  expectedAfter,
  isAboutDocument,
  isIndicatorSign,
  isOffer,
  isWarning,
} from '../wording/lead-in';
import { isReported } from '../wording/sentences';
import { beginsWithVerb, type Expected, formOf, wordsOf } from '../wording/statement-form';
import type { Draft, Setting } from './draft';
import type { IndexEntry } from './index-lists';
import { withParts } from './item-parts';
import { announcedKind, isAnnouncement, roleFor } from './settings';

export interface ListReading {
  readonly items: readonly { readonly block: ItemBlock; readonly index: IndexEntry | null }[];
  readonly leadIn: string;
  /** Headings above and the lead-in: what the list is said to be. */
  readonly announced: string;
  readonly headings: readonly string[];
  readonly setting: Setting;
  readonly family: string;
}

interface ListSigns {
  readonly labelled: boolean;
  readonly addressed: boolean;
  /** The form that most items have: it tells what an unknown verb among them is. */
  readonly usual: Expected;
}

/** The items of one list: statements, indicators, names of themes or values, or nothing that is expected of anybody. */
export function readList(draft: Draft, list: ListReading): void {
  const defined = definedName(list.leadIn);
  const value = defined ? capital(defined) : null;
  if (value) {
    draft.nameValue(value);
    draft.hintKind(value, 'value');
  }
  const said = list.leadIn === '' ? null : leadInRole(list.leadIn);
  const setting: Setting = {
    theme: value ?? list.setting.theme,
    group: value ? null : list.setting.group,
    role: said ?? list.setting.role,
  };
  const labelled =
    list.items.filter(({ block }) => labelOf(block)).length >= Math.max(2, list.items.length * 0.6);
  const signs = { labelled, addressed: isAddressed(list, draft), usual: usualForm(list, draft) };
  let group: string | null = null;
  let groupDepth = 0;
  const items = withParts(list.items, draft.language);
  for (const [i, { block, index }] of items.entries()) {
    const next = items[i + 1]?.block;
    if (group !== null && block.depth <= groupDepth) group = null;
    if (index) {
      draft.hintKind(index.heading, announcedKind(index.leadIn));
      draft.leaveOut(block.text, 'heading');
    } else if (
      next &&
      next.depth > block.depth &&
      wordsOf(block.text.text).length <= 9 &&
      !/[.!?]$/.test(block.text.text) &&
      (/:$/.test(block.text.text) || !beginsWithVerb(block.text.text, draft.language))
    ) {
      group = block.text.text.replace(/\s*:$/, '');
      groupDepth = block.depth;
      draft.leaveOut(block.text, 'heading');
    } else readItem(draft, block, { ...list, setting: { ...setting, group: group ?? setting.group } }, signs);
  }
}

function readItem(draft: Draft, block: ItemBlock, list: ListReading, signs: ListSigns): void {
  const text = block.text.text;
  if (
    isWarning(list.leadIn) ||
    list.headings.some(isWarning) ||
    isOffer(list.leadIn || (list.headings.at(-1) ?? ''))
  )
    draft.leaveOut(block.text, 'unsure');
  else if (announcesValues(list) && wordsOf(text).length <= 4 && !beginsWithVerb(text, draft.language)) {
    draft.nameValue(text.replace(/[.,;]$/, ''));
    draft.leaveOut(block.text, 'heading');
  } else if (
    isReported(text) ||
    (text.endsWith('?') && !beginsWithVerb(text, draft.language)) ||
    /^(?:hvordan|hvorfor|hvad|hvilke[nt]?|how|why|what|which)\s/i.test(text) ||
    explainsDocument(list.leadIn)
  ) {
    draft.leaveOut(block.text, 'narrative');
  } else if (isIndicatorSign(`${list.leadIn} ${list.announced}`)) {
    draft.indicators.push({ text: block.text, theme: list.setting.theme });
  } else readBehaviour(draft, block, list, signs);
}

/** `Vores fire værdier` as the line or the heading right above. */
function announcesValues({ leadIn, headings }: ListReading): boolean {
  const above = leadIn || (headings[headings.length - 1] ?? '');
  return announcedKind(above) === 'value' && (leadIn !== '' || isAnnouncement(above));
}

function explainsDocument(leadIn: string): boolean {
  return leadIn !== '' && isAboutDocument(leadIn) && !definedName(leadIn);
}

function readBehaviour(draft: Draft, block: ItemBlock, list: ListReading, signs: ListSigns): void {
  const label = signs.labelled ? labelOf(block) : null;
  const text = label ? trim(slice(block.text, label.length)) : block.text;
  if (label) draft.leaveOut(trim(slice(block.text, 0, label.length)), 'heading');
  const setting = label ? labelledSetting(draft, label, list) : list.setting;
  const expected = expectedAfter(list.leadIn);
  const form = formOf(text.text, expected ?? signs.usual, draft.language);
  const role = roleFor(text.text, setting, draft.speaksOf);
  if (!isStatement(form, text.text, signs.addressed)) draft.leaveOut(text, 'unsure');
  else draft.keep({ text, setting, role, form, expected, family: list.family });
}

/** A few words without a verb say something of somebody only where the line before them, or the list around them, does. */
function isStatement(form: string, text: string, addressed: boolean): boolean {
  if (form === 'present' || form === 'infinitive' || form === 'imperative') return true;
  return wordsOf(text).length > 1 && (form !== 'nominal' || addressed);
}

function usualForm(list: ListReading, draft: Draft): Expected {
  const forms = list.items.map(({ block }) => formOf(block.text.text, null, draft.language));
  const most = (form: Expected) => forms.filter((other) => other === form).length * 2 > forms.length;
  return most('infinitive') ? 'infinitive' : most('present') ? 'present' : null;
}

function isAddressed(list: ListReading, draft: Draft): boolean {
  const expected: Expected = expectedAfter(list.leadIn);
  if (expected || definedName(list.leadIn)) return true;
  if (
    /(?<!\p{L})(?:jeg|vi|du|dig|forvent\p{L}*|tilbyd\p{L}*|you|we|expect\p{L}*)(?!\p{L})/iu.test(list.leadIn)
  )
    return true;
  const verbal = list.items.filter(
    ({ block }) => formOf(block.text.text, null, draft.language) !== 'nominal',
  ).length;
  return verbal * 2 >= list.items.length;
}

/** `Omsorg: Vi …` or `Omsorg – Vi …`: the name at the beginning of an item, with its sign. */
function labelOf(block: ItemBlock): string | null {
  return /^\p{Lu}[\p{L} -]{1,40}?(?::|\s[–—-])\s+(?=\p{Lu})/u.exec(block.text.text)?.[0] ?? null;
}

function labelledSetting(draft: Draft, label: string, list: ListReading): Setting {
  const name = label.replace(/\s*[:–—-]\s*$/, '');
  const isValue =
    draft.values.has(nameKey(name)) || announcedKind(`${list.leadIn} ${list.announced}`) === 'value';
  if (!isValue) return { ...list.setting, group: name };
  draft.nameValue(name);
  draft.hintKind(name, 'value');
  return { ...list.setting, theme: name, group: null };
}
