import type { Summary } from 'templates/summary.schema';

const RECORD =
  'Bodil ser tilbage på et år med mange nye børn og en ny kollega på stuen. Hun er glad for måden, teamet har fordelt opgaverne på, og oplever, at morgenerne er blevet roligere.\n\nDer har været travle uger i foråret. Det hjælper, når mødeplanen er kendt tidligt, og når der er plads til at sige fra.';

const CITATION = { statement: 's_share', text: 'Jeg deler det, jeg ved, og spørger, når jeg er i tvivl.' };

/** A made-up conversation of ordinary length; every test changes what it is about. */
export function sampleSummary(changes: Partial<Summary> = {}): Summary {
  return {
    format: 'muskat.summary/1',
    id: 'sum_sample',
    version: 1,
    language: 'da',
    type: 'mus',
    organisation: 'Solbjerg Kommune',
    employee: { personId: 'person-17', name: 'Bodil Østergård-Nygård', title: 'Pædagog' },
    leader: { personId: 'person-4', name: 'Søren Ærø Åkjær', title: 'Daglig leder' },
    heldOn: '2026-11-12',
    frozenAt: '2026-11-12T13:03:00.000Z',
    framework: { name: 'Fælles retning', sha256: 'a'.repeat(64) },
    sections: [
      section('Siden sidst', 'may-be-retold'),
      { ...section('Trivsel', 'between-us'), purpose: 'wellbeing' },
      { ...section('Nysgerrighed', 'may-be-retold'), citations: [CITATION] },
      { title: 'Feedback til lederen', purpose: 'feedback-to-leader', entry: null, citations: [] },
    ],
    agreements: [agreement(1), { ...agreement(2), dueOn: null, citation: CITATION }],
    ...changes,
  };
}

export function section(title: string, discretion: 'may-be-retold' | 'between-us', paragraphs = 1) {
  const text = Array.from({ length: paragraphs }, () => RECORD).join('\n\n');
  return { title, purpose: 'framework' as const, entry: { text, discretion }, citations: [] };
}

export function agreement(number: number, activityLength = 1): Summary['agreements'][number] {
  return {
    goal: `Mål nummer ${number}`,
    activity: 'Besøge to skoler og beskrive en fast rækkefølge for foråret. '.repeat(activityLength).trim(),
    employeePart: 'Laver aftaler med skolerne.',
    leaderPart: 'Sætter to hele dage af i vagtplanen.',
    dueOn: '2027-03-31',
    followUpOn: '2027-02-01',
    citation: null,
  };
}

/** A talk that fills many pages: long records, many citations, a plan over several pages. */
export function longSummary(sections = 17, agreements = 12): Summary {
  return sampleSummary({
    id: 'sum_long',
    sections: Array.from({ length: sections }, (_, index) => ({
      ...section(`Tema ${index + 1}`, index % 3 ? 'may-be-retold' : 'between-us', 1 + (index % 4)),
      citations: Array.from({ length: index % 5 }, () => CITATION),
    })),
    agreements: Array.from({ length: agreements }, (_, index) => agreement(index + 1, index === 5 ? 30 : 1)),
  });
}
