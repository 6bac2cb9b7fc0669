import type { Texts } from './da';
import { account } from './en/account';
import { agreements } from './en/agreements';
import { appointments } from './en/appointments';
import { audit } from './en/audit';
import { auditDid } from './en/audit-did';
import { auditTo } from './en/audit-to';
import { certificates } from './en/certificates';
import { checking } from './en/checking';
import { cli } from './en/cli';
import { common } from './en/common';
import { conversation } from './en/conversation';
import { deputies } from './en/deputies';
import { documents } from './en/documents';
import { errors } from './en/errors';
import { exports } from './en/exports';
import { filing } from './en/filing';
import { form } from './en/form';
import { frameworks } from './en/frameworks';
import { group } from './en/group';
import { hr } from './en/hr';
import { evaluation, insight } from './en/insight';
import { letters } from './en/letters';
import { lifecycle } from './en/lifecycle';
import { mail } from './en/mail';
import { overview } from './en/overview';
import { own_data } from './en/own-data';
import { people } from './en/people';
import { people_import } from './en/people-import';
import { person, units } from './en/people-pages';
import { preparing } from './en/preparing';
import { progress } from './en/progress';
import { provisioning } from './en/provisioning';
import { reminders } from './en/reminders';
import { requests } from './en/requests';
import { holds, kept, retention } from './en/retention';
import { review } from './en/review';
import { rights } from './en/rights';
import { rounds } from './en/rounds';
import { single_sign_on } from './en/single-sign-on';
import { stamps } from './en/stamps';
import { team } from './en/team';
import { templates } from './en/templates';
import { typing } from './en/typing';
import { year } from './en/year';

export const en = {
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
} satisfies Texts;
