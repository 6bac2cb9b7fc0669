import type { StandingSection, StandingTexts } from './standing-texts';

const followUp: StandingSection = {
  purpose: 'follow-up',
  title: 'Siden sidst',
  guidance: 'Begynd med det, I aftalte sidst. Så bliver aftaler til noget.',
  questions: [
    {
      key: 'agreements',
      employee: 'Hvad er der kommet ud af det, vi aftalte sidst?',
      leader: 'Hvordan er det gået med det, vi aftalte sidst – også med min egen del?',
      joint: 'Hvad er nået, hvad fortsætter vi med, og hvad lader vi ligge?',
      followUps: ['Hvad hjalp, og hvad kom i vejen?'],
    },
  ],
};

const lookBack: StandingSection = {
  purpose: 'look-back',
  title: 'Året, der gik',
  guidance: 'Tag et kort tilbageblik på det, der lykkedes, og det, der var svært.',
  questions: [
    {
      key: 'success',
      employee: 'Hvad er jeg mest tilfreds med fra det seneste år?',
      leader: 'Hvad har jeg særligt lagt mærke til, at {person} er lykkedes med?',
      joint: 'Hvad er du mest tilfreds med fra det seneste år, og hvad gjorde forskellen?',
    },
    {
      key: 'tasks',
      employee: 'Hvilke opgaver fylder mest for mig, og hvilke så jeg gerne fyldte mere eller mindre?',
      leader: 'Hvordan passer opgaverne til det, {person} er god til og gerne vil?',
      joint: 'Hvordan passer dine opgaver til det, du er god til og gerne vil?',
      followUps: ['Hvilken opgave har været sværest, og hvad lærte du af den?'],
    },
  ],
};

const lookBackAsLeader: StandingSection = {
  ...lookBack,
  questions: [
    ...lookBack.questions.slice(0, 1),
    {
      key: 'leadership',
      employee: 'Hvor har min ledelse gjort en forskel, og hvor har den været svær?',
      leader: 'Hvor har jeg set, at lederens ledelse har gjort en forskel for medarbejderne og opgaven?',
      joint: 'Hvor har din ledelse gjort en forskel for dine medarbejdere og for opgaven?',
      followUps: ['Hvilken ledelsesopgave har været sværest, og hvad lærte du af den?'],
    },
  ],
};

const wellbeing: StandingSection = {
  purpose: 'wellbeing',
  title: 'Trivsel og samarbejde',
  guidance: 'Tal om, hvordan det er at gå på arbejde. Man bestemmer selv, hvor meget man vil fortælle.',
  questions: [
    {
      key: 'wellbeing',
      employee: 'Hvornår har jeg det bedst på arbejdet, og hvad tager min energi?',
      leader: 'Hvordan oplever jeg, at {person} har det på arbejdet?',
      joint: 'Hvordan har du det på arbejdet, og hvad skal der til, for at du har det godt?',
      followUps: [
        'Hvordan passer opgaverne til den tid, du har?',
        'Hvordan passer arbejdet til resten af dit liv?',
      ],
    },
    {
      key: 'cooperation',
      employee: 'Hvordan fungerer samarbejdet omkring mig, og hvad bidrager jeg selv med?',
      leader: 'Hvordan oplever jeg samarbejdet mellem {person} og andre?',
      joint: 'Hvad fungerer godt i samarbejdet omkring dig, og hvad kunne blive bedre?',
    },
  ],
};

const wellbeingAsLeader: StandingSection = {
  ...wellbeing,
  questions: [
    {
      key: 'wellbeing',
      employee: 'Hvornår har jeg det bedst som leder, og hvad tager min energi?',
      leader: 'Hvordan oplever jeg, at {person} har det i sin lederrolle?',
      joint: 'Hvordan har du det som leder, og hvad skal der til, for at du har det godt?',
      followUps: ['Hvor meget tid har du til at lede?'],
    },
    {
      key: 'cooperation',
      employee: 'Hvordan fungerer samarbejdet med mine medarbejdere, mine lederkolleger og min egen leder?',
      leader: 'Hvordan oplever jeg samarbejdet mellem {person} og resten af ledelsen?',
      joint: 'Hvad fungerer godt i samarbejdet omkring dig, og hvad kunne blive bedre?',
    },
  ],
};

