import { hash } from '@node-rs/argon2';

/**
 * A stored password that is checked in no time: how much work a check is stands in what is stored, and this asks for
 * the least. For tests in which people log in or sign by the way; what the work must be is tested with the passwords.
 */
export function quickPassword(password: string): Promise<string> {
  return hash(password, { memoryCost: 8, timeCost: 1, parallelism: 1 });
}
