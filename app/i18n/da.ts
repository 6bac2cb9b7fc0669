import { account } from './da/account';
import { common } from './da/common';
import { errors } from './da/errors';
import { form } from './da/form';

/** Danish defines the keys; en.ts has the same, checked by the compiler. One file an area. */
export const da = { common, errors, form, account };

/** The shape of a language: every key of Danish, with a text. */
export type Texts<T = typeof da> = { [Key in keyof T]: T[Key] extends string ? string : Texts<T[Key]> };
