import type { StandingFilter } from '../../domain/cycles/progress/list-standings.server';

/** What the page about a round's progress shows. */
export type ProgressView = { unitId: string | null; by: 'unit' | 'leader'; page: number };

const roundAddress = (cycleId: string) => `/hr/runder/${cycleId}`;

function withQuery(path: string, fields: Record<string, string | false | null>): string {
  const query = new URLSearchParams(
    Object.entries(fields).flatMap(([key, value]) => (value ? [[key, value]] : [])),
  );
  return query.size > 0 ? `${path}?${query}` : path;
}

/** The page about progress, narrowed to a unit and by units or leaders. */
export const progressAddress = (cycleId: string, { unitId, by, page }: ProgressView): string =>
  withQuery(`${roundAddress(cycleId)}/fremdrift`, {
    enhed: unitId,
    vis: by === 'leader' && 'ledere',
    side: page > 1 && String(page),
  });

/** A filter of people as it stands in an address and in the hidden fields of a form. */
export const standingFields = ({ unitId, leaderId, stage, name }: StandingFilter) => ({
  enhed: unitId,
  leder: leaderId,
  trin: stage,
  q: name,
});

/** The people behind a number. */
export const standingsAddress = (cycleId: string, filter: StandingFilter, page = 1): string =>
  withQuery(`${roundAddress(cycleId)}/fremdrift/personer`, {
    ...standingFields(filter),
    side: page > 1 && String(page),
  });

/** A table of it as a file for spreadsheets. */
export const progressFileAddress = (
  cycleId: string,
  table: 'enheder' | 'ledere' | 'personer',
  format: 'csv' | 'xlsx',
  filter: Partial<StandingFilter>,
): string =>
  withQuery(`${roundAddress(cycleId)}/fremdrift/${format}`, {
    tabel: table,
    ...standingFields({ unitId: null, leaderId: null, stage: null, name: '', ...filter }),
  });

/** How far it is as a document, in all or in a unit. */
export const progressReportAddress = (cycleId: string, unitId: string | null): string =>
  withQuery(`${roundAddress(cycleId)}/fremdrift/rapport.pdf`, { enhed: unitId });

/** Where reminders about a round are seen and sent, to those in a unit. */
export const remindersAddress = (cycleId: string, unitId: string | null): string =>
  withQuery(`${roundAddress(cycleId)}/paamindelser`, { enhed: unitId });
