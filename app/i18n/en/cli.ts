import type { Texts } from '../da';
import type { cli as danish } from '../da/cli';
import { authority_cli } from './certificates';
import { exports_cli } from './exports';
import { upkeep_cli } from './upkeep';

export const cli = {
  export: exports_cli,
  ...authority_cli,
  ...upkeep_cli,
  usage: 'Usage:',
  unknown_command: 'There is no command "{{words}}".',
  bad_argument: 'The command cannot be read: {{message}}',
  file_missing: 'Say which file it is about.',
  too_many_files: 'Give one file at a time (too many: {{more}}).',
  no_file: 'There is no file {{file}}. Check the name and try again.',
  not_a_file: '{{file}} is not a file.',
  empty_file: 'The file {{file}} is empty.',
  not_a_framework: 'The file {{file}} is not a framework in the format muskat.framework/1.',
  no_certificate: 'The file {{file}} holds no authority certificate (PEM).',
  role_missing: 'Give a role, such as --role medarbejder.',
  type_unknown: 'There is no type "{{type}}". Choose one of: {{known}}.',
  length_unknown: 'There is no length "{{length}}". Choose one of: {{known}}.',
  language_unknown: 'There is no language "{{language}}". Choose one of: {{known}}.',
  out_missing: 'Say where to put the files: --out FOLDER.',
  out_taken: 'The folder {{folder}} already has {{file}}. Choose another folder.',
  no_role_for_type:
    'The framework has no role that a {{type}} is for. Give one with --role. It has: {{roles}}.',
  not_built: 'The app has not been built. Run "npm run build" first.',
  port_taken: 'Port {{port}} is in use. Choose another, such as PORT=3001.',
  framework_everybody: 'Everybody',
  framework_roles: 'Roles: {{roles}}',
  framework_unsure: 'Perhaps expectations too (you decide when you review the framework):',
  framework_statements_one: '1 expectation',
  framework_statements_other: '{{count}} expectations',
  framework_themes_one: '1 theme',
  framework_themes_other: '{{count}} themes',
  framework_roles_found_one: '1 role',
  framework_roles_found_other: '{{count}} roles',
  framework_indicators_one: '1 indicator',
  framework_indicators_other: '{{count}} indicators',
  framework_left_out_one: '1 piece of text was left out. See it with --json.',
  framework_left_out_other: '{{count}} pieces of text were left out. See them with --json.',
  email_missing: 'Give the e-mail of the person.',
  no_person: 'Nobody logs in with {{email}}. Check the address and try again.',
  issuer_missing: 'Give the address of the issuer, as it stands in MUSKAT_OIDC_ISSUER.',
  no_identities: 'Nobody is known at {{issuer}}. Check the address, letter by letter.',
  identities_forgotten_one:
    '1 person is forgotten at {{issuer}} and will be recognised anew at the next login.',
  identities_forgotten_other:
    '{{count}} people are forgotten at {{issuer}} and will be recognised anew at the next login.',
  password_set:
    'Temporary password for {{email}}: {{password}}\nHand it over safely. It has to be changed at login.',
  audit_ok_one: 'The log is whole: 1 row.',
  audit_ok_other: 'The log is whole: {{count}} rows.',
  audit_broken: 'The log is broken: row {{row}} was changed, or the row before it is missing.',
  audit_broken_first:
    'The log is broken: row {{row}} was changed, or else master.key does not belong to this log.',
  audit_no_anchors: 'There are no anchors to hold it against: rows missing at the end would not be seen.',
  audit_anchors_fit_one: '1 anchor fits; it is from {{day}}.',
  audit_anchors_fit_other: '{{count}} anchors fit; the latest is from {{day}}.',
  audit_anchor_cut_off:
    'The anchor from {{day}} does not fit: row {{seq}} is missing, so the log has been cut short.',
  audit_anchor_changed:
    'The anchor from {{day}} does not fit: row {{seq}} is not the one that stood there then.',
  not_an_anchor: 'Line {{line}} of {{file}} is not an anchor.',
  no_log: 'The file {{file}} is not a database with a log, or cannot be read here.',
  tour_done: 'The conversation went from framework to two signatures. The files are in {{folder}}.',
  people_not_a_number: 'Give a number from 0 to {{most}}, e.g. --people 5000 (it said "{{people}}").',
  demo_talks: "Making last year's conversations: {{count}} are signed.",
  demo_ready: 'Muskat is running at {{address}}',
  demo_logins: 'Log in as one of these. The password is the same for all: {{password}}',
  demo_mails: 'The mails that the demo would send can be seen at {{address}}/demo/mails',
  demo_stop: 'Stop with Ctrl+C. The demo starts afresh next time.',
  authority_unchecked:
    'Who issued the certificates was not checked. Give --ca with the organisation’s certificate to include that.',
} satisfies Texts<typeof danish>;
