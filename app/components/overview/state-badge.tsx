import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConversationState } from '../../domain/access/access.rules';
import { Badge } from '../feedback/badge';

const KIND: Record<ConversationState, ComponentProps<typeof Badge>['kind']> = {
  planned: 'neutral',
  preparing: 'info',
  'in-talk': 'info',
  summary: 'info',
  signing: 'warning',
  signed: 'success',
  closed: 'neutral',
  cancelled: 'neutral',
};

/** How far a conversation is, in the same words everywhere. */
export function StateBadge({ state }: { state: ConversationState }) {
  const { t } = useTranslation();
  return <Badge kind={KIND[state]}>{t(`common.state.${state}`)}</Badge>;
}
