import type { Choice, Template } from 'templates/template.schema';
import { freeId } from './edit-own.rules';
import { scaleOf, usualScale } from './scale-words.rules';
import type { EditOf } from './template-edit.schema';

/** The organisation's own words. A word that is only spelt otherwise keeps its id, which answers are stored with. */
export function setScale(template: Template, { words }: EditOf<'set-scale'>): Template {
  const known = new Set(scaleOf(template).map(({ id }) => id));
  const kept = new Set<string>();
  const used = new Set(known);
  const scale = words.map(({ id, label }): Choice => {
    if (id === undefined || !known.has(id) || kept.has(id)) return { id: freeId('w', used), label };
    kept.add(id);
    return { id, label };
  });
  return { ...template, scale: isUsual(scale, template.language) ? undefined : scale };
}

function isUsual(scale: readonly Choice[], language: Template['language']): boolean {
  return JSON.stringify(scale) === JSON.stringify(usualScale(language));
}
