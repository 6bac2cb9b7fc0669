import { describe, expect, it } from 'vitest';
import { read } from './reading';

const PART = `# Grundlag for Havnebyen

## Vores kompas

Kompasset peger samme vej for os alle.

### Vi holder kursen

Det gør vi ved at:

- sætte et mål ad gangen
- sige fra over for det, der trækker os væk

### Vi hjælper hinanden i land

Det gør vi ved at:

- kaste en line til den, der kæmper
- tage imod den, når den kommer

## Havnen

### Leder

- Sætter tid af til rundgang
- Kender alle både
`;

describe('a part of a document', () => {
  const themes = (text: string) => read(text).themes.map(({ name }) => name);

  it('whose sub-headings each have a list that a line leads in is no theme: they are', () => {
    const framework = read(PART);
    expect(themes(PART)).toEqual(['Vi holder kursen', 'Vi hjælper hinanden i land', 'Havnen']);
    expect(framework.statements.map(({ group }) => group)).toEqual([null, null, null, null, null, null]);
  });

  it('that says something itself is the theme, and its sub-headings are groups', () => {
    const text = PART.replace(
      'Kompasset peger samme vej for os alle.',
      '- Vi tager kompasset med hver dag\n- Vi ser på det',
    );
    expect(themes(text)).toEqual(['Vores kompas', 'Havnen']);
    expect(read(text).statements[2]?.group).toBe('Vi holder kursen');
  });

  it('whose sub-headings have lists of their own without a line before them keeps them as groups', () => {
    const text = PART.replaceAll('Det gør vi ved at:\n\n', '');
    expect(themes(text)).toEqual(['Vores kompas', 'Havnen']);
  });

  it('whose sub-headings a list has announced as values or principles is no theme: they are', () => {
    const text =
      '# Grundlag for Havnebyen\n\nVores pejlemærker er:\n\n- Vi holder kursen\n- Vi tager med\n\n## Kompasset\n\n### Vi holder kursen\n\n- Ser frem\n- Ser tilbage\n\n### Vi tager med\n\n- Spørger den nye\n- Giver plads\n';
    expect(themes(text)).toEqual(['Vi holder kursen', 'Vi tager med']);
  });
});
