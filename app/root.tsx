import './styles/base.css';
import './styles/frame.css';
import './styles/form.css';
import './styles/feedback.css';
import './styles/navigation.css';
import './styles/data.css';
import './styles/lists.css';
import './styles/conversation.css';
import './styles/agreements.css';
import './styles/talk.css';
import './styles/group.css';
import './styles/preparation.css';
import './styles/review.css';
import './styles/rounds.css';
import './styles/template-editor.css';
import './styles/people.css';
import './styles/account.css';
import './styles/checking.css';
import './styles/requests.css';
import './styles/print.css';
import type { i18n } from 'i18next';
import { use, useContext } from 'react';
import { I18nextProvider } from 'react-i18next';
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useRouteLoaderData } from 'react-router';
import type { Route } from './+types/root';
import { IdleWarning } from './components/account/idle-warning';
import { ErrorPage } from './components/layout/error-page';
import { Frame } from './components/layout/frame';
import { maySee } from './domain/access/access.rules';
import { leadersStoodInFor } from './domain/deputies/standing-in.server';
import { findOrganisation } from './domain/people/organisation.server';
import { hasReports } from './domain/people/reports.server';
import { servicesContext, visitContext } from './http/contexts.server';
import { NonceContext } from './http/nonce';
import { visitMiddleware } from './http/visit.server';
import type { Language } from './i18n/language';
import { TranslationsContext } from './i18n/page-translations';

export const middleware: Route.MiddlewareFunction[] = [visitMiddleware];

/** What the frame of every page needs: who is visiting, in which language, and which entries they have. */
export function loader({ context }: Route.LoaderArgs) {
  const { db, clock, passwordLogin } = context.get(servicesContext);
  const { actor, method, language, endsAt } = context.get(visitContext);
  return {
    session: endsAt && { seconds: Math.floor((endsAt.getTime() - clock().getTime()) / 1000) },
    language,
    organisation: findOrganisation(db)?.name ?? null,
    visitor: actor && {
      personId: actor.personId,
      name: actor.name,
      // Whoever stands in for a leader has a team to see as well.
      leads:
        hasReports(db, actor.personId, clock()) || leadersStoodInFor({ db, actor, now: clock() }).length > 0,
      hr: maySee(actor.grants, 'oversee-conversations'),
      administers: maySee(actor.grants, 'administer-people'),
      audits: maySee(actor.grants, 'read-log'),
      hasPassword: passwordLogin && method !== 'single-sign-on',
    },
  };
}

export function Layout({ children }: { children: React.ReactNode }) {
  const loaded = useRouteLoaderData<typeof loader>('root');
  const language = loaded?.language ?? 'da';
  const nonce = useContext(NonceContext);
  const translations = useTranslationsFor(language);
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <meta name="theme-color" content="#14505c" />
        <Meta />
        <Links />
      </head>
      <body>
        <I18nextProvider i18n={translations}>
          <Frame visitor={loaded?.visitor ?? null} organisation={loaded?.organisation ?? null}>
            {children}
          </Frame>
          {loaded?.session && <IdleWarning session={loaded.session} />}
        </I18nextProvider>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

/** Where they are on their way, the page stays in the language before until they have come. */
function useTranslationsFor(language: Language): i18n {
  const found = useContext(TranslationsContext)(language);
  return found instanceof Promise ? use(found) : found;
}

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return <ErrorPage error={error} />;
}
