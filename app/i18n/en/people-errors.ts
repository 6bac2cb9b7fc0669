import type { Texts } from '../da';
import type { people_errors as danish } from '../da/people-errors';

export const people_errors = {
  email_taken:
    'There is already a person with that e-mail. Use another, or search for the person in the list.',
  number_taken:
    'There is already a person with that payroll number. Correct it, or search for the person in the list.',
  email_of_rights:
    'This person has special rights, so you cannot change the e-mail. Take the rights away first, and give them again afterwards.',
  password_of_rights:
    'This person has special rights, so you cannot give a new password here. Ask whoever runs the server to do it.',
  leader_unknown: 'We cannot find the leader. Write the full name or the e-mail.',
  leader_ambiguous: 'Several people have that name. Write the e-mail of the leader instead.',
  leader_left: 'The leader is no longer employed on that day. Write another.',
  own_leader: 'Nobody can lead themselves. Write another.',
  leader_cycle:
    'That goes round in a ring: the leader you wrote has this person above them. Write another, or move the leader first.',
  unit_unknown: 'We cannot find the workplace. Write the name as it stands under Units.',
  unit_ambiguous:
    'Several workplaces have that name. Write what it belongs to as well, such as Day care / Kitchen.',
  unit_name_taken: 'There is already a unit with that name in the same place. Choose another name.',
  unit_cycle: 'A unit cannot be moved under itself. Choose another.',
  unit_in_round:
    'The unit is part of one of HR’s rounds, so it cannot be removed. Ask HR to take it out of the round first.',
  unit_not_empty:
    'The unit cannot be removed: there are units below it, or somebody works or has worked in it.',
  role_unknown: 'The role is not in your framework. Choose another.',
  change_too_early:
    'The date is before the latest change on {{date}}. Choose that day or a later one; the same day corrects the change.',
  ends_before_start: 'The last day cannot be before {{date}}, when the latest employment begins.',
  not_employed: 'This person has not been employed yet.',
  nothing_planned: 'There is no planned change any more. Reload the page.',
  leave_overlaps: 'There is already leave in part of that period. Correct the one listed here instead.',
  leave_gone: 'The leave has been removed elsewhere. Reload the page.',
  last_administrator:
    'That would leave you without an administrator. First give the right to somebody else who stays.',
  right_given: 'This person already has the right.',
  right_not_given: 'This person no longer has the right. Reload the page.',
  right_requested: 'The right has been asked for already. Another administrator has to decide.',
  rights_exclude:
    'Whoever reads the log cannot be HR or administrator too: the log keeps an eye on them. Take the other right away first.',
  second_administrator:
    'You cannot give yourself rights. That takes another administrator, and you are the only one.',
  own_request: 'You cannot approve a right that you asked for or that you are to have yourself.',
  others_request: 'Only whoever asked for the right can withdraw the request.',
  request_decided: 'The request has been decided already. Reload the page.',
  request_lapsed: 'Whoever asked for the right is no longer an administrator. Decline the request.',
} satisfies Texts<typeof danish>;
