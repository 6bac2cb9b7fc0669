import type { da } from './da';
import type { Translate } from './translator';

type Why = keyof (typeof da)['filing']['settings']['why'];

const WHY = [
  'folder_relative',
  'field_name',
  'field',
  'no_fields',
  'fields_clash',
  'since_missing',
  'since_asked',
  'names_twice',
  'folders_twice',
] as const satisfies readonly Why[];

type Wrong = {
  code: 'unreadable' | 'not_json' | 'wrong';
  values: { file: string; where: string; why: string };
};

/** What is wrong with the operator's file of case systems, in one sentence. */
export function filingSettingsWords(t: Translate, { code, values: { file, where, why } }: Wrong): string {
  const known = WHY.find((one) => one === why);
  return t(`filing.settings.${code}`, {
    file,
    where: where || t('filing.settings.top'),
    why: known ? t(`filing.settings.why.${known}`) : why,
  });
}
