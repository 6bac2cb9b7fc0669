import type { Texts } from '../da';
import type {
  holds as danishHolds,
  kept as danishKept,
  retention as danishRetention,
  retention_errors as danishRetentionErrors,
  retention_form as danishRetentionForm,
} from '../da/retention';

export const retention = {
  title: 'How long conversations are kept',
  lead: 'Muskat deletes of its own accord, twice a day. Here you decide how long each part is kept in the organisation.',
  ran_at: 'What was due was last deleted {{at}}.',
  never_ran: 'Nothing has been deleted by these times yet.',
  stopped:
    'Deletion has stood still since {{at}}, because the clock of the server jumped by more than a day. Ask those who run Muskat to look at the clock and to set deletion going again.',
  form: {
    preparationDays: 'Preparations: days after the last signature',
    preparationDays_hint:
      'From {{min}} to {{max}} days. Cancelled conversations go by it too, counted from when they were cancelled.',
    unsignedDays: 'Conversations that are never signed: days after the day of the conversation',
    unsignedDays_hint: 'From {{min}} to {{max}} days.',
    laterTalks: 'Signed conversations: until so many later ones are signed',
    laterTalks_hint:
      'From {{min}} to {{max}}. The conversation is deleted {{notice}} days after the last of them. Employee and leader reviews count the same, and group conversations count by themselves.',
    leaverYears: 'People who have left: at most so many years after their last day',
    leaverYears_hint: 'From {{min}} to {{max}} years. All their conversations are deleted then.',
    submit: 'Save these times',
  },
  saved: 'The times are saved. They hold from the next run on.',
  confirm: {
    title: 'The new times delete more',
    preparations_zero: 'no preparations',
    preparations_one: '1 preparation',
    preparations_other: '{{count}} preparations',
    records_zero: 'no whole conversations',
    records_one: '1 whole conversation',
    records_other: '{{count}} whole conversations',
    text: 'The next run deletes {{preparations}} and {{records}} that would otherwise stay. It comes within 12 hours and cannot be undone.',
    submit: 'Save these times, and delete',
  },
  to_holds: 'Legal holds: when a case demands that something is kept',
  cli: {
    due: 'It would be deleted now: preparations alone: {{preparations}}, whole conversations: {{records}}. Nothing has been deleted.',
    deleted: 'Deleted: preparations alone: {{preparations}}, whole conversations: {{records}}.',
    replayed: 'Erasures that the database lacked have been completed: {{replayed}}.',
    stopped:
      'Nothing has been deleted: the clock has jumped by {{hours}} hours since anything happened. Is it {{now}} (UTC)? Then run this again with --confirm-clock.',
  },
} satisfies Texts<typeof danishRetention>;

export const holds = {
  title: 'Legal holds',
  lead: 'When a case demands it, you can stop the deletion of everything about a person. While the hold stands, no conversation that the person is or has been part of is deleted.',
  seen: 'The person can see that there is a hold, but not why. The others in the conversations cannot see it.',
  none: 'There are no legal holds now.',
  caption: 'Legal holds that stand now',
  person: 'Person',
  reference: 'Case',
  since: 'Since',
  by: 'Placed by',
  lift: 'Lift',
  lift_label: 'Lift the hold on {{name}}, {{reference}}',
  placed: 'The hold is placed.',
  lifted: 'The hold is lifted. The times hold again from the next run on.',
  place: {
    title: 'Place a hold',
    person: 'Name, e-mail or employee number',
    reference: 'Case number',
    reference_hint: 'Write the number alone, not what the case is about.',
    submit: 'Place hold',
  },
} satisfies Texts<typeof danishHolds>;

export const kept = {
  title: 'How long your conversations are kept',
  lead: 'Muskat deletes of its own accord when the time is up. Here you can see when.',
  none: 'You have no conversations in Muskat.',
  caption: 'Your conversations, and when they are deleted',
  conversation: 'Conversation',
  preparation: 'Preparation',
  record: 'Record and agreements',
  one: '{{type}} on {{date}} with {{name}}',
  from: 'Deleted on {{date}} at the earliest',
  erased: 'Deleted on {{date}}',
  because: {
    signed: 'The conversation is signed.',
    cancelled: 'The conversation is cancelled.',
    unsigned: 'The conversation is not signed.',
    'later-talks': 'Newer conversations are signed.',
    left: 'The employee has left.',
  },
  waits_preparation: 'Deleted {{days}} days after the last signature',
  waits_record_one: 'Deleted once 1 later conversation is signed',
  waits_record_other: 'Deleted once {{count}} later conversations are signed',
  held: 'Nothing about you is deleted just now: the organisation has to keep your conversations as long as a case goes on. HR can tell you more.',
  others: 'What else Muskat knows about you',
  others_people:
    'Your name, your employment and your login stay. Who did what and when is in a log that cannot be changed. It holds nothing of what you have written.',
  here: {
    preparation: 'The preparations are deleted on {{date}} at the earliest.',
    preparation_erased: 'The preparations were deleted on {{date}}.',
    record: 'The record and the agreements are deleted on {{date}} at the earliest.',
    record_waits_one: 'The record and the agreements are deleted once 1 later conversation is signed.',
    record_waits_other:
      'The record and the agreements are deleted once {{count}} later conversations are signed.',
    more: 'How long your conversations are kept',
  },
  preparation_gone:
    'What you wrote in the preparations was deleted on {{date}}, because the time was up. The record and the agreements are still here.',
} satisfies Texts<typeof danishKept>;

export const retention_errors = {
  held: 'It cannot be erased now: it has to be kept as long as a case goes on.',
  person_unknown: 'Nobody has that name, e-mail or employee number.',
  person_ambiguous: 'Several people are called that. Write the e-mail instead.',
  hold_gone: 'The hold has already been lifted. Reload the page.',
  erased:
    'The preparations have been deleted, so the conversation cannot be taken up again. You can correct the record itself.',
} satisfies Texts<typeof danishRetentionErrors>;

export const retention_form = {
  clock_range: 'Write a whole number within the limits',
  hold_person_missing: 'Write whom it is about',
  hold_reference_missing: 'Write the number of the case',
} satisfies Texts<typeof danishRetentionForm>;
