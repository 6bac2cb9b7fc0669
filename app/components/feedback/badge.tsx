import type { ReactNode } from 'react';

/** One or two words on where something stands. The words carry it, the colour only helps. */
export function Badge({
  kind,
  children,
}: {
  kind: 'info' | 'success' | 'warning' | 'error' | 'neutral';
  children: ReactNode;
}) {
  return <span className={`badge badge-${kind}`}>{children}</span>;
}
