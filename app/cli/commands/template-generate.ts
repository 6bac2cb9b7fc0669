import { parseArgs } from 'node:util';
import { generateTemplate } from 'templates/generate/generate-template';
import {
  CONVERSATION_TYPES,
  type ConversationType,
  TEMPLATE_LENGTHS,
  type Template,
  type TemplateLength,
} from 'templates/template.schema';
import { LANGUAGES, type Language } from '../../i18n/language';
import { type Command, CommandError } from '../command';
import { frameworkOf, onlyFile } from '../read-document';

/** Document or framework JSON -> interview template: as JSON, or as a form to read. */
export const templateGenerate: Command = {
  usage: 'template generate FILE --type mus --role medarbejder [--language da] [--length focused] [--json]',
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        type: { type: 'string' },
        role: { type: 'string' },
        language: { type: 'string', default: 'da' },
        length: { type: 'string', default: 'full' },
        json: { type: 'boolean', default: false },
      },
    });
    const file = onlyFile(positionals);
    const type = typeOf(values.type);
    const language = languageOf(values.language);
    const length = lengthOf(values.length);
    if (!values.role) throw new CommandError('role_missing');
    const template = generateTemplate(await frameworkOf(file), { type, role: values.role, language, length });
    io.out(values.json ? JSON.stringify(template, null, 2) : asForm(template));
    return 0;
  },
};

export function typeOf(value: string | undefined): ConversationType {
  const type = CONVERSATION_TYPES.find((known) => known === value);
  if (!type)
    throw new CommandError('type_unknown', { type: value ?? '', known: CONVERSATION_TYPES.join(', ') });
  return type;
}

export function languageOf(value: string): Language {
  const language = LANGUAGES.find((known) => known === value);
  if (!language) throw new CommandError('language_unknown', { language: value, known: LANGUAGES.join(', ') });
  return language;
}

function lengthOf(value: string): TemplateLength {
  const length = TEMPLATE_LENGTHS.find((known) => known === value);
  if (!length)
    throw new CommandError('length_unknown', { length: value, known: TEMPLATE_LENGTHS.join(', ') });
  return length;
}

function asForm({ sections }: Template): string {
  return sections
    .map((section) =>
      [
        section.title,
        ...section.questions.map((question) => {
          const text = question.text.joint ?? question.text.employee ?? question.text.leader ?? '';
          return [`  - ${text}`, ...question.followUps.map((followUp) => `      ${followUp}`)].join('\n');
        }),
      ].join('\n'),
    )
    .join('\n\n');
}
