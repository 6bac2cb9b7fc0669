import type { Db, Transaction } from 'db/client.server';
import type { Framework } from 'templates/framework.schema';
import type { Section, Template } from 'templates/template.schema';
import type { Context } from '../../context';
import { sectionsInConversation } from '../asked-in-conversation.server';
import { findTemplate } from '../conversation-template.server';
import type { Conversation } from '../find-conversation.server';

export type TalkSections = { template: Template; framework: Framework; sections: Section[] };

/** What is talked about, section by section; the agreements have a page of their own. */
export function sectionsOfTalk(ctx: Context, tx: Db | Transaction, conversation: Conversation): TalkSections {
  const { template, framework } = findTemplate(ctx.db, conversation.templateId);
  const all = sectionsInConversation(tx, conversation, template, 'talk');
  return { template, framework, sections: all.filter(({ purpose }) => purpose !== 'agreements') };
}
