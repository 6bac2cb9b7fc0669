import type { ConversationType, Section, TemplateLength } from 'templates/template.schema';
import { questionId } from './question-id';
import { lus as daLus, mus as daMus } from './texts/da-individual';
import { grus as daGrus, status as daStatus } from './texts/da-team-and-status';
import { lus as enLus, mus as enMus } from './texts/en-individual';
import { grus as enGrus, status as enStatus } from './texts/en-team-and-status';
import type { StandingSection, StandingTexts } from './texts/standing-texts';

const TEXTS: Record<'da' | 'en', Record<ConversationType, StandingTexts>> = {
  da: { mus: daMus, lus: daLus, grus: daGrus, status: daStatus },
  en: { mus: enMus, lus: enLus, grus: enGrus, status: enStatus },
};

/** Who the conversation is about, as the leader says it. */
const PERSON = {
  da: { leader: 'lederen', employee: 'medarbejderen' },
  en: { leader: 'the leader', employee: 'the employee' },
};

export interface TemplateScope {
  type: ConversationType;
  roleId: string;
  /** The role leads others: the one it is about is spoken of as a leader. */
  leads: boolean;
  language: 'da' | 'en';
  length: TemplateLength;
}

/** The sections that do not depend on the framework, before and after its own. */
export function standingSections(scope: TemplateScope): { before: Section[]; after: Section[] } {
  const { before, after } = TEXTS[scope.language][scope.type];
  return {
    before: before.map((section) => standingSection(section, scope)),
    after: after.map((section) => standingSection(section, scope)),
  };
}

function standingSection(texts: StandingSection, { type, roleId, leads, language }: TemplateScope): Section {
  const person = PERSON[language][type === 'lus' || leads ? 'leader' : 'employee'];
  return {
    id: texts.purpose,
    title: texts.title,
    purpose: texts.purpose,
    theme: null,
    guidance: texts.guidance,
    questions: texts.questions.map(({ key, employee, leader, joint, followUps = [] }) => ({
      id: questionId(type, roleId, texts.purpose, key),
      kind: 'text',
      audience: ['employee', 'leader', 'joint'],
      text: { employee, leader: leader.replaceAll('{person}', person), joint },
      followUps,
      statements: [],
      required: false,
    })),
  };
}
