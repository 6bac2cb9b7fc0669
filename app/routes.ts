import { index, type RouteConfig, route } from '@react-router/dev/routes';

/** Every address of the app. The route-by-actor matrix in tests/routes fails when one is missing there. */
export default [
  index('routes/overview.tsx'),
  route('login', 'routes/account/login.tsx'),
  route('logout', 'routes/account/logout.ts'),
  route('sprog', 'routes/account/language.ts'),
  route('adgangskode', 'routes/account/password.tsx'),
  route('velkommen', 'routes/account/first-run.tsx'),
  route('*', 'routes/missing.tsx'),
] satisfies RouteConfig;
