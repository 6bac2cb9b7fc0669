import { EVERYBODY, type Role } from 'templates/framework.schema';
import type { FoundStatement } from '../statements/draft';
import { rolesIn } from './role-names';
import { COMMON_ROLES, type RoleSign } from './role-signs';

/** Where in a Danish municipality's chain of leadership a title stands, from the employee up. Equal ranks share a level. */
const RANKS: readonly (readonly [RegExp, number])[] = [
  [/medarbejder$|^employee$/, 0],
  [
    /(konsulent|koordinator|ansvarlig|paedagog|raadgiver|repraesentant|vejleder|tovholder|specialist|mentor|assistent|ekspert|laerer)(er|e)?$/,
    0,
  ],
  [/^(top|oeverste-)?ledelsen?$|^(leder|chef|direktions)gruppen?$/, 6],
  [/^(team|gruppe|hold|projekt|vagt)leder$|^team-?leader$|^supervisor$/, 1],
  [/^(leder-af-medarbejdere|leder|funktionsleder|dagligleder|leader|manager)$/, 2],
  [/^(afsnits|afdelings|institutions|enheds|virksomheds|distrikts|skole|stab|stabs)leder$/, 3],
  [/^(leder-af-ledere|centerleder|omraadeleder|sektionsleder|sektorleder)$/, 4],
  [/^leder-af-(?:organisation|virksomhed|helhed|kommune)/, 6],
  [/leder$/, 3],
  [/^(center|fag|afdelings|omraade|vicecenter)\p{L}*chef$|^(director|head-of-\p{L}+)$/u, 5],
  [/chef$/, 5],
  [/^(vice|fag|omraade|forvaltnings)?direktoer$|^direktion$|^executive$/, 6],
  [/direktoer$/, 7],
];

function rankOf(id: string): number {
  return RANKS.find(([pattern]) => pattern.test(id))?.[1] ?? 3;
}

/**
 * The roles of a framework in order of level. Those with statements of their own; where something is said of
 * everybody, employee and leader too if the document speaks of them.
 */
export function roleChain(
  statements: readonly FoundStatement[],
  { text, language }: { text: string; language: 'da' | 'en' },
): Role[] {
  const named = new Map<string, RoleSign>();
  for (const { role } of statements) if (role.id !== EVERYBODY) named.set(role.id, role);
  if (statements.some(({ role }) => role.id === EVERYBODY)) {
    for (const role of rolesIn(text)) {
      const common =
        role.id === 'medarbejder' || role.id === 'employee' || (rankOf(role.id) === 2 && !hasLeader(named));
      if (common && !named.has(role.id)) named.set(role.id, { id: role.id, name: role.name });
    }
  }
  if (statements.some(({ role }) => role.id === EVERYBODY))
    for (const role of missingRoles(named, language)) named.set(role.id, role);
  const ids = [...named.keys()];
  const rank = (id: string) => rankAmong(id, ids);
  const ranks = [...new Set(ids.map(rank).filter((value) => value > 0))].sort((a, b) => a - b);
  const roles = ids.map((id): Role => {
    const level = ranks.indexOf(rank(id)) + 1;
    return { id, name: named.get(id)?.name ?? id, level, leads: rank(id) >= 1, inherits: [] };
  });
  const shared = sharesEmployeePart(text);
  return roles
    .map((role) => ({ ...role, inherits: inheritedBy(role, roles, { shared, statements }) }))
    .sort((a, b) => a.level - b.level);
}

/** What holds for everybody holds for somebody: an employee, and a leader where the document knows no role at all. */
function missingRoles(named: ReadonlyMap<string, RoleSign>, language: 'da' | 'en'): RoleSign[] {
  const { employee, leader } = COMMON_ROLES[language];
  if (named.size === 0) return [employee, leader];
  return [...named.keys()].some((id) => rankOf(id) === 0) ? [] : [employee];
}

function hasLeader(named: ReadonlyMap<string, RoleSign>): boolean {
  return [...named.keys()].some((id) => rankOf(id) > 0);
}

/** Leaders in general stand where the lowest kind of leader does, and not below it. */
function rankAmong(id: string, ids: readonly string[]): number {
  const rank = rankOf(id);
  // Who coordinates employees stands between them and their leader.
  if (/koordinator$|coordinator$/.test(id) && ids.some((other) => EMPLOYEE.has(other))) return 0.5;
  if (!GENERAL.has(id)) return rank;
  const kinds = ids.filter((other) => !GENERAL.has(other) && /leder$/.test(other)).map(rankOf);
  return kinds.length > 0 && Math.min(...kinds) === 3 ? 3 : rank;
}

const EMPLOYEE = new Set(['medarbejder', 'employee']);
const GENERAL = new Set(['leder', 'leader', 'manager']);

/**
 * What holds for leaders in general holds for each kind of leader, unless a table sets the two side by side;
 * the employee part holds for leaders where the document says so.
 */
function inheritedBy(
  role: Role,
  roles: readonly Role[],
  said: { shared: boolean; statements: readonly FoundStatement[] },
): string[] {
  if (!role.leads) return [];
  const inTable = (id: string) =>
    said.statements.some((found) => found.role.id === id && found.family === 'tables');
  const general = roles.filter((other) => {
    const isKind =
      other.id !== role.id &&
      GENERAL.has(other.id) &&
      (role.id.endsWith(other.id) || role.id.startsWith('leder-af-'));
    return isKind && !(inTable(role.id) && inTable(other.id));
  });
  const employee = said.shared ? roles.filter((other) => other.level === 0) : [];
  return [...employee, ...general].map((other) => other.id);
}

/** Everybody is called an employee, or the employee part is said to hold for leaders too. */
function sharesEmployeePart(text: string): boolean {
  return text.split(/(?<=[.!?])\s+/).some((sentence) => {
    const employee = /medarbejder|employee/i.test(sentence);
    const leader = /(?<!\p{L})leder|leader|manager/iu.test(sentence);
    if (
      /\b(?:vi\s+er|er\s+vi)\s+(?:jo\s+)?alle(?:sammen)?\s+(?:medarbejdere|ansatte)\b|\bwe\s+are\s+all\s+employees\b/i.test(
        sentence,
      )
    )
      return true;
    if (!employee || !leader) return false;
    return (
      /(?:gælder|omfatter|appl(?:y|ies))\b.{0,80}\b(?:også|alle|both|all|too)(?!\p{L}).{0,60}(?:leder|leader|manager)/iu.test(
        sentence,
      ) ||
      /(?:leder\p{L}*|leaders?|managers?)\s+(?:er|are)\s+(?:også|also)\s+(?:medarbejder|employee)/iu.test(
        sentence,
      )
    );
  });
}
