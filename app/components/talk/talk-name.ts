import type { ConversationDescription } from '../../domain/conversations/describe-conversation.server';
import { firstName } from '../conversation/first-name';

/** What people are called in a talk: by first name between two; in a group, where two can share it, in full. */
export function talkName({
  groupName,
}: Pick<ConversationDescription, 'groupName'>): (name: string) => string {
  return groupName === null ? firstName : (name) => name;
}
