// The icons that the pages use, read from the design system's own files: one import adds one more.
import account from '../../../node_modules/dkfds/dist/img/svg-icons/account.svg?raw';
import arrowBack from '../../../node_modules/dkfds/dist/img/svg-icons/arrow-back.svg?raw';
import arrowForward from '../../../node_modules/dkfds/dist/img/svg-icons/arrow-forward.svg?raw';
import calendarMonth from '../../../node_modules/dkfds/dist/img/svg-icons/calendar-month.svg?raw';
import chat from '../../../node_modules/dkfds/dist/img/svg-icons/chat.svg?raw';
import check from '../../../node_modules/dkfds/dist/img/svg-icons/check.svg?raw';
import checklist from '../../../node_modules/dkfds/dist/img/svg-icons/checklist.svg?raw';
import chevronDown from '../../../node_modules/dkfds/dist/img/svg-icons/chevron-down.svg?raw';
import chevronLeft from '../../../node_modules/dkfds/dist/img/svg-icons/chevron-left.svg?raw';
import chevronRight from '../../../node_modules/dkfds/dist/img/svg-icons/chevron-right.svg?raw';
import chevronUp from '../../../node_modules/dkfds/dist/img/svg-icons/chevron-up.svg?raw';
import close from '../../../node_modules/dkfds/dist/img/svg-icons/close.svg?raw';
import copy from '../../../node_modules/dkfds/dist/img/svg-icons/copy.svg?raw';
import deleteIcon from '../../../node_modules/dkfds/dist/img/svg-icons/delete.svg?raw';
import documentIcon from '../../../node_modules/dkfds/dist/img/svg-icons/document.svg?raw';
import download from '../../../node_modules/dkfds/dist/img/svg-icons/download.svg?raw';
import edit from '../../../node_modules/dkfds/dist/img/svg-icons/edit.svg?raw';
import email from '../../../node_modules/dkfds/dist/img/svg-icons/email.svg?raw';
import error from '../../../node_modules/dkfds/dist/img/svg-icons/error.svg?raw';
import flag from '../../../node_modules/dkfds/dist/img/svg-icons/flag.svg?raw';
import groups from '../../../node_modules/dkfds/dist/img/svg-icons/groups.svg?raw';
import help from '../../../node_modules/dkfds/dist/img/svg-icons/help.svg?raw';
import home from '../../../node_modules/dkfds/dist/img/svg-icons/home.svg?raw';
import hourglass from '../../../node_modules/dkfds/dist/img/svg-icons/hourglass.svg?raw';
import info from '../../../node_modules/dkfds/dist/img/svg-icons/info.svg?raw';
import language from '../../../node_modules/dkfds/dist/img/svg-icons/language.svg?raw';
import link from '../../../node_modules/dkfds/dist/img/svg-icons/link.svg?raw';
import lock from '../../../node_modules/dkfds/dist/img/svg-icons/lock.svg?raw';
import openInNew from '../../../node_modules/dkfds/dist/img/svg-icons/open-in-new.svg?raw';
import person from '../../../node_modules/dkfds/dist/img/svg-icons/person.svg?raw';
import persons from '../../../node_modules/dkfds/dist/img/svg-icons/persons.svg?raw';
import plus from '../../../node_modules/dkfds/dist/img/svg-icons/plus.svg?raw';
import print from '../../../node_modules/dkfds/dist/img/svg-icons/print.svg?raw';
import search from '../../../node_modules/dkfds/dist/img/svg-icons/search.svg?raw';
import settings from '../../../node_modules/dkfds/dist/img/svg-icons/settings.svg?raw';
import share from '../../../node_modules/dkfds/dist/img/svg-icons/share.svg?raw';
import success from '../../../node_modules/dkfds/dist/img/svg-icons/success.svg?raw';
import time from '../../../node_modules/dkfds/dist/img/svg-icons/time.svg?raw';
import upload from '../../../node_modules/dkfds/dist/img/svg-icons/upload.svg?raw';
import visibility from '../../../node_modules/dkfds/dist/img/svg-icons/visibility.svg?raw';
import visibilityOff from '../../../node_modules/dkfds/dist/img/svg-icons/visibility-off.svg?raw';
import warning from '../../../node_modules/dkfds/dist/img/svg-icons/warning.svg?raw';

/** The drawing alone: every icon is one path in the same square of 960. */
function pathOf(svg: string): string {
  const path = /\sd="([^"]+)"/.exec(svg)?.[1];
  if (!path) throw new Error('An icon without a path');
  return path;
}

export const ICONS = {
  account: pathOf(account),
  'arrow-back': pathOf(arrowBack),
  'arrow-forward': pathOf(arrowForward),
  'calendar-month': pathOf(calendarMonth),
  chat: pathOf(chat),
  check: pathOf(check),
  checklist: pathOf(checklist),
  'chevron-down': pathOf(chevronDown),
  'chevron-left': pathOf(chevronLeft),
  'chevron-right': pathOf(chevronRight),
  'chevron-up': pathOf(chevronUp),
  close: pathOf(close),
  copy: pathOf(copy),
  delete: pathOf(deleteIcon),
  document: pathOf(documentIcon),
  download: pathOf(download),
  edit: pathOf(edit),
  email: pathOf(email),
  error: pathOf(error),
  flag: pathOf(flag),
  groups: pathOf(groups),
  help: pathOf(help),
  home: pathOf(home),
  hourglass: pathOf(hourglass),
  info: pathOf(info),
  language: pathOf(language),
  link: pathOf(link),
  lock: pathOf(lock),
  'open-in-new': pathOf(openInNew),
  person: pathOf(person),
  persons: pathOf(persons),
  plus: pathOf(plus),
  print: pathOf(print),
  search: pathOf(search),
  settings: pathOf(settings),
  share: pathOf(share),
  success: pathOf(success),
  time: pathOf(time),
  upload: pathOf(upload),
  visibility: pathOf(visibility),
  'visibility-off': pathOf(visibilityOff),
  warning: pathOf(warning),
};

export type IconName = keyof typeof ICONS;
