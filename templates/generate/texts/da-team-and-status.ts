import type { StandingTexts } from './standing-texts';

export const grus: StandingTexts = {
  before: [
    {
      purpose: 'follow-up',
      title: 'Siden sidst',
      guidance: 'Begynd med det, teamet aftalte sidst.',
      questions: [
        {
          key: 'agreements',
          employee: 'Hvad er der kommet ud af det, vi aftalte i teamet?',
          leader: 'Hvordan er det gået med teamets aftaler – også med min egen del?',
          joint: 'Hvad er nået, hvad fortsætter vi med, og hvad lader vi ligge?',
        },
      ],
    },
    {
      purpose: 'look-back',
      title: 'Året, der gik',
      guidance: 'Tag et kort tilbageblik på det, I er lykkedes med sammen.',
      questions: [
        {
          key: 'success',
          employee: 'Hvad er vi i teamet lykkedes bedst med det seneste år?',
          leader: 'Hvad har jeg særligt lagt mærke til, at teamet er lykkedes med?',
          joint: 'Hvad er vi mest tilfredse med fra det seneste år, og hvad gjorde forskellen?',
        },
        {
          key: 'tasks',
          employee: 'Hvad har været sværest for os, og hvad har vi lært af det?',
          leader: 'Hvor har teamet haft det svært, og hvad kunne jeg have gjort?',
          joint: 'Hvad har været svært for os, og hvad tager vi med videre?',
        },
      ],
    },
    {
      purpose: 'wellbeing',
      title: 'Trivsel og samarbejde',
      guidance: 'Tal om det, I deler. Det personlige kan altid tages i en samtale på tomandshånd.',
      questions: [
        {
          key: 'wellbeing',
          employee: 'Hvad giver os energi i teamet, og hvad tager den?',
          leader: 'Hvordan oplever jeg stemningen og arbejdspresset i teamet?',
          joint: 'Hvordan har vi det sammen, og hvad skal der til, for at alle har det godt?',
        },
        {
          key: 'cooperation',
          employee: 'Hvordan hjælper vi hinanden, og hvor kunne vi gøre det bedre?',
          leader: 'Hvordan oplever jeg teamets samarbejde indadtil og udadtil?',
          joint: 'Hvordan vil vi gerne samarbejde, når der er travlt?',
        },
      ],
    },
  ],
  after: [
    {
      purpose: 'requested-feedback',
      title: 'Ønsker til feedback',
      guidance: 'Feedback gør mest gavn, når den er ønsket og konkret.',
      questions: [
        {
          key: 'topic',
          employee: 'Hvad vil vi i teamet gerne have feedback på?',
          leader: 'Hvilke konkrete situationer kan jeg bygge min feedback til teamet på?',
          joint: 'Hvordan giver vi hinanden feedback, så den bliver brugt?',
          followUps: ['Hvad passer jer bedst: mundtligt, med konkrete eksempler eller skriftligt bagefter?'],
        },
      ],
    },
    {
      purpose: 'feedback-to-leader',
      title: 'Feedback til lederen',
      guidance: 'Også en leder har brug for at vide, hvad der virker. Vær ærlig og konkret.',
      questions: [
        {
          key: 'helps',
          employee: 'Hvad gør vores leder, som hjælper os, og hvad kunne gøres anderledes?',
          leader: 'Hvad vil jeg gerne vide om, hvordan min ledelse virker for teamet?',
          joint: 'Hvilken støtte har vi brug for fra vores leder i det kommende år?',
        },
      ],
    },
    {
      purpose: 'year-ahead',
      title: 'Året, der kommer',
      guidance: 'Se fremad: på opgaverne og på det, I skal kunne sammen.',
      questions: [
        {
          key: 'tasks',
          employee: 'Hvad bliver vigtigst for os i det kommende år?',
          leader: 'Hvilke opgaver og forandringer venter teamet?',
          joint: 'Hvad vil vi nå sammen i det kommende år?',
        },
        {
          key: 'competences',
          employee: 'Hvad skal vi blive dygtigere til, og hvem kan vi lære det af?',
          leader: 'Hvilke kompetencer mangler teamet, og hvem kunne udvikle dem?',
          joint: 'Hvad skal vi lære, og hvordan lærer vi det af hinanden?',
        },
      ],
    },
    {
      purpose: 'agreements',
      title: 'Aftaler',
      guidance: 'Få og konkrete aftaler holder bedst. Skriv, hvem der gør hvad, og hvornår I følger op.',
      questions: [
        {
          key: 'goals',
          employee: 'Hvilke en til tre ting synes jeg, at vi skal aftale?',
          leader: 'Hvilke aftaler vil gøre den største forskel for teamet og for opgaven?',
          joint: 'Hvad aftaler vi, hvem gør hvad, og hvornår følger vi op?',
        },
        {
          key: 'own',
          employee: 'Hvad vil jeg selv bidrage med, og hvad vil jeg gerne lære?',
          leader: 'Hvilken støtte har hver enkelt brug for, så aftalerne bliver til noget?',
          joint: 'Hvad tager hver af os med i sin egen plan?',
        },
      ],
    },
  ],
};

