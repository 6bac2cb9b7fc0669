import { generateTemplate } from 'templates/generate/generate-template';
import { TemplateError } from 'templates/generate/template-error';
import { CONVERSATION_TYPES, type Template, TemplateSchema } from 'templates/template.schema';
import { describe, expect, it } from 'vitest';
import { sampleFramework, withStatements } from './sample-framework';
import { expectGoodTemplate, frameworkQuestions } from './template-properties';

const mus = (role = 'medarbejder', language: 'da' | 'en' = 'da'): Template =>
  generateTemplate(sampleFramework, { type: 'mus', role, language });

function errorOf(make: () => unknown): TemplateError {
  try {
    make();
  } catch (error) {
    if (error instanceof TemplateError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe.each(CONVERSATION_TYPES)('a %s template', (type) => {
  describe.each(['da', 'en'] as const)('in %s', (language) => {
    it.each(sampleFramework.roles.map((role) => role.id))('keeps every promise for %s', (role) => {
      const template = generateTemplate(sampleFramework, { type, role, language });
      expect(TemplateSchema.parse(template)).toEqual(template);
      expectGoodTemplate(template, sampleFramework);
    });

    it('is the same bytes every time', () => {
      const make = (): string =>
        JSON.stringify(generateTemplate(structuredClone(sampleFramework), { type, role: 'chef', language }));
      expect(make()).toBe(make());
    });
  });
});

describe('the sections', () => {
  it('stand in the order of the talk, one for each theme that says something of the role', () => {
    expect(mus().sections.map((section) => section.purpose)).toEqual([
      'follow-up',
      'look-back',
      'wellbeing',
      'framework',
      'framework',
      'requested-feedback',
      'feedback-to-leader',
      'year-ahead',
      'agreements',
    ]);
    expect(mus().sections.flatMap((section) => section.theme ?? [])).toEqual(['omsorg', 'retning']);
  });

  it('open with the agreements in a status talk', () => {
    const { sections } = generateTemplate(sampleFramework, { type: 'status', role: 'leder', language: 'da' });
    expect(sections.slice(0, 2).map((section) => section.purpose)).toEqual(['follow-up', 'agreements']);
  });

  it('leave room for the talk: at most three questions outside the framework', () => {
    for (const type of CONVERSATION_TYPES)
      for (const section of generateTemplate(sampleFramework, { type, role: 'chef', language: 'da' })
        .sections)
        if (section.purpose !== 'framework') expect(section.questions.length).toBeLessThanOrEqual(3);
  });

  it('carry a short description of the theme as guidance, and never a long one', () => {
    const [care, direction] = mus().sections.filter((section) => section.purpose === 'framework');
    expect(care?.guidance).toBe('Vi passer på hinanden og på borgeren.');
    expect(direction?.guidance.length).toBeLessThan(100);
  });

  it('ask the same in English under the same ids', () => {
    const ids = (template: Template): string[] =>
      template.sections.flatMap((section) => section.questions.map((question) => question.id));
    expect(ids(mus('leder', 'en'))).toEqual(ids(mus('leder', 'da')));
  });
});

describe('the questions of a theme', () => {
  it('keep the groups together, in the order of the document', () => {
    const template = generateTemplate(sampleFramework, { type: 'lus', role: 'chef', language: 'da' });
    const [care] = template.sections.filter((section) => section.theme === 'omsorg');
    expect(care?.questions.flatMap((question) => question.statements)).toEqual([
      's_0',
      's_1',
      's_4',
      's_2',
      's_3',
    ]);
  });

  it('ask once about a sentence that stands twice, and cite both places', () => {
    const twice = withStatements([
      ['omsorg', 'Før', 'medarbejder', 'present', 'Holder orden.'],
      ['omsorg', 'Efter', 'alle', 'present', 'Holder orden'],
    ]);
    const template = generateTemplate(twice, { type: 'mus', role: 'medarbejder', language: 'da' });
    expect(frameworkQuestions(template).map((question) => question.statements)).toEqual([['s_0', 's_1']]);
  });

  it('speak as the person, of the person and to the person', () => {
    const [listening] = frameworkQuestions(mus());
    expect(listening).toMatchObject({
      kind: 'scale',
      audience: ['employee', 'leader', 'joint'],
      text: {
        employee: 'Jeg lytter til borgeren og spørger ind til drømme og ønsker.',
        leader: 'Medarbejderen lytter til borgeren og spørger ind til drømme og ønsker.',
        joint: 'Hvordan lytter du til borgeren?',
      },
      followUps: ['Hvordan spørger du ind til drømme og ønsker?'],
      statements: ['s_0'],
    });
  });

  it('name the leader by role in a LUS, also for what is inherited from employees', () => {
    const template = generateTemplate(sampleFramework, { type: 'lus', role: 'leder', language: 'da' });
    expect(frameworkQuestions(template)[0]?.text.leader).toMatch(/^Afdelingslederen lytter/);
  });

  it('use the repaired sentence where the source has a slip', () => {
    const slip = withStatements([['omsorg', null, 'alle', 'present', 'Holdr orden.']]);
    const repaired = {
      ...slip,
      statements: slip.statements.map((s) => ({ ...s, repaired: 'Holder orden.' })),
    };
    const danish = generateTemplate(repaired, { type: 'mus', role: 'vikar', language: 'da' });
    expect(frameworkQuestions(danish)[0]?.text.employee).toBe('Jeg holder orden.');
    const english = generateTemplate(repaired, { type: 'mus', role: 'vikar', language: 'en' });
    expect(frameworkQuestions(english)[0]?.text.employee).toContain('“Holder orden”');
  });

  it('quote the sentence in the language of the source when asked for English', () => {
    const [listening] = frameworkQuestions(mus('medarbejder', 'en'));
    expect(listening?.text.employee).toBe(
      'The framework says: “Lytter til borgeren og spørger ind til drømme og ønsker”. This is how I see it in my own work.',
    );
  });

  it('quote an English framework in a Danish template', () => {
    const english = { ...sampleFramework, language: 'en' as const };
    const template = generateTemplate(english, { type: 'mus', role: 'medarbejder', language: 'da' });
    for (const question of frameworkQuestions(template))
      expect(question.text.employee).toMatch(/^Grundlaget siger: »/);
  });

  it('ask a team how it succeeds', () => {
    const template = generateTemplate(sampleFramework, { type: 'grus', role: 'medarbejder', language: 'da' });
    const helping = frameworkQuestions(template).find((question) => question.statements.includes('s_2'));
    expect(helping?.text.employee).toBe('Vi hjælper hinanden og er ærlige om fejl.');
    expect(helping?.text.joint).toBe('Hvordan lykkes vi med at hjælpe hinanden og være ærlige om fejl?');
  });
});

describe('the role', () => {
  it.each(['leder', 'LEDER', 'Afdelingsleder', ' afdelingsleder '])(
    'is found by id or name, in any case: %j',
    (role) => {
      expect(mus(role).role).toBe('leder');
    },
  );

  it('that the framework lacks is refused, with the roles it has', () => {
    const error = errorOf(() => mus('borgmester'));
    expect(error.code).toBe('template.unknown_role');
    expect(error.details.role).toBe('borgmester');
    expect(error.details.known).toContainEqual({ id: 'leder', name: 'Afdelingsleder' });
  });

  it('of which the framework expects nothing is refused', () => {
    const silent = withStatements([['omsorg', null, 'leder', 'present', 'Holder orden.']]);
    const error = errorOf(() =>
      generateTemplate(silent, { type: 'mus', role: 'medarbejder', language: 'da' }),
    );
    expect(error.code).toBe('template.no_statements');
  });
});
