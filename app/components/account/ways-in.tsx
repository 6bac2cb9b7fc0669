import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Form, Link } from 'react-router';
import type { readWaysIn } from '../../domain/accounts/factors/ways-in.server';
import { Alert } from '../feedback/alert';
import { Refusal } from '../feedback/refusal';
import { Button, ButtonLink } from '../form/button';
import type { FormAnswer } from '../form/use-schema-form';
import { PageTitle } from '../layout/page-title';
import { AddPasskey } from './add-passkey';
import { PasskeyList } from './passkey-list';
import { RecoveryCodes } from './recovery-codes';

type WaysInProps = {
  ways: ReturnType<typeof readWaysIn> & { fresh: boolean; wanted: boolean };
  answer: FormAnswer | { codes: string[] };
};

/** How one logs in, and what can be changed about it; changes open once one has just said again who one is. */
export function WaysIn({ ways, answer }: WaysInProps) {
  const { t } = useTranslation();
  const [made, setMade] = useState<string[] | null>(null);
  const codes = answer && 'codes' in answer ? answer.codes : made;
  const factor = ways.codeApp || ways.passkeys.length > 0;
  return (
    <div className="text-column">
      <PageTitle lead={t('account.ways.lead')}>{t('account.ways.title')}</PageTitle>
      {ways.wanted && <Alert kind="warning">{t('account.ways.wanted')}</Alert>}
      <Refusal refused={answer && 'refused' in answer ? answer.refused : null} />
      {codes && <RecoveryCodes codes={codes} />}
      {!ways.fresh && (
        <Alert kind="info" heading={t('account.ways.prove_heading')}>
          <p>{t('account.ways.prove')}</p>
          <ButtonLink to="/mit-login/bekraeft">{t('account.ways.prove_submit')}</ButtonLink>
        </Alert>
      )}
      {ways.password && (
        <section aria-labelledby="password-heading">
          <h2 id="password-heading">{t('account.ways.password')}</h2>
          <p>{t('account.ways.password_text', { email: ways.email })}</p>
          <p>
            <Link to="/adgangskode">{t('account.password.title')}</Link>
          </p>
        </section>
      )}
      <section aria-labelledby="passkeys-heading">
        <h2 id="passkeys-heading">{t('account.passkey.heading')}</h2>
        <p>{t('account.passkey.text')}</p>
        <PasskeyList passkeys={ways.passkeys} fresh={ways.fresh} />
        {ways.fresh && <AddPasskey onCodes={setMade} />}
      </section>
      <section aria-labelledby="app-heading">
        <h2 id="app-heading">{t('account.app.heading')}</h2>
        <p>{t(ways.codeApp ? 'account.app.there' : 'account.app.text')}</p>
        {ways.fresh &&
          (ways.codeApp ? (
            <Form method="post">
              <Button variant="secondary" name="intent" value="remove-app">
                {t('account.app.remove')}
              </Button>
            </Form>
          ) : (
            <ButtonLink variant="secondary" to="/mit-login/app">
              {t('account.app.set_up')}
            </ButtonLink>
          ))}
      </section>
      {factor && (
        <section aria-labelledby="codes-heading">
          <h2 id="codes-heading">{t('account.recovery.heading')}</h2>
          <p>{t('account.recovery.left', { count: ways.recoveryCodesLeft })}</p>
          {ways.fresh && (
            <Form method="post">
              <Button variant="secondary" name="intent" value="renew-codes">
                {t('account.recovery.renew')}
              </Button>
            </Form>
          )}
        </section>
      )}
      <p>
        <Link to="/min-kalender">{t('appointments.feed.link')}</Link>
      </p>
    </div>
  );
}
