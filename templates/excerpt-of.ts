import type { Summary } from './summary.schema';

/**
 * The excerpt of a summary for the personnel file; null where nothing in it stays between the two, so that the
 * summary itself can go there. Left out is every line that is marked as staying between them, and the reasons that
 * nobody marks: why an earlier agreement was dropped, and why none was made. A section without a line left is left
 * out with its title, which would tell what was talked about. It holds no sum of the whole: whoever has the excerpt
 * could try out what the rest may have said.
 */
export function excerptOf(summary: Summary): Summary | null {
  if (!holdsBetweenUs(summary)) return null;
  const { excerptSha256: _, ...rest } = summary;
  return {
    ...rest,
    excerpt: true,
    lookBack: summary.lookBack.map((agreement) => ({ ...agreement, reason: '' })),
    sections: summary.sections
      .map((section) => ({ ...section, lines: section.lines.filter(mayBeRetold) }))
      .filter(({ lines }) => lines.length > 0),
    noAgreements: null,
  };
}

const mayBeRetold = ({ discretion }: Summary['sections'][number]['lines'][number]) =>
  discretion === 'may-be-retold';

function holdsBetweenUs({ sections, lookBack, noAgreements }: Summary): boolean {
  return (
    sections.some(({ lines }) => !lines.every(mayBeRetold)) ||
    lookBack.some(({ reason }) => reason.trim() !== '') ||
    Boolean(noAgreements?.trim())
  );
}
