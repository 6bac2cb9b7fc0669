import { EVERYBODY, type Framework, FrameworkSchema } from 'templates/framework.schema';
import { assemble } from './assemble';
import type { Block } from './blocks/block';
import { setAside } from './blocks/furniture';
import { findHeadings, findUnmarkedLists } from './blocks/headings';
import { htmlBlocks } from './blocks/html-blocks';
import { joinPageBreaks } from './blocks/page-breaks';
import { textBlocks } from './blocks/text-blocks';
import { type DecodedDocument, decodeDocument } from './decode';
import { FrameworkReadError } from './framework-read-error';
import { outlineOf } from './outline';
import { COMMON_ROLES, type RoleSign } from './roles/role-signs';
import { interpret } from './statements/interpret';

/**
 * Reads an organisation's framework document (Markdown, plain text or HTML) into `muskat.framework/1`.
 * Pure, synchronous and deterministic: the same name and bytes give the same framework, ids included.
 *
 * decode -> blocks (headings, paragraphs, items, cells, each with its places in the source)
 * -> outline (which theme and role each stands under) -> draft (statements, and what is left out and why) -> framework.
 *
 * @throws FrameworkReadError where the bytes are no document that can be read, or hold no statement.
 */
export function readFramework(document: { name: string; bytes: Uint8Array }): Framework {
  return readText(decodeDocument(document));
}

/**
 * The same of a document that is text already, whatever it was made from: see read-document.ts.
 *
 * @throws FrameworkReadError where it holds no statement.
 */
export function readText(decoded: DecodedDocument): Framework {
  const language = languageOf(decoded.text);
  const blocks = structuredBlocks(decoded, language);
  const outline = outlineOf(blocks);
  const fallback = decoded.name.replace(/^.*[\\/]/, '').replace(/\.[a-z]{2,5}$/i, '') || 'Framework';
  const title = outline.title ?? fallback;
  const draft = interpret({
    blocks,
    outline,
    language,
    speaksOf: spokenOf(title, decoded.text, language),
    fallback,
  });
  if (draft.statements.length === 0) {
    throw new FrameworkReadError('framework.no_statements', { blocks: blocks.length });
  }
  return FrameworkSchema.parse(assemble(decoded, draft, title));
}

function structuredBlocks(document: DecodedDocument, language: 'da' | 'en'): Block[] {
  const { text } = document;
  const raw =
    document.kind === 'html'
      ? htmlBlocks(text, { start: 0, end: text.length, fragment: false })
      : textBlocks(text);
  return findHeadings(findUnmarkedLists(joinPageBreaks(setAside(raw)), language));
}

function languageOf(text: string): 'da' | 'en' {
  const sample = text.slice(0, 60_000);
  const danish = sample.match(/(?<!\p{L})(?:og|det|er|vi|jeg|på|af|til|med|som|du)(?!\p{L})/giu)?.length ?? 0;
  const english = sample.match(/(?<!\p{L})(?:and|the|is|we|of|to|with|are|our|you)(?!\p{L})/giu)?.length ?? 0;
  return english > danish ? 'en' : 'da';
}

/** A ledelsesgrundlag speaks of leaders and a medarbejdergrundlag of employees, unless a part of it says otherwise. */
function spokenOf(title: string, text: string, language: 'da' | 'en'): RoleSign {
  const { leader, employee } = COMMON_ROLES[language];
  const leaders =
    /(?<!\p{L})(?:ledelses|leder)\p{L}{3,}|(?<!\p{L})(?:god\s+)?ledelse(?!\p{L})|lederskab|leadership/iu.test(
      title,
    );
  const employees = /medarbejder|employee/i.test(title);
  if (leaders && !employees) return leader;
  if (employees && !/lede|leader|manage/i.test(title)) return employee;
  const mentions = text.match(/(?<!\p{L})(?:ledelses|leder)grundlag/giu)?.length ?? 0;
  if (!employees && mentions > 1 && !/medarbejder-?\s*(?:grundlag|og\s)|selvledelse/i.test(text))
    return leader;
  return { id: EVERYBODY, name: 'Alle' };
}
