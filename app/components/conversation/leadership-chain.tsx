import { useTranslation } from 'react-i18next';
import type { ChainLevel } from '../../domain/conversations/leadership-chain.rules';
import { OfTemplate } from './of-template';

/** Ledelseskæden, unfolded on request: what the levels above and below are expected to do on the same theme. */
export function LeadershipChain({ levels }: { levels: ChainLevel[] }) {
  const { t } = useTranslation();
  if (levels.length === 0) return null;
  return (
    <details className="citation">
      <summary>{t('conversation.chain.summary')}</summary>
      {levels.map(({ role, name, position, sentences }) => (
        <figure key={role}>
          <figcaption>
            {t(`conversation.chain.${position}`)} <OfTemplate>{name}</OfTemplate>
          </figcaption>
          <ul className="points">
            {sentences.map(({ id, text, language }) => (
              <li key={id} lang={language}>
                {text}
              </li>
            ))}
          </ul>
        </figure>
      ))}
    </details>
  );
}
