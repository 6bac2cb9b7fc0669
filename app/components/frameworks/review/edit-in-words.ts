import type { FrameworkEdit } from '../../../domain/frameworks/review/edit.schema';
import type { Translate } from '../../../i18n/translator';

/** A correction as one tells of it: "flyttede 3 forventninger". */
export function editInWords(t: Translate, edit: FrameworkEdit): string {
  if (edit.kind === 'move') return t('review.did.move', { count: edit.statements.length });
  return t(`review.did.${edit.kind}`);
}
