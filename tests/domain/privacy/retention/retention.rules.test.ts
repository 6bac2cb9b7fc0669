import {
  type Clocks,
  DEFAULT_CLOCKS,
  deletionDates,
  dueOn,
  type TalkFacts,
} from 'app/domain/privacy/retention/retention.rules';
import { ClocksSchema } from 'app/domain/privacy/retention/retention.schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const TALK: TalkFacts = {
  state: 'signed',
  openSince: '2026-03-02',
  signedOn: '2026-03-10',
  cancelledOn: null,
  preparationsErased: false,
  people: [{ leftOn: null, laterSigned: [] }],
  held: false,
};
const talk = (changes: Partial<TalkFacts>): TalkFacts => ({ ...TALK, ...changes });
const person = (laterSigned: string[], leftOn: string | null = null) => ({ leftOn, laterSigned });
const datesOf = (changes: Partial<TalkFacts>) => deletionDates(talk(changes), DEFAULT_CLOCKS);

describe('what was prepared', () => {
  it('goes 90 days after the last signature, and the record stays', () => {
    expect(datesOf({})).toEqual({
      preparation: { on: '2026-06-08', because: 'signed' },
      record: { on: null, because: 'waits' },
    });
  });

  it('stays until the talk is signed, or the whole of it goes', () => {
    expect(datesOf({ state: 'open', signedOn: null }).preparation).toEqual({
      on: '2027-03-02',
      because: 'unsigned',
    });
  });

  it('is not deleted twice', () => {
    expect(datesOf({ preparationsErased: true }).preparation).toBeNull();
  });
});

describe('a talk that nobody signed', () => {
  it('goes a year after its day, or after its summary was last taken back', () => {
    const open = { state: 'open', signedOn: null } as const;
    expect(datesOf({ ...open, openSince: '2028-02-29' }).record.on).toBe('2029-02-28');
  });

  it('goes 90 days after it was cancelled', () => {
    const cancelled = { state: 'cancelled', signedOn: null, cancelledOn: '2026-04-01' } as const;
    expect(datesOf(cancelled).record).toEqual({ on: '2026-06-30', because: 'cancelled' });
  });
});

describe('a signed talk', () => {
  it('goes a month after the second later one is signed', () => {
    expect(datesOf({ people: [person(['2027-03-01'])] }).record.on).toBeNull();
    expect(datesOf({ people: [person(['2027-03-01', '2028-03-01', '2029-03-01'])] }).record).toEqual({
      on: '2028-03-31',
      because: 'later-talks',
    });
  });

  it('of a group waits for every member who is still there', () => {
    const later = ['2027-03-01', '2028-03-01'];
    expect(datesOf({ people: [person(later), person([])] }).record.on).toBeNull();
    expect(datesOf({ people: [person(later), person([], '2028-01-31')] }).record.on).toBe('2028-03-31');
    expect(datesOf({ people: [person(later), person(['2027-03-01', '2029-05-01'])] }).record.on).toBe(
      '2029-05-31',
    );
  });

  it('goes no later than five years after somebody in it has left, and on a leap day a day before', () => {
    expect(datesOf({ people: [person([], '2028-02-29')] }).record).toEqual({
      on: '2033-02-28',
      because: 'left',
    });
    expect(datesOf({ people: [person([], '2027-06-30'), person([])] }).record.on).toBe('2032-06-30');
  });
});

const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const anyone = fc.record({
  leftOn: fc.option(day, { freq: 3 }),
  laterSigned: fc.array(day, { maxLength: 4 }).map((days) => days.sort()),
});
const anyTalk: fc.Arbitrary<TalkFacts> = fc
  .record({
    state: fc.constantFrom('open', 'signed', 'cancelled'),
    openSince: day,
    decidedOn: day,
    preparationsErased: fc.boolean(),
    people: fc.array(anyone, { minLength: 1, maxLength: 4 }),
    held: fc.boolean(),
  })
  .map(({ decidedOn, ...facts }) => ({
    ...facts,
    state: facts.state,
    signedOn: facts.state === 'signed' ? decidedOn : null,
    cancelledOn: facts.state === 'cancelled' ? decidedOn : null,
  }));
const anyClocks: fc.Arbitrary<Clocks> = fc.record({
  preparationDays: fc.integer({ min: 14, max: 365 }),
  unsignedDays: fc.integer({ min: 90, max: 730 }),
  laterTalks: fc.integer({ min: 1, max: 5 }),
  leaverYears: fc.integer({ min: 1, max: 5 }),
});
const NEVER = '9999-99-99';

describe('whatever the talk and the clocks are', () => {
  it('a legal hold stops every clock', () => {
    fc.assert(
      fc.property(anyTalk, anyClocks, day, (facts, clocks, today) => {
        expect(dueOn({ ...facts, held: true }, clocks, today)).toBeNull();
      }),
    );
  });

  it('what was prepared is never kept longer than the record', () => {
    fc.assert(
      fc.property(anyTalk, anyClocks, (facts, clocks) => {
        const { preparation, record } = deletionDates(facts, clocks);
        if (preparation) expect((preparation.on ?? NEVER) <= (record.on ?? NEVER)).toBe(true);
      }),
    );
  });

  it('a shorter clock never keeps anything longer', () => {
    fc.assert(
      fc.property(anyTalk, anyClocks, fc.constantFrom(...CLOCKS), (facts, clocks, name) => {
        const shorter = { ...clocks, [name]: Math.max(1, clocks[name] - 1) };
        const [long, short] = [deletionDates(facts, clocks), deletionDates(facts, shorter)];
        expect((short.record.on ?? NEVER) <= (long.record.on ?? NEVER)).toBe(true);
        expect((short.preparation?.on ?? NEVER) <= (long.preparation?.on ?? NEVER)).toBe(true);
      }),
    );
  });

  it('what is due stays due, and takes more with it, never less', () => {
    fc.assert(
      fc.property(anyTalk, anyClocks, day, day, (facts, clocks, one, another) => {
        const [early, late] = [one, another].sort() as [string, string];
        const [then, now] = [dueOn(facts, clocks, early), dueOn(facts, clocks, late)];
        if (then === 'record') expect(now).toBe('record');
        if (then === 'preparation') expect(now).not.toBeNull();
      }),
    );
  });

  it('nothing signed is deleted while somebody in it is still there and has had no later talk', () => {
    fc.assert(
      fc.property(anyTalk, anyClocks, day, (facts, clocks, today) => {
        const people = [{ leftOn: null, laterSigned: [] }];
        const due = dueOn({ ...facts, state: 'signed', signedOn: facts.openSince, people }, clocks, today);
        expect(due).not.toBe('record');
      }),
    );
  });
});

const CLOCKS = ['preparationDays', 'unsignedDays', 'laterTalks', 'leaverYears'] as const;

describe('the form of the clocks', () => {
  const typed = { preparationDays: '90', unsignedDays: '365', laterTalks: '2', leaverYears: '5' };

  it('takes the defaults as they are', () => {
    expect(ClocksSchema.parse(typed)).toEqual(DEFAULT_CLOCKS);
  });

  it.each([
    ['preparationDays', '13'],
    ['unsignedDays', '9999'],
    ['laterTalks', '0'],
    ['leaverYears', '6'],
    ['leaverYears', '2,5'],
    ['leaverYears', '-1'],
    ['leaverYears', ''],
  ])('refuses %s of %s', (name, value) => {
    expect(ClocksSchema.safeParse({ ...typed, [name]: value }).success).toBe(false);
  });
});
