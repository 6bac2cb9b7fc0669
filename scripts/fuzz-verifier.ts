import { verifyPdf } from '../app/domain/signing/pdf/verify-pdf';
import { signedGroup, signedSummary } from '../tests/domain/signing/pdf/signed-summary';
import { mutated, seeded } from '../tests/domain/signing/pdf/tamper/fuzz';

/**
 * Mutates good files until the minutes are over, and ends with 1 at the first that is told to be intact. The seed is
 * said, so that a file can be made again. `npx tsx scripts/fuzz-verifier.ts [MINUTES] [SEED]`
 */
const [minutes = 5, seed = Date.now() % 2 ** 31] = process.argv.slice(2).map(Number);
const [good, other] = [await signedSummary(), await signedSummary()];
const group = await signedGroup(['Employee2', 'Leader', 'Employee1', 'Employee5', 'Employee3', 'Employee4']);
const authorities = [good, group].map(({ authority }) => authority.certificatePem);
const inGroup = [1, 2, 3, 4, 5, 6].map((signatures) => group.at(signatures));
const goodFiles = [good.rev1, good.rev2, group.at(3), group.at(6)];
/** What may be told to be as it was signed, as far as it was. */
const whole = [good.rev1, good.rev2, other.rev1, other.rev2, ...inGroup];
const random = seeded(seed);
const until = Date.now() + minutes * 60_000;
const verdicts = new Map<string, number>();
let [files, slowest, same] = [0, 0, 0];
for (; Date.now() < until; files++) {
  const chosen = goodFiles[Math.floor(random() * goodFiles.length)] ?? good.rev2;
  const pdf = mutated(chosen, other.rev2, random);
  // Of the processor's time: others may be using it.
  const began = process.cpuUsage();
  const { verdict } = await verifyPdf(pdf, { authorities });
  const { user, system } = process.cpuUsage(began);
  slowest = Math.max(slowest, (user + system) / 1000);
  verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
  if (!['ok', 'unknown-authority', 'incomplete'].includes(verdict)) continue;
  // Parts put together may make up a good file again, whole.
  same += 1;
  if (whole.some((one) => pdf.equals(one))) continue;
  console.error(`seed ${seed}: file ${files} is told to be ${verdict}`);
  process.exit(1);
}
const told = Object.fromEntries(verdicts);
console.log(`seed ${seed}: ${files} files, ${same} whole again, slowest ${Math.round(slowest)} ms`, told);
