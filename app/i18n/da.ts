import { account } from './da/account';
import { agreements } from './da/agreements';
import { appointments } from './da/appointments';
import { audit } from './da/audit';
import { auditDid } from './da/audit-did';
import { auditTo } from './da/audit-to';
import { certificates } from './da/certificates';
import { checking } from './da/checking';
import { cli } from './da/cli';
import { common } from './da/common';
import { conversation } from './da/conversation';
import { deputies } from './da/deputies';
import { documents } from './da/documents';
import { errors } from './da/errors';
import { exports } from './da/exports';
import { filing } from './da/filing';
import { form } from './da/form';
import { frameworks } from './da/frameworks';
import { group } from './da/group';
import { hr } from './da/hr';
import { evaluation, insight } from './da/insight';
import { letters } from './da/letters';
import { lifecycle } from './da/lifecycle';
import { mail } from './da/mail';
import { overview } from './da/overview';
import { own_data } from './da/own-data';
import { people } from './da/people';
import { people_import } from './da/people-import';
import { person, units } from './da/people-pages';
import { preparing } from './da/preparing';
import { progress } from './da/progress';
import { provisioning } from './da/provisioning';
import { reminders } from './da/reminders';
import { requests } from './da/requests';
import { holds, kept, retention } from './da/retention';
import { review } from './da/review';
import { rights } from './da/rights';
import { rounds } from './da/rounds';
import { single_sign_on } from './da/single-sign-on';
import { stamps } from './da/stamps';
import { team } from './da/team';
import { templates } from './da/templates';
import { typing } from './da/typing';
import { year } from './da/year';

/** Danish defines the keys; en.ts has the same, checked by the compiler. One file an area. */
export const da = {
  agreements,
  appointments,
  audit,
  auditDid,
  auditTo,
  certificates,
  checking,
  cli,
  common,
  conversation,
  deputies,
  documents,
  errors,
  evaluation,
  exports,
  filing,
  form,
  account,
  frameworks,
  group,
  holds,
  hr,
  insight,
  kept,
  mail,
  letters,
  lifecycle,
  overview,
  own_data,
  people,
  people_import,
  person,
  preparing,
  progress,
  provisioning,
  reminders,
  requests,
  retention,
  review,
  rights,
  rounds,
  single_sign_on,
  stamps,
  team,
  templates,
  typing,
  units,
  year,
};

/** The shape of a language: every key of Danish, with a text. */
export type Texts<T = typeof da> = { [Key in keyof T]: T[Key] extends string ? string : Texts<T[Key]> };
