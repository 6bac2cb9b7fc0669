import type { Texts } from '../da';
import type { common as danish } from '../da/common';

export const common = {
  product: 'Muskat',
  skip: 'Skip to the content of the page',
  save: 'Save',
  cancel: 'Cancel',
  back: 'Back',
  close: 'Close',
  logout: 'Log out',
  language: 'Language',
  other_language: 'Dansk',
  choose: 'Choose',
  none: 'None',
  optional: 'optional',
  nav: {
    label: 'Main menu',
    overview: 'Overview',
    conversations: 'My conversations',
    team: 'My team',
    hr: 'HR',
    frameworks: 'Frameworks',
    people: 'People',
    breadcrumb: 'You are here',
  },
  type: {
    mus: 'MUS',
    lus: 'LUS',
    grus: 'GRUS',
    status: 'Status talk',
  },
  type_long: {
    mus: 'employee development review (MUS)',
    lus: 'leader development review (LUS)',
    grus: 'group development review (GRUS)',
    status: 'status talk',
  },
  state: {
    planned: 'Planned',
    preparing: 'Being prepared',
    'in-talk': 'In progress',
    summary: 'Record being read',
    signing: 'Awaiting signature',
    signed: 'Signed',
    closed: 'Closed',
    cancelled: 'Cancelled',
  },
} satisfies Texts<typeof danish>;
