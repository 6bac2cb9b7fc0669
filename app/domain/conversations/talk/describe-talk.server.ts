import { actionIsOpen } from '../../access/access.rules';
import type { Context } from '../../context';
import { civilDateOf } from '../../dates';
import { Refusal } from '../../errors';
import { newId } from '../../ids';
import { listAgreements } from '../agreements/agreements.server';
import { canStartTalk, stepIsOpen } from '../conversation.rules';
import { agreementIdOf, questionsOf } from '../conversation-questions.rules';
import { findOwnConversation } from '../find-conversation.server';
import { chainLevels } from '../leadership-chain.rules';
import { reachedState } from '../lifecycle/lifecycle.rules';
import { basisOf } from '../preparation/basis.server';
import { readPreparationStatus } from '../preparation/read-preparations.server';
import { describeLinesOf } from './describe-talk-news.server';
import { lookBackOn } from './look-back-on.server';
import { isNone, listRecordLines } from './record-lines.server';
import { nothingSaid, type Screen, saidBeforehand, wantedBy } from './said-beforehand.server';
import { talkQuestion } from './talk-question';
import { sectionsOfTalk } from './talk-sections.server';

/**
 * The sections of the talk, for those who take part: which of them have a record and which somebody
 * marked as one to talk about. Once the talk is open, opens what the others have shared.
 */
export function describeTalk(ctx: Context, conversationId: string) {
  const conversation = findOwnConversation(ctx, ctx.db, conversationId, 'read');
  const { template, sections } = sectionsOfTalk(ctx, ctx.db, conversation);
  const reached = reachedState(conversation.state, conversation.cancelledFrom);
  const said = stepIsOpen('talk', reached) ? saidBeforehand(ctx, conversation, 'own') : null;
  const lines = listRecordLines(ctx.db, conversationId).filter((line) => !isNone(line));
  return {
    sections: sections.map((section) => ({
      id: section.id,
      title: section.title,
      written: lines.some(({ sectionId }) => sectionId === section.id),
      wanted: said ? wantedBy(said, sections, section) : { byYou: false, by: [] },
    })),
    mayStart:
      conversation.side === 'leader' &&
      actionIsOpen('start-talk', conversation.state) &&
      canStartTalk(readPreparationStatus(ctx.db, conversation), conversation.heldOn, civilDateOf(ctx.now)),
    ownShared: said?.ownShared ?? false,
    mayShare: said !== null && !said.ownShared && actionIsOpen('share', conversation.state),
    /** In a LUS: what both have agreed to build the talk on. */
    basis: basisOf(ctx.db, conversationId, template.language),
    /** Something has been agreed, or it has been said why nothing was. */
    settled: conversation.noAgreementsReason !== null || listAgreements(ctx.db, conversationId).length > 0,
  };
}

/** The sections of the talk in their order, for those who take part. Opens nothing. */
export function listTalkSections(ctx: Context, conversationId: string): { id: string; title: string }[] {
  const conversation = findOwnConversation(ctx, ctx.db, conversationId, 'read');
  return sectionsOfTalk(ctx, ctx.db, conversation).sections.map(({ id, title }) => ({ id, title }));
}

export type TalkSection = ReturnType<typeof describeTalkSection>;

/**
 * One section side by side, for those who take part: all preparations that may stand on this screen and
 * the joint record. Once the talk is open, opens what the others have shared; before that nothing of any
 * preparation is shown. Throws 'not-found' for a section that is not
 * talked about.
 */
export function describeTalkSection(
  ctx: Context,
  conversationId: string,
  sectionId: string,
  screen: Screen = 'own',
) {
  const conversation = findOwnConversation(ctx, ctx.db, conversationId, 'read');
  const { template, framework, sections } = sectionsOfTalk(ctx, ctx.db, conversation);
  const place = sections.findIndex((section) => section.id === sectionId);
  const section = sections[place];
  if (!section) throw new Refusal('not-found', 'access.not_found');
  const open = stepIsOpen('talk', reachedState(conversation.state, conversation.cancelledFrom));
  // What was shared is opened by the talk, not by whoever looks in before it.
  const said = open ? saidBeforehand(ctx, conversation, screen) : nothingSaid(ctx, conversation);
  const lookBack = section.purpose === 'follow-up' ? lookBackOn(ctx, conversation, screen, said) : null;
  const lines = describeLinesOf(ctx, conversationId, sectionId);
  const lookedBackOn = new Set(lookBack?.lines.map(({ id }) => id));
  return {
    id: section.id,
    title: section.title,
    purpose: section.purpose,
    guidance: section.guidance,
    place: place + 1,
    total: sections.length,
    previous: sections[place - 1]?.id ?? null,
    next: sections[place + 1]?.id ?? null,
    /** The talk has begun; before that `shared` is false of everybody, whoever has. */
    open,
    ownShared: said.ownShared,
    mayShare: !said.ownShared && open && actionIsOpen('share', conversation.state),
    others: said.others.map(({ answers, ...participant }) => ({ ...participant, shared: answers !== null })),
    wanted: wantedBy(said, sections, section),
    /** The agreements that the talk looks back on, where it does. */
    lookBack,
    // What is asked of an agreement stands with the agreement; of one that another talk has settled, here.
    questions: questionsOf(section)
      .filter(({ id }) => !lookedBackOn.has(agreementIdOf(id) ?? ''))
      .map((question) => talkQuestion(question, { template, framework, side: conversation.side, ...said })),
    chain: chainLevels(section, framework),
    /** In a LUS, where the talk begins: what both have agreed to build it on. */
    basis: place === 0 ? basisOf(ctx.db, conversationId, template.language) : [],
    lines: lines.filter((line) => !isNone(line)),
    /** Versions of the lines that have been taken away, by id: bringing one back names it. */
    gone: Object.fromEntries(lines.filter(isNone).map(({ id, version }) => [id, version])),
    /** Id of the empty line at the end, for a form without scripts; it comes into being by being written in. */
    newLineId: newId(),
  };
}
