import { describe, expect, it } from 'vitest';
import { read } from './reading';

const ITEMS = '- lytter til andre\n- svarer i tide\n';

function rolesAfter(leadIn: string): string[] {
  return read(`# Grundlag for Havnebyen\n\n## Ro\n\n${leadIn}\n\n${ITEMS}`).statements.map(
    ({ role }) => role,
  );
}

describe('the role that the line before a list names', () => {
  it.each([
    ['Det betyder, at lederen:', 'leder'],
    ['Det kræver, at lederen i højere grad:', 'leder'],
    ['Som køkkenmedarbejder betyder det, at jeg', 'koekkenmedarbejder'],
    ['Som medarbejder kan jeg forvente, at min leder', 'leder'],
    ['Som leder forventer jeg, at mine medarbejdere:', 'medarbejder'],
    ['Afdelingsledere – derudover', 'afdelingsleder'],
    ['Særligt for chefer:', 'chef'],
    ['Team leaders:', 'team-leader'],
    ['Heads of department:', 'head-of-department'],
    ['All staff:', 'alle'],
  ])('"%s" is %s', (leadIn, role) => {
    expect(rolesAfter(leadIn)).toEqual([role, role]);
  });

  it('outweighs the role that the title names', () => {
    const framework = read(
      '# Employee and leadership policy\n\n## Cooperation\n\nAs an employee, you are expected to\n- share what you know\n\nAs a leader, you are expected to\n- set the course\n',
    );
    expect(framework.statements.map(({ role }) => role)).toEqual(['employee', 'leader']);
  });
});

describe('roles that only the document knows', () => {
  it('stand beside known ones and are what the sentences under them are about', () => {
    const framework = read(
      '# Grundlag for vejene\n\n## Vejchefen\n\n- Sætter kursen\n- Følger op\n\n## Driftslederen\n\n- Samler holdet\n- Deler ud\n\n## Sjakbajsen\n\nSjakbajsen går forrest. Sjakbajsen holder øje med vejret.\n',
    );
    expect(framework.statements.map(({ role }) => role).slice(4)).toEqual(['sjakbajs', 'sjakbajs']);
  });

  it('a signature above a part about a role does not take the part with it', () => {
    const framework = read(
      'Grundlag for Havnebyen\n\nForord\n\nVi er glade for planen.\n\nVenlig hilsen\n\nAnna Holm\n\nKommunaldirektør\n\nLeder af medarbejdere\n\n- Holder korte møder\n- Følger op\n',
      's.txt',
    );
    expect(framework.statements.map(({ role }) => role)).toEqual([
      'leder-af-medarbejdere',
      'leder-af-medarbejdere',
    ]);
  });
});

describe('what holds for everybody', () => {
  it('holds for an employee and a leader where the document names no role', () => {
    const framework = read('# Vores værdier\n\n## Ro\n\n- Vi taler dæmpet\n- Vi holder pauser\n');
    expect(framework.roles).toMatchObject([
      { id: 'medarbejder', level: 0, leads: false },
      { id: 'leder', level: 1, leads: true },
    ]);
  });

  it('holds for an employee too where the document only names leaders', () => {
    const framework = read(
      '# Grundlag for Havnebyen\n\n## Ro\n\n- Vi taler dæmpet\n- Vi holder pauser\n\n## Som chef skal du:\n\n- gå forrest\n- lytte\n',
    );
    expect(framework.roles.map(({ id }) => id)).toEqual(['medarbejder', 'chef']);
  });

  it('holds for an employee and a leader in English', () => {
    const framework = read('# Our values\n\n## Calm\n\n- We speak softly\n- We take breaks together\n');
    expect(framework.roles.map(({ id }) => id)).toEqual(['employee', 'leader']);
  });
});
