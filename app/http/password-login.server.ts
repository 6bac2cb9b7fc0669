import { data, type RouterContextProvider } from 'react-router';
import { servicesContext } from './contexts.server';

/** Where the organisation has turned passwords off, what is about them is nowhere: 404. */
export function assertPasswordLogin(context: Readonly<RouterContextProvider>): void {
  if (!context.get(servicesContext).passwordLogin) throw data(null, { status: 404 });
}
