CREATE TABLE `framework_documents` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`media_type` text NOT NULL,
	`sha256` text NOT NULL,
	`text` text NOT NULL,
	`text_sha256` text NOT NULL,
	`stored_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `framework_documents_one_each` ON `framework_documents` (`sha256`,`media_type`,`text_sha256`);--> statement-breakpoint
CREATE TABLE `framework_draft_edits` (
	`draft_id` text NOT NULL,
	`number` integer NOT NULL,
	`edit` text NOT NULL,
	`made_at` integer NOT NULL,
	`made_by` text,
	PRIMARY KEY(`draft_id`, `number`),
	FOREIGN KEY (`draft_id`) REFERENCES `framework_drafts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`made_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `framework_drafts` (
	`id` text PRIMARY KEY NOT NULL,
	`document_id` text,
	`original` text NOT NULL,
	`replaces_id` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `framework_documents`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`replaces_id`) REFERENCES `frameworks`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `retired_templates` (
	`template_id` text PRIMARY KEY NOT NULL,
	`retired_at` integer NOT NULL,
	`retired_by` text,
	FOREIGN KEY (`template_id`) REFERENCES `interview_templates`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`retired_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `template_drafts` (
	`id` text PRIMARY KEY NOT NULL,
	`framework_id` text NOT NULL,
	`content` text NOT NULL,
	`replaces_id` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`framework_id`) REFERENCES `frameworks`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`replaces_id`) REFERENCES `interview_templates`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
DROP INDEX `interview_templates_one_each`;--> statement-breakpoint
ALTER TABLE `interview_templates` ADD `length` text DEFAULT 'full' NOT NULL;--> statement-breakpoint
ALTER TABLE `interview_templates` ADD `version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `interview_templates` ADD `replaces_id` text REFERENCES interview_templates(id);--> statement-breakpoint
CREATE UNIQUE INDEX `interview_templates_replaced_once` ON `interview_templates` (`replaces_id`);--> statement-breakpoint
DROP INDEX `frameworks_by_source`;--> statement-breakpoint
ALTER TABLE `frameworks` ADD `version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `frameworks` ADD `replaces_id` text REFERENCES frameworks(id);--> statement-breakpoint
ALTER TABLE `frameworks` ADD `document_id` text REFERENCES framework_documents(id);--> statement-breakpoint
CREATE UNIQUE INDEX `frameworks_replaced_once` ON `frameworks` (`replaces_id`);--> statement-breakpoint
CREATE INDEX `frameworks_by_source` ON `frameworks` (`source_sha256`);