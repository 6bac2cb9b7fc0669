import type { StandingTexts } from './standing-texts';

export const grus: StandingTexts = {
  before: [
    {
      purpose: 'follow-up',
      title: 'Since last time',
      guidance: 'Begin with what the team agreed last time.',
      questions: [
        {
          key: 'agreements',
          employee: 'What has come of what we agreed in the team?',
          leader: "How have the team's agreements gone – my own part included?",
          joint: 'What is done, what do we continue with, and what do we let go?',
        },
      ],
    },
    {
      purpose: 'look-back',
      title: 'The year behind us',
      guidance: 'Take a short look back at what you have succeeded in together.',
      questions: [
        {
          key: 'success',
          employee: 'What have we in the team done best in the past year?',
          leader: 'What have I noticed in particular that the team has succeeded in?',
          joint: 'What are we most pleased with from the past year, and what made the difference?',
        },
        {
          key: 'tasks',
          employee: 'What has been hardest for us, and what have we learnt from it?',
          leader: 'Where has the team found it hard, and what could I have done?',
          joint: 'What has been hard for us, and what do we take with us?',
        },
      ],
    },
    {
      purpose: 'wellbeing',
      title: 'Wellbeing and cooperation',
      guidance: 'Talk about what you share. Personal matters can always be taken up one to one.',
      questions: [
        {
          key: 'wellbeing',
          employee: 'What gives us energy in the team, and what takes it?',
          leader: 'How do I see the mood and the workload in the team?',
          joint: 'How are we doing together, and what does it take for everyone to do well?',
        },
        {
          key: 'cooperation',
          employee: 'How do we help one another, and where could we do better?',
          leader: "How do I see the team's cooperation within and with others?",
          joint: 'How do we want to work together when things are busy?',
        },
      ],
    },
  ],
  after: [
    {
      purpose: 'requested-feedback',
      title: 'The feedback you want',
      guidance: 'Feedback helps most when it is wanted and concrete.',
      questions: [
        {
          key: 'topic',
          employee: 'What would we in the team like feedback on?',
          leader: 'Which concrete situations can I base my feedback to the team on?',
          joint: 'How do we give one another feedback that gets used?',
          followUps: ['What suits you best: spoken, with concrete examples, or in writing afterwards?'],
        },
      ],
    },
    {
      purpose: 'feedback-to-leader',
      title: 'Feedback to the leader',
      guidance: 'Leaders too need to know what works. Be honest and concrete.',
      questions: [
        {
          key: 'helps',
          employee: 'What does our leader do that helps us, and what could be done differently?',
          leader: 'What would I like to know about how my leadership works for the team?',
          joint: 'What do we need from our leader in the coming year?',
        },
      ],
    },
    {
      purpose: 'year-ahead',
      title: 'The year ahead',
      guidance: 'Look ahead: at the tasks and at what you need to be able to do together.',
      questions: [
        {
          key: 'tasks',
          employee: 'What will matter most to us in the coming year?',
          leader: 'Which tasks and changes await the team?',
          joint: 'What do we want to achieve together in the coming year?',
        },
        {
          key: 'competences',
          employee: 'What do we need to get better at, and who can we learn it from?',
          leader: 'Which competences does the team lack, and who could develop them?',
          joint: 'What do we need to learn, and how do we learn it from one another?',
        },
      ],
    },
    {
      purpose: 'agreements',
      title: 'Agreements',
      guidance: 'A few concrete agreements work best. Write who does what, and when you follow up.',
      questions: [
        {
          key: 'goals',
          employee: 'Which one to three things do I think we should agree on?',
          leader: 'Which agreements will make the greatest difference for the team and for the task?',
          joint: 'What do we agree on, who does what, and when do we follow up?',
        },
        {
          key: 'own',
          employee: 'What will I contribute myself, and what would I like to learn?',
          leader: 'What support does each of them need for the agreements to come to something?',
          joint: 'What does each of us take into a plan of their own?',
        },
      ],
    },
  ],
};

export const status: StandingTexts = {
  before: [
    {
      purpose: 'follow-up',
      title: 'The agreements so far',
      guidance: 'A status talk is short: go through the agreements one by one.',
      questions: [
        {
          key: 'agreements',
          employee: 'How far have I come with each of our agreements?',
          leader: 'How have the agreements gone – my own part included?',
          joint: 'What is done, what is under way, and what stands in the way?',
        },
      ],
    },
    {
      purpose: 'agreements',
      title: 'Adjusting the agreements',
      guidance: 'Keep what still matters and let the rest go.',
      questions: [
        {
          key: 'goals',
          employee: 'Which agreements would I like to change, and why?',
          leader: 'Which agreements should we change, and what support can I give?',
          joint: 'What do we adjust, who does what, and when do we follow up?',
        },
      ],
    },
    {
      purpose: 'wellbeing',
      title: 'Wellbeing and cooperation',
      guidance: 'Each decides how much to tell.',
      questions: [
        {
          key: 'wellbeing',
          employee: 'How am I doing at work right now?',
          leader: 'How do I think {person} is doing at work right now?',
          joint: 'How are you doing at work right now, and what has changed since last time?',
        },
      ],
    },
  ],
  after: [
    {
      purpose: 'feedback-to-leader',
      title: 'Feedback to the leader',
      guidance: 'Say one thing that works and one thing that could be better.',
      questions: [
        {
          key: 'helps',
          employee: 'What do I need from my leader in the time to come?',
          leader: 'Where can I support {person} better in the time to come?',
          joint: 'What do you need from your leader in the time to come?',
        },
      ],
    },
    {
      purpose: 'year-ahead',
      title: 'Until the next conversation',
      guidance: 'Agree on what matters most until you meet again.',
      questions: [
        {
          key: 'tasks',
          employee: 'What matters most to me in the time to come?',
          leader: 'What matters most for {person} and for the task in the time to come?',
          joint: 'What matters most to you until the next conversation?',
        },
      ],
    },
  ],
};
