import type { TemplateChoice } from '../../domain/conversations/lifecycle/suggested-template.rules';
import type { Translate } from '../../i18n/translator';

/** A template as one choice among several: the kind of talk, how long, in which language, after what. */
export function templateLabel(
  t: Translate,
  { type, length, language, framework }: Pick<TemplateChoice, 'type' | 'length' | 'language' | 'framework'>,
): string {
  return t(language === 'da' ? 'team.call.template_label' : 'team.call.template_label_en', {
    type: t(length === 'focused' ? 'team.call.type_focused' : 'team.call.type_full', {
      type: t(`common.type.${type}`),
    }),
    framework,
  });
}
