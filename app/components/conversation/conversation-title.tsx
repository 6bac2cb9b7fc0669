import type { ReactNode } from 'react';
import { WhoCanSee } from '../feedback/who-can-see';
import { PageTitle } from '../layout/page-title';
import { useConversation } from './use-conversation';

type ConversationTitleProps = {
  children: string;
  lead?: ReactNode;
  /** Who besides oneself can see what is on the page. */
  who: readonly string[] | 'only-you';
  /** How far one is, between the label and the heading. */
  progress?: ReactNode;
};

const LABEL = 'who-can-see';

/**
 * The heading of a page of a conversation, with who can see it: read out together, since the heading is
 * where the focus goes. In the browser the page is named by whom the conversation is with.
 */
export function ConversationTitle({ children, lead, who, progress }: ConversationTitleProps) {
  const { otherName } = useConversation();
  return (
    <>
      <WhoCanSee id={LABEL} who={who} />
      {progress}
      <PageTitle lead={lead} title={`${children}: ${otherName}`} describedBy={LABEL}>
        {children}
      </PageTitle>
    </>
  );
}
