-- What is signed, logged or cited never changes: not by a page, and not by SQL either. REPLACE deletes
-- without asking the delete triggers, so an insert over an existing row is refused as well.
-- Answers may be deleted at any time: retention does so.
CREATE TRIGGER audit_events_never_changed BEFORE UPDATE ON audit_events
BEGIN
  SELECT RAISE(ABORT, 'audit_events is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER audit_events_never_removed BEFORE DELETE ON audit_events
BEGIN
  SELECT RAISE(ABORT, 'audit_events is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER audit_events_never_replaced BEFORE INSERT ON audit_events
WHEN EXISTS (SELECT 1 FROM audit_events WHERE seq = NEW.seq)
BEGIN
  SELECT RAISE(ABORT, 'audit_events is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER frameworks_never_changed BEFORE UPDATE ON frameworks
BEGIN
  SELECT RAISE(ABORT, 'frameworks is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER frameworks_never_removed BEFORE DELETE ON frameworks
BEGIN
  SELECT RAISE(ABORT, 'frameworks is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER frameworks_never_replaced BEFORE INSERT ON frameworks
WHEN EXISTS (SELECT 1 FROM frameworks WHERE id = NEW.id OR source_sha256 = NEW.source_sha256)
BEGIN
  SELECT RAISE(ABORT, 'frameworks is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER interview_templates_never_changed BEFORE UPDATE ON interview_templates
BEGIN
  SELECT RAISE(ABORT, 'interview_templates is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER interview_templates_never_removed BEFORE DELETE ON interview_templates
BEGIN
  SELECT RAISE(ABORT, 'interview_templates is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER interview_templates_never_replaced BEFORE INSERT ON interview_templates
WHEN EXISTS (SELECT 1 FROM interview_templates WHERE id = NEW.id OR (framework_id = NEW.framework_id AND type = NEW.type AND role = NEW.role AND language = NEW.language))
BEGIN
  SELECT RAISE(ABORT, 'interview_templates is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER summary_revisions_never_changed BEFORE UPDATE ON summary_revisions
BEGIN
  SELECT RAISE(ABORT, 'summary_revisions is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER summary_revisions_never_removed BEFORE DELETE ON summary_revisions
BEGIN
  SELECT RAISE(ABORT, 'summary_revisions is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER summary_revisions_never_replaced BEFORE INSERT ON summary_revisions
WHEN EXISTS (SELECT 1 FROM summary_revisions WHERE id = NEW.id OR (summary_id = NEW.summary_id AND revision = NEW.revision))
BEGIN
  SELECT RAISE(ABORT, 'summary_revisions is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER signatures_never_changed BEFORE UPDATE ON signatures
BEGIN
  SELECT RAISE(ABORT, 'signatures is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER signatures_never_removed BEFORE DELETE ON signatures
BEGIN
  SELECT RAISE(ABORT, 'signatures is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER signatures_never_replaced BEFORE INSERT ON signatures
WHEN EXISTS (SELECT 1 FROM signatures WHERE id = NEW.id OR (summary_id = NEW.summary_id AND side = NEW.side) OR certificate_serial = NEW.certificate_serial)
BEGIN
  SELECT RAISE(ABORT, 'signatures is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER summaries_content_never_changed BEFORE UPDATE OF id, conversation_id, number, snapshot, frozen_at, frozen_by ON summaries
BEGIN
  SELECT RAISE(ABORT, 'a frozen summary is immutable');
END;
--> statement-breakpoint
CREATE TRIGGER summaries_never_revived BEFORE UPDATE OF voided_at, void_reason ON summaries
WHEN OLD.voided_at IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'a void summary stays void');
END;
--> statement-breakpoint
CREATE TRIGGER summaries_never_removed BEFORE DELETE ON summaries
BEGIN
  SELECT RAISE(ABORT, 'a frozen summary is immutable');
END;
--> statement-breakpoint
CREATE TRIGGER summaries_never_replaced BEFORE INSERT ON summaries
WHEN EXISTS (SELECT 1 FROM summaries WHERE id = NEW.id OR (conversation_id = NEW.conversation_id AND number = NEW.number))
BEGIN
  SELECT RAISE(ABORT, 'a frozen summary is immutable');
END;
--> statement-breakpoint
CREATE TRIGGER record_entries_frozen_on_insert BEFORE INSERT ON record_entries
WHEN (SELECT state FROM conversations WHERE id = NEW.conversation_id) IN ('signing', 'signed', 'closed')
BEGIN
  SELECT RAISE(ABORT, 'the summary of this conversation is frozen');
END;
--> statement-breakpoint
CREATE TRIGGER record_entries_frozen_on_update BEFORE UPDATE ON record_entries
WHEN (SELECT state FROM conversations WHERE id = NEW.conversation_id) IN ('signing', 'signed', 'closed')
  OR (SELECT state FROM conversations WHERE id = OLD.conversation_id) IN ('signing', 'signed', 'closed')
BEGIN
  SELECT RAISE(ABORT, 'the summary of this conversation is frozen');
END;
--> statement-breakpoint
CREATE TRIGGER record_entries_frozen_on_delete BEFORE DELETE ON record_entries
WHEN (SELECT state FROM conversations WHERE id = OLD.conversation_id) IN ('signing', 'signed', 'closed')
BEGIN
  SELECT RAISE(ABORT, 'the summary of this conversation is frozen');
END;
--> statement-breakpoint
CREATE TRIGGER agreements_frozen_on_insert BEFORE INSERT ON agreements
WHEN (SELECT state FROM conversations WHERE id = NEW.conversation_id) IN ('signing', 'signed', 'closed')
BEGIN
  SELECT RAISE(ABORT, 'the summary of this conversation is frozen');
END;
--> statement-breakpoint
CREATE TRIGGER agreements_frozen_on_update BEFORE UPDATE ON agreements
WHEN (SELECT state FROM conversations WHERE id = NEW.conversation_id) IN ('signing', 'signed', 'closed')
  OR (SELECT state FROM conversations WHERE id = OLD.conversation_id) IN ('signing', 'signed', 'closed')
BEGIN
  SELECT RAISE(ABORT, 'the summary of this conversation is frozen');
END;
--> statement-breakpoint
CREATE TRIGGER agreements_frozen_on_delete BEFORE DELETE ON agreements
WHEN (SELECT state FROM conversations WHERE id = OLD.conversation_id) IN ('signing', 'signed', 'closed')
BEGIN
  SELECT RAISE(ABORT, 'the summary of this conversation is frozen');
END;
--> statement-breakpoint
CREATE TRIGGER answers_frozen_on_insert BEFORE INSERT ON answers
WHEN (SELECT state FROM conversations JOIN preparations ON preparations.conversation_id = conversations.id WHERE preparations.id = NEW.preparation_id) IN ('signing', 'signed', 'closed')
BEGIN
  SELECT RAISE(ABORT, 'the summary of this conversation is frozen');
END;
--> statement-breakpoint
CREATE TRIGGER answers_frozen_on_update BEFORE UPDATE ON answers
WHEN (SELECT state FROM conversations JOIN preparations ON preparations.conversation_id = conversations.id WHERE preparations.id IN (OLD.preparation_id, NEW.preparation_id)) IN ('signing', 'signed', 'closed')
BEGIN
  SELECT RAISE(ABORT, 'the summary of this conversation is frozen');
END;
--> statement-breakpoint
CREATE TRIGGER conversations_stay_frozen BEFORE UPDATE OF state ON conversations
WHEN OLD.state IN ('signing', 'signed', 'closed') AND NEW.state NOT IN ('signing', 'signed', 'closed')
  AND EXISTS (SELECT 1 FROM summaries WHERE conversation_id = OLD.id AND voided_at IS NULL)
BEGIN
  SELECT RAISE(ABORT, 'void the summary before the conversation is opened again');
END;
--> statement-breakpoint
CREATE UNIQUE INDEX summaries_one_stands ON summaries (conversation_id) WHERE voided_at IS NULL;
