import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../feedback/empty';
import { ButtonLink } from '../form/button';

/** In place of a form for calling in: why there is none, and the way back to the team. */
export function NobodyToCallIn({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <Empty>
      <p>{children}</p>
      <p>
        <ButtonLink variant="secondary" to="/team">
          {t('team.call.back')}
        </ButtonLink>
      </p>
    </Empty>
  );
}
