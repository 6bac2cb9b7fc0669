CREATE TABLE `calendar_feeds` (
	`person_id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_read_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_feeds_token_hash_unique` ON `calendar_feeds` (`token_hash`);--> statement-breakpoint
CREATE TABLE `time_proposals` (
	`id` text PRIMARY KEY NOT NULL,
	`conversation_id` text NOT NULL,
	`held_on` text NOT NULL,
	`start_time` text NOT NULL,
	`minutes` integer NOT NULL,
	`state` text NOT NULL,
	`proposed_at` integer NOT NULL,
	`proposed_by_id` text NOT NULL,
	`answered_at` integer,
	FOREIGN KEY (`conversation_id`) REFERENCES `conversations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposed_by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `time_proposals_by_conversation` ON `time_proposals` (`conversation_id`,`state`);--> statement-breakpoint
CREATE TABLE `cycle_people` (
	`cycle_id` text NOT NULL,
	`person_id` text NOT NULL,
	`standing` text NOT NULL,
	`excuse` text,
	`problem` text,
	`conversation_id` text,
	`invited_at` integer,
	`reminders_off_at` integer,
	`added_at` integer NOT NULL,
	PRIMARY KEY(`cycle_id`, `person_id`),
	FOREIGN KEY (`cycle_id`) REFERENCES `cycles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`conversation_id`) REFERENCES `conversations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `cycle_people_by_standing` ON `cycle_people` (`cycle_id`,`standing`);--> statement-breakpoint
CREATE INDEX `cycle_people_by_person` ON `cycle_people` (`person_id`);--> statement-breakpoint
CREATE INDEX `cycle_people_by_conversation` ON `cycle_people` (`conversation_id`);--> statement-breakpoint
CREATE TABLE `cycle_templates` (
	`cycle_id` text NOT NULL,
	`role` text NOT NULL,
	`template_id` text NOT NULL,
	PRIMARY KEY(`cycle_id`, `role`),
	FOREIGN KEY (`cycle_id`) REFERENCES `cycles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`template_id`) REFERENCES `interview_templates`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `cycle_units` (
	`cycle_id` text NOT NULL,
	`unit_id` text NOT NULL,
	PRIMARY KEY(`cycle_id`, `unit_id`),
	FOREIGN KEY (`cycle_id`) REFERENCES `cycles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `cycles` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`type` text NOT NULL,
	`state` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL,
	`sign_by` text NOT NULL,
	`remind_days` integer NOT NULL,
	`escalate_days` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by_id` text NOT NULL,
	`opened_at` integer,
	`closed_at` integer,
	`closed_by_id` text,
	FOREIGN KEY (`created_by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`closed_by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `cycles_by_state` ON `cycles` (`state`);--> statement-breakpoint
CREATE TABLE `filings` (
	`id` text PRIMARY KEY NOT NULL,
	`conversation_id` text NOT NULL,
	`summary_id` text NOT NULL,
	`target` text NOT NULL,
	`requested_by_id` text,
	`purpose` text,
	`reference` text,
	`state` text NOT NULL,
	`created_at` integer NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`next_attempt_at` integer,
	`error` text,
	`file_name` text,
	`sha256` text,
	`delivered_at` integer,
	FOREIGN KEY (`conversation_id`) REFERENCES `conversations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`summary_id`) REFERENCES `summaries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`requested_by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `filings_one_a_target` ON `filings` (`summary_id`,`target`);--> statement-breakpoint
CREATE INDEX `filings_by_next_attempt` ON `filings` (`next_attempt_at`);--> statement-breakpoint
CREATE INDEX `filings_by_conversation` ON `filings` (`conversation_id`);--> statement-breakpoint
CREATE TABLE `letters` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`conversation_id` text NOT NULL,
	`created_by_id` text NOT NULL,
	`state` text NOT NULL,
	`created_at` integer NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`next_attempt_at` integer,
	`error` text,
	`file_name` text,
	`delivered_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`conversation_id`) REFERENCES `conversations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `letters_by_next_attempt` ON `letters` (`next_attempt_at`);--> statement-breakpoint
CREATE INDEX `letters_by_conversation` ON `letters` (`conversation_id`);--> statement-breakpoint
CREATE TABLE `contributions` (
	`id` text PRIMARY KEY NOT NULL,
	`cycle_id` text,
	`year` integer NOT NULL,
	`type` text NOT NULL,
	`unit_id` text NOT NULL,
	`role` text NOT NULL,
	`framework_id` text,
	`kind` text NOT NULL,
	`subject` text NOT NULL,
	`value` text NOT NULL,
	FOREIGN KEY (`cycle_id`) REFERENCES `cycles`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `contributions_by_year` ON `contributions` (`year`,`type`,`kind`,`subject`);--> statement-breakpoint
CREATE INDEX `contributions_by_cycle` ON `contributions` (`cycle_id`,`kind`,`subject`);--> statement-breakpoint
CREATE TABLE `evaluations` (
	`conversation_id` text NOT NULL,
	`person_id` text NOT NULL,
	`answered` text NOT NULL,
	PRIMARY KEY(`conversation_id`, `person_id`),
	FOREIGN KEY (`conversation_id`) REFERENCES `conversations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `figure_releases` (
	`id` text PRIMARY KEY NOT NULL,
	`cycle_id` text,
	`year` integer NOT NULL,
	`type` text NOT NULL,
	`fewest` integer NOT NULL,
	`started_at` integer NOT NULL,
	`completed_at` integer,
	FOREIGN KEY (`cycle_id`) REFERENCES `cycles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `figure_releases_one_a_cycle` ON `figure_releases` (`cycle_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `figure_releases_one_a_year` ON `figure_releases` (`year`,`type`) WHERE "figure_releases"."cycle_id" is null;--> statement-breakpoint
CREATE TABLE `figures` (
	`id` text PRIMARY KEY NOT NULL,
	`release_id` text NOT NULL,
	`role` text,
	`unit_id` text,
	`framework_id` text,
	`kind` text NOT NULL,
	`subject` text NOT NULL,
	`groups` text NOT NULL,
	FOREIGN KEY (`release_id`) REFERENCES `figure_releases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `figures_by_place` ON `figures` (`release_id`,`role`,`unit_id`);--> statement-breakpoint
CREATE TABLE `insight_settings` (
	`id` integer PRIMARY KEY NOT NULL,
	`fewest` integer NOT NULL,
	`saved_at` integer NOT NULL,
	`saved_by_id` text NOT NULL,
	FOREIGN KEY (`saved_by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "one_insight_setting" CHECK("insight_settings"."id" = 1),
	CONSTRAINT "never_fewer_than_five" CHECK("insight_settings"."fewest" >= 5)
);
--> statement-breakpoint
ALTER TABLE `conversations` ADD `cycle_id` text REFERENCES cycles(id);--> statement-breakpoint
ALTER TABLE `conversations` ADD `start_time` text;--> statement-breakpoint
ALTER TABLE `conversations` ADD `called_in_at` integer;--> statement-breakpoint
ALTER TABLE `conversations` ADD `minutes` integer;--> statement-breakpoint
ALTER TABLE `conversations` ADD `place` text;--> statement-breakpoint
ALTER TABLE `conversations` ADD `contributed_at` integer;--> statement-breakpoint
CREATE INDEX `conversations_by_cycle` ON `conversations` (`cycle_id`,`state`);--> statement-breakpoint
ALTER TABLE `mails` ADD `cycle_id` text REFERENCES cycles(id);--> statement-breakpoint
ALTER TABLE `mails` ADD `event` text;--> statement-breakpoint
CREATE UNIQUE INDEX `mails_event_unique` ON `mails` (`event`);--> statement-breakpoint
CREATE INDEX `mails_by_person` ON `mails` (`person_id`,`kind`);
