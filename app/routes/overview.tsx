import { actorContext } from '../http/visit.server';
import type { Route } from './+types/overview';

export function loader(args: Route.LoaderArgs) {
  const ctx = actorContext(args);
  return { name: ctx.actor.name };
}

export default function Overview({ loaderData }: Route.ComponentProps) {
  return <h1>{loaderData.name}</h1>;
}
