-- Why nothing was agreed is in the document that is signed: it is frozen with the rest of what that says of
-- the conversation. Otherwise as in 0005.
DROP TRIGGER conversations_parties_frozen;
--> statement-breakpoint
CREATE TRIGGER conversations_parties_frozen BEFORE UPDATE OF employee_id, leader_id, group_name, held_on, template_id, type, no_agreements_reason ON conversations
WHEN OLD.state IN ('signing', 'signed', 'closed')
  AND EXISTS (SELECT 1 FROM summaries WHERE conversation_id = OLD.id AND voided_at IS NULL)
BEGIN
  SELECT RAISE(ABORT, 'void the summary before what it says of the conversation is changed');
END;
