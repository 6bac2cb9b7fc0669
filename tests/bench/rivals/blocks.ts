import { longDate } from 'templates/pdf/dates';
import { DOCUMENT_WORDS } from 'templates/pdf/words';
import { type Summary, signatoriesOf } from 'templates/summary.schema';

/** What a summary says, in the order it says it, for programs that lay it out by themselves. */
export type Block =
  | { kind: 'title' | 'heading' | 'subheading' | 'text' | 'note' | 'quote'; text: string }
  | { kind: 'facts'; rows: [label: string, text: string][] }
  | { kind: 'record'; badge: string; shaded: boolean; paragraphs: string[] }
  | { kind: 'table'; head: string[]; rows: string[][] }
  | { kind: 'signature'; name: string; role: string; waits: string };

/** Everything that our own document shows, except bookmarks, attachment and the words of the foot. */
export function blocksOf(summary: Summary): Block[] {
  const words = DOCUMENT_WORDS[summary.language];
  const [employee] = summary.employees;
  const roles = words.roles[summary.type];
  return [
    { kind: 'note', text: summary.organisation },
    { kind: 'title', text: words.title(words.talk[summary.type]) },
    {
      kind: 'facts',
      rows: [
        [roles.employee, `${employee?.name}, ${employee?.title}`],
        [roles.leader, `${summary.leader.name}, ${summary.leader.title}`],
        [words.heldOn, longDate(summary.heldOn, summary.language)],
        [words.framework, summary.framework.name],
      ],
    },
    { kind: 'heading', text: words.record },
    { kind: 'note', text: words.discretionMeans(false, false) },
    ...summary.sections.flatMap((section): Block[] => [
      { kind: 'subheading', text: section.title },
      ...section.lines.map(
        ({ text, discretion }): Block => ({
          kind: 'record',
          badge: words.discretion[discretion],
          shaded: discretion === 'between-us',
          paragraphs: text.split('\n\n'),
        }),
      ),
      ...section.citations.map(({ text }): Block => ({ kind: 'quote', text: words.quoted(text) })),
    ]),
    { kind: 'heading', text: words.agreements },
    {
      kind: 'table',
      head: Object.values(words.agreementColumns),
      rows: summary.agreements.map((agreement) => [
        `${agreement.goal}\n${agreement.activity}`,
        `${roles.employee}: ${agreement.employeePart}\n${roles.leader}: ${agreement.leaderPart}`,
        agreement.dueOn ? longDate(agreement.dueOn, summary.language) : words.noDate,
        agreement.followUpOn ? longDate(agreement.followUpOn, summary.language) : words.noDate,
      ]),
    },
    { kind: 'heading', text: words.signatures },
    { kind: 'note', text: words.signingMeans(false) },
    ...signatoriesOf(summary).map(
      ({ party, side }): Block => ({
        kind: 'signature',
        name: party.name,
        role: roles[side],
        waits: words.awaitsSignature,
      }),
    ),
    { kind: 'subheading', text: words.verify },
    { kind: 'text', text: words.howToVerify(summary.organisation, null) },
  ];
}

/** A program that draws the same content; whatever it can do once for many documents it has done. */
export interface Rival {
  name: string;
  draw(summary: Summary): Promise<Uint8Array>;
  close(): Promise<void>;
}
