/** "Åse, Bo og Carl": names as they are said. */
export function inWords(names: readonly string[], and: 'og' | 'and'): string {
  const last = names.at(-1) ?? '';
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} ${and} ${last}` : last;
}
