import type { Request, RequestHandler } from 'express';
import type { Logger } from 'pino';
import { findActor } from '../domain/accounts/sessions.server';
import { recordDenial } from '../domain/audit/record-denial.server';
import { Refusal } from '../domain/errors';
import type { Services } from './contexts.server';
import { sessionCookie } from './cookies.server';
import type { Settings } from './settings';

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

type Refusing = { settings: Pick<Settings, 'origins' | 'secure'>; services: Services; log: Logger };

/**
 * Refuses every changing request that does not come from our own pages, on every route. `Origin`
 * must be exactly ours and `Sec-Fetch-Site` same-origin; a request that carries neither is refused.
 * The framework's own check leaves out resource routes and trusts forwarded headers.
 */
export function refuseForeignPosts({ settings, services, log }: Refusing): RequestHandler {
  const { origins, secure } = settings;
  return async (request, response, next) => {
    // Remix 2's data requests: nothing of ours asks that way.
    if (request.query._data !== undefined) {
      response.status(400).type('text').send('Bad request');
      return;
    }
    if (READING.has(request.method)) {
      next();
      return;
    }
    const origin = request.get('origin');
    const site = request.get('sec-fetch-site');
    const known = origin !== undefined || site !== undefined;
    const ours =
      (origin === undefined || origins.includes(origin)) && (site === undefined || site === 'same-origin');
    if (known && ours) {
      next();
      return;
    }
    try {
      await note(request, services, secure);
    } catch (error) {
      log.error({ err: error }, 'a form from another site could not be logged as denied');
    }
    response.status(403).type('text').send('Forbidden');
  };
}

/** Logs it as denied to whoever is logged in, who may know nothing of it, and without what was asked for. */
async function note(request: Request, services: Services, secure: boolean): Promise<void> {
  const { db, keys, clock, attempts } = services;
  if (!(await attempts.notesForeignForm(request.ip ?? ''))) return;
  const now = clock();
  const sessionId: unknown = await sessionCookie(secure).parse(request.get('cookie') ?? null);
  const actor = typeof sessionId === 'string' ? findActor(db, sessionId, now, 'in-background') : null;
  const denied = { action: 'form.post-from-elsewhere', subjectType: 'address', subjectId: null };
  recordDenial({ db, keys, now, actor }, new Refusal('forbidden', 'session.foreign_form', {}, denied));
}
