import { excerptOf } from 'templates/excerpt-of';
import { layoutSummary } from 'templates/pdf/layout/layout-summary';
import { SummarySchema } from 'templates/summary.schema';
import { describe, expect, it } from 'vitest';
import { spoken } from './pdf/read-model';
import { fullSummary, groupSummary, sampleSummary, section } from './pdf/sample-summary';

const RETOLD = { sections: [section('Opgaver', 'may-be-retold')] };
const SECRET = 'Det bliver mellem os to';

/** A talk in which one thing stays between the two, in each place where something can. */
const BETWEEN = {
  'a line of the record': sampleSummary({
    sections: [
      {
        ...section('Opgaver', 'may-be-retold'),
        lines: [
          { text: SECRET, discretion: 'between-us' },
          { text: 'Må siges', discretion: 'may-be-retold' },
        ],
      },
    ],
  }),
  'why an earlier agreement was dropped': sampleSummary({
    ...RETOLD,
    lookBack: [{ goal: 'Kursus', verdict: 'drop', reason: SECRET }],
  }),
  'why there is no agreement': sampleSummary({ ...RETOLD, agreements: [], noAgreements: SECRET }),
};

describe('the excerpt for the personnel file', () => {
  it.each(Object.entries(BETWEEN))(
    'leaves out %s, from the page and from the attached data',
    (_, summary) => {
      expect(spoken(layoutSummary(summary))).toContain(SECRET);
      const excerpt = excerptOf(summary);
      if (!excerpt) throw new Error('there is no excerpt');
      expect(JSON.stringify(SummarySchema.parse(excerpt))).not.toContain(SECRET);
      expect(spoken(layoutSummary(excerpt))).not.toContain(SECRET);
    },
  );

  it('is not made where nothing stays between them: the whole summary can go there', () => {
    expect(excerptOf(sampleSummary(RETOLD))).toBeNull();
    const lookBack = [{ goal: 'Kursus', verdict: 'done' as const, reason: ' ' }];
    expect(excerptOf(sampleSummary({ ...RETOLD, lookBack }))).toBeNull();
  });

  it('keeps the parties, what may be retold, the agreements and what became of the earlier ones', () => {
    const whole = fullSummary();
    const excerpt = excerptOf(whole);
    expect(excerpt).toMatchObject({
      id: whole.id,
      leader: whole.leader,
      employees: whole.employees,
      agreements: whole.agreements,
      lookBack: whole.lookBack.map(({ goal, verdict }) => ({ goal, verdict, reason: '' })),
    });
    expect(excerpt?.sections.flatMap(({ lines }) => lines.map(({ text }) => text))).toEqual([
      'Morgenerne er blevet roligere, efter at vi delte dem op.',
      'Nye kolleger skal have en følgeven.',
    ]);
  });

  it('does not say that there was a topic whose every line stays between them, nor that nothing was written', () => {
    const excerpt = excerptOf(sampleSummary());
    const text = excerpt ? spoken(layoutSummary(excerpt)) : '';
    expect(text).toContain('Opgaver og samarbejde');
    expect(text).not.toContain('Trivsel');
    expect(text).not.toContain('Det skrev vi ikke om');
  });

  it('holds no sum of the whole summary, by which somebody could try out what the rest may say', () => {
    const excerpt = excerptOf(sampleSummary({ excerptSha256: 'b'.repeat(64) }));
    expect(excerpt?.excerptSha256).toBeUndefined();
  });

  it.each([
    ['two', fullSummary(), 'Det, der bliver mellem de to, er udeladt her. Hele referatet ligger hos de to'],
    ['a group', groupSummary(), 'Det, der bliver mellem deltagerne, er udeladt her.'],
  ])('says of %s what it is before anything else, with the number of the whole', (_, whole, means) => {
    const excerpt = excerptOf(whole);
    const text = excerpt ? spoken(layoutSummary(excerpt)).replace(/\s+/g, ' ') : '';
    expect(text).toContain('Uddrag af referat af');
    expect(text).toContain('Uddrag til personalesagen');
    expect(text).toContain(means);
    expect(text).toContain(whole.id);
    expect(text.indexOf(means)).toBeLessThan(text.indexOf(whole.leader.name));
    expect(text).not.toContain('HR kan læse hele referatet');
  });

  it('is named in the whole summary, which says that HR can get no more than it', () => {
    const [alone, beside] = [undefined, 'b'.repeat(64)].map((excerptSha256) =>
      spoken(layoutSummary(sampleSummary({ excerptSha256 }))).replace(/\s+/g, ' '),
    );
    expect(alone).toContain('HR kan læse hele referatet med et angivet formål.');
    expect(beside).toContain('HR kan kun hente et uddrag, hvor det er udeladt.');
  });
});
