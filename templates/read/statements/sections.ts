import type { Heading, PlacedBlock } from '../outline';
import { isReported, sentencesOf } from '../wording/sentences';
import { type Voice, voiceOf } from '../wording/voices';
import type { DocumentSpeech, Speaking } from './judge-prose';
import { CONTAINER_HEADING, hasOwnTheme } from './settings';

/** What stands directly under one heading. */
export interface Section {
  /** Somebody signs it: it is that person's preface. */
  signed: boolean;
  /** There is a list or a table in it, or under a heading below it. */
  listed: boolean;
  /** A heading of a lower level stands in it. */
  divided: boolean;
  /** There is no other running text. */
  only: boolean;
  sentences: number;
  readonly voices: Map<Voice, number>;
  readonly path: readonly Heading[];
}

export interface Speech {
  readonly sections: ReadonlyMap<Heading | undefined, Section>;
  readonly document: DocumentSpeech;
}

export function speakingIn(section: Section | undefined, { document }: Speech): Speaking {
  if (!section)
    return { preface: false, alone: false, normative: false, solely: false, opening: true, document };
  return {
    preface: section.signed,
    alone: standsAlone(section),
    normative: document.normative && isNormative(section),
    solely: isSolely(section, document),
    opening: isOpening(section),
    document,
  };
}

export function speechOf(placed: readonly PlacedBlock[], language: 'da' | 'en'): Speech {
  const sections = new Map<Heading | undefined, Section>();
  let [reported, items, marked, cells] = [0, 0, 0, 0];
  for (const { block, path } of placed) {
    const section = sectionAt(sections, path);
    section.signed ||= block.kind === 'aside' && block.signature;
    if ((block.kind === 'item' && block.mark) || block.kind === 'cell') {
      if (block.kind === 'cell') cells += 1;
      else marked += 1;
      // Items that speak as running text does are no list beside it.
      if (voiceOf(block.text.text, language) === null) items += 1;
      for (const heading of [...path, path[path.length - 1]]) {
        const above = sections.get(heading);
        if (above) above.listed = true;
      }
    }
    for (const heading of path.slice(0, -1)) {
      const above = sections.get(heading);
      if (above) above.divided = true;
    }
    if (block.kind !== 'paragraph') continue;
    for (const { text } of sentencesOf(block.text)) {
      if (isReported(text)) reported += 1;
      const voice = voiceOf(text, language);
      section.sentences += 1;
      if (voice) section.voices.set(voice, (section.voices.get(voice) ?? 0) + 1);
    }
  }
  const all = [...sections.values()];
  const spoken = all.filter(({ sentences }) => sentences > 0);
  if (spoken.length === 1) for (const section of spoken) section.only = true;
  const voices = new Map<Voice, number>();
  for (const section of all.filter((other) => !isOpening(other)))
    for (const [voice, count] of section.voices) voices.set(voice, (voices.get(voice) ?? 0) + count);
  const count = (voice: Voice) => voices.get(voice) ?? 0;
  const document = {
    // Where people are interviewed, somebody writes about a framework.
    normative: reported < 2 && isMadeOfProse(all, cells + marked),
    speaksAsWe: count('we') > items && count('we') > count('I'),
    voices,
  };
  return { sections, document };
}

function sectionAt(sections: Map<Heading | undefined, Section>, path: readonly Heading[]): Section {
  const key = path[path.length - 1];
  const known = sections.get(key);
  if (known) return known;
  const section: Section = {
    signed: false,
    listed: false,
    divided: false,
    only: false,
    sentences: 0,
    voices: new Map(),
    path,
  };
  sections.set(key, section);
  return section;
}

const OPENING =
  /^(?:forord|indledning|introduktion|baggrund|formål|velkommen|om\s|læsevejledning|sådan\s+(?:læser|bruger)|historien|hvorfor|kære|dear|foreword|preface|introduction|background|about|purpose|welcome|why)(?!\p{L})/iu;

/** Its sentences are all there is under a theme's own heading, and it does not only open the document. */
function standsAlone(section: Section): boolean {
  if (section.listed || section.divided || isOpening(section)) return false;
  const { path } = section;
  return section.only || path[path.length - 1]?.role != null || hasOwnTheme(path);
}

/** A preface, an introduction, or what stands under the title or no heading at all. */
function isOpening({ signed, path, only }: Section): boolean {
  const last = path[path.length - 1];
  if (only && !signed) return false;
  return signed || !last || last.isTitle || OPENING.test(last.name) || CONTAINER_HEADING.test(last.name);
}

/** Most of its sentences say what somebody does or ought to. */
function isNormative(section: Section): boolean {
  const said = spokenIn(section);
  return standsAlone(section) && said * 2 >= section.sentences && said > 0;
}

/** Several sections say what is done, or, where there is no list at all, most of what the one section says. */
function isMadeOfProse(sections: readonly Section[], listed: number): boolean {
  const normative = sections.filter(isNormative);
  if (normative.length > 1) return true;
  const sum = (of: readonly Section[]) => of.reduce((total, { sentences }) => total + sentences, 0);
  return listed === 0 && sum(normative) * 2 > sum(sections);
}

/** A part about a role, or a document that nobody says `jeg` in. */
function isSolely(section: Section, document: DocumentSpeech): boolean {
  const about = section.path[section.path.length - 1]?.role != null || !document.voices.has('I');
  return about && section.sentences > 1 && spokenIn(section) === section.sentences;
}

/** Sentences that speak as, to or of somebody who does something. */
function spokenIn(section: Section): number {
  return [...section.voices.values()].reduce((sum, count) => sum + count, 0);
}
