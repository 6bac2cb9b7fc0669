import { useTranslation } from 'react-i18next';
import { OfTemplate } from '../conversation/of-template';

/** In a LUS: what both have agreed beforehand to build the talk on. */
export function Basis({ basis }: { basis: readonly string[] }) {
  const { t } = useTranslation();
  if (basis.length === 0) return null;
  return (
    <section className="basis">
      <h2>{t('conversation.talk.basis')}</h2>
      <ul>
        {basis.map((one) => (
          <li key={one}>
            <OfTemplate>{one}</OfTemplate>
          </li>
        ))}
      </ul>
    </section>
  );
}
