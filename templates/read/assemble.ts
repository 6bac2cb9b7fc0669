import { createHash } from 'node:crypto';
import type { Framework } from 'templates/framework.schema';
import { type MappedText, type Span, spanOf } from './blocks/mapped-text';
import type { DecodedDocument } from './decode';
import { organisationIn } from './organisation';
import { roleChain } from './roles/role-chain';
import { capital, nameKey, slug } from './roles/role-names';
import type { Draft } from './statements/draft';
import { habitsOf, repair } from './statements/repair';
import { kindByName } from './statements/settings';

/** The draft as a framework: ids, levels, lines and repaired wording. */
export function assemble(document: DecodedDocument, draft: Draft, title: string): Framework {
  const places = lineFinder(document.text);
  const ids = new Set<string>();
  const themes = new Map<string, Framework['themes'][number]>();
  const themeIds = new Set<string>();
  const themeId = (name: string): string => {
    const key = nameKey(name);
    const known = themes.get(key);
    if (known) return known.id;
    const kind = draft.values.has(key) ? 'value' : (draft.kindHint(name) ?? kindByName(name));
    const theme = {
      id: unused(slug(name), themeIds),
      name,
      kind,
      description: draft.descriptionOf(name),
    };
    themes.set(key, theme);
    themeIds.add(theme.id);
    return theme.id;
  };
  const habits = habitsOf(draft.statements, document.text);
  const statements = draft.statements.map((found): Framework['statements'][number] => {
    const source = places(spanOf(found.text));
    return {
      id: placeId('s', found.text, ids),
      theme: themeId(found.setting.theme),
      group: found.setting.group,
      role: found.role.id,
      text: found.text.text,
      ...repair(found, habits),
      source,
    };
  });
  const indicators = draft.indicators.map(({ text, theme }) => {
    return {
      id: placeId('i', text, ids),
      theme: themeId(theme),
      text: text.text,
      source: places(spanOf(text)),
    };
  });
  return {
    format: 'muskat.framework/1',
    name: title,
    organisation: organisationIn(title, document.text),
    language: draft.language,
    source: { name: document.name, mediaType: document.mediaType, sha256: document.sha256 },
    roles: roleChain(draft.statements, { text: document.text, language: draft.language }),
    values: valuesOf(draft, themes),
    themes: [...themes.values()],
    statements,
    indicators,
    leftOut: draft.leftOut
      .map(({ text, why }) => ({ text: text.text, why, source: places(spanOf(text)) }))
      .sort((a, b) => a.source.start - b.source.start),
  };
}

function valuesOf(
  draft: Draft,
  themes: ReadonlyMap<string, Framework['themes'][number]>,
): Framework['values'] {
  const ids = new Set<string>();
  for (const { name, kind } of themes.values()) if (kind === 'value') draft.nameValue(name);
  return [...draft.values].map(([key, value]) => {
    const theme = themes.get(key);
    const description = value.description.join(' ') || (theme?.description ?? '');
    const id = theme?.id ?? unused(slug(value.name), ids);
    ids.add(id);
    return { id, name: capital(value.name), description };
  });
}

/** From the text and its place: the same document gives the same ids, and the same words twice give two. */
function placeId(prefix: 's' | 'i', text: MappedText, ids: Set<string>): string {
  const { start, end } = spanOf(text);
  const hash = createHash('sha256').update(`${text.text}\n${start}\n${end}`).digest('hex');
  const id = unused(`${prefix}_${hash.slice(0, 12)}`, ids);
  ids.add(id);
  return id;
}

function unused(id: string, used: ReadonlySet<string>): string {
  if (!used.has(id)) return id;
  for (let n = 2; ; n += 1) if (!used.has(`${id}-${n}`)) return `${id}-${n}`;
}

function lineFinder(text: string): (span: Span) => { line: number; start: number; end: number } {
  const breaks = [...text.matchAll(/\r\n|\r|\n/g)].map((match) => match.index + match[0].length);
  return ({ start, end }) => {
    let low = 0;
    let high = breaks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((breaks[middle] ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    return { line: low + 1, start, end };
  };
}
