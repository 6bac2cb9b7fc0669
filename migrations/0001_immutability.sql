-- What is signed, logged or cited never changes: not by a page, and not by SQL either.
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
CREATE TRIGGER summaries_content_never_changed BEFORE UPDATE OF id, conversation_id, number, snapshot, frozen_at, frozen_by ON summaries
BEGIN
  SELECT RAISE(ABORT, 'a frozen summary is immutable');
END;
--> statement-breakpoint
CREATE TRIGGER summaries_never_removed BEFORE DELETE ON summaries
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
BEGIN
  SELECT RAISE(ABORT, 'the summary of this conversation is frozen');
END;
--> statement-breakpoint
CREATE TRIGGER agreements_frozen_on_delete BEFORE DELETE ON agreements
WHEN (SELECT state FROM conversations WHERE id = OLD.conversation_id) IN ('signing', 'signed', 'closed')
BEGIN
  SELECT RAISE(ABORT, 'the summary of this conversation is frozen');
END;
