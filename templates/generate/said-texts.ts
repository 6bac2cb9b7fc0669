import type { Asked, Ways } from './wording';

/** How many words make two questions sound alike when they begin with them. */
const ALIKE = 3;
const OPENING = 2;
/** The share of a template's questions that may begin with the same two words before others are preferred. */
const MOST_ALIKE = 0.3;
/** In a short template every opening is used more than its share at first. */
const FEW = 3;

/** How many further ways are looked at for one that sounds new. */
const PATIENCE = 6;

const start = (text: string, words: number): string =>
  text.toLocaleLowerCase('da').split(/\s+/).slice(0, words).join(' ');

/**
 * What a template has said so far, so that no text stands in it twice and neighbouring questions begin with
 * different words. Its choices depend on nothing but the order in which questions are asked.
 */
export class SaidTexts {
  readonly #said = { employee: new Set<string>(), leader: new Set<string>(), asked: new Set<string>() };
  readonly #openings = new Map<string, number>();
  #questions = 0;
  #before = '';

  /** How many questions have been asked: what lets frames and follow-ups take turns. */
  get turn(): number {
    return this.#questions;
  }

  /** Sentences that will stand in the template whatever is chosen. */
  reserve(text: { employee: string; leader: string }): void {
    this.#said.employee.add(text.employee);
    this.#said.leader.add(text.leader);
  }

  /** Takes a question or follow-up that nobody has asked yet; null where it has been. */
  takeUnasked(question: string | null | undefined): string | null {
    if (!question || this.#said.asked.has(question)) return null;
    this.#said.asked.add(question);
    return question;
  }

  /**
   * Takes the first way of asking that has not been said and does not sound like the question before; failing
   * that the first that has not been said. Looks into a later step only where all of an earlier one is said.
   */
  takeUnsaid(ways: Ways): Asked {
    for (const step of ways) {
      const way = this.#unsaidIn(step);
      if (way) return this.#take(way);
    }
    throw new Error('every way of asking has been said; the last step must never run out');
  }

  #unsaidIn(step: Iterable<Asked>): Asked | null {
    let unsaid: Asked | null = null;
    let patience = PATIENCE;
    for (const way of step) {
      if (unsaid && patience-- === 0) break;
      if (this.#isSaid(way)) continue;
      if (this.#soundsNew(way)) return way;
      unsaid ??= way;
    }
    return unsaid;
  }

  /** A new section begins: what stood at the end of the one before no longer stands beside. */
  beginSection(): void {
    this.#before = '';
  }

  #isSaid({ text }: Asked): boolean {
    const { employee, leader, asked } = this.#said;
    return employee.has(text.employee) || leader.has(text.leader) || asked.has(text.joint);
  }

  #soundsNew({ text }: Asked): boolean {
    if (start(text.joint, ALIKE) === this.#before) return false;
    const used = (this.#openings.get(start(text.joint, OPENING)) ?? 0) + 1;
    return used <= FEW || used <= MOST_ALIKE * (this.#questions + 1);
  }

  #take(way: Asked): Asked {
    this.reserve(way.text);
    this.#said.asked.add(way.text.joint);
    const opening = start(way.text.joint, OPENING);
    this.#openings.set(opening, (this.#openings.get(opening) ?? 0) + 1);
    this.#before = start(way.text.joint, ALIKE);
    this.#questions++;
    return way;
  }
}
