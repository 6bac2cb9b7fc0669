import { useMatches } from 'react-router';
import { takesWholeScreen } from './page-handle';

/** Whether the page has the whole screen: others look at it too. */
export function useWholeScreen(): boolean {
  return useMatches().some(({ handle }) => takesWholeScreen(handle));
}
