import type { FormTree } from '../form/form-tree';
import { type Atom, heightOf, keepTogether, keepWithNext, lastKeptWithNext } from '../layout/atom';
import { CONTENT_BOTTOM, CONTENT_TOP, CONTENT_WIDTH, MARGIN, TEXT } from '../layout/style';
import { listAtoms, proseAtoms, textAtoms } from '../layout/text-atoms';
import { DOCUMENT_WORDS, type Language } from '../words';
import { FORM_WORDS } from './form-words';
import type { FormQuestion } from './preparation-form';
import { tickAtoms } from './tick-atoms';
import { writingAtoms } from './write-atoms';

const FULL = { x: MARGIN.left, width: CONTENT_WIDTH };

/** A question lower than this stays on one page with all its lines. */
const TALLEST_UNBROKEN = (CONTENT_BOTTOM - CONTENT_TOP) * 0.4;

/** Lines that are left to write on below an answer that is there already. */
const LINES_AFTER_TEXT = 2;

/** A question, what it gathers, where it comes from, and room to answer: never cut before its first field. */
export function questionAtoms(question: FormQuestion, language: Language, tree: FormTree): Atom[] {
  const text = keepWithNext(textAtoms(question.text, TEXT.question, tree.add('H3'), FULL, 17));
  const points = question.points.length > 0 ? listAtoms(question.points, TEXT.point, tree, FULL, 3) : [];
  const below = keepWithNext([...quotedAtoms(question.quoted, language, tree), ...wordAtoms(question, tree)]);
  const answer = answerAtoms(question, language, tree);
  const whole = [...text, ...points, ...below, ...answer];
  if (heightOf(whole) <= TALLEST_UNBROKEN) return keepTogether(whole);
  // Many points may be parted between two of them; the last one stays with the room to answer.
  const asked =
    heightOf([...text, ...points]) <= TALLEST_UNBROKEN ? keepWithNext(points) : lastKeptWithNext(points);
  return [...text, ...asked, ...below, ...answer];
}

function quotedAtoms(quoted: string[], language: Language, tree: FormTree): Atom[] {
  if (quoted.length === 0) return [];
  const sentences = quoted.map((sentence) => DOCUMENT_WORDS[language].quoted(sentence));
  const text = [FORM_WORDS[language].quoted, ...sentences].join(' ');
  return textAtoms(text, TEXT.citation, tree.add('P'), FULL, 3);
}

function wordAtoms({ id: name, text, words, picked }: FormQuestion, tree: FormTree): Atom[] {
  if (words.length === 0) return [];
  const options = words.map(({ id, label }) => ({ id, label, ticked: id === picked }));
  return tickAtoms(options, { kind: 'one-of', name: `${name}-word`, label: text }, tree, 4);
}

function answerAtoms({ id, text, ...question }: FormQuestion, language: Language, tree: FormTree): Atom[] {
  const { yourAnswer, moreAbout } = FORM_WORDS[language];
  const written = question.written.trim() ? proseAtoms(question.written, tree, FULL, 5) : [];
  const room = { name: `${id}-text`, label: written.length > 0 ? moreAbout(text) : yourAnswer(text) };
  const lines = written.length > 0 ? Math.min(question.lines, LINES_AFTER_TEXT) : question.lines;
  return [...written, ...writingAtoms(lines, room, tree)];
}
