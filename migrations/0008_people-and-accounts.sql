CREATE TABLE `code_secrets` (
	`person_id` text PRIMARY KEY NOT NULL,
	`secret` blob NOT NULL,
	`confirmed_at` integer,
	`last_step` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `grant_requests` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`grant` text NOT NULL,
	`requested_by_id` text NOT NULL,
	`requested_at` integer NOT NULL,
	`decided_by_id` text,
	`decided_at` integer,
	`decision` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`requested_by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `grant_requests_by_person` ON `grant_requests` (`person_id`);--> statement-breakpoint
CREATE TABLE `identities` (
	`issuer` text NOT NULL,
	`subject` text NOT NULL,
	`person_id` text NOT NULL,
	`linked_at` integer NOT NULL,
	PRIMARY KEY(`issuer`, `subject`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `identities_one_an_issuer` ON `identities` (`issuer`,`person_id`);--> statement-breakpoint
CREATE TABLE `login_steps` (
	`id_hash` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`person_id` text,
	`payload` blob NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `passkeys` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`public_key` blob NOT NULL,
	`counter` integer NOT NULL,
	`transports` text NOT NULL,
	`name` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_used_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `passkeys_by_person` ON `passkeys` (`person_id`);--> statement-breakpoint
CREATE TABLE `recovery_codes` (
	`code_hash` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `recovery_codes_by_person` ON `recovery_codes` (`person_id`);--> statement-breakpoint
CREATE TABLE `setup_codes` (
	`code_hash` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`used_at` integer
);
--> statement-breakpoint
CREATE TABLE `audit_anchors` (
	`day` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`mac` text NOT NULL,
	`written_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `import_drafts` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`content` blob,
	`choices` text,
	`result` text,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `import_profiles` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`content` text NOT NULL,
	`saved_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `import_profiles_name_unique` ON `import_profiles` (`name`);--> statement-breakpoint
CREATE TABLE `leaves` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `leaves_by_person` ON `leaves` (`person_id`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_accounts` (
	`person_id` text PRIMARY KEY NOT NULL,
	`password_hash` text,
	`must_change_password` text NOT NULL,
	`disabled_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_accounts`("person_id", "password_hash", "must_change_password", "disabled_at") SELECT "person_id", "password_hash", "must_change_password", "disabled_at" FROM `accounts`;--> statement-breakpoint
DROP TABLE `accounts`;--> statement-breakpoint
ALTER TABLE `__new_accounts` RENAME TO `accounts`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
ALTER TABLE `sessions` ADD `method` text DEFAULT 'password' NOT NULL;--> statement-breakpoint
ALTER TABLE `sessions` ADD `assurance` text;--> statement-breakpoint
ALTER TABLE `employments` ADD `source` text DEFAULT 'page' NOT NULL;--> statement-breakpoint
CREATE INDEX `employments_by_unit` ON `employments` (`unit_id`,`starts_on`,`ends_on`,`person_id`);--> statement-breakpoint
ALTER TABLE `people` ADD `employee_number` text;--> statement-breakpoint
CREATE UNIQUE INDEX `people_employee_number_unique` ON `people` (`employee_number`);--> statement-breakpoint
ALTER TABLE `units` ADD `code` text;--> statement-breakpoint
CREATE UNIQUE INDEX `units_code_unique` ON `units` (`code`);--> statement-breakpoint
CREATE INDEX `units_by_parent` ON `units` (`parent_id`);--> statement-breakpoint
CREATE INDEX `people_by_name` ON `people` (`name`,`id`);--> statement-breakpoint
DROP INDEX `employments_by_person`;--> statement-breakpoint
CREATE INDEX `employments_by_person` ON `employments` (`person_id`,`starts_on`,`ends_on`);--> statement-breakpoint
-- The words that people and units are found by. The id is one too: that is how the triggers find their row.
CREATE VIRTUAL TABLE people_search USING fts5(person_id, name, email, employee_number, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3');--> statement-breakpoint
CREATE VIRTUAL TABLE units_search USING fts5(unit_id, name, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3');--> statement-breakpoint
-- What is taken away leaves nothing of itself in the index.
INSERT INTO people_search(people_search, rank) VALUES ('secure-delete', 1);--> statement-breakpoint
INSERT INTO people_search(person_id, name, email, employee_number) SELECT id, name, email, employee_number FROM people;--> statement-breakpoint
INSERT INTO units_search(unit_id, name) SELECT id, name FROM units;--> statement-breakpoint
CREATE TRIGGER people_search_on_insert AFTER INSERT ON people
BEGIN
  INSERT INTO people_search(person_id, name, email, employee_number) VALUES (NEW.id, NEW.name, NEW.email, NEW.employee_number);
END;
--> statement-breakpoint
CREATE TRIGGER people_search_on_update AFTER UPDATE ON people
WHEN NEW.id <> OLD.id OR NEW.name <> OLD.name OR NEW.email <> OLD.email OR NEW.employee_number IS NOT OLD.employee_number
BEGIN
  DELETE FROM people_search WHERE people_search MATCH 'person_id:"' || OLD.id || '"' AND person_id = OLD.id;
  INSERT INTO people_search(person_id, name, email, employee_number) VALUES (NEW.id, NEW.name, NEW.email, NEW.employee_number);
END;
--> statement-breakpoint
CREATE TRIGGER people_search_on_delete AFTER DELETE ON people
BEGIN
  DELETE FROM people_search WHERE people_search MATCH 'person_id:"' || OLD.id || '"' AND person_id = OLD.id;
END;
--> statement-breakpoint
CREATE TRIGGER units_search_on_insert AFTER INSERT ON units
BEGIN
  INSERT INTO units_search(unit_id, name) VALUES (NEW.id, NEW.name);
END;
--> statement-breakpoint
CREATE TRIGGER units_search_on_update AFTER UPDATE ON units
WHEN NEW.id <> OLD.id OR NEW.name <> OLD.name
BEGIN
  DELETE FROM units_search WHERE units_search MATCH 'unit_id:"' || OLD.id || '"' AND unit_id = OLD.id;
  INSERT INTO units_search(unit_id, name) VALUES (NEW.id, NEW.name);
END;
--> statement-breakpoint
CREATE TRIGGER units_search_on_delete AFTER DELETE ON units
BEGIN
  DELETE FROM units_search WHERE units_search MATCH 'unit_id:"' || OLD.id || '"' AND unit_id = OLD.id;
END;
