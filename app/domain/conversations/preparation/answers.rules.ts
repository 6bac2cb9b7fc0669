/** A word that was chosen is an answer as much as a text; spaces are none. */
export const isAnswered = (answer: { scale: string | null; text: string } | undefined): boolean =>
  answer !== undefined && (Boolean(answer.scale) || answer.text.trim() !== '');

type Asked = { required: boolean; answer: { scale: string | null; text: string } };

/** The questions that the organisation asks for an answer to and that have none, each with its section. */
export function stillAsked<Question extends Asked>(
  sections: readonly { id: string; questions: readonly Question[] }[],
): { sectionId: string; question: Question }[] {
  return sections.flatMap(({ id, questions }) =>
    questions
      .filter(({ required, answer }) => required && !isAnswered(answer))
      .map((question) => ({ sectionId: id, question })),
  );
}
