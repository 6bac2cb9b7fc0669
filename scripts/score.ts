import { readFramework } from 'templates/read/read-framework';
import {
  type FrameworkScore,
  GOLD,
  scoreFramework,
  sealedGold,
  sharedDocument,
} from 'tests/support/score-framework';

/** `npm run score`: how well the reader reads the seed frameworks, against sealed judgements of what is in them. */
for (const id of GOLD) {
  const gold = sealedGold(id);
  const document = sharedDocument(`seeds/${gold.document}`);
  if (!document) {
    console.log(`${id}  not scored: ../shared/seeds/${gold.document} is not there`);
    process.exitCode = 2;
    continue;
  }
  console.log(`${id}  ${line(scoreFramework(readFramework(document), gold))}`);
}

function line(score: FrameworkScore): string {
  const parts = (['precision', 'recall', 'f1', 'role', 'theme', 'group'] as const).map((name) => {
    return `${name === 'f1' ? 'F1' : name} ${score[name].toFixed(3)}`;
  });
  return `statements ${score.hits}/${score.total}  ${parts.join('  ')}`;
}
