import { civilDateOf } from '../../domain/dates';
import type { AgreementRow } from '../../domain/exports/take-agreements-out.server';
import { type SpreadsheetFormat, spreadsheet } from '../../http/spreadsheet.server';
import type { Language } from '../../i18n/language';
import { createTranslations } from '../../i18n/translator';

/** Agreements as a file for spreadsheets, a line each. */
export function agreementsFile(
  format: SpreadsheetFormat,
  rows: readonly AgreementRow[],
  language: Language,
): Promise<Response> {
  const { t } = createTranslations(language);
  return spreadsheet(format, {
    name: t('exports.agreements.name'),
    columns: [
      { header: t('exports.status.unit'), width: 30 },
      { header: t('exports.csv.employee'), width: 30 },
      { header: t('exports.csv.leader'), width: 30 },
      { header: t('exports.csv.type'), width: 10 },
      { header: t('exports.csv.held_on'), width: 18 },
      { header: t('exports.csv.signed_on'), width: 14 },
      { header: t('exports.agreements.theme'), width: 30 },
      { header: t('exports.agreements.goal'), width: 50 },
      { header: t('exports.agreements.activity'), width: 50 },
      { header: t('exports.agreements.employee_part'), width: 50 },
      { header: t('exports.agreements.leader_part'), width: 50 },
      { header: t('exports.agreements.support'), width: 30 },
      { header: t('exports.agreements.due_on'), width: 14 },
      { header: t('exports.agreements.follow_up_on'), width: 14 },
    ],
    rows: rows.map((row) => [
      row.unit ?? '',
      row.employee,
      row.leader,
      t(`common.type.${row.type}`),
      row.heldOn,
      row.signedAt ? civilDateOf(row.signedAt) : '',
      row.theme ?? '',
      row.goal,
      row.activity,
      row.employeePart,
      row.leaderPart,
      row.support,
      row.dueOn ?? '',
      row.followUpOn ?? '',
    ]),
  });
}
