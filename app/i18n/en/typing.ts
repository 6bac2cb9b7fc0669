export const typing = {
  offline: 'No connection.',
  busy: 'The server is not answering just now.',
  busy_kept:
    'The server is not answering just now. What you wrote is kept on this device, and we will try again.',
  full: 'The server has no room left.',
  full_kept:
    'The server has no room left. What you wrote is kept on this device, and we keep trying. Tell those who run Muskat.',
  not_kept: 'This device cannot keep your text just now. Leave the page open until it says that it is saved.',
  signed_out_not_kept:
    'You have been logged out, and this device cannot keep what you wrote. Leave the page open, log in in a new window, and come back here.',
  refused: {
    forbidden: 'You can no longer write here. Copy what you want to keep before you go on.',
    gone: 'What you are writing in is no longer there, or you no longer have access to it. Copy what you want to keep before you go on.',
    too_long: 'The text is too long. Make it shorter, and it will be saved.',
    moved_on:
      'The conversation has moved on while you were writing. Copy what you want to keep, and reload the page.',
  },
  conflict: {
    also_mine: 'What you wrote in another window',
    keep_this: 'Use this text',
    join_all: 'Join all the texts',
    you_removed: 'You have removed it.',
    they_removed: 'It has been removed somewhere else.',
    remove: 'Remove it',
    leave_removed: 'Leave it removed',
  },
  log_out: {
    heading: 'Some of what you wrote is not saved yet',
    text: 'The text below is on this device only. It is deleted when you log out, so that nobody else can read it. Stay logged in to save it, or copy what you want to keep.',
    stay: 'Stay logged in',
    leave: 'Log out and delete the text',
  },
  sensitive: {
    cpr: 'This looks like a CPR number. Delete it: it does not belong here.',
    health:
      'This looks like something about somebody’s health. Write what the work needs instead, e.g. “calmer tasks in April”.',
    name: 'This looks like somebody else’s name. Write “a colleague” or “a citizen” instead.',
    at: 'It is about: {{words}}',
    dismiss: 'That is fine',
    dismiss_label: 'That is fine: do not show this again for this field',
  },
};
