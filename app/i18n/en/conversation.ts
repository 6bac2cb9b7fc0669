import type { Texts } from '../da';
import type { conversation as danish } from '../da/conversation';
import { preparation, share } from './preparing';
import { read_through, signing } from './signing';
import { record, talk } from './talk';

export const conversation = {
  with: '{{type}} with {{name}}',
  cited_from: '{{framework}}, line {{line}}',
  no_answer: 'Not answered',
  scale: {
    'going-well': 'Going well',
    'on-the-way': 'On the way',
    'want-to-develop': 'Want to develop',
    'not-relevant': 'Not relevant now',
  },
  discretion: {
    'may-be-retold': 'May be retold',
    'between-us': 'Stays between us',
  },
  head: {
    label: 'The conversation',
    title: '{{type}} · {{employee}} and {{leader}}',
    preparing: 'Is preparing',
    shared: 'Has shared their preparation',
    not_shared: 'Has not shared their preparation',
    to_sign: 'Has not signed yet',
    signed: 'Has signed',
  },
  steps: {
    label: 'Steps of the conversation',
    preparation: 'Preparation',
    talk: 'Conversation',
    agreements: 'Agreements',
    signing: 'Signature',
    'follow-up': 'Follow-up',
    opens: {
      preparation: 'Opens once the invitation is made',
      talk: 'Opens when the conversation begins',
      agreements: 'Opens with the conversation',
      signing: 'Opens when the conversation has ended',
      'follow-up': 'Opens when the record has been signed',
    },
  },
  preparation,
  chain: {
    summary: 'The chain of leadership: the levels above and below',
    above: 'The level above:',
    below: 'The level below:',
  },
  share,
  move: {
    title: 'The conversation with {{name}}',
    on: 'Go to the conversation',
  },
  start: {
    heading: 'You can begin the conversation',
    text: 'Once you begin, both you and {{name}} can write in the record.',
    button: 'Begin the conversation',
  },
  talk,
  record,
  read_through,
  signing,
  verify: {
    heading: 'How others can check it',
    text: 'Anybody can check who signed, when, and that nothing has been changed since: open the document in a program that shows signatures, such as Adobe Reader, and add the organisation’s certificate to those you trust.',
    certificate: 'Download the organisation’s certificate',
  },
  conflict: {
    heading: 'The text has been changed elsewhere',
    text: 'Nothing is lost. Choose which one to keep, or join the two.',
    mine: 'What you wrote',
    theirs: 'What is saved',
    keep_mine: 'Use my text',
    keep_theirs: 'Use the saved one',
    join: 'Join both texts',
    unscripted: 'The newest text is in the field below. What you wrote is here, so that you can join them:',
  },
} satisfies Texts<typeof danish>;
