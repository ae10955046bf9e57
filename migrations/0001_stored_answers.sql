CREATE TABLE `current_score` (
	`exchange_id` text PRIMARY KEY NOT NULL,
	`as_of` text NOT NULL,
	`raw_points` real,
	`risk_points` real,
	`risk_band` text,
	`percentile` real,
	`probability_state` real,
	`probability_any` real,
	`probability_low` real,
	`probability_high` real,
	`answer` text,
	FOREIGN KEY (`exchange_id`) REFERENCES `exchange`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "current_score_of_open_venue" CHECK(("current_score"."raw_points" is null) = ("current_score"."answer" is null))
);
--> statement-breakpoint
CREATE INDEX `current_score_points` ON `current_score` ("raw_points" desc,`exchange_id`);--> statement-breakpoint
CREATE TABLE `score_history` (
	`edition` integer NOT NULL,
	`exchange_id` text NOT NULL,
	`as_of` text NOT NULL,
	`raw_points` real NOT NULL,
	`risk_points` real NOT NULL,
	`risk_band` text NOT NULL,
	`percentile` real,
	`probability_state` real NOT NULL,
	`probability_any` real NOT NULL,
	`probability_low` real NOT NULL,
	`probability_high` real NOT NULL,
	PRIMARY KEY(`edition`, `exchange_id`, `as_of`),
	FOREIGN KEY (`exchange_id`) REFERENCES `exchange`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `score_history_exchange` ON `score_history` (`exchange_id`);--> statement-breakpoint
DROP TABLE `score`;--> statement-breakpoint
ALTER TABLE `exchange` DROP COLUMN `operating_from`;--> statement-breakpoint
ALTER TABLE `exchange` DROP COLUMN `operating_to`;--> statement-breakpoint
DELETE FROM `installation` WHERE `key` IN ('modelVersion', 'scoredOn');
