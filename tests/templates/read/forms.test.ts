import { describe, expect, it } from 'vitest';
import { read } from './reading';

const formsOf = (text: string): string[] => read(text).statements.map(({ form }) => form);

describe('the form of a verb', () => {
  it.each([
    'rette vores fejl, før de bliver dyre',
    'vende det, der driller, til noget nyt',
    'regne med hinanden i travle uger',
    'vaske tavlen af efter os',
    'flette fagene sammen',
    'tjene fællesskabet',
    'straks gribe telefonen, når nogen kalder',
  ])('after "Det gør vi ved at" the item "%s" is an infinitive, known verb or not', (item) => {
    expect(formsOf(`Ro\n\nDet gør vi ved at:\n\n- ${item}\n- hilse på alle\n`)).toEqual([
      'infinitive',
      'infinitive',
    ]);
  });

  it('a known verb is an infinitive without a line that calls for it', () => {
    expect(formsOf('Ro\n\n- Rette fejl, før de vokser\n- Undersøge, hvad der skete\n')).toEqual([
      'infinitive',
      'infinitive',
    ]);
  });

  it.each([
    'gode vaner hele året',
    'alle vagter dækket ind',
    'fælles måltider',
    'store armbevægelser en gang imellem',
  ])('after "Du skal" the item "%s" is still no verb', (item) => {
    expect(formsOf(`Ro\n\nDu skal:\n\n- hilse på alle\n- ${item}\n`)[1]).not.toBe('infinitive');
  });

  it('a noun or an adjective that is also a verb stays what it is where nothing calls for a verb', () => {
    const forms = formsOf('Ro\n\n- Vi hilser på alle\n- Vi spiser sammen\n- Åbne døre i huset\n');
    expect(forms).not.toContain('infinitive');
    expect(formsOf('Ro\n\nSom kollega får du:\n\n- Ret til en pause\n- Ro til arbejdet\n')).toEqual([
      'nominal',
      'nominal',
    ]);
  });
});
