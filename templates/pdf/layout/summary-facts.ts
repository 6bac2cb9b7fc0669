import type { Summary } from '../../summary.schema';
import { danishInstant, longDate } from '../dates';
import { DOCUMENT_WORDS } from '../words';
import type { Fact, FactRow } from './head-atoms';
import { TEXT } from './style';

type Party = Summary['leader'];

/** Who, when, and what the talk was built on. */
export function summaryFacts(summary: Summary): FactRow[] {
  const words = DOCUMENT_WORDS[summary.language];
  const roles = words.roles[summary.type];
  const plain = (text: string): Fact => ({ text, style: TEXT.body });
  const frozenAt = danishInstant(new Date(summary.frozenAt), summary.language);
  return [
    ...(summary.team ? [[words.team, [{ text: summary.team, style: TEXT.strong }]] satisfies FactRow] : []),
    summary.employees.length > 1
      ? [words.participants, summary.employees.map((party) => plain(nameAndTitle(party)))]
      : [roles.employee, summary.employees.flatMap((party) => person(roles.employee, party))],
    [roles.leader, [...person(roles.leader, summary.leader), ...deputyOf(summary)]],
    [words.heldOn, [plain(longDate(summary.heldOn, summary.language))]],
    [words.framework, [plain(summary.framework.name)]],
    ...(summary.basis.length > 0 ? [[words.basis, summary.basis.map(plain)] satisfies FactRow] : []),
    [words.frozen, [plain(words.frozenAs(frozenAt, summary.version))]],
  ];
}

function person(role: string, party: Party): Fact[] {
  const titles = titleBeside(role, party).map((text): Fact => ({ text, style: TEXT.label }));
  return [{ text: party.name, style: TEXT.strong }, ...titles];
}

/** Who has stood in for the leader, below the leader. */
function deputyOf({ deputy, leader, language }: Summary): Fact[] {
  if (!deputy) return [];
  const words = DOCUMENT_WORDS[language].deputyFor(leader.name);
  return [{ text: `${words}: ${nameAndTitle(deputy)}`, style: TEXT.body }];
}

/** The job title, where it says more than the role that stands beside it. */
export function titleBeside(role: string, { title }: Party): string[] {
  return title && title.toLowerCase() !== role.toLowerCase() ? [title] : [];
}

function nameAndTitle({ name, title }: Party): string {
  return title ? `${name}, ${title}` : name;
}
