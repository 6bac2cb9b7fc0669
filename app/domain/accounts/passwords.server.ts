import { hash, verify } from '@node-rs/argon2';

// argon2id; the parameters are OWASP's second recommendation.
const OPTIONS = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(password, OPTIONS);
}

/** Of a password that nobody has: verifying against it takes as long for an unknown user as for a known one. */
const NOBODY = hashPassword(crypto.randomUUID());

/** True when the password is the one behind `stored`. Takes as long when there is nothing stored. */
export async function passwordMatches(stored: string | null | undefined, password: string): Promise<boolean> {
  const matches = await verify(stored ?? (await NOBODY), password, OPTIONS);
  return stored != null && matches;
}
