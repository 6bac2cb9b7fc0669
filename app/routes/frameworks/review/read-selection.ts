import { z } from 'zod';
import { type GivenSelection, VIEWS } from '../../../components/frameworks/review/use-selection';

const SelectionSchema = z.object({
  valgt: z.string().min(1).nullable().catch(null),
  ved: z.coerce.number().int().nonnegative().nullable().catch(null),
  vis: z.enum(VIEWS).nullable().catch(null),
});

/** What the address of a review says is chosen on it. */
export function readSelection(address: URL): GivenSelection {
  const { valgt, ved, vis } = SelectionSchema.parse({
    valgt: address.searchParams.get('valgt'),
    ved: address.searchParams.has('ved') ? address.searchParams.get('ved') : null,
    vis: address.searchParams.get('vis'),
  });
  return { chosen: valgt, start: ved, view: vis };
}

/** The address with this chosen, as the page's own links have it. */
export function selectionAddress({ chosen, start, view }: GivenSelection): string {
  const query = new URLSearchParams();
  if (chosen !== null) query.set('valgt', chosen);
  if (start !== null) query.set('ved', String(start));
  if (view !== null) query.set('vis', view);
  return `?${query}`;
}
