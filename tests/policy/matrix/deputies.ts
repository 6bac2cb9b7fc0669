import type { Outcome, Rule } from './read-policy';

/**
 * Two more actors of the policy, said by what they are like, since that is the rule. The `deputy` stands in
 * for the leader today: in the leader's conversations, and about the leader's reports, they are the leader,
 * but for what stands here; everywhere else they are a colleague. The days of the `former deputy` ended
 * yesterday: they are a colleague everywhere.
 */
const AS_LEADER =
  /^\/(samtaler\/:conversationId|hr\/samtaler|team\/:personId\/|mine-aftaler|skabeloner\/:templateId\/skema)/;

function unlikeTheLeader({ what, path, states }: Rule): Outcome | null {
  // To type in from paper is to read along while nothing is shared.
  if (path.includes('/forberedelse/papir')) return '403';
  // How a talk was is asked of those who were in it.
  if (path.endsWith('/evaluering')) return '403';
  // What two have signed.
  if (what === 'reopen') return '403';
  // The leader has frozen it, and signs it; somebody else who would is refused.
  if (what === 'sign' && states.includes('signing')) return '409';
  return null;
}

/** The lines with what the two get for an answer. */
export function withDeputies(rules: readonly Rule[]): Rule[] {
  const answers = (rule: Rule, actor: string): Outcome => {
    const cell = rule.cells.find((one) => one.actor === actor);
    if (!cell) throw new Error(`nobody is called ${actor}`);
    return cell.outcome;
  };
  return rules.map((rule) => {
    const unlike = unlikeTheLeader(rule);
    const deputy = unlike ?? answers(rule, AS_LEADER.test(rule.path) ? 'leader' : 'colleague');
    return {
      ...rule,
      cells: [
        ...rule.cells,
        { actor: 'deputy', outcome: deputy },
        { actor: 'former deputy', outcome: answers(rule, 'colleague') },
      ],
    };
  });
}
