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
