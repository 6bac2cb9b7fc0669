/**
 * A change as a form posts it: names like `texts.employee` and `words.0.label` become objects and lists
 * inside each other, as `TemplateEditSchema` takes them. `version` is not part of the change.
 */
export function postedEdit(form: FormData): { version: unknown; edit: unknown } {
  const root: Branch = new Map();
  for (const [name, value] of form)
    if (typeof value === 'string') put(root, name.split('.'), value.replaceAll('\r\n', '\n'));
  const version = root.get('version');
  root.delete('version');
  return { version, edit: unfolded(root) };
}

type Branch = Map<string, string | Branch>;

function put(branch: Branch, [name = '', ...rest]: string[], value: string): void {
  if (rest.length === 0) {
    branch.set(name, value);
    return;
  }
  const known = branch.get(name);
  const inner: Branch = known instanceof Map ? known : new Map();
  branch.set(name, inner);
  put(inner, rest, value);
}

/** Branches whose names are all numbers are lists. */
function unfolded(branch: Branch): unknown {
  const entries = [...branch].map(
    ([name, value]) => [name, typeof value === 'string' ? value : unfolded(value)] as const,
  );
  const isList = entries.length > 0 && entries.every(([name]) => /^\d+$/.test(name));
  return isList ? entries.map(([, value]) => value) : Object.fromEntries(entries);
}
