/** What figures are shown, as it stands in an address. */
export type InsightChoice = { releaseId: string | null; role: string | null; unitId: string | null };

/** "?runde=…&rolle=…&enhed=…": nothing for what narrows nothing. */
export function insightQuery(
  { releaseId, role, unitId }: InsightChoice,
  more: Record<string, string> = {},
): string {
  const query = new URLSearchParams({
    ...(releaseId && { runde: releaseId }),
    ...(role && { rolle: role }),
    ...(unitId && { enhed: unitId }),
    ...more,
  });
  return query.size > 0 ? `?${query}` : '';
}
