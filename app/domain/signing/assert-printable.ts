import { findUnprintable, type Unprintable } from 'templates/pdf/printable';
import type { Summary } from 'templates/summary.schema';
import { Refusal } from '../errors';

/** Refuses a summary with a character that the fonts of the document lack. */
export function assertPrintable(summary: Summary): void {
  const [first] = findUnprintable(summary);
  if (first) throw unprintableRefusal(first, summary);
}

/** Says where the character stands in the reader's own terms: under a theme, in an agreement, in whose name. */
function unprintableRefusal({ field, character }: Unprintable, summary: Summary): Refusal {
  const [part, number] = field.split('.');
  const section = part === 'sections' ? summary.sections[Number(number)] : undefined;
  if (section) return new Refusal('invalid', 'summary.unprintable', { character, section: section.title });
  if (part === 'agreements')
    return new Refusal('invalid', 'summary.unprintable_agreement', { character, number: Number(number) + 1 });
  if (part === 'lookBack')
    return new Refusal('invalid', 'summary.unprintable_look_back', { character, number: Number(number) + 1 });
  if (part === 'noAgreements')
    return new Refusal('invalid', 'summary.unprintable_no_agreements', { character });
  if (part === 'basis') return new Refusal('invalid', 'summary.unprintable_basis', { character });
  const name = partyAt(field, summary);
  if (name) return new Refusal('invalid', 'summary.unprintable_person', { character, name });
  return new Refusal('invalid', 'summary.unprintable_name', { character });
}

/** The person whose name or title it is; undefined where it is a name of something else. */
function partyAt(field: string, { employees, leader, deputy }: Summary): string | undefined {
  const [part, number] = field.split('.');
  if (part === 'leader') return leader.name;
  if (part === 'deputy') return deputy?.name;
  return part === 'employees' ? employees[Number(number)]?.name : undefined;
}
