-- Tables that triggers speak of are made anew here: the triggers go first and come back in 0005.
DROP TRIGGER record_entries_frozen_on_insert;
--> statement-breakpoint
DROP TRIGGER record_entries_frozen_on_update;
--> statement-breakpoint
DROP TRIGGER record_entries_frozen_on_delete;
--> statement-breakpoint
DROP TRIGGER agreements_frozen_on_insert;
--> statement-breakpoint
DROP TRIGGER agreements_frozen_on_update;
--> statement-breakpoint
DROP TRIGGER agreements_frozen_on_delete;
--> statement-breakpoint
DROP TRIGGER answers_frozen_on_insert;
--> statement-breakpoint
DROP TRIGGER answers_frozen_on_update;
--> statement-breakpoint
DROP TRIGGER conversations_stay_frozen;
--> statement-breakpoint
CREATE TABLE `agreed_data` (
	`id` text PRIMARY KEY NOT NULL,
	`conversation_id` text NOT NULL,
	`kind` text NOT NULL,
	`label` text NOT NULL,
	`employee_agreed_at` integer,
	`leader_agreed_at` integer,
	FOREIGN KEY (`conversation_id`) REFERENCES `conversations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `agreed_data_once` ON `agreed_data` (`conversation_id`,`kind`,`label`);--> statement-breakpoint
CREATE TABLE `agreement_notes` (
	`id` text PRIMARY KEY NOT NULL,
	`agreement_id` text NOT NULL,
	`person_id` text NOT NULL,
	`progress` text NOT NULL,
	`text` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`agreement_id`) REFERENCES `agreements`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `agreement_notes_by_agreement` ON `agreement_notes` (`agreement_id`);--> statement-breakpoint
CREATE TABLE `agreement_verdicts` (
	`id` text PRIMARY KEY NOT NULL,
	`conversation_id` text NOT NULL,
	`agreement_id` text NOT NULL,
	`verdict` text NOT NULL,
	`reason` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`saved_at` integer NOT NULL,
	`saved_by` text NOT NULL,
	FOREIGN KEY (`conversation_id`) REFERENCES `conversations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agreement_id`) REFERENCES `agreements`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`saved_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `agreement_verdicts_one_a_talk` ON `agreement_verdicts` (`conversation_id`,`agreement_id`);--> statement-breakpoint
CREATE TABLE `conversation_members` (
	`conversation_id` text NOT NULL,
	`person_id` text NOT NULL,
	`wishes_own_talk_at` integer,
	PRIMARY KEY(`conversation_id`, `person_id`),
	FOREIGN KEY (`conversation_id`) REFERENCES `conversations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `conversation_members_by_person` ON `conversation_members` (`person_id`);--> statement-breakpoint
CREATE TABLE `record_lines` (
	`id` text PRIMARY KEY NOT NULL,
	`conversation_id` text NOT NULL,
	`section_id` text NOT NULL,
	`position` integer NOT NULL,
	`text` text NOT NULL,
	`discretion` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`saved_at` integer NOT NULL,
	`saved_by` text NOT NULL,
	FOREIGN KEY (`conversation_id`) REFERENCES `conversations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`saved_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `record_lines_by_section` ON `record_lines` (`conversation_id`,`section_id`);--> statement-breakpoint
CREATE TABLE `mails` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`conversation_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`next_attempt_at` integer,
	`attempts` integer DEFAULT 0 NOT NULL,
	`sent_at` integer,
	`error` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`conversation_id`) REFERENCES `conversations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `mails_by_next_attempt` ON `mails` (`next_attempt_at`);--> statement-breakpoint
-- A preparation belongs to a person; those that are there belong to the side's person of the conversation.
CREATE TABLE `__new_preparations` (
	`id` text PRIMARY KEY NOT NULL,
	`conversation_id` text NOT NULL,
	`person_id` text NOT NULL,
	`side` text NOT NULL,
	`shared_at` integer,
	`opened_at` integer,
	`entered_by_id` text,
	FOREIGN KEY (`conversation_id`) REFERENCES `conversations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entered_by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_preparations`("id", "conversation_id", "person_id", "side", "shared_at", "opened_at")
SELECT preparations.id, conversation_id, CASE side WHEN 'employee' THEN employee_id ELSE leader_id END, side, shared_at, opened_at
FROM preparations JOIN conversations ON conversations.id = conversation_id;--> statement-breakpoint
DROP TABLE `preparations`;--> statement-breakpoint
ALTER TABLE `__new_preparations` RENAME TO `preparations`;--> statement-breakpoint
CREATE UNIQUE INDEX `preparations_one_a_person` ON `preparations` (`conversation_id`,`person_id`);--> statement-breakpoint
DROP INDEX `signatures_one_a_side`;--> statement-breakpoint
CREATE UNIQUE INDEX `signatures_one_a_person` ON `signatures` (`summary_id`,`person_id`);--> statement-breakpoint
CREATE TABLE `__new_conversations` (
	`id` text PRIMARY KEY NOT NULL,
	`template_id` text NOT NULL,
	`type` text NOT NULL,
	`employee_id` text,
	`group_name` text,
	`leader_id` text NOT NULL,
	`state` text NOT NULL,
	`held_on` text NOT NULL,
	`talk_started_at` integer,
	`created_at` integer NOT NULL,
	`sent_back_reason` text,
	`no_agreements_reason` text,
	`signed_at` integer,
	`cancelled_at` integer,
	`cancelled_from` text,
	`cancel_reason` text,
	FOREIGN KEY (`template_id`) REFERENCES `interview_templates`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`employee_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`leader_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "one_or_a_group" CHECK(("employee_id" is null) = ("group_name" is not null))
);
--> statement-breakpoint
INSERT INTO `__new_conversations`("id", "template_id", "type", "employee_id", "leader_id", "state", "held_on", "created_at", "sent_back_reason", "signed_at")
SELECT "id", "template_id", "type", "employee_id", "leader_id", "state", "held_on", "created_at", "sent_back_reason", "signed_at" FROM `conversations`;--> statement-breakpoint
DROP TABLE `conversations`;--> statement-breakpoint
ALTER TABLE `__new_conversations` RENAME TO `conversations`;--> statement-breakpoint
CREATE INDEX `conversations_by_employee` ON `conversations` (`employee_id`);--> statement-breakpoint
CREATE INDEX `conversations_by_leader` ON `conversations` (`leader_id`);--> statement-breakpoint
CREATE INDEX `conversations_by_state` ON `conversations` (`state`);--> statement-breakpoint
ALTER TABLE `agreements` ADD `support` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `agreements` ADD `section_id` text;--> statement-breakpoint
ALTER TABLE `agreements` ADD `member_id` text REFERENCES people(id);--> statement-breakpoint
ALTER TABLE `agreements` ADD `carried_from_id` text;