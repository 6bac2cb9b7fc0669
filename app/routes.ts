import { index, prefix, type RouteConfig, route } from '@react-router/dev/routes';

/** Every address of the app. The route-by-actor matrix in tests/routes fails when one is missing there. */
export default [
  index('routes/overview.tsx'),
  route('login', 'routes/account/login.tsx'),
  route('logout', 'routes/account/logout.ts'),
  route('sprog', 'routes/account/language.ts'),
  route('adgangskode', 'routes/account/password.tsx'),
  route('velkommen', 'routes/account/first-run.tsx'),
  route('samtaler/:conversationId', 'routes/conversation/layout.tsx', [
    index('routes/conversation/index.tsx'),
    route('forberedelse', 'routes/conversation/preparation/index.tsx'),
    route('forberedelse/del', 'routes/conversation/preparation/share.tsx'),
    route('forberedelse/:sectionId', 'routes/conversation/preparation/section.tsx'),
    route('samtale', 'routes/conversation/talk/index.tsx'),
    route('samtale/:sectionId', 'routes/conversation/talk/section.tsx'),
    route('aftaler', 'routes/conversation/agreements.tsx'),
    route('underskrift', 'routes/conversation/signing.tsx'),
    route('opfoelgning', 'routes/conversation/follow-up.tsx'),
  ]),
  ...prefix('samtaler/:conversationId', [
    route('forberedelse/svar', 'routes/conversation/preparation/answer.ts'),
    route('samtale/referat', 'routes/conversation/talk/entry.ts'),
    route('skift', 'routes/conversation/move.ts'),
    route('referat.pdf', 'routes/conversation/document.ts'),
  ]),
  route('certifikat.pem', 'routes/certificate.ts'),
  route('*', 'routes/missing.tsx'),
] satisfies RouteConfig;
