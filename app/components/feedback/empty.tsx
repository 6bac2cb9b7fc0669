import type { ReactNode } from 'react';

/** In place of a list with nothing in it: says what to do next. */
export function Empty({ children }: { children: ReactNode }) {
  return <div className="empty">{typeof children === 'string' ? <p>{children}</p> : children}</div>;
}
