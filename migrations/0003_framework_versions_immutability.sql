-- A document can be corrected into several versions and a template edited into several: what may not
-- be inserted over is a version itself, and the one place that each has in its chain.
DROP TRIGGER frameworks_never_replaced;
--> statement-breakpoint
CREATE TRIGGER frameworks_never_replaced BEFORE INSERT ON frameworks
WHEN EXISTS (SELECT 1 FROM frameworks WHERE id = NEW.id OR replaces_id = NEW.replaces_id)
BEGIN
  SELECT RAISE(ABORT, 'frameworks is append-only');
END;
--> statement-breakpoint
DROP TRIGGER interview_templates_never_replaced;
--> statement-breakpoint
CREATE TRIGGER interview_templates_never_replaced BEFORE INSERT ON interview_templates
WHEN EXISTS (SELECT 1 FROM interview_templates WHERE id = NEW.id OR replaces_id = NEW.replaces_id)
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
WHEN EXISTS (SELECT 1 FROM framework_documents WHERE id = NEW.id OR (sha256 = NEW.sha256 AND text_sha256 = NEW.text_sha256))
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
