import { createContext, useContext } from 'react';
import type { Happened, Panel } from '../../../domain/frameworks/templates/editor-place.rules';
import type { FieldErrors } from '../../../http/form.server';

/** What a change was answered with where it was not made: what is wrong, and what was typed. */
export type EditAnswer = { errors: FieldErrors; values: Record<string, string> };

export type Editor = {
  /** Of the draft, as it is shown. */
  version: number;
  panel: Panel | null;
  happened: Happened | null;
  answer: EditAnswer | null;
  language: 'da' | 'en';
  /** Of the framework, where the sentences are cited from. */
  sourceLanguage: 'da' | 'en';
};

export const EditorContext = createContext<Editor | null>(null);

export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error('this is a part of the editor');
  return editor;
}

/** What a field of the open panel begins with, and what is wrong with it. */
export function useEditFields() {
  const { answer } = useEditor();
  return (name: string, stored: string) => ({
    name,
    id: name,
    defaultValue: answer?.values[name] ?? stored,
    error: answer?.errors[name],
  });
}
