import { verifyPdf } from '../app/domain/signing/pdf/verify-pdf';
import { signedSummary } from '../tests/domain/signing/pdf/signed-summary';
import { mutated, seeded } from '../tests/domain/signing/pdf/tamper/fuzz';

/**
 * Mutates good files until the minutes are over, and ends with 1 at the first that is told to be intact. The seed is
 * said, so that a file can be made again. `npx tsx scripts/fuzz-verifier.ts [MINUTES] [SEED]`
 */
const [minutes = 5, seed = Date.now() % 2 ** 31] = process.argv.slice(2).map(Number);
const [good, other] = [await signedSummary(), await signedSummary()];
const authorities = [good.authority.certificatePem];
const random = seeded(seed);
const until = Date.now() + minutes * 60_000;
const verdicts = new Map<string, number>();
let [files, slowest] = [0, 0];
for (; Date.now() < until; files++) {
  const pdf = mutated(random() < 0.5 ? good.rev2 : good.rev1, other.rev2, random);
  const began = performance.now();
  const { verdict } = await verifyPdf(pdf, { authorities });
  slowest = Math.max(slowest, performance.now() - began);
  verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
  // Parts of the two may make up the other one, whole.
  const isWhole =
    verdict === 'ok' ? pdf.equals(good.rev2) : verdict !== 'unknown-authority' || pdf.equals(other.rev2);
  if (!isWhole) {
    console.error(`seed ${seed}: file ${files} is told to be intact`);
    process.exit(1);
  }
}
console.log(`seed ${seed}: ${files} files, slowest ${Math.round(slowest)} ms`, Object.fromEntries(verdicts));
