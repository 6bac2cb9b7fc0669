import { describe, expect, it } from 'vitest';
import { read } from './reading';

const TITLE = '# Grundlag for Havnebyen\n\n';
const LIST = '- Lytter til andre\n- Spørger om hjælp\n';

function roles(text: string): string[] {
  return read(text).statements.map((statement) => statement.role);
}

describe('whose statement it is', () => {
  it.each([
    ['Medarbejder', 'medarbejder'],
    ['Rolle: FUNKTIONSLEDER', 'funktionsleder'],
    ['Den modige medarbejder', 'medarbejder'],
    ['Leder i havnebyen', 'leder'],
    ['Krav til vores ledere', 'leder'],
    ['Det forventer vi af dig som medarbejder', 'medarbejder'],
    ['Som områdechef', 'omraadechef'],
    ['Ledere af ledere', 'leder-af-ledere'],
    ['Medarbejdergrundlag', 'medarbejder'],
    ['Medarbejdere og ledere', 'alle'],
    ['For alle ansatte', 'alle'],
  ])('what stands under "%s" is for %s', (heading, role) => {
    expect(roles(`${TITLE}## ${heading}\n\n${LIST}`)).toEqual([role, role]);
  });

  it.each(['Medarbejdere, udvikling og trivsel', 'Plads til lederens fejl', 'Rollemodel', 'Vejleder'])(
    'the heading "%s" is about something else than a role',
    (heading) => {
      expect(roles(`${TITLE}## ${heading}\n\n${LIST}`)).toEqual(['alle', 'alle']);
    },
  );

  it('a part about a role goes on through the themes in it, until the next part', () => {
    expect(
      roles(
        `Grundlag\n\nDen gode medarbejder\n\nRo\n\n${LIST}\nMod\n\n${LIST}\nDen gode leder\n\nRo\n\n${LIST}`,
      ),
    ).toEqual(['medarbejder', 'medarbejder', 'medarbejder', 'medarbejder', 'leder', 'leder']);
  });

  it('roles that come back under theme after theme end where the next theme begins', () => {
    const theme = (name: string) => `${name}\n\n${LIST}\nMedarbejder\n\n${LIST}\nLeder\n\n${LIST}\n`;
    const framework = read(`Grundlag\n\n${theme('Ro')}${theme('Mod')}`);
    expect(framework.statements.slice(6, 8).map((statement) => statement.role)).toEqual(['alle', 'alle']);
    expect(framework.themes.map((found) => found.name)).toEqual(['Ro', 'Mod']);
  });

  it('a statement that names its own role has that role', () => {
    expect(
      roles(
        `${TITLE}## Ro\n\n- Alle ledere går forrest\n- Alle medarbejdere holder pauser\n- Havnens gæster skal føle ro\n`,
      ),
    ).toEqual(['leder', 'medarbejder', 'alle']);
  });

  it('the line before a list can say whom it is for', () => {
    expect(
      roles(
        `${TITLE}## Ro\n\nSom leder skal du:\n\n- lytte\n- vente\n\nJeg forventer af mine medarbejdere, at de:\n\n- spørger\n- svarer\n`,
      ),
    ).toEqual(['leder', 'leder', 'medarbejder', 'medarbejder']);
  });

  it('a ledelsesgrundlag speaks of leaders where nothing else is said; a selvledelsesgrundlag of everybody', () => {
    expect(roles(`# Ledelsesgrundlag for Havnebyen\n\n## Ro\n\n${LIST}`)).toEqual(['leder', 'leder']);
    expect(roles(`# Selvledelsesgrundlag for Havnebyen\n\n## Ro\n\n${LIST}`)).toEqual(['alle', 'alle']);
  });
});

describe('the chain of roles', () => {
  it('levels go up from the employee, one for each level of leadership', () => {
    const document = ['Havnechef', 'Medarbejder', 'Centerleder', 'Teamleder'].map(
      (role) => `## ${role}\n\n${LIST}\n`,
    );
    const framework = read(TITLE + document.join(''));
    expect(framework.roles.map(({ id, level, leads }) => [id, level, leads])).toEqual([
      ['medarbejder', 0, false],
      ['teamleder', 1, true],
      ['centerleder', 2, true],
      ['havnechef', 3, true],
    ]);
  });

  it('leaders inherit the employee part only where the document says that it holds for them', () => {
    const parts = `## Medarbejder\n\n${LIST}\n## Leder\n\n${LIST}`;
    const inherits = (said: string) => read(`${TITLE}${said}\n\n${parts}`).roles.map((role) => role.inherits);
    expect(inherits('Huset er stort.')).toEqual([[], []]);
    expect(inherits('Medarbejderdelen gælder også for ledere.')).toEqual([[], ['medarbejder']]);
    expect(inherits('Her er vi allesammen medarbejdere.')).toEqual([[], ['medarbejder']]);
  });

  it('a kind of leader inherits what is said of leaders in general', () => {
    const framework = read(`${TITLE}## Leder\n\n${LIST}\n## Centerleder\n\n${LIST}`);
    expect(framework.roles.map(({ id, inherits }) => [id, inherits])).toEqual([
      ['leder', []],
      ['centerleder', ['leder']],
    ]);
  });

  it('what is said of everybody makes both employee and leader roles, if the document speaks of them', () => {
    const framework = read(`${TITLE}Medarbejdere og ledere mødes her.\n\n## Ro\n\n${LIST}`);
    expect(framework.roles.map((role) => role.id)).toEqual(['medarbejder', 'leder']);
  });
});
