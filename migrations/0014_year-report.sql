CREATE TABLE `year_figures` (
	`id` text PRIMARY KEY NOT NULL,
	`year` integer NOT NULL,
	`kind` text NOT NULL,
	`subject` text NOT NULL,
	`unit_id` text,
	`unit_name` text,
	`groups` text NOT NULL,
	FOREIGN KEY (`year`) REFERENCES `year_reports`(`year`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `year_figures_by_year` ON `year_figures` (`year`);--> statement-breakpoint
CREATE TABLE `year_reports` (
	`year` integer PRIMARY KEY NOT NULL,
	`as_of` text NOT NULL,
	`fewest` integer NOT NULL,
	`made_at` integer NOT NULL,
	CONSTRAINT "no_year_of_fewer_than_five" CHECK("year_reports"."fewest" >= 5)
);
--> statement-breakpoint
-- The numbers of a year are made up once. A second version could be subtracted from the first.
CREATE TRIGGER year_reports_never_changed BEFORE UPDATE ON year_reports
BEGIN
  SELECT RAISE(ABORT, 'year_reports is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER year_reports_never_removed BEFORE DELETE ON year_reports
BEGIN
  SELECT RAISE(ABORT, 'year_reports is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER year_reports_never_replaced BEFORE INSERT ON year_reports
WHEN EXISTS (SELECT 1 FROM year_reports WHERE year = NEW.year)
BEGIN
  SELECT RAISE(ABORT, 'year_reports is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER year_figures_never_changed BEFORE UPDATE ON year_figures
BEGIN
  SELECT RAISE(ABORT, 'year_figures is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER year_figures_never_removed BEFORE DELETE ON year_figures
BEGIN
  SELECT RAISE(ABORT, 'year_figures is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER year_figures_never_replaced BEFORE INSERT ON year_figures
WHEN EXISTS (SELECT 1 FROM year_figures WHERE id = NEW.id)
BEGIN
  SELECT RAISE(ABORT, 'year_figures is append-only');
END;
