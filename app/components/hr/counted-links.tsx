import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

type CountedLinksProps = {
  /** What the choice is about. */
  label: string;
  choices: readonly { label: string; count: number; to: string; chosen: boolean }[];
};

/** What a list can be narrowed to, each a link that says how many it would show. */
export function CountedLinks({ label: choice, choices }: CountedLinksProps) {
  const { t } = useTranslation();
  return (
    <nav aria-label={choice}>
      <ul className="filters__states">
        {choices.map(({ label, count, to, chosen }) => (
          <li key={label}>
            <Link to={to} aria-current={chosen ? 'true' : undefined}>
              {t('hr.with_count', { label, count })}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
