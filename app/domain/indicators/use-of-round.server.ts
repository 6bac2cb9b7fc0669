import type { Transaction } from 'db/client.server';
import { agreements, conversations } from 'db/schema/conversations';
import { cyclePeople } from 'db/schema/cycle-people';
import { figures } from 'db/schema/insight';
import { and, eq, exists, sql } from 'drizzle-orm';
import { newId } from '../ids';
import type { Release } from './release-figures.server';
import { fewestRounded } from './rounded.rules';
import { publishable } from './suppression.rules';
import { told } from './told.rules';
import { USE } from './values.rules';

/**
 * Keeps how many of those who were invited to a round have had their talk, and how many of those have a development
 * plan: as of now, since talks are erased when their time has come. Of the whole organisation, by the same rule as all
 * figures, and about so many each: else the few who are missing would be what is left when those who had their talk,
 * whom other figures count, are taken from those invited. Who they are stands in the pages of the round.
 */
export function storeUse(tx: Transaction, { id: releaseId, cycleId, fewest }: Release): void {
  if (cycleId === null) return;
  const hasPlan = exists(
    tx.select({ id: agreements.id }).from(agreements).where(eq(agreements.conversationId, conversations.id)),
  );
  const people = tx
    .select({ state: conversations.state, plan: sql<number>`${hasPlan}` })
    .from(cyclePeople)
    .leftJoin(conversations, eq(conversations.id, cyclePeople.conversationId))
    .where(and(eq(cyclePeople.cycleId, cycleId), eq(cyclePeople.standing, 'invited')))
    .all();
  const had = people.filter(({ state }) => state === 'signed' || state === 'closed');
  const planned = had.filter(({ plan }) => plan === 1).length;
  store('talk', { [USE.had]: had.length, [USE.missed]: people.length - had.length });
  store('plan', { [USE.plan]: planned, [USE.noPlan]: had.length - planned });

  function store(subject: string, said: Record<string, number>): void {
    const place = { id: 'all', parentId: null, said };
    const groups = publishable([place], Object.keys(said), fewestRounded(fewest)).get('all') ?? [];
    const about = { frameworkId: null, kind: 'use' as const, subject, role: null, unitId: null };
    tx.insert(figures)
      .values({ id: newId(), releaseId, ...about, groups: JSON.stringify(told(groups, true)) })
      .run();
  }
}
