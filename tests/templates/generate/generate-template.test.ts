import { generateTemplate } from 'templates/generate/generate-template';
import { TemplateError } from 'templates/generate/template-error';
import {
  CONVERSATION_TYPES,
  TEMPLATE_LENGTHS,
  type Template,
  TemplateSchema,
} from 'templates/template.schema';
import { describe, expect, it } from 'vitest';
import { sampleFramework, withStatements } from './sample-framework';
import { allQuestions, expectGoodTemplate, frameworkQuestions } from './template-properties';

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
    describe.each(TEMPLATE_LENGTHS)('in %s length', (length) => {
      it.each(sampleFramework.roles.map((role) => role.id))('keeps every promise for %s', (role) => {
        const template = generateTemplate(sampleFramework, { type, role, language, length });
        expect(TemplateSchema.parse(template)).toEqual(template);
        expect(template.length).toBe(length);
        expectGoodTemplate(template, sampleFramework);
      });

      it('is the same bytes every time', () => {
        const options = { type, role: 'chef', language, length };
        const make = (): string =>
          JSON.stringify(generateTemplate(structuredClone(sampleFramework), options));
        expect(make()).toBe(make());
      });
    });
  });
});

describe('the sections', () => {
  it('call the feedback to the leader what both of those who read it can', () => {
    for (const type of CONVERSATION_TYPES)
      for (const language of ['da', 'en'] as const) {
        const { sections } = generateTemplate(sampleFramework, { type, role: 'leder', language });
        const feedback = sections.find(({ id }) => id === 'feedback-to-leader');
        expect(feedback?.title).toMatch(/^Feedback /);
        expect(feedback?.title).not.toMatch(/\b(din|jeres|min|vores|your|my|our)\b/i);
      }
  });

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

  it('show the levels above and below on the same theme in a LUS, and in no other talk', () => {
    const chain = (type: 'lus' | 'mus') =>
      generateTemplate(sampleFramework, { type, role: 'leder', language: 'da' })
        .sections.filter((section) => section.purpose === 'framework')
        .map((section) =>
          section.chain?.map(({ position, name, statements }) => [position, name, statements]),
        );
    expect(chain('lus')).toEqual([
      [
        ['above', 'Chef', ['s_4']],
        ['below', 'Medarbejder', ['s_0', 's_3']],
      ],
      [
        ['above', 'Chef', ['s_8']],
        ['below', 'Medarbejder', ['s_6', 's_10']],
      ],
    ]);
    expect(chain('mus')).toEqual([undefined, undefined]);
  });

  it('let the two pick themes in a status talk, then ask once a theme', () => {
    const template = generateTemplate(sampleFramework, { type: 'status', role: 'leder', language: 'da' });
    const [picking, ...sections] = template.sections.filter(({ purpose }) => purpose === 'framework');
    const [pick, ...further] = picking?.questions ?? [];
    const themes = sections.flatMap(({ questions }) => questions);
    expect(further).toEqual([]);
    expect(sections.map(({ theme }) => theme)).toEqual(['omsorg', 'retning']);
    expect(pick).toMatchObject({
      kind: 'choice',
      options: [
        { id: 'omsorg', label: 'Omsorg' },
        { id: 'retning', label: 'Retning' },
      ],
    });
    expect(themes.map(({ kind }) => kind)).toEqual(['text', 'text']);
    expect(new Set(themes.flatMap(({ statements }) => statements))).toEqual(new Set(pick?.statements));
  });

  it('pick among the groups where the framework has but one theme', () => {
    const single = withStatements([
      ['omsorg', 'Møder mennesker', 'alle', 'present', 'Lytter til andre.'],
      ['omsorg', 'Holder orden', 'alle', 'present', 'Rydder op efter sig.'],
    ]);
    const template = generateTemplate(single, { type: 'status', role: 'vikar', language: 'da' });
    expect(frameworkQuestions(template)[0]?.options?.map(({ label }) => label)).toEqual([
      'Møder mennesker',
      'Holder orden',
    ]);
  });

  it('keep the ids of the groups that were there when a group comes in front of them', () => {
    const sentence = (group: string | null) =>
      ['omsorg', group, 'alle', 'present', `Lytter til ${group ?? 'alle'}.`] as const;
    const idsOf = (groups: (string | null)[]) =>
      generateTemplate(withStatements(groups.map((group) => [...sentence(group)])), {
        type: 'status',
        role: 'vikar',
        language: 'da',
      })
        .sections.filter(({ theme }) => theme === 'omsorg')
        .map(({ id, title, questions }) => [title, id, questions[0]?.id]);
    const before = idsOf(['Alfa', 'Beta', null]);
    expect(before).toHaveLength(3);
    expect(idsOf(['Zeta', 'Alfa', 'Beta', null]).slice(1)).toEqual(before);
    const alike = idsOf(['Alfa', 'Alfa!', '!', null]).map(([, id]) => id);
    expect(new Set(alike).size).toBe(4);
  });

  it('give every section its own id, also where a theme is called as the picking is', () => {
    const themes = ['themes', 'themes-of-the-talk', 'follow-up', 'agreements'];
    const named = withStatements(
      themes.map((theme) => [theme, null, 'alle', 'present', `Lytter til ${theme}.`]),
    );
    for (const type of CONVERSATION_TYPES) {
      const { sections } = generateTemplate(named, { type, role: 'vikar', language: 'da' });
      expect(new Set(sections.map(({ id }) => id)).size).toBe(sections.length);
    }
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

  it('carry a short description of the theme as guidance, and nothing for a long one', () => {
    const [care, direction] = mus().sections.filter((section) => section.purpose === 'framework');
    expect(care?.guidance).toBe('Vi passer på hinanden og på borgeren.');
    expect(direction?.guidance).toBe('');
  });

  it.each([
    ['da', 'Vælg det, der betyder mest lige nu. I skal ikke nå det hele.'],
    ['en', 'Choose what matters most right now. You need not get through everything.'],
  ] as const)(
    'advise once to choose, first of all, where there is something to choose: %s',
    (language, advice) => {
      const plain = {
        ...sampleFramework,
        themes: sampleFramework.themes.map((theme) => ({ ...theme, description: '' })),
      };
      for (const length of TEMPLATE_LENGTHS)
        for (const { id: role } of plain.roles) {
          const { sections } = generateTemplate(plain, { type: 'mus', role, language, length });
          const asked = sections.filter(({ purpose }) => purpose === 'framework');
          expect(asked.map(({ guidance }) => guidance)).toEqual(
            asked.map(({ questions }, place) => (place === 0 && questions.length > 1 ? advice : '')),
          );
        }
      const { sections } = generateTemplate(plain, { type: 'mus', role: 'medarbejder', language });
      expect(sections.some(({ guidance }) => guidance === advice)).toBe(true);
    },
  );

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
    for (const question of frameworkQuestions(template)) {
      expect(question.text.joint).toMatch(/»[^«]+«/);
      // Not for want of certainty: the sentence was never to be turned.
      expect(question.quoted).toBeUndefined();
    }
  });

  it('use the organisation’s own translation where there is one', () => {
    const [first, ...rest] = sampleFramework.statements;
    if (!first) throw new Error('the sample has no statements');
    const translated = {
      ...sampleFramework,
      statements: [{ ...first, translations: { en: 'Listens to the citizen.' } }, ...rest],
    };
    const english = generateTemplate(translated, { type: 'mus', role: 'medarbejder', language: 'en' });
    expect(frameworkQuestions(english)[0]?.text.employee).toContain('“Listens to the citizen”');
    const inEnglish = {
      ...translated,
      language: 'en' as const,
      statements: [{ ...first, translations: { da: 'Lytter til alle.' } }, ...rest],
    };
    const danish = generateTemplate(inEnglish, { type: 'mus', role: 'medarbejder', language: 'da' });
    expect(frameworkQuestions(danish)[0]?.text.employee).toContain('»Lytter til alle«');
  });

  it('say so where a sentence is quoted for want of certainty, and only there', () => {
    const odd = withStatements([
      ['omsorg', null, 'medarbejder', 'third-party', 'Hvad nu hvis 2 + 2?'],
      ['omsorg', null, 'medarbejder', 'present', 'Holder orden.'],
    ]);
    const template = generateTemplate(odd, { type: 'mus', role: 'medarbejder', language: 'da' });
    for (const { text, quoted } of frameworkQuestions(template))
      expect(quoted ?? false).toBe(text.employee?.startsWith('Grundlaget siger: »') ?? false);
  });

  it('let the employee ask the leader about the same in a MUS', () => {
    const asked = allQuestions(mus()).flatMap(({ toLeader }) => toLeader ?? []);
    expect(asked.length).toBeGreaterThan(2);
    for (const question of asked) expect(question).toMatch(/^Hv.*\bdu\b.*\?$/);
    for (const type of ['lus', 'grus', 'status'] as const) {
      const other = generateTemplate(sampleFramework, { type, role: 'leder', language: 'da' });
      expect(allQuestions(other).flatMap(({ toLeader }) => toLeader ?? [])).toEqual([]);
    }
  });

  it('are taken up again in the feedback to the leader, with where they come from', () => {
    const feedback = mus().sections.find((section) => section.purpose === 'feedback-to-leader');
    expect(feedback?.questions.map(({ toLeader }) => typeof toLeader)).toEqual(['string', 'string']);
    for (const { statements } of feedback?.questions ?? []) expect(statements).toHaveLength(1);
  });

  it('ask a team how it succeeds', () => {
    const template = generateTemplate(sampleFramework, { type: 'grus', role: 'medarbejder', language: 'da' });
    const helping = frameworkQuestions(template).find((question) => question.statements.includes('s_2'));
    expect(helping?.text.employee).toBe('Vi hjælper hinanden og er ærlige om fejl.');
    expect(helping?.text.leader).toBe(helping?.text.employee);
    expect(helping?.text.joint).toMatch(
      /^(Hvordan lykkes vi med|Hvordan bliver vi endnu bedre til|Hvornår lykkes det særlig godt for os) at hjælpe hinanden og være ærlige om fejl\?$/,
    );
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
