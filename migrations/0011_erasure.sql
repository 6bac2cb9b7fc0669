-- What is signed is immutable until its time is up: the deletion of a conversation that stands in `erasing` is let
-- through, and nothing else is. Changing stays refused, also then. The table is empty outside the one transaction
-- that erases; what the audit log, frameworks and templates say is never erased.
DROP TRIGGER summary_revisions_never_removed;
--> statement-breakpoint
CREATE TRIGGER summary_revisions_never_removed BEFORE DELETE ON summary_revisions
WHEN NOT EXISTS (
  SELECT 1 FROM erasing JOIN summaries ON summaries.conversation_id = erasing.conversation_id
  WHERE summaries.id = OLD.summary_id
)
BEGIN
  SELECT RAISE(ABORT, 'summary_revisions is append-only');
END;
--> statement-breakpoint
DROP TRIGGER signatures_never_removed;
--> statement-breakpoint
CREATE TRIGGER signatures_never_removed BEFORE DELETE ON signatures
WHEN NOT EXISTS (
  SELECT 1 FROM erasing JOIN summaries ON summaries.conversation_id = erasing.conversation_id
  WHERE summaries.id = OLD.summary_id
)
BEGIN
  SELECT RAISE(ABORT, 'signatures is append-only');
END;
--> statement-breakpoint
DROP TRIGGER summaries_never_removed;
--> statement-breakpoint
CREATE TRIGGER summaries_never_removed BEFORE DELETE ON summaries
WHEN NOT EXISTS (SELECT 1 FROM erasing WHERE conversation_id = OLD.conversation_id)
BEGIN
  SELECT RAISE(ABORT, 'a frozen summary is immutable');
END;
--> statement-breakpoint
DROP TRIGGER record_lines_frozen_on_delete;
--> statement-breakpoint
CREATE TRIGGER record_lines_frozen_on_delete BEFORE DELETE ON record_lines
WHEN (SELECT state FROM conversations WHERE id = OLD.conversation_id) IN ('signing', 'signed', 'closed')
  AND NOT EXISTS (SELECT 1 FROM erasing WHERE conversation_id = OLD.conversation_id)
BEGIN
  SELECT RAISE(ABORT, 'the summary of this conversation is frozen');
END;
--> statement-breakpoint
DROP TRIGGER agreements_frozen_on_delete;
--> statement-breakpoint
CREATE TRIGGER agreements_frozen_on_delete BEFORE DELETE ON agreements
WHEN (SELECT state FROM conversations WHERE id = OLD.conversation_id) IN ('signing', 'signed', 'closed')
  AND NOT EXISTS (SELECT 1 FROM erasing WHERE conversation_id = OLD.conversation_id)
BEGIN
  SELECT RAISE(ABORT, 'the summary of this conversation is frozen');
END;
--> statement-breakpoint
-- A verdict goes with the conversation that it was given in, or with the agreement that it was given on.
DROP TRIGGER agreement_verdicts_frozen_on_delete;
--> statement-breakpoint
CREATE TRIGGER agreement_verdicts_frozen_on_delete BEFORE DELETE ON agreement_verdicts
WHEN (SELECT state FROM conversations WHERE id = OLD.conversation_id) IN ('signing', 'signed', 'closed')
  AND NOT EXISTS (
    SELECT 1 FROM erasing
    WHERE conversation_id IN (OLD.conversation_id, (SELECT conversation_id FROM agreements WHERE id = OLD.agreement_id))
  )
BEGIN
  SELECT RAISE(ABORT, 'the summary of this conversation is frozen');
END;
--> statement-breakpoint
DROP TRIGGER agreed_data_frozen_on_delete;
--> statement-breakpoint
CREATE TRIGGER agreed_data_frozen_on_delete BEFORE DELETE ON agreed_data
WHEN (SELECT state FROM conversations WHERE id = OLD.conversation_id) IN ('signing', 'signed', 'closed')
  AND NOT EXISTS (SELECT 1 FROM erasing WHERE conversation_id = OLD.conversation_id)
BEGIN
  SELECT RAISE(ABORT, 'the summary of this conversation is frozen');
END;
--> statement-breakpoint
DROP TRIGGER conversation_members_frozen_on_delete;
--> statement-breakpoint
CREATE TRIGGER conversation_members_frozen_on_delete BEFORE DELETE ON conversation_members
WHEN (SELECT state FROM conversations WHERE id = OLD.conversation_id) IN ('signing', 'signed', 'closed')
  AND NOT EXISTS (SELECT 1 FROM erasing WHERE conversation_id = OLD.conversation_id)
BEGIN
  SELECT RAISE(ABORT, 'the summary of this conversation is frozen');
END;
