import type { Language } from '../../i18n/language';
import type { Translate } from '../../i18n/translator';

const STEPS = [
  { unit: 'gb', bytes: 1024 ** 3 },
  { unit: 'mb', bytes: 1024 ** 2 },
] as const;

/** A size as one says it: "85 KB", "96,4 MB", "1,2 GB". */
export function sizeInWords(t: Translate, bytes: number, language: Language): string {
  const step = STEPS.find((one) => bytes >= one.bytes) ?? { unit: 'kb', bytes: 1024 };
  const size = new Intl.NumberFormat(language === 'da' ? 'da-DK' : 'en-GB', {
    maximumFractionDigits: step.unit === 'kb' ? 0 : 1,
  }).format(bytes / step.bytes);
  return t(`exports.size.${step.unit}`, { size });
}
