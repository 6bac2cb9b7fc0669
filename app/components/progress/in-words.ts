import type { StandingLine } from '../../domain/cycles/progress/list-standings.server';
import type { Translate } from '../../i18n/translator';

/** Where somebody stands, with why where they are let off or cannot be invited. */
export function standingInWords(t: Translate, { stage, excuse, problem }: StandingLine): string {
  const said = t(`progress.stages.${stage}`);
  if (stage === 'excused' && excuse)
    return t('progress.because', { stage: said, why: t(`progress.excuse.${excuse}`) });
  if (stage === 'problem' && problem)
    return t('progress.because', { stage: said, why: t(`progress.problem.${problem}`) });
  return said;
}

/** What comes next, and whose turn it is; '' where nothing does. */
export function nextInWords(t: Translate, { stage, turn }: StandingLine): string {
  if (stage === 'to-sign' && turn === 'leader') return t('progress.next.to_sign_leader');
  if (stage === 'to-sign' && turn === 'employee') return t('progress.next.to_sign_employee');
  if (stage === 'signed' || stage === 'erased' || stage === 'excused') return '';
  return t(`progress.next.${stage}`);
}

/** "Under 1 dag", "3 dage"; says so where nobody has got that far. */
export function daysInWords(t: Translate, days: number | null): string {
  if (days === null) return t('progress.no_days');
  return days === 0 ? t('progress.under_a_day') : t('progress.days', { count: days });
}
