import type { Heading } from '../outline';
import { nameKey } from '../roles/role-names';
import { type RoleSign, subjectRole } from '../roles/role-signs';
import type { Setting, ThemeKind } from './draft';

export const CONTAINER_HEADING =
  /^(?:(?:vores|de|kommunens|fælles|the|our|\p{L}+s)\s+)*(?:(?:to|tre|fire|fem|seks|syv|otte|ni|ti|three|four|five|six|seven|\d+)\s+)?(?:fælles\s+|bærende\s+)?(?:værdier|pejlemærker|principper|dogmer|temaer|forventninger|ledelsesformer|\p{L}*kompetencer|roller|fokusområder|perspektiver|indsatsområder|\p{L}*grundlag(?:et)?|sådan\s+gør\s+vi|det\s+gør\s+vi|values|principles|themes|expectations|competenc(?:i)?es|behaviou?rs)\b/iu;

/**
 * The theme and group that a path of headings gives. A heading that a list has announced as a theme (`announced`,
 * keys of names) is one, whatever stands above it. Otherwise the outermost heading that is neither the title nor a role nor
 * only announces what is under it is the theme; the innermost of the others is the group.
 */
export function settingOf(
  path: readonly Heading[],
  { role, fallback, announced }: { role: RoleSign | null; fallback: string; announced: ReadonlySet<string> },
): Setting {
  const named = path.filter((heading, i) => !heading.isTitle && !heading.role && !(heading.asks && i > 0));
  const telling = named.filter((heading, i) => {
    return i === named.length - 1 || !(heading.isPart || CONTAINER_HEADING.test(heading.name));
  });
  const first = Math.max(
    telling.findIndex((heading) => announced.has(nameKey(heading.name))),
    0,
  );
  const theme =
    telling[first]?.name ??
    path.findLast((heading) => !heading.isTitle && !(heading.role && heading.asks))?.name ??
    path[0]?.name ??
    fallback;
  const innermost = telling.length > first + 1 ? telling[telling.length - 1] : undefined;
  return { theme, group: innermost?.name ?? null, role };
}

/** True where the headings give a theme of their own, not only a role, a title or an announcement. */
export function hasOwnTheme(path: readonly Heading[]): boolean {
  return path.some((heading) => !heading.isTitle && !heading.role && !CONTAINER_HEADING.test(heading.name));
}

const CAPTION =
  /^(?:tema(?:er)?|rolle(?:r)?|niveau(?:er)?|område|gruppe|emne|adfærd|forventning(?:er)?|beskrivelse|indhold|eksempler|i\s+praksis|handlinger?|udsagn|ansvar|det\s+gør\s+(?:vi|du|jeg)|sådan\s+gør\s+(?:vi|du|jeg)|hvad|hvordan|theme|role|level|behaviou?r|expectations?|description)\s*:?$/iu;

/** A name that only says what stands under it, as `Forventninger` over a column does. */
export function isAnnouncement(name: string): boolean {
  return CAPTION.test(name) || CONTAINER_HEADING.test(name);
}

/** What kind of theme a line announces: `Vores fælles pejlemærker er:`, a heading above, the theme's own name. */
export function announcedKind(text: string): ThemeKind | null {
  if (/værdi|\bvalues?\b/i.test(text)) return 'value';
  if (/pejlemærk|princip|dogme|\bprinciples?\b/i.test(text)) return 'principle';
  if (/ledelsesform/i.test(text)) return 'form-of-leadership';
  return /kompetence|competenc/i.test(text) ? 'competence' : null;
}

export function kindByName(name: string): ThemeKind {
  if (/(?:ledelse|leadership)$/i.test(name) && name.split(/\s+/).length <= 3) return 'form-of-leadership';
  return /^(?:vi|we)\s/i.test(name) ? 'principle' : 'competence';
}

/** Whose statement it is: what the sentence itself says outweighs a part that speaks of everybody, or of nobody. */
export function roleFor(text: string, setting: Setting, fallback: RoleSign): RoleSign {
  const own = subjectRole(text);
  if (own && (/^(?:alle|som|all|as)\s/i.test(text) || !setting.role || setting.role.id === 'alle'))
    return own;
  return setting.role ?? fallback;
}
