import type { Framework } from 'templates/framework.schema';
import type { ChainLink, Section } from 'templates/template.schema';
import { type CitedSentence, citedSentences } from '../frameworks/templates/asked-questions.rules';

/** What another level of leadership is expected to do on the same theme. */
export type ChainLevel = Pick<ChainLink, 'role' | 'name' | 'position'> & { sentences: CitedSentence[] };

/** Ledelseskæden of a section, those above first; empty outside the themes of a LUS. */
export function chainLevels({ chain = [] }: Section, framework: Framework): ChainLevel[] {
  return chain
    .map(({ role, name, position, statements }) => ({
      role,
      name,
      position,
      sentences: citedSentences(statements, framework),
    }))
    .filter(({ sentences }) => sentences.length > 0);
}
