import type { ReactNode } from 'react';

/** Steps or status at the left of the text from 992 px, above it on smaller screens. */
export function WithAside({ aside, children }: { aside: ReactNode; children: ReactNode }) {
  return (
    <div className="with-aside">
      <aside className="with-aside__aside">{aside}</aside>
      <div className="with-aside__content">{children}</div>
    </div>
  );
}
