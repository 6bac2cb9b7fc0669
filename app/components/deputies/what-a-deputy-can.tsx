import { useTranslation } from 'react-i18next';

/** What a deputy can do and see, and what never: to be read before one is chosen. */
export function WhatADeputyCan() {
  const { t } = useTranslation();
  return (
    <details>
      <summary>{t('deputies.can.heading')}</summary>
      <ul>
        {(['all', 'read', 'not', 'close'] as const).map((part) => (
          <li key={part}>{t(`deputies.can.${part}`)}</li>
        ))}
      </ul>
    </details>
  );
}
