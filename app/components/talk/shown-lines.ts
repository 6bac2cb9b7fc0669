import type { Discretion } from 'templates/summary.schema';
import type { DescribedLine } from '../../domain/conversations/talk/talk-news.schema';
import type { Content, Fields } from '../autosave/field-state';

/** A line of the record as it stands on the page, whoever has written it and whether or not it is saved. */
export type ShownLine = { id: string; text: string; discretion: Discretion; writtenBy: string | null };

export const emptyLine = (id: string): ShownLine => ({
  id,
  text: '',
  discretion: 'between-us',
  writtenBy: null,
});

export const isEmpty = ({ text }: { text: string }) => text.trim() === '';

/** What the saving knows a line as; null where it has been taken away. */
export function contentOf({ text, discretion }: Pick<DescribedLine, 'text' | 'discretion'>): Content {
  return isEmpty({ text }) ? null : { text, discretion };
}

/** A line as the saving knows it, for the page. Whatever does not say that it may be retold stays between the parties. */
export function lineOf(id: string, fields: Fields, writtenBy: string | null = null): ShownLine {
  return { id, text: fields.text ?? '', discretion: discretionOf(fields), writtenBy };
}

export const discretionOf = ({ discretion }: Fields): Discretion =>
  discretion === 'may-be-retold' ? 'may-be-retold' : 'between-us';

/** Puts a line in the place of the one with its id, or last, above the empty line that always waits. */
export function withLine(shown: readonly ShownLine[], line: ShownLine): ShownLine[] {
  if (shown.some(({ id }) => id === line.id))
    return shown.map((other) => (other.id === line.id ? line : other));
  const last = shown.at(-1);
  return last && isEmpty(last) ? [...shown.slice(0, -1), line, last] : [...shown, line];
}

export const withoutLine = (shown: readonly ShownLine[], id: string): ShownLine[] =>
  shown.filter((line) => line.id !== id);

/** Puts a line back where it stood. */
export function withLineAt(shown: readonly ShownLine[], line: ShownLine, place: number): ShownLine[] {
  return [...shown.slice(0, place), line, ...shown.slice(place)];
}

/** Names of a line's fields, in the form and as ids. */
export const textFieldOf = (lineId: string) => `${lineId}.text`;
export const markFieldOf = (lineId: string) => `${lineId}.discretion`;
