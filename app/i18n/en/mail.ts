import type { Texts } from '../da';
import type { mail as danish } from '../da/mail';
import { mailDigest, mailsOfRounds, roundMails } from './mail-rounds';

export const mail = {
  greeting: 'Hello {{name}}',
  signature: 'Kind regards\nMuskat',
  why: 'This mail was sent automatically by Muskat at {{organisation}}, because you take part in the conversation. You cannot reply to it.',
  why_left:
    'Muskat at {{organisation}} has sent this mail automatically, because you have taken part in the conversation. You cannot reply to it.',
  why_personal:
    'Muskat at {{organisation}} has sent this mail automatically. You cannot reply to it. Anything beyond what it says you see only when you are logged in.',
  nothing_inside:
    'Nothing from the conversation is in the mail. Mail can be read on its way, so you see what you write to each other only when you are logged in.',
  calendar_hint: 'The calendar file puts the day in your calendar. You agree on the time yourselves.',
  calendar_off: 'The calendar file takes the day out of your calendar.',
  type: { mus: 'MUS', lus: 'LUS', grus: 'GRUS', status: 'status talk' },
  talk: {
    pair: '{{type}} with {{name}}',
    group: '{{type}} for {{name}}',
  },
  place: 'Place: {{place}}.',
  calendar_hint_time: 'The calendar file puts the conversation in your calendar.',
  calendar_description: 'Open the conversation in Muskat: {{address}}',
  kinds: {
    'called-in': {
      subject: 'You have been invited to a conversation',
      subject_leader: 'Calendar file for the conversation',
      employee:
        '{{name}} has invited you to a conversation on {{date}} ({{type}}). You can prepare from now on. Nobody sees what you write until you share it yourself.',
      leader: 'Your {{type}} with {{name}} is set for {{date}}. Here is the calendar file for yourself.',
      group:
        'There will be a {{type}} for {{name}} on {{date}}. You can prepare from now on. Nobody sees what you write until you share it yourself.',
      link: 'Prepare',
    },
    rescheduled: {
      subject: 'A new date for the conversation',
      employee: 'Your {{type}} with {{name}} is now set for {{date}}.',
      leader: 'Your {{type}} with {{name}} is now set for {{date}}.',
      group: 'The {{type}} for {{name}} is now set for {{date}}.',
      link: 'Open the conversation',
    },
    'preparation-shared': {
      subject: 'A preparation has been shared with you',
      employee: '{{name}} has shared their preparation for your {{type}} with you.',
      leader: '{{name}} has shared their preparation for your {{type}} with you.',
      group: 'A preparation for the {{type}} for {{name}} has been shared with you.',
      link: 'Read the preparation',
    },
    'summary-to-read': {
      subject: 'The record is ready to read',
      employee:
        'The record of your {{type}} with {{name}} is ready. Read it through before you sign, and say so if something has to be changed.',
      leader:
        'The record of your {{type}} with {{name}} is ready. Read it through before you sign, and change what has to be changed.',
      group:
        'The record of the {{type}} for {{name}} is ready. Read it through before you sign, and say so if something has to be changed.',
      link: 'Read the record',
    },
    'your-turn-to-sign': {
      subject: 'It is your turn to sign',
      employee:
        'The record of your {{type}} with {{name}} is waiting for your signature. It says that you had the conversation and what you agreed on, not that you agree with every word. If you are not ready, you can send the record back or sign with a reservation.',
      leader: 'The record of your {{type}} with {{name}} is waiting for your signature.',
      group:
        'The record of the {{type}} for {{name}} is waiting for your signature. It says that you had the conversation and what you agreed on, not that you agree with every word.',
      link: 'Read and sign',
    },
    'stamp-waits': {
      subject: 'A signature is still waiting for its timestamp',
      employee:
        'The record of your {{type}} with {{name}} has been signed, but the timestamp authority has not answered for more than a day. Muskat keeps trying by itself, and you need not do anything. Whoever runs Muskat can see what is wrong.',
      leader:
        'The record of your {{type}} with {{name}} has been signed, but the timestamp authority has not answered for more than a day. Muskat keeps trying by itself. Tell whoever runs Muskat: they can see what is wrong.',
      group:
        'Somebody has signed the record of the {{type}} for {{name}}, but the timestamp authority has not answered for more than a day. Muskat keeps trying by itself. Until then the others cannot sign.',
      link: 'See how far it is',
    },
    'sent-back': {
      subject: 'The record has been sent back',
      employee:
        'The record of your {{type}} with {{name}} has been sent back because something has to be changed. The reason is given with the record.',
      leader:
        'The record of your {{type}} with {{name}} has been sent back because something has to be changed. The reason is given with the record.',
      group:
        'The record of the {{type}} for {{name}} has been sent back because something has to be changed. The reason is given with the record.',
      link: 'Open the record',
    },
    signed: {
      subject: 'The record has been signed',
      employee: 'You have both signed the record of your {{type}} with {{name}}. You can download it now.',
      leader: 'You have both signed the record of your {{type}} with {{name}}. You can download it now.',
      group: 'Everybody has signed the record of the {{type}} for {{name}}. You can download it now.',
      link: 'See the record and your agreements',
    },
    reopened: {
      subject: 'The record has been reopened',
      employee:
        'The record of your {{type}} with {{name}} has been reopened, so the signatures are no longer valid. The earlier version is kept, and the reason is given with the record.',
      leader:
        'The record of your {{type}} with {{name}} has been reopened, so the signatures are no longer valid. The earlier version is kept, and the reason is given with the record.',
      group:
        'The record of the {{type}} for {{name}} has been reopened, so the signatures are no longer valid. The earlier version is kept, and the reason is given with the record.',
      link: 'Open the record',
    },
    cancelled: {
      subject: 'The conversation has been cancelled',
      employee: 'Your {{type}} with {{name}}, which was set for {{date}}, has been cancelled.',
      leader: 'Your {{type}} with {{name}}, which was set for {{date}}, has been cancelled.',
      group: 'The {{type}} for {{name}}, which was set for {{date}}, has been cancelled.',
      link: 'See the conversation',
    },
    'cancel-undone': {
      subject: 'The conversation is not cancelled after all',
      employee:
        'The cancellation of your {{type}} with {{name}} has been undone, and you can go on where you left off.',
      leader:
        'The cancellation of your {{type}} with {{name}} has been undone, and you can go on where you left off.',
      group:
        'The cancellation of the {{type}} for {{name}} has been undone, and you can go on where you left off.',
      link: 'Open the conversation',
    },
    'taken-over': {
      subject: 'The conversation has a new leader',
      employee:
        'It is now {{name}} that you have your {{type}} with. What your former leader prepared does not come along.',
      leader: 'You are now the leader in the conversation with {{name}} ({{type}}).',
      group: 'The {{type}} for {{name}} has a new leader.',
      link: 'Open the conversation',
    },
    'left-group': {
      subject: 'You no longer take part in a group conversation',
      employee: 'You no longer take part in the {{type}} with {{name}} that is set for {{date}}.',
      leader: 'You no longer take part in the {{type}} with {{name}} that is set for {{date}}.',
      group:
        'Your leader has taken you out of the {{type}} for {{name}} that is set for {{date}}. The group cannot see what you have written in your preparation. The record and the agreements stay with the group.',
      link: 'Go to Muskat',
    },
    'follow-up-due': {
      subject: 'It is time to follow up',
      employee:
        'You and {{name}} agreed to follow up now on something from your {{type}}. Write a few words on how it is going.',
      leader:
        'It is time to follow up on an agreement from the {{type}} with {{name}}. Write a few words on how it is going.',
      group:
        'It is time to follow up on an agreement from the {{type}} for {{name}}. Write a few words on how it is going.',
      link: 'See the agreements',
    },
    ...mailsOfRounds,
  },
  round: roundMails,
  digest: mailDigest,
  personal: {
    'factors-removed': {
      subject: 'The way you log in has been changed',
      text: 'An administrator has changed how you log in: removed your app and passkeys, or given you a new password. If you did not ask for it yourself, tell your leader or HR at once.',
      link: 'See how you log in',
    },
    'deputy-appointed': {
      subject: 'You have been chosen as a deputy',
      text: 'You have been chosen to stand in for a leader for a period. Muskat shows you for whom and when.',
      link: 'See your team',
    },
    'request-received': {
      subject: 'A request about personal data is waiting for an answer',
      text: 'An employee has sent a request about their personal data. It has to be answered before its deadline.',
      link: 'See the requests',
    },
    'request-answered': {
      subject: 'Your request has been answered',
      text: 'There is an answer to your request about your personal data. You can read it when you are logged in.',
      link: 'Read the answer',
    },
  },
  test: {
    subject: 'Test from Muskat',
    text: 'This is a test. When you can read it, Muskat can send mail.',
  },
  settings: {
    smtp_url:
      'MUSKAT_SMTP_URL must begin with smtp:// or smtps:// and name a server, e.g. smtps://user:password@mail.example.org.',
    from_missing:
      'MUSKAT_MAIL_FROM is missing: give the address that mails come from, e.g. "Muskat <muskat@example.org>".',
    from: 'MUSKAT_MAIL_FROM must be an e-mail address, e.g. "Muskat <muskat@example.org>".',
    public_url:
      'MUSKAT_PUBLIC_URL must be the address that people open Muskat at, e.g. https://mus.example.org.',
  },
  command: {
    off: 'Mail is not turned on: set MUSKAT_SMTP_URL and MUSKAT_MAIL_FROM.',
    bad_address: '"{{address}}" is not an e-mail address.',
    sent: 'The mail server has taken a test for {{address}}. Check that it arrives.',
    failed: 'The mail server did not take the mail: {{message}}',
  },
} satisfies Texts<typeof danish>;
