export type WordChange = { op: 'same' | 'added' | 'removed'; text: string };

/** Past this many words on either side, the whole text counts as changed: nobody reads such a comparison. */
const MOST_WORDS = 1500;

/**
 * What was added and what was removed, word by word. The texts of `same` and `removed` give `before` again, those
 * of `same` and `added` give `after`.
 */
export function wordChanges(before: string, after: string): WordChange[] {
  const [old, now] = [tokensOf(before), tokensOf(after)];
  if (old.length > MOST_WORDS || now.length > MOST_WORDS) return gathered([], before, after);
  const common = commonLengths(old, now);
  const changes: WordChange[] = [];
  let [i, k] = [0, 0];
  while (i < old.length || k < now.length) {
    const [one, other] = [old[i], now[k]];
    if (one !== undefined && one === other) {
      changes.push({ op: 'same', text: one });
      i += 1;
      k += 1;
    } else if (one !== undefined && (other === undefined || at(common, i + 1, k) >= at(common, i, k + 1))) {
      changes.push({ op: 'removed', text: one });
      i += 1;
    } else if (other !== undefined) {
      changes.push({ op: 'added', text: other });
      k += 1;
    }
  }
  return merged(changes);
}

function tokensOf(text: string): string[] {
  return text.match(/\s+|[\p{L}\p{M}\p{N}]+(?:[-’'][\p{L}\p{M}\p{N}]+)*|[^\s]/gu) ?? [];
}

/** For every pair of places, how many tokens the texts from there on have in common, in order. */
function commonLengths(old: readonly string[], now: readonly string[]): Int32Array[] {
  const rows = Array.from({ length: old.length + 1 }, () => new Int32Array(now.length + 1));
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let k = now.length - 1; k >= 0; k -= 1) {
      const row = rows[i];
      if (row)
        row[k] =
          old[i] === now[k] ? at(rows, i + 1, k + 1) + 1 : Math.max(at(rows, i + 1, k), at(rows, i, k + 1));
    }
  return rows;
}

const at = (rows: readonly Int32Array[], i: number, k: number) => rows[i]?.[k] ?? 0;

/** White space between two changed words changed with them; what was removed stands before what was added. */
function merged(changes: readonly WordChange[]): WordChange[] {
  const result: WordChange[] = [];
  let [removed, added] = ['', ''];
  for (const [i, { op, text }] of changes.entries()) {
    const changing = removed !== '' || added !== '';
    const between =
      op === 'same' && changing && /^\s+$/.test(text) && (changes[i + 1]?.op ?? 'same') !== 'same';
    if (op === 'removed' || between) removed += text;
    if (op === 'added' || between) added += text;
    if (op !== 'same' || between) continue;
    gathered(result, removed, added);
    [removed, added] = ['', ''];
    const open = result.at(-1);
    if (open?.op === 'same') open.text += text;
    else result.push({ op, text });
  }
  return gathered(result, removed, added);
}

function gathered(result: WordChange[], removed: string, added: string): WordChange[] {
  if (removed !== '') result.push({ op: 'removed', text: removed });
  if (added !== '') result.push({ op: 'added', text: added });
  return result;
}
