import { useTranslation } from 'react-i18next';
import { isRouteErrorResponse, useRouteError } from 'react-router';
import { z } from 'zod';
import { textOfCode } from '../../i18n/text-of-code';
import { ButtonLink } from '../form/button';
import { ErrorPage } from '../layout/error-page';
import { PageTitle } from '../layout/page-title';

/** What app/http/refusals.server.ts throws as data, where it is about single sign-on. */
const RefusedSchema = z.object({
  refused: z.object({
    code: z.string().startsWith('single_sign_on.'),
    values: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
});

/** What went wrong on the way to the organisation's own login or back, and how to go on. */
export function SingleSignOnProblem() {
  const { t } = useTranslation();
  const error = useRouteError();
  const known = isRouteErrorResponse(error) ? RefusedSchema.safeParse(error.data).data : undefined;
  if (!known) return <ErrorPage error={error} />;
  return (
    <div className="text-column">
      <PageTitle lead={textOfCode(t, 'errors', known.refused.code, known.refused.values)}>
        {t('single_sign_on.problem.title')}
      </PageTitle>
      {/* To log in, or on to what there is to do for whoever is logged in. */}
      <ButtonLink to="/">{t('single_sign_on.problem.onwards')}</ButtonLink>
    </div>
  );
}
