import type { Framework } from 'templates/framework.schema';
import { wordKey } from './similarity.rules';

/** With fewer statements in common than this, two frameworks only share what all frameworks say. */
const LEAST_SHARED = 0.2;

/**
 * Which of the published frameworks a document is a new edition of: the one that it shares most statements with, or
 * that is called the same but for a year or a version. `share` is the share of statements in common, from 0 to 1.
 */
export function likelyEdition(
  framework: Framework,
  published: readonly Framework[],
): { index: number; share: number } | null {
  let best: { index: number; share: number; sameName: boolean } | null = null;
  for (const [index, other] of published.entries()) {
    const share = sharedStatements(framework, other);
    const sameName = editionName(framework.name) === editionName(other.name);
    if (share < LEAST_SHARED && !sameName) continue;
    if (!best || share > best.share || (share === best.share && sameName && !best.sameName))
      best = { index, share, sameName };
  }
  return best && { index: best.index, share: best.share };
}

/** Of the shorter of the two: a new edition may have grown or shrunk much. */
function sharedStatements(one: Framework, other: Framework): number {
  const [a, b] = [keysOf(one), keysOf(other)];
  const common = [...a].filter((key) => b.has(key)).length;
  const least = Math.min(a.size, b.size);
  return least === 0 ? 0 : common / least;
}

const keysOf = ({ statements }: Framework) => new Set(statements.map(({ text }) => wordKey(text)));

/** Without years, version numbers and words for them. */
const editionName = (name: string) =>
  wordKey(name.replace(/\d+|\b(?:version|udgave|revideret|edition|revised|v)\b/giu, ''));
