import { dictionary } from '@zxcvbn-ts/language-common';

let leaked: ReadonlySet<string> | undefined;

/**
 * Whether a password is among the fifty thousand that are found most in what has been stolen elsewhere, however it is
 * capitalised (ASVS 6.2.12). The list comes with the package: nobody is asked.
 */
export function isLeaked(password: string): boolean {
  leaked ??= new Set(dictionary['passwords-common'].map(String));
  return leaked.has(password.toLowerCase());
}
