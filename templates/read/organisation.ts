/** Whose framework it is, by its title or by the municipality it names most; null where neither tells. */
export function organisationIn(title: string, text: string): string | null {
  const named = /(?:grundlag|principper|værdier|framework|foundation)\p{L}*\s+(?:for|i|in)\s+(.+)$/iu.exec(
    title,
  )?.[1];
  if (named) return named.trim();
  const owner =
    /^(.+?)(ns|ts|es|s)\s+(?:\p{L}+-\s+og\s+)?(?:ledelses|leder|medarbejder|selvledelses)\p{L}*/iu.exec(
      title,
    );
  if (owner?.[1] && !/\s(?:vores|et|en)$/i.test(owner[1]))
    return `${owner[1]}${(owner[2] ?? '').slice(0, -1)}`;
  return mostNamed(text);
}

function mostNamed(text: string): string | null {
  const counts = new Map<string, number>();
  for (const match of text.matchAll(
    /(?<!\p{L})(\p{Lu}[\p{Ll}-]+(?:-\p{Lu}\p{Ll}+)*) Kommune(?:s)?(?!\p{L})/gu,
  )) {
    if (match[1]) counts.set(match[1], (counts.get(match[1]) ?? 0) + 1);
  }
  const [first] = [...counts].sort((a, b) => b[1] - a[1]);
  return first ? `${first[0]} Kommune` : null;
}
