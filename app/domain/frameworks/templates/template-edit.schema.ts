import { z } from 'zod';

const LONG = 2_000;
const SHORT = 200;

const id = z.string().min(1);
const text = z.string().trim().min(1, 'form.question_missing').max(LONG, 'form.too_long');
const optionalText = z.string().trim().max(LONG, 'form.too_long');

/** Several short texts: a list, or as a form has them, one a line. */
const LinesSchema = z
  .union([z.array(z.string()), z.string()])
  .transform((given) => (typeof given === 'string' ? given.split('\n') : given))
  .transform((lines) => lines.map((line) => line.trim()).filter((line) => line !== ''))
  .pipe(z.array(z.string().max(LONG, 'form.too_long')).max(20, 'form.too_many_lines'));

/** A box of a form, ticked or not; absent where it is not. */
const TickSchema = z
  .union([z.boolean(), z.literal('on')])
  .optional()
  .transform((ticked) => ticked === true || ticked === 'on');

const LONGEST_WORD = 40;
const [FEWEST_WORDS, MOST_WORDS] = [2, 7];

/** The words of a scale: two to seven, each its own, and words rather than grades. Empty ones are left out. */
const WordsSchema = z
  .array(z.object({ id: z.string().optional(), label: z.string().trim() }))
  .superRefine((words, issues) => {
    const seen = new Set<string>();
    words.forEach(({ label }, place) => {
      const word = label.toLocaleLowerCase('da');
      if (word === '') return;
      // Said at the word itself, wherever it stands among empty ones.
      const wrong = (message: string) => issues.addIssue({ code: 'custom', message, path: [place, 'label'] });
      if (!/\p{L}{2}/u.test(word)) wrong('form.scale_number');
      else if (word.length > LONGEST_WORD) wrong('form.scale_long');
      else if (seen.has(word)) wrong('form.scale_same');
      seen.add(word);
    });
    if (seen.size < FEWEST_WORDS || seen.size > MOST_WORDS)
      issues.addIssue({ code: 'custom', message: 'form.scale_count' });
  })
  .transform((words) => words.filter(({ label }) => label !== ''));

/** What the organisation asks in its own words: of whom there is a text, and how it is answered. */
const OwnQuestionShape = {
  answer: z.enum(['text', 'scale', 'choice']),
  texts: z
    .object({ employee: optionalText, leader: optionalText, joint: optionalText })
    .partial()
    .refine(({ employee, leader, joint }) => Boolean(employee || leader || joint), {
      message: 'form.question_missing',
      path: ['employee'],
    }),
  options: LinesSchema.default([]),
  required: TickSchema,
};

/** A question to choose in needs something to choose between. */
function hasOptions({ answer, options }: { answer: string; options: string[] }): boolean {
  return answer !== 'choice' || (new Set(options).size >= 2 && new Set(options).size <= 12);
}
const OPTIONS_MISSING = { message: 'form.options_missing', path: ['options'] };

/**
 * One change of a template that is being edited. What was generated is kept beside what is written
 * instead of it, and every statement stays behind a question unless it is left out with a reason.
 */
export const TemplateEditSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('move-question'), question: id, by: z.enum(['up', 'down']) }),
  /** To a place, counted from 1, in its own section or another. */
  z.object({
    kind: z.literal('place-question'),
    question: id,
    section: id,
    place: z.coerce.number().int('form.place_missing').min(1, 'form.place_missing'),
  }),
  z.object({ kind: z.literal('move-section'), section: id, by: z.enum(['up', 'down']) }),
  /** Only what is given changes. An empty `toLeader` takes that question away. */
  z.object({
    kind: z.literal('reword'),
    question: id,
    texts: z.object({ employee: text, leader: text, joint: text, toLeader: optionalText }).partial(),
    followUps: LinesSchema.optional(),
    /** By statement id. */
    points: z.record(z.string(), z.object({ employee: text, leader: text }).partial()).optional(),
  }),
  /** All that is worded in it, as it was generated. */
  z.object({ kind: z.literal('restore-question'), question: id }),
  z.object({
    kind: z.literal('reword-section'),
    section: id,
    title: z.string().trim().min(1, 'form.title_missing').max(SHORT, 'form.too_long'),
    guidance: optionalText,
  }),
  z.object({ kind: z.literal('restore-section'), section: id }),
  z.object({
    kind: z.literal('leave-out'),
    question: id,
    reason: z.string().trim().min(1, 'form.reason_missing').max(500, 'form.too_long'),
  }),
  z.object({ kind: z.literal('take-back'), question: id }),
  z
    .object({
      kind: z.literal('add-question'),
      /** Of the new question. */
      question: z.string().regex(/^q_/),
      section: id,
      ...OwnQuestionShape,
    })
    .refine(hasOptions, OPTIONS_MISSING),
  z
    .object({ kind: z.literal('change-question'), question: id, ...OwnQuestionShape })
    .refine(hasOptions, OPTIONS_MISSING),
  z.object({ kind: z.literal('remove-question'), question: id }),
  z.object({ kind: z.literal('require'), question: id, required: TickSchema }),
  z.object({ kind: z.literal('set-scale'), words: WordsSchema }),
  z.object({ kind: z.literal('reset-scale') }),
  /** Everything as it is generated from the framework; own questions go too. */
  z.object({ kind: z.literal('restore-all') }),
]);

export type TemplateEdit = z.infer<typeof TemplateEditSchema>;
export type EditOf<Kind extends TemplateEdit['kind']> = Extract<TemplateEdit, { kind: Kind }>;

/** The change and the version of the draft that it was made to. */
export const EditDraftSchema = z.object({
  version: z.coerce.number().int().positive(),
  edit: TemplateEditSchema,
});
export type EditDraft = z.infer<typeof EditDraftSchema>;
