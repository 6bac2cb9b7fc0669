import type { Texts } from '../da';
import type * as danish from '../da/appointments';

export const appointments = {
  start: 'Time',
  start_hint: 'Can be left out if you agree on the time yourselves.',
  minutes: 'How long',
  minutes_long: '{{count}} minutes',
  place: 'Place',
  place_hint: 'For instance a room. Can be left out.',
  at: '{{date}}, {{from}}-{{to}}',
} satisfies Texts<typeof danish.appointments>;

export const appointmentsForm = {
  time_invalid: 'Give a time, for instance 10:30',
  time_missing: 'Give a time, for instance 10:30',
  time_past_midnight: 'Choose a time that ends before midnight',
  minutes_invalid: 'Choose how long the conversation lasts',
} satisfies Texts<typeof danish.appointmentsForm>;
