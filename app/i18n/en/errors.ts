import type { Texts } from '../da';
import type { errors as danish } from '../da/errors';
import { appointmentsErrors } from './appointments';
import { certificates_errors } from './certificates';
import { checking_errors } from './checking';
import { deputies_errors } from './deputies';
import { exports_errors } from './exports';
import { filing_errors } from './filing';
import { evaluation_errors, insight_errors } from './insight';
import { letters_errors } from './letters';
import { people_errors } from './people-errors';
import { peopleImportErrors } from './people-import';
import { preparing_errors } from './preparing';
import { provisioning_errors } from './provisioning';
import { requests_errors } from './requests';
import { retention_errors } from './retention';
import { reviewErrors } from './review-errors';
import { rounds_errors } from './rounds';
import { single_sign_on_errors } from './single-sign-on';
import { upkeep_errors } from './upkeep';
import { year_errors } from './year';

export const errors = {
  unexpected:
    'Something went wrong on our side. Try again in a moment. If it keeps happening, tell your HR department.',
  page_title: 'The page cannot be shown',
  access: {
    not_found: 'The page does not exist, or you do not have access to it.',
    forbidden: 'You do not have access to this. If that is a mistake, contact your HR department.',
  },
  session: {
    foreign_form: "The form did not come from one of Muskat's own pages.",
    expired_form:
      'You have been logged out, so it was not saved. What you wrote is still here. Log in in a new window and save again.',
    expired: 'You have been logged out. What you wrote is kept on this device. Log in to continue.',
  },
  storage: {
    full: 'The server has no room left, so it was not saved. If you wrote something, it is still here: copy what you want to keep, and tell those who run Muskat.',
    busy: 'The server is busy just now, so it was not saved. If you wrote something, it is still here. Wait a little and try again.',
  },
  login: {
    wrong_code: 'The code is wrong, or has been used. Wait for the next one and try again.',
    step_gone: 'It took too long. Log in again from the start.',
    wrong: 'The e-mail and the password do not belong together. Try again.',
    too_many: 'There have been too many attempts. Wait {{minutes}} minutes and try again.',
  },
  account: {
    prove_first: 'Confirm first that it is you, and try again.',
    app_there: 'You have set up an app already. Remove it first if you want to use another.',
    wrong_code: 'The code is wrong. Check that the clock of your phone is right, and type the next code.',
    own_factors: 'You cannot remove your own here. Ask another administrator.',
    no_factor: 'Add a passkey or set up an app first.',
    password_obvious:
      'The password is too easy to guess, or many have used it before. Do not use names, your workplace, years or rows of the keyboard. A whole sentence is hard to guess.',
    wrong_password: 'Your present password is not right. Try again.',
  },
  provisioning: provisioning_errors,
  rounds: rounds_errors,
  single_sign_on: single_sign_on_errors,
  checking: checking_errors,
  evaluation: evaluation_errors,
  insight: insight_errors,
  year: year_errors,
  retention: retention_errors,
  setup: {
    code_wrong:
      'The code is wrong. The server printed it when Muskat started. Restart Muskat if you want a new one.',
    done: 'The organisation has already been set up. Log in instead.',
  },
  passkey: {
    refused: 'The passkey was not accepted. Try again, or log in another way.',
    gone: 'The passkey is no longer there. Reload the page.',
    cancelled: 'The passkey was not used. Try again when you are ready.',
    already: 'There is a passkey for Muskat on this device already.',
    failed: 'The passkey could not be used here. Try again, or use another device.',
  },
  signing: {
    wrong_code: 'The code is wrong, or has been used. Wait for the next one and try again.',
    wrong_password: 'The password is not right. Try again.',
    changed:
      'The record has changed since you opened the page, so nothing was signed. Read it through and try again.',
    begun:
      'Somebody has signed already, so the record cannot just be unlocked. Send it back for changes, with a reason.',
    already_signed: 'You have signed already.',
    waiting_for_stamp:
      'Somebody else has just signed, and the signature is waiting for a timestamp. Once it has it, you can sign.',
    leader_first: 'The leader signs first. Then it is your turn.',
    reservation_too_long: 'The reservation is too long for the document. Use at most {{limit}} characters.',
    unprintable:
      'The character {{characters}} cannot be in the document. Write your reservation without it and try again.',
  },
  group: {
    not_handed_over:
      'One member cannot pass a group conversation on. The new leader can cancel it and invite again.',
    no_group: 'This is not a group conversation.',
    not_reports: 'You can only invite your own employees. Reload the page and choose again.',
    full: 'A group has at most {{limit}} employees.',
    no_member: 'The employee is no longer in the group.',
    too_small:
      'A group is at least two employees. Take somebody else in first, or cancel the conversation of the group and invite the one who is left to their own.',
    talk_begun: 'The conversation has begun, so nobody else can join it.',
    wish_first:
      'The employee wishes for a review of their own. Invite them to it first; then you can take them out.',
    wish_unmet:
      'The record cannot be locked yet. Something is waiting that only you may see: open the page about the group when you are alone at the screen.',
  },
  logo: {
    too_large: 'The logo is too large. It can be 500 kB at most.',
    unknown: 'The file is neither PNG nor JPEG. Save the logo as PNG and try again.',
    broken: 'The file cannot be read as a picture. Save the logo again as PNG and try again.',
    pixels: 'The picture has too many pixels. Save the logo smaller, e.g. 1,200 by 400, and try again.',
    colours:
      'The picture has colours for a printing press (CMYK). Save the logo with colours for screens (RGB) and try again.',
    heavy:
      'A JPEG stands unchanged in every document and can therefore be 60 kB at most. Save the logo smaller or as PNG and try again.',
  },
  summary: {
    no_agreements:
      'Write at least one agreement, or write why you have made none. Then you can lock the record.',
    unprintable:
      'The character {{character}} under "{{section}}" cannot be in the document. Rephrase it and lock the record again.',
    unprintable_agreement:
      'The character {{character}} in agreement {{number}} cannot be in the document. Rephrase it and lock the record again.',
    unprintable_look_back:
      'The character {{character}} in agreement {{number}} from last time cannot stand in the document. Reword it and lock the record again.',
    unprintable_no_agreements:
      'The character {{character}} in the reason for making no agreements cannot stand in the document. Reword it and lock the record again.',
    unprintable_basis:
      'The character {{character}} in what you built the talk on cannot stand in the document. Reword it and lock the record again.',
    unprintable_person:
      'The character {{character}} in the name or title of {{name}} cannot stand in the document. Ask your Muskat administrator to write it with other letters.',
    unprintable_name:
      'The character {{character}} in a name or title cannot be in the document. Ask your Muskat administrator to correct it.',
    changed: 'The record changed while it was being locked. Read it through and lock it again.',
  },
  preparation: {
    shared:
      'You have shared your preparation and cannot change it. Undo the sharing first, if it has not been opened.',
    opened: 'Your preparation has been opened already, so sharing cannot be undone.',
    no_leader:
      'The conversation is waiting for a new leader. You can share your preparation once the new leader has taken it over.',
  },
  agreement: {
    gone: 'The agreement has been removed elsewhere. Add it again if you still want it.',
    followed_up:
      'The agreement has already been followed up, so it cannot be deleted. Change it instead, or drop it at the next conversation.',
    member_unknown: 'The employee has no plan in this conversation. Reload the page.',
    not_open: 'The agreement was ended at another conversation. Reload the page.',
    settled: 'The agreement was ended at a later conversation, so nothing more can be noted on it.',
    some_agreed: 'There are already agreements in the list. Delete them first if you want none.',
  },
  appointments: appointmentsErrors,
  conversation: {
    template_unknown: 'The interview template does not fit the role of the employee. Choose another.',
    template_retired: 'The template has been retired, or there is a newer version. Choose another.',
    word_unknown: 'That choice is not in the template. Reload the page.',
    line_unknown: 'The line is no longer there. Reload the page; you can still copy what you have written.',
    question_unknown: 'The question is not in the interview template. Reload the page.',
    section_unknown: 'The theme is not in the interview template. Reload the page.',
    statement_unknown: 'The sentence is not in the framework. Choose another.',
    too_early: 'The conversation can begin once all preparations have been shared, or on the day.',
    cancelled_long_ago: 'The conversation was cancelled more than 14 days ago. Invite to a new one instead.',
    held_in_future:
      'The conversation has begun, so its day cannot be in the future. Choose the day you talked.',
    held_too_early:
      'The day is more than 60 days before the invitation to the conversation. Choose the day you talked.',
    held_before_earlier:
      'You have followed up on agreements from a conversation that was held after that day. Choose the day you talked.',
    excused:
      'HR has excused the employee from the round. If the conversation is to be held all the same, you can invite to it.',
    planned_again: 'The round has planned a new conversation instead. You find it under My conversations.',
    leader_unchanged:
      'Your leader is not the one that the page showed. Reload the page to see whom the conversation can be passed on to.',
    not_now: {
      planned: 'The invitation to the conversation has not been made yet.',
      preparing: 'The conversation has not begun yet.',
      'in-talk': 'The conversation is in progress. Go back to it to continue.',
      summary: 'The conversation has ended and the record is being read.',
      signing: 'The record is locked. Send it back if something needs changing.',
      signed: 'The record has been signed and cannot be changed.',
      closed: 'The conversation is closed.',
      cancelled: 'The conversation has been cancelled.',
    },
  },
  ...preparing_errors,
  people_import: peopleImportErrors,
  certificates: certificates_errors,
  exports: exports_errors,
  filing: filing_errors,
  letters: letters_errors,
  deputies: deputies_errors,
  people: people_errors,
  upkeep: upkeep_errors,
  requests: requests_errors,
  framework: {
    ...reviewErrors,
    empty: 'There is no text in the document. Check that it is the right one and choose it again.',
    too_large:
      'The document is too large. A text file may be at most 5 MB, a PDF or a Word document at most 20 MB. Take the pictures out and try again.',
    unreadable:
      'The document cannot be read as text. Save it as a Word document (.docx), PDF or plain text and try again.',
    unsupported:
      'We cannot read that kind of file. Open the document in the program it was written in, save it as a Word document (.docx) or PDF, and try again.',
    old_word:
      "The document is saved in Word's old format (.doc). Open it in Word, save it as a Word document (.docx) or PDF, and try again.",
    rich_text:
      'The document is saved as RTF. Open it in your word processor, save it as a Word document (.docx) or PDF, and try again.',
    open_document:
      "The document is saved in LibreOffice's format (OpenDocument). Open it, save it as a Word document (.docx) or PDF, and try again.",
    spreadsheet:
      'The file is a spreadsheet. Put the text into a Word document, save it as .docx or PDF, and try again.',
    presentation:
      'The file is a presentation. Save it as PDF, or put the text into a Word document, and try again.',
    password: 'The document is protected with a password. Save a copy without one and try again.',
    broken:
      'The file is damaged or was not downloaded to the end. Open the document in the program it was written in, save it again, and try the new file.',
    no_text:
      'The PDF consists of pictures, so there is no text to read. Run text recognition (OCR) on it, or use the Word file, and try again.',
    only_pictures:
      'The Word document holds no text, only pictures or empty pages. Find the version that the text was written in and try again.',
    too_many_pages:
      'The PDF has {{pages}} pages, and we read at most {{limit}}. Save the pages that the framework takes up as a PDF of their own and try again.',
    too_heavy:
      'The document is too heavy to read. Save it again without pictures and drawings, or copy the text into a new Word document, and try again.',
    busy: 'Many documents are being uploaded just now. Wait a few minutes and try again.',
    no_statements:
      'We found no expectations in the document. Write them as bullets or whole sentences under a heading and try again.',
  },
  template: {
    stale:
      'The template has been changed in another window since you opened the page. This is the newest state. What you wrote is still in the fields: save again if it still fits.',
    replaced: 'There is a newer version of the template. Go to that one and continue there.',
    already_made:
      'There is a template of that kind already. Edit that one, or take it back into use if it is retired.',
    question_gone: 'The question is no longer in the template. Reload the page.',
    section_gone: 'The section is no longer in the template. Reload the page.',
    cannot_stand_there:
      'The question cannot stand in that section. Questions from the framework belong under the themes, the standing questions outside them.',
    not_own:
      'The question comes from the framework or is one of the standing ones. Leave it out with a reason instead.',
    own_is_removed: 'You wrote the question yourselves. Remove it instead.',
    unknown_role:
      'The framework does not know the role "{{role}}". It has the roles {{roles}}. Choose one of them.',
    no_statements:
      'The framework says nothing about the role "{{role}}". Choose another role, or add expectations of it to the framework. It has the roles {{roles}}.',
  },
} satisfies Texts<typeof danish>;
