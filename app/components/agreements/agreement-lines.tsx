import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DescribedAgreement } from '../../domain/conversations/agreements/plan-news.schema';
import { useLanguage } from '../../i18n/use-language';
import { firstName } from '../conversation/first-name';
import { formatDate } from '../dates/format';

type Line = Pick<
  DescribedAgreement,
  'activity' | 'employeePart' | 'leaderPart' | 'support' | 'employeeName' | 'leaderName'
> &
  Partial<Pick<DescribedAgreement, 'dueOn' | 'followUpOn' | 'theme' | 'statement' | 'language'>>;

/** What was agreed, field by field; those that nobody has filled in are left out. */
export function AgreementLines({ line }: { line: Line }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { employeeName, leaderName } = line;
  const cited = (text: ReactNode) => <span lang={line.language}>{text}</span>;
  const lines: [string, ReactNode, 'wide'?][] = [
    [t('agreements.activity'), line.activity, 'wide'],
    [
      employeeName ? t('agreements.does', { name: firstName(employeeName) }) : t('agreements.does_group'),
      line.employeePart,
    ],
    [t('agreements.does', { name: firstName(leaderName) }), line.leaderPart],
    [t('agreements.support'), line.support, 'wide'],
    [t('agreements.due'), line.dueOn && formatDate(line.dueOn, language)],
    [t('agreements.follow_up'), line.followUpOn && formatDate(line.followUpOn, language)],
    [t('agreements.theme'), line.theme && cited(line.theme)],
    [t('agreements.statement'), line.statement && cited(`»${line.statement}«`), 'wide'],
  ];
  const filled = lines.filter(([, text]) => text);
  if (filled.length === 0) return null;
  return (
    <dl className="agreement__lines">
      {filled.map(([label, text, wide]) => (
        <div key={label} className={wide && 'agreement__wide'}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
