import type { ReactNode } from 'react';
import { type Who, WhoCanSee } from '../feedback/who-can-see';
import { PageTitle } from '../layout/page-title';
import { useConversation } from './use-conversation';

type ConversationTitleProps = {
  children: string;
  lead?: ReactNode;
  /** Who besides oneself can see what is on the page; not said where it shows nothing of anybody's. */
  who?: Who;
  /** Heading and lead are words of the interview template. */
  ofTemplate?: boolean;
  /** How far one is, between the label and the heading. */
  progress?: ReactNode;
};

const LABEL = 'who-can-see';

/**
 * The heading of a page of a conversation, with who can see it: read out together, since the heading is
 * where the focus goes. In the browser the page is named by the group, or by whom the conversation is with.
 */
export function ConversationTitle({ children, lead, who, ofTemplate, progress }: ConversationTitleProps) {
  const { groupName, otherName, templateLanguage } = useConversation();
  return (
    <>
      {who && <WhoCanSee id={LABEL} who={who} />}
      {progress}
      <PageTitle
        lead={lead}
        title={`${children}: ${groupName ?? otherName}`}
        lang={ofTemplate ? templateLanguage : undefined}
        describedBy={who && LABEL}
      >
        {children}
      </PageTitle>
    </>
  );
}
