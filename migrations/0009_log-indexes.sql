CREATE INDEX `audit_events_by_actor` ON `audit_events` (`actor_id`);--> statement-breakpoint
CREATE INDEX `audit_events_by_subject` ON `audit_events` (`subject_id`);--> statement-breakpoint
CREATE INDEX `audit_events_by_action` ON `audit_events` (`action`);--> statement-breakpoint
CREATE INDEX `audit_events_by_time` ON `audit_events` (`at`);--> statement-breakpoint
CREATE INDEX `audit_events_denied` ON `audit_events` (`outcome`) WHERE outcome = 'denied';--> statement-breakpoint
-- What the log is held against never changes either: not by a page, and not by SQL.
CREATE TRIGGER audit_anchors_never_changed BEFORE UPDATE ON audit_anchors
BEGIN
  SELECT RAISE(ABORT, 'audit_anchors is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER audit_anchors_never_removed BEFORE DELETE ON audit_anchors
BEGIN
  SELECT RAISE(ABORT, 'audit_anchors is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER audit_anchors_never_replaced BEFORE INSERT ON audit_anchors
WHEN EXISTS (SELECT 1 FROM audit_anchors WHERE rowid = NEW.rowid OR day = NEW.day)
BEGIN
  SELECT RAISE(ABORT, 'audit_anchors is append-only');
END;
