import { useTranslation } from 'react-i18next';
import type { OwnTalk } from '../../domain/privacy/own-data/own-talk.schema';
import { DefinitionList } from '../data/definition-list';
import { useDates, Written } from './document-parts';

/** What was agreed, and what has been noted and become of it. */
export function TalkAgreements({ talk }: { talk: OwnTalk }) {
  const { t } = useTranslation();
  const { day, time } = useDates();
  if (talk.agreements.length === 0) return null;
  return (
    <>
      <h4>{t('own_data.file.talks.agreements')}</h4>
      <ol>
        {talk.agreements.map((line) => (
          <li key={`${line.goal} ${line.activity}`}>
            <p>
              <strong>{line.goal}</strong>
            </p>
            <DefinitionList
              items={[
                { term: t('agreements.activity'), description: line.activity },
                { term: t('own_data.file.talks.employee_part'), description: line.employeePart },
                { term: t('agreements.does', { name: talk.leader }), description: line.leaderPart },
                { term: t('agreements.support'), description: line.support },
                { term: t('agreements.due'), description: line.dueOn && day(line.dueOn) },
                { term: t('agreements.follow_up'), description: line.followUpOn && day(line.followUpOn) },
              ].filter(({ description }) => description)}
            />
            {line.notes.map(({ at, by, progress, text }) => (
              <div key={at}>
                <p className="aside">
                  {t('own_data.file.talks.note', {
                    at: time(at),
                    by,
                    progress: t(`agreements.progress.${progress}`),
                  })}
                </p>
                <Written>{text}</Written>
              </div>
            ))}
          </li>
        ))}
      </ol>
    </>
  );
}
