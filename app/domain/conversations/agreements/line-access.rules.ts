import type { agreements } from 'db/schema/conversations';

/** Who looks at the lines of a conversation's plan that they may read. */
export type LineViewer = {
  personId: string;
  /** In a group talk: the members whose individual plans the viewer leads, by today's reporting line. */
  leads: ReadonlySet<string>;
};

/**
 * Whether somebody who may read a conversation's agreements reads and writes this line. The plan of all is
 * everybody's; an individual plan in a group talk is the member's alone and their leader's, for as long as
 * they lead them.
 */
export function maySeeLine(
  { memberId }: Pick<typeof agreements.$inferSelect, 'memberId'>,
  viewer: LineViewer,
): boolean {
  return memberId === null || viewer.personId === memberId || viewer.leads.has(memberId);
}
