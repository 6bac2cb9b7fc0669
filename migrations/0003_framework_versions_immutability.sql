-- A document can be corrected into several versions and a template edited into several: what may not
-- be inserted over is a version itself, and the one place that each has in its chain.
DROP TRIGGER frameworks_never_replaced;
--> statement-breakpoint
CREATE TRIGGER frameworks_never_replaced BEFORE INSERT ON frameworks
WHEN EXISTS (SELECT 1 FROM frameworks WHERE rowid = NEW.rowid OR id = NEW.id OR replaces_id = NEW.replaces_id)
BEGIN
  SELECT RAISE(ABORT, 'frameworks is append-only');
END;
--> statement-breakpoint
DROP TRIGGER interview_templates_never_replaced;
--> statement-breakpoint
CREATE TRIGGER interview_templates_never_replaced BEFORE INSERT ON interview_templates
WHEN EXISTS (SELECT 1 FROM interview_templates WHERE rowid = NEW.rowid OR id = NEW.id OR replaces_id = NEW.replaces_id)
BEGIN
  SELECT RAISE(ABORT, 'interview_templates is append-only');
END;
--> statement-breakpoint
-- The text that statements point into. One that nothing refers to may be removed, with its draft.
CREATE TRIGGER framework_documents_never_changed BEFORE UPDATE ON framework_documents
BEGIN
  SELECT RAISE(ABORT, 'framework_documents is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER framework_documents_never_replaced BEFORE INSERT ON framework_documents
WHEN EXISTS (SELECT 1 FROM framework_documents WHERE rowid = NEW.rowid OR id = NEW.id OR (sha256 = NEW.sha256 AND media_type = NEW.media_type AND text_sha256 = NEW.text_sha256))
BEGIN
  SELECT RAISE(ABORT, 'framework_documents is append-only');
END;
--> statement-breakpoint
-- Versions of a framework are counted without gaps, so that "version 3" says how many came before it.
CREATE TRIGGER frameworks_counted BEFORE INSERT ON frameworks
WHEN NEW.version <> coalesce((SELECT version FROM frameworks WHERE id = NEW.replaces_id), 0) + 1
BEGIN
  SELECT RAISE(ABORT, 'frameworks are counted one by one');
END;
--> statement-breakpoint
-- So are versions of a template, which are all of one kind: what a leader is offered is the newest of it.
CREATE TRIGGER interview_templates_counted BEFORE INSERT ON interview_templates
WHEN NEW.version <> coalesce((SELECT version FROM interview_templates WHERE id = NEW.replaces_id), 0) + 1
BEGIN
  SELECT RAISE(ABORT, 'interview_templates are counted one by one');
END;
--> statement-breakpoint
CREATE TRIGGER interview_templates_of_one_kind BEFORE INSERT ON interview_templates
WHEN NEW.replaces_id IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM interview_templates
  WHERE id = NEW.replaces_id AND type = NEW.type AND role = NEW.role
    AND language = NEW.language AND length = NEW.length
)
BEGIN
  SELECT RAISE(ABORT, 'interview_templates replace one of their own kind');
END;
--> statement-breakpoint
-- REPLACE deletes by the number of a row too, which an insert can give, and an update of that number as well.
DROP TRIGGER audit_events_never_replaced;
--> statement-breakpoint
CREATE TRIGGER audit_events_never_replaced BEFORE INSERT ON audit_events
WHEN EXISTS (SELECT 1 FROM audit_events WHERE rowid = NEW.rowid OR seq = NEW.seq)
BEGIN
  SELECT RAISE(ABORT, 'audit_events is append-only');
END;
--> statement-breakpoint
DROP TRIGGER summary_revisions_never_replaced;
--> statement-breakpoint
CREATE TRIGGER summary_revisions_never_replaced BEFORE INSERT ON summary_revisions
WHEN EXISTS (SELECT 1 FROM summary_revisions WHERE rowid = NEW.rowid OR id = NEW.id OR (summary_id = NEW.summary_id AND revision = NEW.revision))
BEGIN
  SELECT RAISE(ABORT, 'summary_revisions is append-only');
END;
--> statement-breakpoint
DROP TRIGGER signatures_never_replaced;
--> statement-breakpoint
CREATE TRIGGER signatures_never_replaced BEFORE INSERT ON signatures
WHEN EXISTS (SELECT 1 FROM signatures WHERE rowid = NEW.rowid OR id = NEW.id OR (summary_id = NEW.summary_id AND side = NEW.side) OR certificate_serial = NEW.certificate_serial)
BEGIN
  SELECT RAISE(ABORT, 'signatures is append-only');
END;
--> statement-breakpoint
DROP TRIGGER summaries_never_replaced;
--> statement-breakpoint
CREATE TRIGGER summaries_never_replaced BEFORE INSERT ON summaries
WHEN EXISTS (SELECT 1 FROM summaries WHERE rowid = NEW.rowid OR id = NEW.id OR (conversation_id = NEW.conversation_id AND number = NEW.number))
BEGIN
  SELECT RAISE(ABORT, 'a frozen summary is immutable');
END;
--> statement-breakpoint
CREATE TRIGGER summaries_never_renumbered BEFORE UPDATE ON summaries
WHEN NEW.rowid <> OLD.rowid
BEGIN
  SELECT RAISE(ABORT, 'a frozen summary is immutable');
END;
