import type { Texts } from '../da';
import type { account as danish } from '../da/account';
import { factors } from './account-factors';

export const account = {
  ...factors,
  login: {
    title: 'Log in',
    lead: 'Use your work e-mail and your password for Muskat.',
    email: 'E-mail',
    password: 'Password',
    submit: 'Log in',
    logged_out: 'You have been logged out.',
    forgotten: 'Forgotten your password? Ask your Muskat administrator for a new one.',
  },
  password: {
    title: 'Change password',
    lead: 'When you change your password, you are logged out everywhere else.',
    title_first: 'Choose a password of your own',
    lead_first: 'You are logged in with a temporary password. Choose one that only you know.',
    current: 'Your present password',
    current_first: 'The temporary password',
    new: 'New password',
    hint: 'At least 12 characters. A whole sentence is easy to remember and hard to guess.',
    repeated: 'Enter the new password again',
    submit: 'Save the password',
    changed: 'Your password has been changed. You are logged out everywhere else.',
  },
  first_run: {
    title: 'Welcome to Muskat',
    lead: 'Set up your organisation, and yourself as the first to administer it. After that you add your framework and your employees.',
    code: 'The code from the server',
    code_hint:
      'The server printed it when Muskat started. So only whoever runs the server can set the organisation up.',
    organisation_heading: 'The organisation',
    organisation: 'Name of the organisation',
    organisation_hint: 'As it stands at the top of the pages and in the records, such as Example Council.',
    language: 'Language',
    you_heading: 'You',
    name: 'Your name',
    email: 'Your work e-mail',
    email_hint: 'You log in with this.',
    password: 'Choose a password',
    submit: 'Set up the organisation',
  },
  languages: {
    da: 'Dansk',
    en: 'English',
  },
} satisfies Texts<typeof danish>;
