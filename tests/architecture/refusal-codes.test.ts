import { REASONS, VERDICTS } from 'app/domain/signing/pdf/verification.schema';
import { describe, expect, it } from 'vitest';
import { type Coded, codesIn, fieldMessagesIn } from './refusal-codes';
import { sourceFiles } from './source-files';
import { placeholdersOf, texts } from './texts';

const files = sourceFiles('app', 'templates').filter(({ path }) => !path.startsWith('app/i18n/'));
const codes = files.flatMap(codesIn);
const messages = files
  .filter(({ path }) => /^app\/(domain|routes|http)\//.test(path))
  .flatMap(fieldMessagesIn);

/** A text that says how many has a form for one and a form for more. */
const formsOf = ({ key, values }: Coded) =>
  values.includes('count') && !texts.da.has(key) ? [`${key}_one`, `${key}_other`] : [key];

const withoutText = (coded: Coded[]) =>
  coded
    .filter((one) => formsOf(one).some((key) => !texts.da.has(key) || !texts.en.has(key)))
    .map(({ at, key }) => `${at}: ${key}`);

/** What a browser says of a passkey: no operation refuses with it. */
const SAID_BY_DEVICES = ['cancelled', 'already', 'failed'].map((code) => `errors.passkey.${code}`);

describe('whoever is refused', () => {
  it('is told why in their own language, whatever the refusal', () => {
    expect(codes.length).toBeGreaterThan(40);
    expect(withoutText(codes)).toEqual([]);
  });

  it('never reads a text with a hole in it', () => {
    const holes = codes.flatMap((coded) =>
      formsOf(coded)
        .flatMap((key) => placeholdersOf(texts.da.get(key) ?? ''))
        .filter((name) => !coded.values.includes(name))
        .map((name) => `${coded.at}: ${coded.key} is not given ${name}`),
    );
    expect(holes).toEqual([]);
  });

  it('is told what is wrong with each field', () => {
    expect(messages.length).toBeGreaterThan(30);
    expect(withoutText(messages)).toEqual([]);
  });

  it('is told each reason why a document does not verify', () => {
    const reasons = Object.values(REASONS)
      .flat()
      .map((code) => code.replace('verify.', 'checking.reason.'));
    const verdicts = VERDICTS.map((verdict) => `checking.verdict.${verdict}`);
    expect(withoutText([...reasons, ...verdicts].map((key) => ({ at: 'verify', key, values: [] })))).toEqual(
      [],
    );
  });
});

it('no text explains a refusal that nobody makes', () => {
  const made = new Set(codes.flatMap(formsOf));
  const unmade = [...texts.da.keys()].filter((key) => key.startsWith('errors.') && !made.has(key));
  // What is said of faults, and of addresses, that no refusal stands behind.
  expect(unmade).toEqual(['errors.page_title', ...SAID_BY_DEVICES]);
});

describe('the check itself', () => {
  const at = 'app/x.ts';
  it('finds a code that has no text', () => {
    const coded = codesIn({ path: at, text: "throw new Refusal('conflict', 'nothing.like_it');" });
    expect(withoutText(coded)).toEqual(['app/x.ts:1: errors.nothing.like_it']);
  });

  it('does not let a computed code pass unseen', () => {
    expect(() => codesIn({ path: at, text: 'new Refusal(kind, codeOf(kind))' })).toThrow('codeOf(kind)');
  });
});
