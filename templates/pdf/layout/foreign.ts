import type { Summary } from '../../summary.schema';
import { DOCUMENT_LANGUAGE } from '../words';

/** The language that the framework's own sentences are read aloud in, where it is not that of the document. */
export function foreign({ framework, language }: Summary): { lang?: string } {
  const quoted = framework.language ?? language;
  return quoted === language ? {} : { lang: DOCUMENT_LANGUAGE[quoted] };
}
