import type { RequestHandler } from 'express';

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses every changing request that does not come from our own pages, on every route. `Origin`
 * must be exactly ours and `Sec-Fetch-Site` same-origin; a request that carries neither is refused.
 * The framework's own check leaves out resource routes and trusts forwarded headers.
 */
export function refuseForeignPosts(origins: readonly string[]): RequestHandler {
  return (request, response, next) => {
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
    if (known && ours) next();
    else response.status(403).type('text').send('Forbidden');
  };
}
