import { builtRoutes } from 'tests/support/test-server';

export type Address = {
  path: string;
  reads: boolean;
  writes: boolean;
  /** A page, not a download or an address for scripts. */
  page: boolean;
  /** Ids of the routes that end here: a layout and its index are asked for together. */
  parts: string[];
};

/** Every address of the built app, by path. */
export async function readAddresses(): Promise<Map<string, Address>> {
  const built = await builtRoutes();
  const found = new Map<string, Address>();
  for (const route of Object.values(built)) {
    if (!route || route.id === 'root') continue;
    const parent = route.parentId ? built[route.parentId] : undefined;
    const path = `/${[parent?.path, route.path].filter(Boolean).join('/')}`;
    const { loader, action, default: component } = route.module;
    const known = found.get(path);
    found.set(path, {
      path,
      reads: known?.reads || Boolean(loader ?? component),
      writes: known?.writes || Boolean(action),
      page: known?.page || Boolean(component),
      parts: [...(known?.parts ?? []), route.id],
    });
  }
  return found;
}
