import type { Summary } from 'templates/summary.schema';
import { agreement, sampleSummary, section } from 'tests/templates/pdf/sample-summary';

const WORDS =
  'arbejdet bliver dagen roligere mødeplanen kendes tidligt kolleger fordeler opgaverne morgenen vagterne samarbejdet med forældrene kræver tid ro tillid aftaler følges op hver måned når travlheden stiger spørger vi hinanden hvad kan vente efteråret bringer nye børn praktikanter rutiner hun ønsker mere faglig sparring leder hjælper prioritere klart glæde stolthed udvikling kursus konflikter løses tættere dialog'.split(
    ' ',
  );

/** Talks of four pages that share words and no sentences, so that nobody draws one thing again and again. */
export function variedSummaries(count: number): Summary[] {
  let seed = 1;
  const random = (below: number) => {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff;
    return seed % below;
  };
  const sentence = (words: number) => {
    const said = Array.from({ length: words }, () => WORDS[random(WORDS.length)] ?? '').join(' ');
    return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
  };
  const paragraph = () => [sentence(14), sentence(9), sentence(17)].join(' ');
  return Array.from({ length: count }, (_, number) =>
    sampleSummary({
      id: `sum_${number}`,
      sections: ['Opgaver', 'Samarbejde', 'Trivsel', 'Udvikling', 'Ledelse'].map((title, index) => ({
        ...section(title, index % 3 ? 'may-be-retold' : 'between-us'),
        lines: [
          {
            text: Array.from({ length: 2 + (index % 3) }, paragraph).join('\n\n'),
            discretion: index % 3 ? 'may-be-retold' : 'between-us',
          },
        ],
        citations: Array.from({ length: index % 3 }, () => ({ statement: 's', text: sentence(12) })),
      })),
      agreements: Array.from({ length: 4 }, (_, index) => ({
        ...agreement(index + 1),
        goal: sentence(6),
        activity: sentence(16),
        employeePart: sentence(8),
        leaderPart: sentence(8),
      })),
    }),
  );
}
