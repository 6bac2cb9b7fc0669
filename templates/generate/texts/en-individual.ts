import type { StandingSection, StandingTexts } from './standing-texts';

const requestedFeedback: StandingSection = {
  purpose: 'requested-feedback',
  title: 'The feedback you want',
  guidance:
    'Whoever receives feedback chooses the subject. Feedback helps most when it is wanted and concrete.',
  questions: [
    {
      key: 'topic',
      employee: 'What would I like feedback on?',
      leader: 'Which concrete situations can I base my feedback on?',
      joint: 'What do you take with you from the feedback you have been given?',
    },
    {
      key: 'way',
      employee: 'In which way would I like feedback, in this conversation and from day to day?',
      leader: 'How do I give my feedback so that {person} can use it?',
      joint: 'How, and how often, would you like feedback from now on?',
      followUps: ['What suits you best: spoken, with concrete examples, or in writing afterwards?'],
    },
  ],
};

const feedbackToLeader: StandingSection = {
  purpose: 'feedback-to-leader',
  title: 'Feedback to the leader',
  guidance: 'Leaders too need to know what works. Be honest and concrete.',
  questions: [
    {
      key: 'helps',
      employee: 'What does my leader do that helps me in my work?',
      leader: 'What would I like to know about how my leadership works for {person}?',
      joint: 'What should your leader keep doing because it helps you?',
    },
    {
      key: 'change',
      employee: 'What could my leader do more of, less of or differently?',
      leader: 'Where can I support {person} better than I do today?',
      joint: 'What can your leader do differently to make it easier for you to succeed?',
    },
  ],
};

const yearAhead: StandingSection = {
  purpose: 'year-ahead',
  title: 'The year ahead',
  guidance: 'Look ahead: at the tasks, at what there is to learn, and at what gives joy at work.',
  questions: [
    {
      key: 'tasks',
      employee: 'Which tasks am I looking forward to, and which are most on my mind?',
      leader: 'Which tasks and changes await {person} in the coming year?',
      joint: 'What will matter most to you in the coming year?',
    },
    {
      key: 'competences',
      employee: 'What would I like to get better at, and how do I learn best?',
      leader: 'Which competences will {person} need, and how do I make room for learning?',
      joint: 'What would you like to get better at, and how can it happen in everyday work?',
      followUps: ['Where would you like to be in two or three years?'],
    },
  ],
};

const agreements: StandingSection = {
  purpose: 'agreements',
  title: 'Agreements',
  guidance: 'A few concrete agreements work best. Write who does what, and when you follow up.',
  questions: [
    {
      key: 'goals',
      employee: 'Which one to three things matter most for me to agree on?',
      leader: 'Which agreements will make the greatest difference for {person} and for the task?',
      joint: 'What do we agree on, who does what, and when do we follow up?',
      followUps: ['What is the first small step?'],
    },
    {
      key: 'support',
      employee: 'What support do I need for the agreements to come to something?',
      leader: 'What do I commit myself to?',
      joint: 'What support do you need, and who can give it?',
    },
  ],
};

const followUp: StandingSection = {
  purpose: 'follow-up',
  title: 'Since last time',
  guidance: 'Begin with what you agreed last time. That is how agreements come to matter.',
  questions: [
    {
      key: 'agreements',
      employee: 'What has come of what we agreed last time?',
      leader: 'How have our agreements from last time gone – my own part included?',
      joint: 'What is done, what do we continue with, and what do we let go?',
      followUps: ['What helped, and what got in the way?'],
    },
  ],
};

const lookBack: StandingSection = {
  purpose: 'look-back',
  title: 'The year behind us',
  guidance: 'Take a short look back at what went well and what was hard.',
  questions: [
    {
      key: 'success',
      employee: 'What am I most pleased with from the past year?',
      leader: 'What have I noticed in particular that {person} has succeeded in?',
      joint: 'What are you most pleased with from the past year, and what made the difference?',
    },
    {
      key: 'tasks',
      employee: 'Which tasks take up most of my time, and which would I like to take up more or less?',
      leader: 'How do the tasks match what {person} is good at and wants to do?',
      joint: 'How do your tasks match what you are good at and want to do?',
      followUps: ['Which task has been the hardest, and what did you learn from it?'],
    },
  ],
};

