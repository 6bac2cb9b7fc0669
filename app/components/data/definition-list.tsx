import type { ReactNode } from 'react';

/** Facts with their names: "Leder: Bo Ærø". */
export function DefinitionList({ items }: { items: { term: string; description: ReactNode }[] }) {
  return (
    <dl className="definition-list">
      {items.map(({ term, description }) => (
        <div className="definition-list__item" key={term}>
          <dt>{term}</dt>
          <dd>{description}</dd>
        </div>
      ))}
    </dl>
  );
}
