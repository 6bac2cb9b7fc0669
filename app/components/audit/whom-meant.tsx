import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { LogFilter } from '../../domain/oversight/log.schema';
import { Alert } from '../feedback/alert';
import { logQuery } from './log-address';

type WhomMeantProps = {
  field: 'who' | 'about';
  choices: readonly { id: string; name: string; email: string }[];
  filter: LogFilter;
};

/** A name that fits several, or nobody: who is it? */
export function WhomMeant({ field, choices, filter }: WhomMeantProps) {
  const { t } = useTranslation();
  if (choices.length === 0) return <Alert kind="warning">{t(`audit.nobody_${field}`)}</Alert>;
  return (
    <Alert kind="info">
      <p>{t(`audit.choose_${field}`)}</p>
      <ul>
        {choices.map(({ id, name, email }) => (
          <li key={id}>
            <Link to={`/log${logQuery({ ...filter, [field]: id })}`}>{name}</Link> ({email})
          </li>
        ))}
      </ul>
    </Alert>
  );
}
