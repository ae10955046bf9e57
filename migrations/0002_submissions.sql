CREATE TABLE `api_key` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`secret_hash` text NOT NULL,
	`scopes` text NOT NULL,
	`exchange` text,
	`created_at` text NOT NULL,
	`expires_at` text,
	`revoked_at` text
);
--> statement-breakpoint
CREATE TABLE `feed_item` (
	`feed` text NOT NULL,
	`item` text NOT NULL,
	`digest` text NOT NULL,
	`seen_at` text NOT NULL,
	PRIMARY KEY(`feed`, `item`)
);
--> statement-breakpoint
CREATE TABLE `feed` (
	`id` text PRIMARY KEY NOT NULL,
	`etag` text,
	`last_modified` text,
	`checked_at` text NOT NULL,
	`succeeded_at` text,
	`failures` integer NOT NULL,
	`next_check_at` text NOT NULL,
	`reason` text
);
--> statement-breakpoint
CREATE TABLE `log_entry` (
	`seq` integer PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`kind` text NOT NULL,
	`subject` text NOT NULL,
	`by` text NOT NULL,
	`digest` text NOT NULL,
	`previous` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `log_entry_previous_unique` ON `log_entry` (`previous`);--> statement-breakpoint
CREATE UNIQUE INDEX `log_entry_hash_unique` ON `log_entry` (`hash`);--> statement-breakpoint
CREATE TABLE `private_facts` (
	`exchange_id` text PRIMARY KEY NOT NULL,
	`facts` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`exchange_id`) REFERENCES `exchange`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `submission` (
	`id` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`kind` text NOT NULL,
	`status` text NOT NULL,
	`filed_by` text NOT NULL,
	`filed_at` text NOT NULL,
	`content` text NOT NULL,
	`disputes` text,
	`likely_duplicate_of` text NOT NULL,
	`decided_seq` integer,
	`decision` text,
	`replaced` text,
	CONSTRAINT "submission_status_known" CHECK("submission"."status" in ('pending', 'accepted', 'rejected')),
	CONSTRAINT "submission_decided" CHECK(("submission"."status" = 'pending') = ("submission"."decision" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `submission_seq_unique` ON `submission` (`seq`);--> statement-breakpoint
CREATE UNIQUE INDEX `submission_decided_seq_unique` ON `submission` (`decided_seq`);--> statement-breakpoint
CREATE INDEX `submission_status` ON `submission` (`status`,`seq`);--> statement-breakpoint
CREATE INDEX `submission_filed_by` ON `submission` (`filed_by`,`seq`);--> statement-breakpoint
CREATE TABLE `write_receipt` (
	`key_id` text NOT NULL,
	`idempotency_key` text NOT NULL,
	`request_digest` text NOT NULL,
	`submission_id` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`key_id`, `idempotency_key`)
);
