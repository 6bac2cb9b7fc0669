import { concat, type MappedText, placed, spanOf } from '../blocks/mapped-text';
import { formOf, wordsOf } from '../wording/statement-form';
import { isImperative, isInfinitive, isPresent } from '../wording/verbs';
import type { ListReading } from './read-lists';

type Items = ListReading['items'];

/**
 * `Tager hensyn til:` with a few nouns under it is one statement: the deeper items only end it. Deeper items that say
 * something themselves stay items of their own.
 */
export function withParts(items: Items, language: 'da' | 'en'): Items {
  const whole: Items[number][] = [];
  for (let i = 0; i < items.length; ) {
    const item = items[i];
    let end = i + 1;
    while (item && (items[end]?.block.depth ?? -1) > item.block.depth) end += 1;
    const parts = items.slice(i + 1, end);
    const text = item?.block.text.text ?? '';
    const opens = says(text, language) && parts.length > 0;
    if (item && opens && parts.every(({ block }) => !says(block.text.text, language))) {
      const joined = join([item, ...parts].map(({ block }) => block.text));
      whole.push({ ...item, block: { ...item.block, text: joined } });
      i = end;
    } else {
      if (item) whole.push(item);
      i += 1;
    }
  }
  return whole;
}

/** Has a verb of its own. */
function says(text: string, language: 'da' | 'en'): boolean {
  const [first = ''] = wordsOf(text);
  if (
    language === 'da' &&
    /^\p{Ll}/u.test(text) &&
    !isPresent(first) &&
    !isInfinitive(first) &&
    !isImperative(first)
  )
    return false;
  const form = formOf(text, null, language);
  if (language === 'en' && form === 'imperative') return !/^(?:the|a|an|our|your|their|its|my)\s/i.test(text);
  return form !== 'nominal' && (form !== 'third-party' || text.split(/\s+/).some(isPresent));
}

function join(texts: readonly MappedText[]): MappedText {
  return concat(
    texts.flatMap((text, i) => {
      const before = texts[i - 1];
      return before
        ? [placed(i > 1 ? ', ' : ' ', { start: spanOf(before).end, end: spanOf(text).start }), text]
        : [text];
    }),
  );
}
