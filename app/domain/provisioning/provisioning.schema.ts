import { z } from 'zod';
import type { SystemContext } from '../context';
import { EmailSchema, NameSchema } from '../people/people.schema';

/** A directory at work: nobody is logged in, and the log names the token that it showed. */
export type ProvisioningContext = SystemContext & { readonly tokenId: string };

/** What an administrator calls a token. */
export const TokenNameSchema = z.object({
  name: z.string().trim().min(1, 'form.token_name_missing').max(60, 'form.too_long'),
});

/** '' counts as nothing said. */
const line = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .nullish()
    .transform((text) => text || null);

/** What a directory says of a person; null is what it does not say. */
export const PersonSaidSchema = z.object({
  email: EmailSchema,
  name: NameSchema,
  externalId: line(200),
  employeeNumber: line(50),
  /** Null where it is to stay as it is. */
  active: z.boolean().nullable(),
  title: line(200),
  /** Name or code of a unit. */
  department: line(200),
  /** Role of the framework, by id or name. */
  level: line(100),
  /** The leader's id here. */
  leaderId: line(100),
});
export type PersonSaid = z.infer<typeof PersonSaidSchema>;

/** All that a directory gets to see of a person: what it provisions, and nothing else. */
export type ProvisionedPerson = {
  id: string;
  externalId: string | null;
  email: string;
  name: string;
  employeeNumber: string | null;
  active: boolean;
  title: string;
  department: string | null;
  leader: { id: string; name: string } | null;
  createdAt: Date;
};
