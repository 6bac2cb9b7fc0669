import type { Texts } from './da';
import { account } from './en/account';
import { common } from './en/common';
import { errors } from './en/errors';
import { form } from './en/form';

export const en = { common, errors, form, account } satisfies Texts;
