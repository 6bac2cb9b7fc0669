import type { Texts } from '../da';
import type { roundDid as danishDid, roundTo as danishTo } from '../da/audit-rounds';

export const roundDid = {
  make: 'made a round',
  read: 'looked at a round',
  change: 'changed a round',
  remove: 'deleted the draft of a round',
  open: 'opened a round',
  close: 'closed a round',
  reopen: 'reopened a round',
  include: 'took employees into a round',
  excuse: 'excused employees from a round',
  'as-proposed': 'followed the proposal for who is in a round',
  remind: 'reminded people of something in a round',
  'reminders-off': 'turned reminders in a round off',
  'reminders-on': 'turned reminders in a round on',
} satisfies Texts<typeof danishDid>;

export const roundTo = {
  make: 'make a round',
  read: 'see a round',
  change: 'change a round',
  remove: 'delete the draft of a round',
  open: 'open a round',
  close: 'close a round',
  reopen: 'reopen a round',
  include: 'take employees into a round',
  excuse: 'excuse employees from a round',
  'as-proposed': 'follow the proposal for who is in a round',
  remind: 'remind people of something in a round',
  'reminders-off': 'turn reminders in a round off',
  'reminders-on': 'turn reminders in a round on',
} satisfies Texts<typeof danishTo>;
