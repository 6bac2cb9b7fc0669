export type Visitor = { name: string; leads: boolean; hr: boolean; administers: boolean };

/** Head, navigation and main of every page. */
export function Frame({
  children,
}: {
  visitor: Visitor | null;
  organisation: string | null;
  children: React.ReactNode;
}) {
  return <main id="main-content">{children}</main>;
}