const requestedFeedback: StandingSection = {
  purpose: 'requested-feedback',
  title: 'Ønsker til feedback',
  guidance: 'Den, der får feedback, vælger selv emnet. Feedback gør mest gavn, når den er ønsket og konkret.',
  questions: [
    {
      key: 'topic',
      employee: 'Hvad vil jeg gerne have feedback på?',
      leader: 'Hvilke konkrete situationer kan jeg bygge min feedback på?',
      joint: 'Hvad tager du med dig fra den feedback, du har fået?',
    },
    {
      key: 'way',
      employee: 'Hvordan vil jeg helst have feedback i samtalen og i hverdagen?',
      leader: 'Hvordan giver jeg min feedback, så {person} kan bruge den?',
      joint: 'Hvordan og hvor tit vil du gerne have feedback fremover?',
      followUps: ['Hvad passer dig bedst: mundtligt, med konkrete eksempler eller skriftligt bagefter?'],
    },
  ],
};

const feedbackToLeader: StandingSection = {
  purpose: 'feedback-to-leader',
  title: 'Feedback til lederen',
  guidance: 'Også en leder har brug for at vide, hvad der virker. Vær ærlig og konkret.',
  questions: [
    {
      key: 'helps',
      employee: 'Hvad gør min leder, som hjælper mig i mit arbejde?',
      leader: 'Hvad vil jeg gerne vide om, hvordan min ledelse virker for {person}?',
      joint: 'Hvad skal din leder blive ved med, fordi det hjælper dig?',
    },
    {
      key: 'change',
      employee: 'Hvad må min leder gerne gøre mere af, mindre af eller på en anden måde?',
      leader: 'Hvor kan jeg støtte {person} bedre, end jeg gør i dag?',
      joint: 'Hvad kan din leder gøre anderledes, så det bliver lettere for dig at lykkes?',
    },
  ],
};

const feedbackToLeadersLeader: StandingSection = {
  ...feedbackToLeader,
  // In a LUS both are leaders.
  title: 'Feedback til lederens leder',
  questions: [
    ...feedbackToLeader.questions.slice(0, 1),
    {
      key: 'change',
      employee: 'Hvilken retning, opbakning og sparring har jeg brug for fra min leder?',
      leader: 'Hvor kan jeg give {person} tydeligere retning og bedre opbakning?',
      joint: 'Hvad har du brug for fra din leder for at kunne lede godt?',
    },
  ],
};

const yearAhead: StandingSection = {
  purpose: 'year-ahead',
  title: 'Året, der kommer',
  guidance: 'Se fremad: på opgaverne, på det, der skal læres, og på det, der giver arbejdsglæde.',
  questions: [
    {
      key: 'tasks',
      employee: 'Hvilke opgaver glæder jeg mig til, og hvilke tænker jeg mest over?',
      leader: 'Hvilke opgaver og forandringer venter {person} i det kommende år?',
      joint: 'Hvad bliver vigtigst for dig i det kommende år?',
    },
    {
      key: 'competences',
      employee: 'Hvad vil jeg gerne blive dygtigere til, og hvordan lærer jeg bedst?',
      leader: 'Hvilke kompetencer får {person} brug for, og hvordan giver jeg plads til at lære?',
      joint: 'Hvad vil du gerne blive dygtigere til, og hvordan kan det ske i hverdagen?',
      followUps: ['Hvor vil du gerne være om to-tre år?'],
    },
  ],
};

const yearAheadAsLeader: StandingSection = {
  ...yearAhead,
  questions: [
    {
      key: 'tasks',
      employee: 'Hvor vil jeg gerne hen med mit område i det kommende år?',
      leader: 'Hvilke mål og forandringer venter {person} i det kommende år?',
      joint: 'Hvad bliver vigtigst for dit område og for din ledelse i det kommende år?',
    },
    {
      key: 'competences',
      employee: 'Hvad vil jeg gerne blive dygtigere til som leder, og hvordan lærer jeg bedst?',
      leader:
        'Hvilke ledelsesopgaver får {person} brug for at blive klædt på til, og hvordan giver jeg plads til at lære?',
      joint: 'Hvad vil du gerne blive dygtigere til som leder, og hvordan kan det ske i hverdagen?',
      followUps: ['Hvor vil du gerne være om to-tre år?'],
    },
  ],
};

const agreements: StandingSection = {
  purpose: 'agreements',
  title: 'Aftaler',
  guidance: 'Få og konkrete aftaler holder bedst. Skriv, hvem der gør hvad, og hvornår I følger op.',
  questions: [
    {
      key: 'goals',
      employee: 'Hvilke en til tre ting er vigtigst for mig at aftale?',
      leader: 'Hvilke aftaler vil gøre den største forskel for {person} og for opgaven?',
      joint: 'Hvad aftaler vi, hvem gør hvad, og hvornår følger vi op?',
      followUps: ['Hvad er det første lille skridt?'],
    },
    {
      key: 'support',
      employee: 'Hvilken støtte har jeg brug for, så aftalerne bliver til noget?',
      leader: 'Hvad forpligter jeg mig selv til?',
      joint: 'Hvilken støtte har du brug for, og hvem kan give den?',
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
