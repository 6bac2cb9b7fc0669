CREATE TABLE `provisioning_tokens` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`token_hash` text NOT NULL,
	`created_by_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_used_at` integer,
	`revoked_at` integer,
	FOREIGN KEY (`created_by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `provisioning_tokens_token_hash_unique` ON `provisioning_tokens` (`token_hash`);--> statement-breakpoint
CREATE TABLE `deputies` (
	`id` text PRIMARY KEY NOT NULL,
	`leader_id` text NOT NULL,
	`deputy_id` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL,
	`appointed_by_id` text NOT NULL,
	`appointed_at` integer NOT NULL,
	`withdrawn_at` integer,
	FOREIGN KEY (`leader_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`deputy_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`appointed_by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "not_own_deputy" CHECK("deputies"."leader_id" <> "deputies"."deputy_id"),
	CONSTRAINT "deputy_for_a_period" CHECK("deputies"."starts_on" <= "deputies"."ends_on")
);
--> statement-breakpoint
CREATE INDEX `deputies_by_deputy` ON `deputies` (`deputy_id`,`starts_on`,`ends_on`);--> statement-breakpoint
CREATE INDEX `deputies_by_leader` ON `deputies` (`leader_id`,`starts_on`,`ends_on`);--> statement-breakpoint
CREATE TABLE `erasing` (
	`conversation_id` text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE `legal_holds` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`reference` text NOT NULL,
	`placed_at` integer NOT NULL,
	`placed_by_id` text NOT NULL,
	`lifted_at` integer,
	`lifted_by_id` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`placed_by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`lifted_by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `legal_holds_by_person` ON `legal_holds` (`person_id`);--> statement-breakpoint
CREATE TABLE `privacy_requests` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`text` blob NOT NULL,
	`received_at` integer NOT NULL,
	`due_on` text NOT NULL,
	`extended_why` blob,
	`decision` text,
	`answer` blob,
	`decided_at` integer,
	`decided_by_id` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `privacy_requests_by_person` ON `privacy_requests` (`person_id`);--> statement-breakpoint
CREATE INDEX `privacy_requests_by_due` ON `privacy_requests` (`due_on`);--> statement-breakpoint
CREATE TABLE `retention_settings` (
	`id` integer PRIMARY KEY NOT NULL,
	`preparation_days` integer NOT NULL,
	`unsigned_days` integer NOT NULL,
	`later_talks` integer NOT NULL,
	`leaver_years` integer NOT NULL,
	`saved_at` integer NOT NULL,
	`saved_by_id` text NOT NULL,
	FOREIGN KEY (`saved_by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "one_retention_setting" CHECK("retention_settings"."id" = 1)
);
--> statement-breakpoint
DROP INDEX `agreed_data_once`;--> statement-breakpoint
CREATE INDEX `agreed_data_by_conversation` ON `agreed_data` (`conversation_id`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_mails` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`conversation_id` text,
	`created_at` integer NOT NULL,
	`next_attempt_at` integer,
	`attempts` integer DEFAULT 0 NOT NULL,
	`sent_at` integer,
	`error` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`conversation_id`) REFERENCES `conversations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_mails`("id", "person_id", "kind", "conversation_id", "created_at", "next_attempt_at", "attempts", "sent_at", "error") SELECT "id", "person_id", "kind", "conversation_id", "created_at", "next_attempt_at", "attempts", "sent_at", "error" FROM `mails`;--> statement-breakpoint
DROP TABLE `mails`;--> statement-breakpoint
ALTER TABLE `__new_mails` RENAME TO `mails`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `mails_by_next_attempt` ON `mails` (`next_attempt_at`);--> statement-breakpoint
ALTER TABLE `conversations` ADD `preparations_erased_at` integer;--> statement-breakpoint
ALTER TABLE `people` ADD `external_id` text;--> statement-breakpoint
ALTER TABLE `sessions` ADD `ended_at` integer;--> statement-breakpoint
ALTER TABLE `sessions` ADD `replay_noted_at` integer;--> statement-breakpoint
CREATE UNIQUE INDEX `people_external_id_unique` ON `people` (`external_id`);