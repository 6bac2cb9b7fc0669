import type { Template } from 'templates/template.schema';
import type { TemplateEdit } from './template-edit.schema';

/** The panel of the editor that is open, by the name that it has in the address. */
export const PANELS = ['ret', 'udelad', 'flyt', 'afsnit', 'nyt', 'skala'] as const;
export type Panel = { name: (typeof PANELS)[number]; id: string };

/** What was done last, and to which question or section. */
const DONE = [
  'moved',
  'section-moved',
  'reworded',
  'restored',
  'left-out',
  'taken-back',
  'added',
  'changed',
  'removed',
  'required',
  'optional',
  'scale',
  'restored-all',
] as const;
export type Done = (typeof DONE)[number];

export function panelIn(address: URLSearchParams): Panel | null {
  for (const name of PANELS) {
    const id = address.get(name);
    if (id !== null) return { name, id };
  }
  return null;
}

/** Where the editor goes after a change: what was done, and what to. `here` is the question or section. */
export function placeAfter(edit: TemplateEdit): { done: Done; here: string } {
  switch (edit.kind) {
    case 'move-question':
    case 'place-question':
      return { done: 'moved', here: edit.question };
    case 'move-section':
      return { done: 'section-moved', here: edit.section };
    case 'reword':
      return { done: 'reworded', here: edit.question };
    case 'restore-question':
      return { done: 'restored', here: edit.question };
    case 'reword-section':
      return { done: 'reworded', here: edit.section };
    case 'restore-section':
      return { done: 'restored', here: edit.section };
    case 'leave-out':
      return { done: 'left-out', here: edit.question };
    case 'take-back':
      return { done: 'taken-back', here: edit.question };
    case 'add-question':
      return { done: 'added', here: edit.question };
    case 'change-question':
      return { done: 'changed', here: edit.question };
    case 'remove-question':
      return { done: 'removed', here: edit.question };
    case 'require':
      return { done: edit.required ? 'required' : 'optional', here: edit.question };
    case 'set-scale':
    case 'reset-scale':
      return { done: 'scale', here: 'scale' };
    case 'restore-all':
      return { done: 'restored-all', here: '' };
  }
}

/** Which panel makes a change; those that are not here are made with a button. */
const MADE_IN: Partial<Record<TemplateEdit['kind'], Panel['name']>> = {
  reword: 'ret',
  'restore-question': 'ret',
  'change-question': 'ret',
  'leave-out': 'udelad',
  'place-question': 'flyt',
  'reword-section': 'afsnit',
  'restore-section': 'afsnit',
  'add-question': 'nyt',
  'set-scale': 'skala',
  'reset-scale': 'skala',
};

/** Whether the open panel is done with after this change: what is being written in another stays. */
export function closes({ name, id }: Panel, edit: TemplateEdit): boolean {
  if (MADE_IN[edit.kind] !== name) return false;
  if (edit.kind === 'add-question') return edit.section === id;
  return name === 'skala' || placeAfter(edit).here === id;
}

export type Happened = {
  /** Null where a panel was closed without a change. */
  done: Done | null;
  here: string;
  /** Which way it was moved. */
  by: 'up' | 'down' | null;
  /** Title of its section. */
  section: string;
  place: number;
  total: number;
  /** The question that stands where one was that is left out. */
  neighbour: string | null;
};

/** What was done last, by the address, with where the question or section stands now. */
export function happenedIn(address: URLSearchParams, template: Template): Happened | null {
  const here = address.get('her');
  if (here === null) return null;
  const by = address.get('vej');
  const happened: Pick<Happened, 'done' | 'here' | 'by' | 'neighbour'> = {
    done: DONE.find((known) => known === address.get('gjort')) ?? null,
    here,
    by: by === 'up' || by === 'down' ? by : null,
    neighbour: null,
  };
  const { sections, leftOut = [] } = template;
  const sectionPlace = sections.findIndex(({ id }) => id === here);
  const section = sections[sectionPlace];
  if (section)
    return { ...happened, section: section.title, place: sectionPlace + 1, total: sections.length };
  for (const { title, questions } of sections) {
    const place = questions.findIndex(({ id }) => id === here);
    if (place >= 0) return { ...happened, section: title, place: place + 1, total: questions.length };
  }
  const left = leftOut.find(({ question }) => question.id === here);
  const questions = sections.find(({ id }) => id === left?.section)?.questions ?? [];
  const neighbour = questions[left?.place ?? 0] ?? questions.at(-1);
  return { ...happened, section: '', place: 0, total: 0, neighbour: neighbour?.id ?? null };
}
