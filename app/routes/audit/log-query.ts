import { BEFORE, LOG_NAMES } from '../../components/audit/log-address';
import { BeforeSchema, type LogFilter, LogFilterSchema } from '../../domain/oversight/log.schema';

/** What the auditor looks for, as it stands in the address. What cannot be meant there is left out. */
export function readLogFilter(query: URLSearchParams): LogFilter {
  return LogFilterSchema.parse(
    Object.fromEntries(Object.entries(LOG_NAMES).map(([part, name]) => [part, query.get(name) ?? undefined])),
  );
}

export const readBefore = (query: URLSearchParams): number | null => BeforeSchema.parse(query.get(BEFORE));
