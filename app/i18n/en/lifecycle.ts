import type { Texts } from '../da';
import type { lifecycle as danish } from '../da/lifecycle';

export const lifecycle = {
  head: {
    group_title: '{{type}} · {{group}} and {{leader}}',
    members_one: '1 member',
    members_other: '{{count}} members',
    shared: '{{done}} of {{total}} have shared',
    signed: '{{done}} of {{total}} have signed',
  },
} satisfies Texts<typeof danish>;
