import { lacksUnits, RoundSchema, readParts } from 'app/domain/cycles/rounds/rounds.schema';
import { describe, expect, it } from 'vitest';

function posted(fields: [string, string][]): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

describe('whom a round is for', () => {
  it('is never everybody because no unit was ticked', () => {
    expect(lacksUnits(posted([['scope', 'some']]))).toBe(true);
    expect(
      lacksUnits(
        posted([
          ['scope', 'some'],
          ['units', 'mosekonen'],
        ]),
      ),
    ).toBe(false);
    expect(lacksUnits(posted([['scope', 'all']]))).toBe(false);
  });

  it('is everybody where that is chosen, whatever was ticked before', () => {
    const form = posted([
      ['scope', 'all'],
      ['units', 'mosekonen'],
    ]);
    expect(readParts(form).units).toEqual([]);
  });
});

describe('what is wrong with a new round', () => {
  it('is told in the order of the form', () => {
    const empty = { name: '', startsOn: '', endsOn: '', signBy: '', remindDays: '0', escalateDays: '7' };
    const { error } = RoundSchema.safeParse(empty);
    expect(error?.issues.map(({ path }) => path[0])).toEqual([
      'name',
      'type',
      'startsOn',
      'endsOn',
      'signBy',
      'remindDays',
    ]);
  });
});
