import { FrameworkReadError } from 'templates/read/framework-read-error';
import { readFramework } from 'templates/read/read-framework';
import {
  type FrameworkScore,
  GOLD,
  type Gold,
  missedBy,
  scoreFramework,
  sealedGold,
  sharedDocument,
} from 'tests/support/score-framework';

/**
 * `npm run score`: how well the reader reads real frameworks, against sealed judgements of what is in them, and
 * what it owes on each. Exit 1 where it reads one too poorly, 2 where a document is not there to be read.
 */
const width = Math.max(...GOLD.map(({ id }) => id.length));
let [poor, absent] = [false, false];
for (const gold of GOLD) {
  const line = (text: string) => console.log(`${gold.id.padEnd(width)}  ${text}`);
  const sealed = sealedGold(gold.id);
  const document = sharedDocument(sealed.document);
  if (!document) {
    absent = true;
    line(`not scored: ../shared/${sealed.document} is not there`);
    continue;
  }
  try {
    const score = scoreFramework(readFramework(document), sealed);
    const missed = missedBy(score, gold.owed);
    poor ||= missed.length > 0;
    line(`${told(score)}  owed: ${owed(gold)}  ${missed.length === 0 ? 'ok' : 'MISSED'}`);
  } catch (error) {
    if (!(error instanceof FrameworkReadError)) throw error;
    poor = true;
    line(`MISSED: not read (${error.code})`);
  }
}
process.exitCode = poor ? 1 : absent ? 2 : 0;

function told(score: FrameworkScore): string {
  const parts = (['precision', 'recall', 'f1', 'role', 'theme', 'group'] as const).map((name) => {
    return `${label(name)} ${score[name].toFixed(3)}`;
  });
  return [`statements ${`${score.hits}/${score.total}`.padStart(5)}`, ...parts].join('  ');
}

function owed({ owed }: Gold): string {
  return Object.entries(owed)
    .map(([name, least]) => `${label(name)} ${least.toFixed(2)}`)
    .join(', ');
}

function label(name: string): string {
  return name === 'f1' ? 'F1' : name;
}
