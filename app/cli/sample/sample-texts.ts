/**
 * Made-up answers and records for the demo and the tour: what people might really write, about work
 * alone. Whoever uses a list takes the next one round it; `records` are by section of the template.
 */
export const SAMPLE_TEXTS = {
  da: {
    roundOver: 'Runden er slut. Samtalen kommer med i næste års runde.',
    employeeComments: [
      'Det lykkes bedst, når vi har talt opgaven igennem først. I foråret gik det rigtig godt.',
      'Jeg øver mig. Jeg vil gerne have mere tid til at gøre det ordentligt.',
      '',
      'Mine kolleger siger, at de kan mærke det. Det vil jeg gerne bygge videre på.',
      'Her vil jeg gerne høre, hvad du ser. Jeg er selv i tvivl.',
      '',
    ],
    leaderComments: [
      'Jeg ser det tydeligt på vores møder, og det smitter af på de andre.',
      'Det er kommet langt det seneste halve år. Næste skridt er at gøre det, også når der er travlt.',
      '',
      '',
      'Her vil jeg gerne høre, hvad der ville gøre det lettere.',
    ],
    records: {
      'follow-up':
        'Den ene aftale fra sidst er på plads. Den anden tager vi med videre, for den giver stadig mening.',
      'look-back':
        'Det har været et år med mange nye ansigter. Det er lykkedes at få dem godt i gang, og det har de også selv sagt.\n\nI efteråret var der for travlt. Vi er enige om, at vi skal sige det højt tidligere næste gang.',
      wellbeing:
        'Trivslen er god. Samarbejdet i teamet fungerer, og der er plads til at sige, når noget er svært.',
      'requested-feedback':
        'Vi talte om, hvordan det ser ud, når der skal siges nej. Det bliver gjort venligt og tydeligt.',
      'feedback-to-leader':
        'Mere nærvær i hverdagen og færre mails. Det er rart med de korte møder om morgenen.',
      'year-ahead':
        'Det næste år handler om at få ro til de faste opgaver og om at lære nye kolleger godt op.',
    } as Record<string, string>,
    themeRecords: [
      'Vi ser langt hen ad vejen ens på det. Vi tog et eksempel fra foråret, hvor det gik godt, og talte om, hvad der gjorde forskellen.',
      'Her er der noget at øve sig på. Vi aftalte at tage det op igen om tre måneder.',
      'Der er brug for tydeligere rammer. Vi tager fat på det på det næste teammøde.',
      'Det er en styrke, som andre kan lære af. Vi talte om, hvordan det kan komme i spil i de andre teams.',
    ],
    agreements: [
      {
        goal: 'At kunne tage imod nye kolleger på en god måde',
        activity: 'Følordning med en erfaren kollega i et andet team',
        employeePart: 'Laver en plan for de første fire uger og prøver den af',
        leaderPart: 'Finder tiden i vagtplanen og taler med det andet team',
        support: 'To dages følordning',
      },
      {
        goal: 'Mere fordybelse i de faste opgaver',
        activity: 'To faste formiddage om måneden uden møder',
        employeePart: 'Vælger dagene og siger til, når de ryger',
        leaderPart: 'Holder dagene fri for møder',
        support: '',
      },
    ],
    verdictReasons: [
      'Det er faldet godt på plads, og de andre er begyndt at gøre det samme.',
      'Vi er kommet et stykke og bliver ved.',
    ],
    progress: ['Første møde er holdt, og planen er lagt.', 'Går som aftalt. Næste skridt er i foråret.'],
    groupName: 'Team Solsikken',
    unit: 'Prøveteamet',
    leader: 'Vibeke Nørgaard',
    leaderTitle: 'Leder',
    employee: 'Søren Æbelø',
    organisation: 'Prøveby Kommune',
  },
  en: {
    roundOver: 'The round is over. The conversation will be part of next year’s.',
    employeeComments: [
      'It works best when we have talked the task through first. It went really well in the spring.',
      'I am practising. I would like more time to do it properly.',
      '',
      'My colleagues say that they notice it. I want to build on that.',
      'I would like to hear what you see here. I am in doubt myself.',
      '',
    ],
    leaderComments: [
      'I see it clearly at our meetings, and it rubs off on the others.',
      'This has come far in the last six months. The next step is to do it when things are busy too.',
      '',
      '',
      'I would like to hear what would make it easier.',
    ],
    records: {
      'follow-up':
        'One of the agreements from last time is in place. We take the other one with us, because it still makes sense.',
      'look-back':
        'It has been a year with many new faces. They have settled in well, and they say so themselves.\n\nIn the autumn there was too much to do. We agree to say so sooner next time.',
      wellbeing:
        'Wellbeing is good. The team works well together, and there is room to say when something is hard.',
      'requested-feedback':
        'We talked about how it looks when the answer has to be no. It is done kindly and clearly.',
      'feedback-to-leader':
        'More presence in the daily work and fewer e-mails. The short morning meetings are good.',
      'year-ahead':
        'The coming year is about getting peace for the regular tasks and about training new colleagues well.',
    } as Record<string, string>,
    themeRecords: [
      'We see this much the same way. We took an example from the spring that went well and talked about what made the difference.',
      'There is something to practise here. We agreed to take it up again in three months.',
      'Clearer boundaries are needed. We will start on that at the next team meeting.',
      'This is a strength that others can learn from. We talked about how the other teams could benefit.',
    ],
    agreements: [
      {
        goal: 'To be good at welcoming new colleagues',
        activity: 'Shadowing an experienced colleague in another team',
        employeePart: 'Makes a plan for the first four weeks and tries it out',
        leaderPart: 'Finds the time in the rota and talks to the other team',
        support: 'Two days of shadowing',
      },
      {
        goal: 'More concentration on the regular tasks',
        activity: 'Two mornings a month without meetings',
        employeePart: 'Chooses the days and speaks up when they are lost',
        leaderPart: 'Keeps the days free of meetings',
        support: '',
      },
    ],
    verdictReasons: [
      'It has settled well, and the others have begun to do the same.',
      'We have come some of the way and will go on.',
    ],
    progress: [
      'The first meeting has been held and the plan is made.',
      'Going as agreed. The next step is in spring.',
    ],
    groupName: 'Team Sunflower',
    unit: 'The sample team',
    leader: 'Vibeke Nørgaard',
    leaderTitle: 'Leader',
    employee: 'Søren Æbelø',
    organisation: 'Prøveby Kommune',
  },
} as const;