export const status: StandingTexts = {
  before: [
    {
      purpose: 'follow-up',
      title: 'Aftalerne indtil nu',
      guidance: 'En statussamtale er kort: gå aftalerne igennem én for én.',
      questions: [
        {
          key: 'agreements',
          employee: 'Hvor langt er jeg nået med hver af vores aftaler?',
          leader: 'Hvordan er det gået med aftalerne – også med min egen del?',
          joint: 'Hvad er nået, hvad er undervejs, og hvad står i vejen?',
        },
      ],
    },
    {
      purpose: 'agreements',
      title: 'Justering af aftalerne',
      guidance: 'Behold det, der stadig er vigtigt, og lad resten ligge.',
      questions: [
        {
          key: 'goals',
          employee: 'Hvilke aftaler vil jeg gerne ændre, og hvorfor?',
          leader: 'Hvilke aftaler bør vi ændre, og hvilken støtte kan jeg give?',
          joint: 'Hvad retter vi til, hvem gør hvad, og hvornår følger vi op?',
        },
      ],
    },
    {
      purpose: 'wellbeing',
      title: 'Trivsel og samarbejde',
      guidance: 'Man bestemmer selv, hvor meget man vil fortælle.',
      questions: [
        {
          key: 'wellbeing',
          employee: 'Hvordan har jeg det på arbejdet lige nu?',
          leader: 'Hvordan oplever jeg, at {person} har det på arbejdet lige nu?',
          joint: 'Hvordan har du det på arbejdet lige nu, og hvad har ændret sig siden sidst?',
        },
      ],
    },
  ],
  after: [
    {
      purpose: 'feedback-to-leader',
      title: 'Feedback til lederen',
      guidance: 'Sig én ting, der virker, og én ting, der kunne være bedre.',
      questions: [
        {
          key: 'helps',
          employee: 'Hvilken støtte har jeg brug for fra min leder i den kommende tid?',
          leader: 'Hvor kan jeg støtte {person} bedre i den kommende tid?',
          joint: 'Hvilken støtte har du brug for fra din leder i den kommende tid?',
        },
      ],
    },
    {
      purpose: 'year-ahead',
      title: 'Tiden frem til næste samtale',
      guidance: 'Aftal, hvad der er vigtigst, til I mødes igen.',
      questions: [
        {
          key: 'tasks',
          employee: 'Hvad er vigtigst for mig i den kommende tid?',
          leader: 'Hvad er vigtigst for {person} og for opgaven i den kommende tid?',
          joint: 'Hvad er vigtigst for dig frem til næste samtale?',
        },
      ],
    },
  ],
};
