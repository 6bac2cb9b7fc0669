/** What one calls a colleague: "Anne" for "Anne Marie Lund". */
export function firstName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name;
}
