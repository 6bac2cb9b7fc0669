import { useTranslation } from 'react-i18next';
import { isRouteErrorResponse, useLocation } from 'react-router';
import { z } from 'zod';
import { textOfCode } from '../../i18n/text-of-code';
import { ButtonLink } from '../form/button';
import { PageTitle } from './page-title';

/** What app/http/refusals.server.ts throws as data. */
const RefusedSchema = z.object({
  refused: z.object({ code: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])) }),
  /** What was typed in a form that came too late. */
  typed: z.array(z.string()).optional(),
});

/** In place of a page that cannot be shown: what happened and what to do. */
export function ErrorPage({ error }: { error: unknown }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const data = isRouteErrorResponse(error) ? RefusedSchema.safeParse(error.data).data : undefined;
  const text = data
    ? textOfCode(t, 'errors', data.refused.code, data.refused.values)
    : t(status === 404 ? 'errors.access.not_found' : 'errors.unexpected');
  const loggedOut = status === 401;
  return (
    <div className="text-column">
      <PageTitle lead={text}>{t(`common.error_page.${titleOf(status)}`)}</PageTitle>
      {data?.typed?.map((typed) => (
        <p className="typed-text" key={typed}>
          {typed}
        </p>
      ))}
      <p>
        {loggedOut ? (
          <ButtonLink to={`/login?til=${encodeURIComponent(pathname)}`}>
            {t('common.error_page.log_in')}
          </ButtonLink>
        ) : (
          <ButtonLink to="/">{t('common.error_page.home')}</ButtonLink>
        )}
      </p>
      <p className="quiet">{t('common.error_page.status', { status })}</p>
    </div>
  );
}

function titleOf(status: number) {
  if (status === 404) return 'missing_title';
  if (status === 401) return 'logged_out_title';
  if (status === 403) return 'forbidden_title';
  if (status === 409 || status === 422) return 'conflict_title';
  return 'unexpected_title';
}
