/** What somebody wrote, line for line. */
export function RequestText({ children }: { children: string }) {
  return <p className="request__text">{children}</p>;
}
