CREATE TABLE `export_items` (
	`export_id` text NOT NULL,
	`place` integer NOT NULL,
	`conversation_id` text NOT NULL,
	`left_out` text,
	PRIMARY KEY(`export_id`, `place`),
	FOREIGN KEY (`export_id`) REFERENCES `exports`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`conversation_id`) REFERENCES `conversations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `export_items_by_conversation` ON `export_items` (`conversation_id`);--> statement-breakpoint
CREATE TABLE `exports` (
	`id` text PRIMARY KEY NOT NULL,
	`requested_by_id` text NOT NULL,
	`purpose` text NOT NULL,
	`reference` blob NOT NULL,
	`state` text NOT NULL,
	`created_at` integer NOT NULL,
	`requested` integer NOT NULL,
	`done` integer DEFAULT 0 NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`next_attempt_at` integer,
	`error` text,
	`sealed_key` blob,
	`bytes` integer,
	`sha256` text,
	`ready_at` integer,
	`expires_at` integer,
	`downloaded_at` integer,
	FOREIGN KEY (`requested_by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `exports_by_requester` ON `exports` (`requested_by_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `certificate_revocations` (
	`serial` text PRIMARY KEY NOT NULL,
	`revoked_at` integer NOT NULL,
	`revoked_by_id` text NOT NULL,
	`reason` text NOT NULL,
	FOREIGN KEY (`revoked_by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `document_settings` (
	`id` integer PRIMARY KEY NOT NULL,
	`personnel_file` text NOT NULL,
	`logo_sha256` text,
	`saved_at` integer NOT NULL,
	`saved_by_id` text NOT NULL,
	FOREIGN KEY (`logo_sha256`) REFERENCES `logos`(`sha256`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`saved_by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "one_document_setting" CHECK("document_settings"."id" = 1)
);
--> statement-breakpoint
CREATE TABLE `logos` (
	`sha256` text PRIMARY KEY NOT NULL,
	`media_type` text NOT NULL,
	`bytes` blob NOT NULL,
	`saved_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `pending_signatures` (
	`id` text PRIMARY KEY NOT NULL,
	`summary_id` text NOT NULL,
	`document` text NOT NULL,
	`extends_revision_id` text NOT NULL,
	`pdf` blob NOT NULL,
	`side` text NOT NULL,
	`person_id` text NOT NULL,
	`signed_at` integer NOT NULL,
	`reservation` text NOT NULL,
	`proof` text NOT NULL,
	`assurance` text,
	`authority_id` text NOT NULL,
	`certificate_serial` text NOT NULL,
	`certificate_pem` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`next_attempt_at` integer NOT NULL,
	`error` text,
	FOREIGN KEY (`summary_id`) REFERENCES `summaries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`extends_revision_id`) REFERENCES `summary_revisions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`authority_id`) REFERENCES `certificate_authorities`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `pending_signatures_one_a_document` ON `pending_signatures` (`summary_id`,`document`);--> statement-breakpoint
DROP INDEX `signatures_one_a_person`;--> statement-breakpoint
ALTER TABLE `signatures` ADD `document` text DEFAULT 'whole' NOT NULL;--> statement-breakpoint
ALTER TABLE `signatures` ADD `assurance` text;--> statement-breakpoint
ALTER TABLE `signatures` ADD `stamped_at` integer;--> statement-breakpoint
CREATE UNIQUE INDEX `signatures_one_a_person` ON `signatures` (`summary_id`,`person_id`,`document`);--> statement-breakpoint
DROP INDEX `summary_revisions_one_each`;--> statement-breakpoint
ALTER TABLE `summary_revisions` ADD `document` text DEFAULT 'whole' NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `summary_revisions_one_each` ON `summary_revisions` (`summary_id`,`document`,`revision`);--> statement-breakpoint
CREATE INDEX `conversations_by_day` ON `conversations` (`held_on`,`id`);--> statement-breakpoint
DROP TRIGGER summary_revisions_never_replaced;
--> statement-breakpoint
CREATE TRIGGER summary_revisions_never_replaced BEFORE INSERT ON summary_revisions
WHEN EXISTS (
  SELECT 1 FROM summary_revisions
  WHERE id = NEW.id OR rowid = NEW.rowid
    OR (summary_id = NEW.summary_id AND document = NEW.document AND revision = NEW.revision)
)
BEGIN
  SELECT RAISE(ABORT, 'summary_revisions is append-only');
END;
--> statement-breakpoint
DROP TRIGGER signatures_never_replaced;
--> statement-breakpoint
CREATE TRIGGER signatures_never_replaced BEFORE INSERT ON signatures
WHEN EXISTS (
  SELECT 1 FROM signatures
  WHERE id = NEW.id OR rowid = NEW.rowid OR certificate_serial = NEW.certificate_serial
    OR (summary_id = NEW.summary_id AND person_id = NEW.person_id AND document = NEW.document)
)
BEGIN
  SELECT RAISE(ABORT, 'signatures is append-only');
END;
