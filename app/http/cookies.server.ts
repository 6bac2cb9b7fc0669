import { createCookie } from 'react-router';
import { LOGIN_STEP_SECONDS } from '../domain/accounts/login-steps.server';

const DAY = 24 * 60 * 60;

/** `__Host-` binds a cookie to this host over https; a browser refuses that prefix over plain http. */
const named = (name: string, secure: boolean) => (secure ? `__Host-${name}` : name);

/** Carries the random session id; ends with the browser session. */
export const sessionCookie = (secure: boolean) =>
  createCookie(named('muskat', secure), { path: '/', httpOnly: true, sameSite: 'lax', secure });

/** Remembers the language that a visitor chose before logging in. */
export const languageCookie = (secure: boolean) =>
  createCookie(named('muskat-language', secure), {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure,
    maxAge: 365 * DAY,
  });

/** Carries the random id of a step of single sign-on: back from the provider, and from there to the signature. */
export const signOnCookie = (secure: boolean) =>
  createCookie(named('muskat-sign-on', secure), {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure,
    maxAge: LOGIN_STEP_SECONDS,
  });

/** Carries the random id of a step of our own login or proof: from the password to the code, and while a passkey is asked for. */
export const stepCookie = (secure: boolean) =>
  createCookie(named('muskat-step', secure), {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure,
    maxAge: LOGIN_STEP_SECONDS,
  });
