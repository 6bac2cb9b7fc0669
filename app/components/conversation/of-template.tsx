import type { ReactNode } from 'react';
import { useConversation } from './use-conversation';

/** Words of the interview template, in its language whatever language the page is read in. */
export function OfTemplate({ children }: { children: ReactNode }) {
  const { templateLanguage } = useConversation();
  return <span lang={templateLanguage}>{children}</span>;
}
