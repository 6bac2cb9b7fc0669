import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { DescribedLine } from '../../domain/conversations/talk/talk-news.schema';
import type { Fields } from '../autosave/field-state';
import { newKey } from '../autosave/new-key';
import { useAutosave } from '../autosave/use-autosave';
import { LineSaving } from './line-saving';
import {
  emptyLine,
  isEmpty,
  lineOf,
  markFieldOf,
  type ShownLine,
  textFieldOf,
  withLine,
  withLineAt,
  withoutLine,
} from './shown-lines';

type RecordLinesOptions = {
  /** Person and conversation: whose drafts they are. */
  scope: string;
  /** Address that takes one save. */
  saveTo: string;
  lines: readonly DescribedLine[];
  /** Versions of the lines that have been taken away, by id. */
  gone: Readonly<Record<string, number>>;
  /** Id of the empty line that the page came with. */
  newLineId: string;
};

/** The lines of a section's record on the page: written in, added, taken away, and followed as others write. */
export function useRecordLines({ scope, saveTo, lines: stored, gone, newLineId }: RecordLinesOptions) {
  const [lines, setLines] = useState<ShownLine[]>(() => [...stored, emptyLine(newLineId)]);
  const [removed, setRemoved] = useState<{ line: ShownLine; place: number } | null>(null);
  const show = useCallback((line: ShownLine) => setLines((shown) => withLine(shown, line)), []);
  const { state, queue } = useAutosave({
    address: saveTo,
    scope,
    stored: useMemo(() => storedFields(stored), [stored]),
    gone,
    keyName: 'id',
    onRestore: (id, fields) => show(lineOf(id, fields)),
    onFound: (id, fields) => show(lineOf(id, fields)),
    onRemoved: (id) => setLines((shown) => withoutLine(shown, id)),
  });
  const saving = useMemo(() => new LineSaving(queue), [queue]);

  const begun = useRef([...stored, emptyLine(newLineId)]);
  useEffect(() => {
    saving.begin(newLineId);
    // What was typed before scripts ran is a change like any other.
    for (const line of begun.current) {
      const typed = typedIn(line);
      if (!typed || (typed.text === line.text && typed.discretion === line.discretion)) continue;
      show(lineOf(line.id, typed));
      saving.write(line.id, typed);
    }
  }, [saving, show, newLineId]);
  // An empty line always waits at the end.
  useEffect(() => {
    const last = lines.at(-1);
    if (last && isEmpty(last)) return;
    const id = newKey();
    saving.begin(id);
    setLines((shown) => [...shown, emptyLine(id)]);
  }, [lines, saving]);

  const follow = useCallback(
    (news: readonly DescribedLine[]): DescribedLine[] => {
      const fresh = news.map((line) => ({ line, what: saving.heard(line) }));
      for (const { line, what } of fresh) {
        if (what === 'show') show(line);
        if (what === 'take-away') setLines((shown) => withoutLine(shown, line.id));
      }
      return fresh.flatMap(({ line, what }) => (what === 'show' ? line : []));
    },
    [saving, show],
  );

  return {
    lines,
    state,
    queue,
    removed: removed?.line ?? null,
    /** Takes in what the server has by now; returns what is new on the page. */
    follow,
    write(id: string, fields: Fields) {
      show(lineOf(id, fields));
      saving.write(id, fields);
    },
    remove(line: ShownLine) {
      setRemoved({ line, place: lines.findIndex(({ id }) => id === line.id) });
      setLines((shown) => withoutLine(shown, line.id));
      saving.remove(line.id);
    },
    undoRemoval() {
      if (!removed) return;
      const { line, place } = removed;
      setLines((shown) => withLineAt(withoutLine(shown, line.id), line, place));
      saving.write(line.id, { text: line.text, discretion: line.discretion });
      setRemoved(null);
    },
    /** The text that shall stand in a line where several had been written; null takes it away. */
    choose(id: string, fields: Fields | null) {
      if (fields) show(lineOf(id, fields));
      else setLines((shown) => withoutLine(shown, id));
      saving.choose(id, fields);
    },
  };
}

/** What a line's fields hold on the page. */
function typedIn({ id }: { id: string }): Fields | null {
  const area = document.getElementById(textFieldOf(id));
  const box = document.getElementById(markFieldOf(id));
  if (!(area instanceof HTMLTextAreaElement) || !(box instanceof HTMLInputElement)) return null;
  return { text: area.value, discretion: box.checked ? 'may-be-retold' : 'between-us' };
}

const storedFields = (lines: readonly DescribedLine[]) =>
  Object.fromEntries(
    lines.map(({ id, text, discretion, version }) => [id, { fields: { text, discretion }, version }]),
  );