const wellbeing: StandingSection = {
  purpose: 'wellbeing',
  title: 'Wellbeing and cooperation',
  guidance: 'Talk about what it is like to come to work. Each decides how much to tell.',
  questions: [
    {
      key: 'wellbeing',
      employee: 'When am I at my best at work, and what drains my energy?',
      leader: 'How do I think {person} is doing at work?',
      joint: 'How are you doing at work, and what does it take for you to do well?',
      followUps: [
        'How do your tasks match the time you have?',
        'How does work fit with the rest of your life?',
      ],
    },
    {
      key: 'cooperation',
      employee: 'How does cooperation around me work, and what do I contribute myself?',
      leader: 'How do I see the cooperation between {person} and others?',
      joint: 'What works well in the cooperation around you, and what could be better?',
    },
  ],
};

const lookBackAsLeader: StandingSection = {
  purpose: 'look-back',
  title: 'The year behind us',
  guidance: 'Take a short look back at what went well and what was hard.',
  questions: [
    {
      key: 'success',
      employee: 'What am I most pleased with from the past year?',
      leader: 'What have I noticed in particular that {person} has succeeded in?',
      joint: 'What are you most pleased with from the past year, and what made the difference?',
    },
    {
      key: 'leadership',
      employee: 'Where has my leadership made a difference, and where has it been hard?',
      leader: 'Where have I seen that {person} has made a difference for the staff and the task?',
      joint: 'Where has your leadership made a difference for your staff and for the task?',
      followUps: ['Which part of leading has been the hardest, and what did you learn from it?'],
    },
  ],
};

const wellbeingAsLeader: StandingSection = {
  ...wellbeing,
  questions: [
    {
      key: 'wellbeing',
      employee: 'When am I at my best as a leader, and what drains my energy?',
      leader: 'How do I think {person} is doing in the role?',
      joint: 'How are you doing as a leader, and what does it take for you to do well?',
      followUps: ['How much time do you have for leading?'],
    },
    {
      key: 'cooperation',
      employee: 'How does cooperation work with my staff, my fellow leaders and my own leader?',
      leader: 'How do I see the cooperation between {person} and the rest of the management?',
      joint: 'What works well in the cooperation around you, and what could be better?',
    },
  ],
};

const feedbackToLeadersLeader: StandingSection = {
  ...feedbackToLeader,
  // In a LUS both are leaders.
  title: 'Feedback to the leader’s leader',
  questions: [
    ...feedbackToLeader.questions.slice(0, 1),
    {
      key: 'change',
      employee: 'What direction, backing and advice do I need from my leader?',
      leader: 'Where can I give {person} clearer direction and better backing?',
      joint: 'What do you need from your leader to lead well?',
    },
  ],
};

const yearAheadAsLeader: StandingSection = {
  ...yearAhead,
  questions: [
    {
      key: 'tasks',
      employee: 'Where do I want to take my area in the coming year?',
      leader: 'Which goals and changes await {person} in the coming year?',
      joint: 'What will matter most to your area and to your leadership in the coming year?',
    },
    {
      key: 'competences',
      employee: 'What would I like to get better at as a leader, and how do I learn best?',
      leader:
        'Which parts of leading does {person} need to prepare for, and how do I make room for learning?',
      joint: 'What would you like to get better at as a leader, and how can it happen in everyday work?',
      followUps: ['Where would you like to be in two or three years?'],
    },
  ],
};

export const mus: StandingTexts = {
  before: [followUp, lookBack, wellbeing],
  after: [requestedFeedback, feedbackToLeader, yearAhead, agreements],
};
export const lus: StandingTexts = {
  before: [followUp, lookBackAsLeader, wellbeingAsLeader],
  after: [requestedFeedback, feedbackToLeadersLeader, yearAheadAsLeader, agreements],
};
