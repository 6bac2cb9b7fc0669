import { type Framework, FrameworkSchema } from 'templates/framework.schema';
import { type Template, TemplateSchema } from 'templates/template.schema';

/** A small framework of our own words: two themes, two roles. */
export const testFramework: Framework = FrameworkSchema.parse({
  format: 'muskat.framework/1',
  name: 'Prøvebys grundlag',
  organisation: 'Prøveby Kommune',
  language: 'da',
  source: { name: 'grundlag.md', mediaType: 'text/markdown', sha256: 'a'.repeat(64) },
  roles: [
    { id: 'medarbejder', name: 'Medarbejder', level: 0, leads: false, inherits: [] },
    { id: 'leder', name: 'Leder', level: 1, leads: true, inherits: [] },
  ],
  values: [],
  themes: [
    { id: 'nysgerrighed', name: 'Nysgerrighed', kind: 'value', description: '' },
    { id: 'retning', name: 'Retning', kind: 'competence', description: '' },
  ],
  statements: [
    statement('s_spoerger', 'nysgerrighed', 'medarbejder', 'Spørger, før der konkluderes', 3),
    statement('s_deler', 'nysgerrighed', 'medarbejder', 'Deler sin viden med kolleger', 4),
    statement('s_retning', 'retning', 'leder', 'Sætter retning og følger op', 8),
  ],
  indicators: [],
  leftOut: [],
});

function statement(id: string, theme: string, role: string, text: string, line: number) {
  return {
    id,
    theme,
    group: null,
    role,
    text,
    repaired: null,
    form: 'present',
    source: { line, start: line * 10, end: line * 10 + 5 },
  };
}

/** The template of one role of it: look back, one section a theme, the year ahead. */
export function testTemplate(role: string): Template {
  const mine = testFramework.statements.filter((statement) => statement.role === role);
  const everybody = ['employee', 'leader', 'joint'];
  return TemplateSchema.parse({
    format: 'muskat.template/1',
    type: role === 'leder' ? 'lus' : 'mus',
    role,
    language: 'da',
    framework: { name: testFramework.name, sha256: testFramework.source.sha256 },
    sections: [
      {
        id: 'tilbageblik',
        title: 'Siden sidst',
        purpose: 'look-back',
        theme: null,
        guidance: 'Se tilbage på året.',
        questions: [
          {
            id: 'q_stolt',
            kind: 'text',
            audience: everybody,
            text: {
              employee: 'Hvad er jeg stolt af?',
              leader: 'Hvad har jeg set lykkes?',
              joint: 'Hvad lykkedes?',
            },
            followUps: [],
            statements: [],
            required: false,
          },
        ],
      },
      ...testFramework.themes
        .filter((theme) => mine.some((statement) => statement.theme === theme.id))
        .map((theme) => ({
          id: theme.id,
          title: theme.name,
          purpose: 'framework',
          theme: theme.id,
          guidance: '',
          questions: mine
            .filter((statement) => statement.theme === theme.id)
            .map((statement) => ({
              id: statement.id.replace('s_', 'q_'),
              kind: 'scale',
              audience: everybody,
              text: {
                employee: `Jeg: ${statement.text}`,
                leader: `Medarbejderen: ${statement.text}`,
                joint: `Hvordan: ${statement.text}?`,
              },
              followUps: [],
              statements: [statement.id],
              required: false,
            })),
        })),
    ],
  });
}
