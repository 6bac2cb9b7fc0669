import type { InsightFilter } from '../../../domain/indicators/read-insight.server';

/** What figures are asked for in an address. */
export const readChoice = (query: URLSearchParams): InsightFilter => ({
  releaseId: query.get('runde') || null,
  role: query.get('rolle') || null,
  unitId: query.get('enhed') || null,
});
