import type { Framework } from 'templates/framework.schema';
import type { Template } from 'templates/template.schema';
import { type Asked, askedOf, sectionsFor } from './asked-questions.rules';

/** How a template is shown: all of it, as one side prepares on it, or on paper for one of them. */
export type View = { name: 'all' | 'employee' | 'leader' | 'print'; side: 'employee' | 'leader' };

export function viewIn(address: URLSearchParams): View {
  const leader = address.get('for') === 'leder';
  switch (address.get('som')) {
    case 'medarbejder':
      return { name: 'employee', side: 'employee' };
    case 'leder':
      return { name: 'leader', side: 'leader' };
    case 'udskrift':
      return { name: 'print', side: leader ? 'leader' : 'employee' };
    default:
      return { name: 'all', side: 'employee' };
  }
}

export type PreviewSection = { id: string; title: string; guidance: string; questions: Asked[] };

/** What one side is asked, section by section: exactly what the preparation pages show. */
export function previewOf(
  template: Template,
  framework: Framework,
  side: 'employee' | 'leader',
): PreviewSection[] {
  return sectionsFor(template, side).map(({ id, title, guidance, questions }) => ({
    id,
    title,
    guidance,
    questions: questions.map((question) => askedOf(question, side, template, framework)),
  }));
}
