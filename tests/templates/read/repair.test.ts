import { describe, expect, it } from 'vitest';
import { read } from './reading';

function repaired(document: string): (string | null)[] {
  return read(`# Grundlag for Havnebyen\n\n${document}`).statements.map((statement) => statement.repaired);
}

describe('what generated text uses instead of an evident slip', () => {
  const LEADERS = '## Leder\n\n- Lytter til andre\n- Spørger om hjælp\n- Trives med travlhed\n';

  it('an infinitive among verbs in the present becomes the present, and counts as that form', () => {
    const framework = read(`# Grundlag\n\n${LEADERS}- Koordinere med naboerne\n- Bringere nyt til holdet\n`);
    expect(framework.statements.slice(3)).toMatchObject([
      { text: 'Koordinere med naboerne', repaired: 'Koordinerer med naboerne', form: 'present' },
      { text: 'Bringere nyt til holdet', repaired: 'Bringer nyt til holdet', form: 'present' },
    ]);
  });

  it('an infinitive that the line before the list calls for is no slip', () => {
    expect(repaired('## Ro\n\nDet gør vi ved at:\n\n- lytte\n- vente\n- koordinere med naboerne\n')).toEqual([
      null,
      null,
      null,
    ]);
  });

  it.each([
    ['Vi har ro, der imod ikke fred', 'Vi har ro, derimod ikke fred'],
    ['Vi giver et vigtig bidrag', 'Vi giver et vigtigt bidrag'],
    ['Vi ser nye samarbejds former', 'Vi ser nye samarbejdsformer'],
  ])('"%s" is mended', (slip, right) => {
    expect(repaired(`## Ro\n\n- ${slip}\n- Vi holder pauser\n`)).toEqual([right, null]);
  });

  it('a name one letter short of the one that the document uses is mended', () => {
    const name = 'Vi bor i Havneby, og vi er i Havneby, for i Havneby er der ro, og alle i Havneby ved det.';
    expect(repaired(`${name}\n\n## Ro\n\n- Vi passer på Haveby\n- Vi elsker Havneby\n`)).toEqual([
      'Vi passer på Havneby',
      null,
    ]);
  });
});
