/** What names a summary in an archive. */
type Named = { heldOn: string; type: string; employeeName: string };

/** No file system refuses what is left: separators, reserved signs and control characters are gone. */
function safe(text: string): string {
  return (
    text
      .normalize('NFC')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what has to go.
      .replace(/[\\/:*?"<>|\u0000-\u001f\u007f]+/g, ' ')
      .replace(/(?:\.{2,}|\s)+/g, ' ')
      .replace(/^[. ]+|[. ]+$/g, '')
      .slice(0, 100)
      .trim()
  );
}

/** "2027-03-03 MUS Jonas Holm.pdf": sorts by day, says what it is, and is a file name everywhere. */
export function summaryFileName({ heldOn, type, employeeName }: Named): string {
  return `${[heldOn, type.toUpperCase(), safe(employeeName)].filter(Boolean).join(' ')}.pdf`;
}

/** Names the summaries of an archive one after the other; where two would be the same, the later get "(2)", "(3)". */
export function archiveNamer(): (summary: Named) => string {
  // Windows and macOS know no difference between upper and lower case.
  const used = new Set<string>();
  const next = new Map<string, number>();
  return (summary) => {
    const name = summaryFileName(summary);
    let copy = next.get(name.toLowerCase()) ?? 1;
    let free = name;
    while (used.has(free.toLowerCase())) {
      copy += 1;
      free = name.replace(/\.pdf$/, ` (${copy}).pdf`);
    }
    next.set(name.toLowerCase(), copy);
    used.add(free.toLowerCase());
    return free;
  };
}
