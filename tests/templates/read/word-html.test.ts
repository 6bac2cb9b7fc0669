import { describe, expect, it } from 'vitest';
import { read, texts, told } from './reading';

/** HTML as it is made from Word documents. */
function word(...parts: string[]) {
  return read(`<html><body><h1>Grundlag for Havnebyen</h1>${parts.join('')}</body></html>`, 'word.html');
}

describe('a Word document', () => {
  it('with headings that are only bold has themes and roles', () => {
    const framework = word(
      '<p><strong>Ro</strong></p><p><strong>Medarbejder</strong></p><ul><li>Holder pauser</li><li>Taler dæmpet</li></ul>',
      '<p><strong>Leder</strong></p><ul><li>Går forrest</li><li>Giver plads</li></ul>',
      '<p><strong>Mod</strong></p><p><strong>Medarbejder</strong></p><ul><li>Siger fra</li></ul>',
      '<p><strong>Leder</strong></p><ul><li>Lytter</li></ul>',
    );
    expect(told(framework)).toEqual([
      'Ro / medarbejder / present: Holder pauser',
      'Ro / medarbejder / present: Taler dæmpet',
      'Ro / leder / present: Går forrest',
      'Ro / leder / present: Giver plads',
      'Mod / medarbejder / present: Siger fra',
      'Mod / leder / present: Lytter',
    ]);
  });

  it('keeps a nested item without a verb with the item it belongs to', () => {
    const framework = word(
      '<p><strong>Som leder skal du</strong></p><ul><li>møde forberedt op<ul><li>også til korte møder</li></ul></li><li>lytte</li></ul>',
    );
    expect(texts(framework)).toEqual(['møde forberedt op også til korte møder', 'lytte']);
  });

  it('gives lines and marks of a cell a statement each, and every head beside two roles its role', () => {
    const framework = word(
      '<table><tr><td><p>Tema</p></td><td><p>Leder af medarbejdere</p></td><td><p>Leder af ledere</p></td><td><p>Leder af organisationen</p></td></tr>',
      '<tr><td><p>Ro</p></td><td><p>• Taler dæmpet • Holder pauser</p></td><td><p>Giver plads<br />Følger op</p></td><td><p>Går forrest</p></td></tr></table>',
    );
    expect(told(framework)).toEqual([
      'Ro / leder-af-medarbejdere / present: Taler dæmpet',
      'Ro / leder-af-medarbejdere / present: Holder pauser',
      'Ro / leder-af-ledere / present: Giver plads',
      'Ro / leder-af-ledere / present: Følger op',
      'Ro / leder-af-organisationen / present: Går forrest',
    ]);
  });

  it('with roles down a table takes a new name beside them as a role', () => {
    const row = (role: string, one: string, two: string) =>
      `<tr><td><p>${role}</p></td><td><p>${one}</p></td><td><p>${two}</p></td></tr>`;
    const framework = word(
      '<table><tr><td></td><td><p>Samarbejde</p></td><td><p>Retning</p></td></tr>',
      row('Medarbejder', 'Hjælper nye kolleger i gang', 'Kender målet for ugen'),
      row('Leder', 'Samler holdet om opgaven', 'Viser vejen hver dag'),
      row('Forstander', 'Bygger bro til naboskolen', 'Sætter kursen for skolen'),
      '</table>',
    );
    expect(told(framework).slice(4)).toEqual([
      'Samarbejde / forstander / present: Bygger bro til naboskolen',
      'Retning / forstander / present: Sætter kursen for skolen',
    ]);
  });
});
